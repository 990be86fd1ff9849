// What .vscodeignore lets into the package: what runs and what is read, and nothing else. test/ui/package.test.ts looks into
// the package itself.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { assertShipped } from '../shipped';

describe('the package', () => {
  const [first, ...lines] = readFileSync('.vscodeignore', 'utf8').trim().split(/\r?\n/);

  it('holds what is listed, and nothing else', () => {
    assert.equal(first, '**', 'everything stays out that no line lets in');
    const into = lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    const out = lines.filter((line) => !line.startsWith('!'));
    const files = globSync(into, { ignore: [...out, 'dist/**'], dot: true });
    assertShipped(files, false);
  });
});
