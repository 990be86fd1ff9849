// The pages of the package open inside VS Code, without a network: what they link to is in the package too.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';

const into = readFileSync('.vscodeignore', 'utf8')
  .split(/\r?\n/)
  .filter((line) => line.startsWith('!') && !line.startsWith('!dist'))
  .map((line) => line.slice(1));
const shipped = new Set(globSync(into, { dot: true }));
// The package's README is the extension's page, in its users' language.
const PAGE = 'docs/extension-page.fr.md';
const pages = [...shipped].filter((file) => file.endsWith('.md') && file !== 'README.md');

const linksOf = (file: string) => [...readFileSync(file, 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!);

describe('the pages of the package', () => {
  for (const page of pages) {
    it(`link to what is in it: ${page}`, () => {
      for (const link of linksOf(page)) {
        const [file = '', anchor] = link.split('#');
        if (/^https:/.test(link)) continue;
        const target = file ? path.posix.join(path.posix.dirname(page), file) : page;
        assert.ok(shipped.has(target), link);
        if (anchor) assert.ok(anchorsOf(target).has(anchor), link);
      }
    });
  }

  it('have a README with nothing that only the web has', () => {
    assert.ok(existsSync(PAGE));
    assert.deepEqual(linksOf(PAGE), []);
  });

  it('name commands and views of the extension', () => {
    const texts = Object.values(JSON.parse(readFileSync('package.nls.fr.json', 'utf8')) as Record<string, string>);
    for (const name of ['Guide', 'Premiers pas', 'Ouvrir un exemple', 'Préparer ce dossier', 'Et maintenant ?']) {
      assert.ok(readFileSync(PAGE, 'utf8').includes(`**${name}**`), name);
      assert.ok(
        texts.some((text) => text.replace(/\s/g, ' ') === name),
        name,
      );
    }
  });
});

/** The headings of a page, as links name them. */
function anchorsOf(file: string): Set<string> {
  const headings = readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm);
  return new Set(
    [...headings].map(([, text]) =>
      text!
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
