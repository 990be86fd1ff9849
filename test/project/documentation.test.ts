// What is made from the code is in docs/ as the code says it now: `npm run docs` writes it anew.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { documentation } from '../../scripts/documentation';

describe('documentation made from the code (`npm run docs`)', () => {
  const documents = documentation();
  for (const [file, text] of documents) {
    it(file, () => {
      assert.ok(existsSync(file), 'is missing');
      assert.equal(readFileSync(file, 'utf8'), text);
    });
  }

  it('has no page of a rule that is no more', () => {
    assert.deepEqual(
      globSync('docs/rules/**').filter((file) => !documents.has(file)),
      [],
    );
  });
});
