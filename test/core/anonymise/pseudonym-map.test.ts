// Words that stand for words in an anonymised copy: none that the rules would take for something else.
import assert from 'node:assert/strict';
import { Words } from '../../../src/core/anonymise/pseudonym-map';
import { seeded } from './seeded';

describe('words that stand for words', () => {
  it('are never those that nobody may be called', () => {
    const forbidden = /[aeiou]$/;
    const words = new Words(seeded(1), (word) => forbidden.test(word));
    const drawn = Array.from({ length: 50 }, (_, n) =>
      words.of(`martin${'abcdefghij'[n % 10]}${'klmno'[n % 5]}${n % 7 ? 's' : 't'}`),
    );
    assert.deepEqual(
      drawn.filter((word) => forbidden.test(word)),
      [],
    );
  });
});
