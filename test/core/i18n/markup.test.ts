// Texts put into HTML, Markdown and CSV: what could be markup, a formula or invisible becomes a harmless sign.
import assert from 'node:assert/strict';
import { csvField, html, markdown } from '../../../src/core/i18n/markup';

const CASES: readonly [what: string, write: (text: string) => string, text: string, written: string][] = [
  ['a tag', html, '<b>', '&lt;b&gt;'],
  ['an entity', html, '&amp;', '&amp;amp;'],
  ['a double quote, which would end an attribute', html, 'a" onerror="x', 'a&quot; onerror=&quot;x'],
  ['a single quote, which would too', html, "a' onerror='x", 'a&#39; onerror=&#39;x'],
  ['a right-to-left override', html, 'a\u202eb', 'a¤b'],
  ['a zero-width space', html, 'a\u200bb', 'a¤b'],
  ['a line separator', html, 'a\u2028b', 'a¤b'],
  ['a control character', html, 'a\u0007b', 'a¤b'],
  ['a letter with an accent', html, 'é', 'é'],
  ['a link', markdown, '[a](command:b)', '\\[a\\](command:b)'],
  ['a backslash', markdown, '\\<', '\\\\\\<'],
  ['a soft hyphen', markdown, 'a\u00adb', 'a¤b'],
  ['a quote', csvField, 'a"b', '"a""b"'],
  ['a formula', csvField, '=1+1', `"'=1+1"`],
  ['a formula behind blanks', csvField, '  +1', `"'  +1"`],
  ['a formula in wide characters', csvField, '＝1', `"'＝1"`],
  ['a tab in front', csvField, '\ta', `"'\ta"`],
  ['a tab inside', csvField, 'a\tb', '"a\tb"'],
  ['a line end inside', csvField, 'a\nb', '"a\nb"'],
  ['an equals sign inside', csvField, 'a=b', '"a=b"'],
];

describe('markup', () => {
  for (const [what, write, text, written] of CASES) {
    it(`${write.name} keeps ${what} a text`, () => assert.equal(write(text), written));
  }
});
