// The table of guards is that of the code as it is: each guard stands in its file once, and its test is there.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { inProject } from '../../scripts/project';
import { guards } from '../guards';

describe('guards', () => {
  for (const { name, file, guard, test } of guards) {
    it(`${name}: stands in the code, and has a test`, () => {
      assert.equal(readFileSync(inProject(file), 'utf8').split(guard).length, 2, `${guard} in ${file}`);
      assert.ok(existsSync(inProject(test)), test);
    });
  }
});
