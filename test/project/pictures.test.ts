// Every picture that the README, the guides and the walkthrough show is there, made by `npm run pictures`, and in the
// language of the text; and none is there that nobody shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const read = (file: string) => readFileSync(file, 'utf8');

/** The pictures that test/ui/pictures.test.ts takes, in each language. */
const taken = [...read('test/ui/pictures.test.ts').matchAll(/shot\('([\w-]+)'\)/g)].map(([, name]) => `${name}.png`);

/** The pictures that a Markdown page or the texts of the manifest name, counted from the project's folder. */
const shown = (file: string): string[] =>
  [...read(file).matchAll(/[\w./-]+\.png/g)].map(([picture]) => path.posix.join(path.posix.dirname(file), picture));

const TEXTS: Readonly<Record<string, 'fr' | 'en'>> = {
  'README.md': 'en',
  'docs/guide-get.md': 'fr',
  'docs/guide-get.en.md': 'en',
  'package.nls.fr.json': 'fr',
  'package.nls.json': 'en',
};

describe('pictures', () => {
  for (const [file, language] of Object.entries(TEXTS)) {
    it(`of ${file} are made by the script, in its language`, () => {
      const pictures = shown(file);
      assert.ok(pictures.length > 0);
      const made = taken.map((name) => `docs/images/${language}/${name}`);
      assert.deepEqual(
        pictures.filter((picture) => !made.includes(picture)),
        [],
      );
    });
  }

  it('have a palette: every user downloads them', () => {
    const PALETTE = 3;
    // After the signature and the name of the first chunk: width, height, bits, and the kind of colours.
    const rich = globSync('docs/images/**/*.png').filter((file) => readFileSync(file)[25] !== PALETTE);
    assert.deepEqual(rich, []);
  });

  it('are all there, and all shown', () => {
    const made = (['fr', 'en'] as const).flatMap((language) => taken.map((name) => `docs/images/${language}/${name}`));
    assert.deepEqual(globSync('docs/images/**').sort(), made.sort());
    assert.deepEqual([...new Set(Object.keys(TEXTS).flatMap(shown))].sort(), made.sort());
  });
});
