// A text taken apart into letters, digits and what stays, and put together with others in their places: capitals, accents,
// blanks and signs are where they were.
import { transliterate } from '../people/names';
import type { Random } from '../people/passwords';
import { Draws, numbers, type Words, withAccent } from './words';

interface Character {
  readonly written: string;
  readonly kind: 'word' | 'digit' | 'foreign' | 'kept';
  /** What it is in a word: `e` for é, `oe` for œ. */
  readonly letters: string;
}

/** Letters of other scripts; the few signs of Latin ones that are no plain letters (`ª`, `ƒ`) stay. */
const FOREIGN = /[\u0370-\u{3ffff}]/u;
const FOREIGN_WITH_CASE = 'бгджзлпфцчшщэюя';
const FOREIGN_WITHOUT_CASE = 'ابتجدرسصعف';

function characterOf(written: string): Character {
  if (/[0-9]/.test(written)) return { written, kind: 'digit', letters: written };
  const letters = transliterate(written);
  if (/^[a-z]+$/.test(letters)) return { written, kind: 'word', letters };
  const foreign = letters !== '' && /\p{L}/u.test(written) && FOREIGN.test(written);
  return { written, kind: foreign ? 'foreign' : 'kept', letters };
}

/** How texts are written anew. */
export interface Speller {
  /** A text as one word and one number, whatever stands between their letters: `Jean-Pierre` is `jeanpierre`. */
  whole(text: string): string;
  /** A text with each of its words and numbers by itself. */
  runs(text: string): string;
  /** Notes how the words of a text are spelled, before anything is written. */
  note(text: string): void;
}

export function speller(words: Words, random: Random): Speller {
  const number = numbers(random);
  const foreign = new Draws((letter) => {
    const letters = letter.toUpperCase() === letter ? FOREIGN_WITHOUT_CASE : FOREIGN_WITH_CASE;
    return letters[random(letters.length)]!;
  });
  const whole = (text: string) => {
    const characters = [...text].map((written) => characterOf(written));
    const word = words.of(lettersOf(characters, 'word'));
    const digits = number(lettersOf(characters, 'digit'));
    const others = [...foreign.of(characters.map(foreignKey).join(''))];
    const next = { word: 0, digit: 0, foreign: 0 };
    return characters
      .map((character) => {
        const { kind, written, letters } = character;
        if (kind === 'kept') return written;
        if (kind === 'foreign') return sameCase(others[next.foreign++] ?? '', written);
        const from = next[kind];
        next[kind] += letters.length;
        if (kind === 'digit') return digits.slice(from, next.digit);
        const made = word.slice(from, next.word);
        return sameCase(isPlain(written) ? made : withAccent(made[0] ?? '') + made.slice(1), written);
      })
      .join('');
  };
  return {
    whole,
    runs: (text) => text.replace(RUNS, (run) => whole(run)),
    note(text) {
      for (const part of [text, ...(text.match(RUNS) ?? [])]) noteSpelling(part, words);
    },
  };
}

const RUNS = /[\p{L}\p{M}]+|[0-9]+/gu;

const isPlain = (written: string) => /[\0-\x7f]/.test(written);

const sameCase = (made: string, written: string) => (written === written.toLowerCase() ? made : made.toUpperCase());

/** One character for a foreign letter, so that as many are drawn; with case or without. */
const foreignKey = ({ kind, written }: Character) => (kind === 'foreign' ? written.toLowerCase() : '');

function lettersOf(characters: readonly Character[], kind: Character['kind']): string {
  return characters.map((character) => (character.kind === kind ? character.letters : '')).join('');
}

/** The letters of a text as one word: `Le Goff` is `legoff`. */
export function wordOf(text: string): string {
  return lettersOf(
    [...text].map((written) => characterOf(written)),
    'word',
  );
}

function noteSpelling(text: string, words: Words): void {
  const accents: number[] = [];
  let at = 0;
  for (const { kind, written, letters } of [...text].map((character) => characterOf(character))) {
    if (kind !== 'word') continue;
    if (!isPlain(written)) accents.push(at);
    at += letters.length;
  }
  words.note(wordOf(text), accents);
}
