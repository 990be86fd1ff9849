// What is made from the code is as the code says it now: `npm run generate` writes it anew.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { generated } from '../../scripts/generated';

describe('what is made from the code (`npm run generate`)', () => {
  const files = generated();
  for (const [file, text] of files) {
    it(file, () => {
      assert.ok(existsSync(file), 'is missing');
      assert.equal(readFileSync(file, 'utf8'), text);
    });
  }

  it('has no page of a rule that is no more', () => {
    assert.deepEqual(
      globSync('docs/rules/**').filter((file) => !files.has(file)),
      [],
    );
  });
});
