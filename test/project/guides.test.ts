// What the guides set in bold is what the extension shows: each such text stands in its catalogues.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';

const plain = (text: string) => text.replace(/\\u00a0|\\u202f|[\u00a0\u202f]/g, ' ');

const shownIn = (titles: string) =>
  plain(
    globSync([titles, 'src/**/*.ts'])
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n'),
  );
const GUIDES = {
  'docs/guide-get.md': 'package.nls.fr.json',
  'docs/guide-get.en.md': 'package.nls.json',
  'docs/guide-support.md': 'package.nls.fr.json',
};

/** Bold for its own sake: the legend of the guides. */
const LEGEND = new Set(['gras', 'bold']);

describe('what a guide sets in bold', () => {
  for (const [guide, titles] of Object.entries(GUIDES)) {
    const shown = shownIn(titles);
    const quoted = [...plain(readFileSync(guide, 'utf8')).matchAll(/\*\*(.+?)\*\*/g)].map(([, text]) => text!);
    for (const text of new Set(quoted)) {
      if (LEGEND.has(text)) continue;
      it(`${guide}: ${text}`, () => assert.ok(shown.includes(text), 'no screen shows this'));
    }
  }
});
