// The page of the preview: what its code never does, whatever a cell holds.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

describe('the page of the preview', () => {
  const sources = globSync('src/preview/page/**/*.ts').sort();
  const never: [string, RegExp][] = [
    ['makes HTML of text', /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|createContextualFragment/],
    ['runs text', /\beval\b|new Function|setAttribute\(['"`]on/],
    ['asks for anything outside', /\bfetch\(|XMLHttpRequest|https?:\/\/(?!www\.w3\.org\/2000\/svg)/],
  ];
  for (const [what, pattern] of never) {
    it(`never ${what}`, () => {
      assert.ok(sources.length > 10);
      const code = (file: string) => readFileSync(file, 'utf8').replace(/^\s*\/\/.*$/gm, '');
      assert.deepEqual(
        sources.filter((file) => pattern.test(code(file))),
        [],
      );
    });
  }
});
