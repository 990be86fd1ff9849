// The README names only files that are there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

const readme = readFileSync('README.md', 'utf8');

describe('README.md', () => {
  it('links to what is there', () => {
    for (const [, file] of readme.matchAll(/\]\(([^)#]+)/g)) assert.ok(existsSync(file!), file);
  });
});
