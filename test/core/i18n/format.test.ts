// Values in a sentence, as each language writes them. In French, a narrow blank parts thousands and a wide one quotes.
import assert from 'node:assert/strict';
import { counted, labelled, linkless, listed, quoted, semicolons, shortened } from '../../../src/core/i18n/format';
import type { Language } from '../../../src/core/i18n/language';

describe('a value in a sentence', () => {
  const cases: [what: string, value: string, longest: number | undefined, shown: string][] = [
    ['as it is', 'Morel', undefined, 'Morel'],
    ['whole while it is short enough', 'x'.repeat(40), undefined, 'x'.repeat(40)],
    ['cut after forty characters', 'x'.repeat(41), undefined, `${'x'.repeat(40)}…`],
    ['cut where the message says', 'Cohorte', 3, 'Coh…'],
    ['cut between characters, not inside of one', '𝒜𝒜𝒜', 2, '𝒜𝒜…'],
    ['with line ends as a sign', 'a\nb\rc', undefined, 'a⏎b⏎c'],
    ['with a tab as a sign', 'a\tb', undefined, 'a⇥b'],
    ['with a blank that does not break as a sign', 'a\u00a0b', undefined, 'a␣b'],
    ['with a byte order mark as a sign', '\ufeffa', undefined, '¤a'],
    ['with a control character as a sign', 'a\u0007b', undefined, 'a¤b'],
    ['with a zero-width space as a sign', 'a\u200bb', undefined, 'a¤b'],
  ];
  for (const [what, value, longest, shown] of cases) {
    it(`stands ${what}`, () => assert.equal(shortened(value, longest), shown));
  }
});

describe('words of two languages', () => {
  const cases: [what: string, write: (language: Language) => string, fr: string, en: string][] = [
    ['a quoted value', (language) => quoted('a', language), '«\u00a0a\u00a0»', '“a”'],
    ['a quoted value, cut', (language) => quoted('abc', language, 2), '«\u00a0ab…\u00a0»', '“ab…”'],
    ['a label and its value', (language) => labelled('a', 'b', language), 'a\u00a0: b', 'a: b'],
    ['changes, one after the other', (language) => semicolons(['a', 'b'], language), 'a\u00a0; b', 'a; b'],
    ['a list of nothing', (language) => listed([], language), '', ''],
    ['a list of one', (language) => listed(['a'], language), 'a', 'a'],
    ['a list of two', (language) => listed(['a', 'b'], language), 'a et b', 'a and b'],
    ['a list of three', (language) => listed(['a', 'b', 'c'], language), 'a, b et c', 'a, b and c'],
    ['none', (language) => counted(0, 'line', 'lines', language), '0\u00a0line', '0\u00a0lines'],
    ['one', (language) => counted(1, 'line', 'lines', language), '1\u00a0line', '1\u00a0line'],
    ['two', (language) => counted(2, 'line', 'lines', language), '2\u00a0lines', '2\u00a0lines'],
    ['hundreds', (language) => counted(999, 'l', 'l', language), '999\u00a0l', '999\u00a0l'],
    ['thousands', (language) => counted(1000, 'l', 'l', language), '1\u202f000\u00a0l', '1,000\u00a0l'],
    ['millions', (language) => counted(1234567, 'l', 'l', language), '1\u202f234\u202f567\u00a0l', '1,234,567\u00a0l'],
  ];
  for (const [what, write, fr, en] of cases) {
    it(what, () => assert.deepEqual([write('fr'), write('en')], [fr, en]));
  }
});

it('a notification has no link', () => {
  assert.equal(linkless('[a](command:x) et [b](c)'), '[a] (command:x) et [b] (c)');
});
