// The pages of the preview and the table: what their code never does, whatever a cell holds.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

describe('the pages', () => {
  const sources = globSync('src/{preview,table,webview}/page/**/*.ts').sort();
  const never: [string, RegExp][] = [
    ['makes HTML of text', /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment/],
    [
      'parses HTML, but for cells that Excel copied',
      /DOMParser(?!\(\)\.parseFromString\(html, 'text\/html'\);\n {2}const rows)/,
    ],
    ['runs text', /\beval\b|new Function|setAttribute\(['"`]on/],
    ['asks for anything outside', /\bfetch\(|XMLHttpRequest|https?:\/\/(?!www\.w3\.org\/2000\/svg)/],
  ];
  for (const [what, pattern] of never) {
    it(`never ${what}`, () => {
      assert.ok(sources.length > 30);
      const code = (file: string) => readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, '');
      assert.deepEqual(
        sources.filter((file) => pattern.test(code(file))),
        [],
      );
    });
  }
});
