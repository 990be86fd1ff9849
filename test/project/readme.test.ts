// The README names every rule, and only files that are there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { RULES } from '../../src/core/rules';

const readme = readFileSync('README.md', 'utf8');

describe('README.md', () => {
  it('lists the rules of the catalogue, section by section, in its order', () => {
    const listed = [...readme.matchAll(/^\| (?!section|---)[A-Z][a-z ]+ \| (.+) \|$/gm)].flatMap(([, ids]) =>
      ids!.split(', '),
    );
    assert.deepEqual(
      listed,
      RULES.map(({ id }) => id),
    );
  });

  it('links to what is there', () => {
    for (const [, file] of readme.matchAll(/\]\(([^)#]+)/g)) assert.ok(existsSync(file!), file);
  });
});
