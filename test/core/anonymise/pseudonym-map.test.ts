// Words that stand for words in an anonymised copy: none that the rules would take for something else.
import assert from 'node:assert/strict';
import { DIGITS, numbers, PseudonymDraws, PseudonymWords } from '../../../src/core/anonymise/pseudonym-map';
import { seeded } from './seeded';

describe('words that stand for words', () => {
  it('are never those that nobody may be called', () => {
    const forbidden = /[aeiou]$/;
    const words = new PseudonymWords(seeded(1), (word) => forbidden.test(word));
    const drawn = Array.from({ length: 50 }, (_, n) =>
      words.of(`martin${'abcdefghij'[n % 10]}${'klmno'[n % 5]}${n % 7 ? 's' : 't'}`),
    );
    assert.deepEqual(
      drawn.filter((word) => forbidden.test(word)),
      [],
    );
  });
});

describe('initials', () => {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const ways: readonly (readonly [what: string, keep: (words: PseudonymWords, initial: string) => void])[] = [
    ['it stays', (words, initial) => words.keepInitial(initial)],
    ['a word that begins with it stays', (words, initial) => words.keep(`${initial}rnom`)],
  ];
  for (const [what, keep] of ways) {
    it(`stand for one each, and one for itself where ${what}`, () => {
      for (const [seed, kept] of letters.entries()) {
        const words = new PseudonymWords(seeded(seed), () => false);
        keep(words, kept);
        const made = letters.map((letter) => words.of(letter));
        assert.equal(new Set(made).size, letters.length);
        assert.equal(words.of(kept), kept);
        assert.deepEqual(
          letters.map((letter) => words.of(`${letter}upond`)[0]),
          made,
        );
      }
    });
  }
  it('leave a word as it is that is kept', () => {
    const words = new PseudonymWords(seeded(6), () => false);
    words.keep('mme');
    assert.equal(words.of('mme'), 'mme');
  });
});

describe('texts drawn for texts until none is left', () => {
  const everyNumber = Array.from({ length: 1000 }, (_, number) => String(number).padStart(3, '0'));
  const draws = (random: (bound: number) => number, unfit?: (made: string, text: string) => boolean) =>
    new PseudonymDraws(random, (text) => Array.from(text, () => DIGITS), unfit);
  const asWritten = (drawn: PseudonymDraws, texts: readonly string[]) => {
    for (const text of texts) drawn.of(text);
    return texts.map((text) => drawn.of(text));
  };

  for (const [name, random] of [
    ['at random', seeded(2)],
    ['always in the same way', (bound: number) => Math.floor(bound / 2)],
  ] as const) {
    it(`stand for one each, drawn ${name}`, () => {
      const made = asWritten(draws(random), everyNumber);
      assert.deepEqual([...made].sort(), everyNumber);
      assert.deepEqual(
        everyNumber.filter((text, nth) => made[nth] === text),
        [],
      );
    });
  }

  it('are never those that nobody may have', () => {
    const forbidden = (made: string) => made.endsWith('7');
    const made = asWritten(
      draws(seeded(3), (text, other) => text === other || forbidden(text)),
      everyNumber.slice(0, 900),
    );
    assert.equal(new Set(made).size, 900);
    assert.deepEqual(made.filter(forbidden), []);
  });

  it('are the texts themselves where others have all there are', () => {
    const drawn = new PseudonymDraws(seeded(5), (text) => Array.from(text, () => 'ab'));
    const made = ['x', 'y', 'z'].map((text) => drawn.of(text));
    assert.deepEqual(made.slice(0, 2).sort(), ['a', 'b']);
    assert.equal(made[2], 'z');
  });

  it('keep the zeros in front', () => {
    const number = numbers(seeded(4));
    const made = everyNumber.map(number);
    assert.deepEqual(
      made.map((text) => /^0*/.exec(text)?.[0]),
      everyNumber.map((text) => /^0*/.exec(text)?.[0]),
    );
    assert.equal(new Set(made).size, everyNumber.length);
  });
});
