// The words beside a name: whatever reads a whole name, and whatever judges one, knows the same ones.
import assert from 'node:assert/strict';
import { splitName } from '../../../src/core/people/full-name';
import { nameDoubt } from '../../../src/core/people/name-doubts';
import { DOUBTFUL_TITLES, isTitle, joinsNames } from '../../../src/core/people/titles';

describe('words beside a name', () => {
  for (const word of DOUBTFUL_TITLES) {
    it(`${word} is a form of address, or joins two names: not both`, () => {
      assert.notEqual(isTitle(word), joinsNames(word));
      const name = isTitle(word) ? `${word} Roy` : `Roy ${word} Pic`;
      assert.equal(nameDoubt(name, false), isTitle(word) ? 'title' : 'two');
      // Neither becomes anybody's first name.
      assert.equal(splitName(`${word} ROY`), undefined);
    });
  }
});
