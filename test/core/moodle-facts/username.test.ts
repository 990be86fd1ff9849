// What Moodle keeps of a username (rule 43).
import assert from 'node:assert/strict';
import { standardUsername } from '../../../src/core/moodle-facts/username';

describe('a username', () => {
  const cases: [written: string, kept: string][] = [
    ['Alp002.M.Petit', 'alp002.m.petit'],
    ['Léa Roy', 'laroy'],
    ['a-b_c@d.fr', 'a-b_c@d.fr'],
    ["o'neil+1", 'oneil1'],
    ['éàü', ''],
  ];
  for (const [written, kept] of cases) {
    it(`${written} becomes ${JSON.stringify(kept)}`, () => assert.equal(standardUsername(written), kept));
  }
});
