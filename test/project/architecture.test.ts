// docs/ARCHITECTURE.md: its code map has every folder that there is, and names no file that there is not.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inProject } from '../../scripts/project';

const page = readFileSync(inProject('docs', 'ARCHITECTURE.md'), 'utf8');
const foldersOf = (folder: string) =>
  readdirSync(inProject(folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${folder}/${name}/`);

describe('docs/ARCHITECTURE.md', () => {
  for (const folder of [...foldersOf('src'), ...foldersOf('src/core')].filter((name) => name !== 'src/core/')) {
    it(`has ${folder} in its code map`, () => {
      assert.match(page, new RegExp(`^\\| .*\`${folder}\`.* \\|`, 'm'));
    });
  }

  it('names no file that is not there', () => {
    const files = [...page.matchAll(/`((?:src|scripts)\/[\w/-]+\.ts)`/g)].map(([, file]) => file!);
    assert(files.length > 0);
    assert.deepEqual(
      files.filter((file) => !existsSync(inProject(file))),
      [],
    );
  });
});
