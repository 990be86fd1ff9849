// What the French guides set in bold is what the extension shows: each such text stands in its catalogues.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const plain = (text: string) => text.replace(/\\u00a0|\\u202f|[\u00a0\u202f]/g, ' ');

const shown = plain(
  globSync(['package.nls.fr.json', 'src/**/*.ts'])
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n'),
);

/** Bold for its own sake: the legend of the guides. */
const LEGEND = new Set(['gras']);

describe('what a guide sets in bold', () => {
  for (const guide of ['docs/guide-get.md', 'docs/guide-support.md']) {
    const quoted = [...plain(readFileSync(guide, 'utf8')).matchAll(/\*\*(.+?)\*\*/g)].map(([, text]) => text!);
    for (const text of new Set(quoted)) {
      if (LEGEND.has(text)) continue;
      it(`${guide}: ${text}`, () => assert.ok(shown.includes(text), 'no screen shows this'));
    }
  }
});
