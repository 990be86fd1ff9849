// A text taken apart into letters, digits and what stays, and put together with others in their places: capitals, accents,
// blanks and signs are where they were.
import { DOUBTFUL_WORDS } from '../people/name-doubts';
import { transliterate } from '../people/names';
import type { Random } from '../people/passwords';
import { Draws, numbers, type Words, withAccent } from './pseudonym-map';

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

/** What each character is that was met: a text has few, many times. */
const met = new Map<string, Character>();

function characterOf(written: string): Character {
  const known = met.get(written) ?? readCharacter(written);
  met.set(written, known);
  return known;
}

function readCharacter(written: string): Character {
  if (/[0-9]/.test(written)) return { written, kind: 'digit', letters: written };
  const letters = transliterate(written);
  if (/^[a-z]+$/.test(letters)) return { written, kind: 'word', letters };
  const foreign = letters !== '' && /\p{L}/u.test(written) && FOREIGN.test(written);
  return { written, kind: foreign ? 'foreign' : 'kept', letters };
}

/** A character written as a web page does (`&eacute;`): a finding of its own, which stays. */
const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{1,31}\d{0,2});/gi;

function charactersOf(text: string): Character[] {
  const characters: Character[] = [];
  let at = 0;
  for (const { 0: entity, index } of text.includes('&') ? text.matchAll(ENTITY) : []) {
    for (const written of text.slice(at, index)) characters.push(characterOf(written));
    characters.push({ written: entity, kind: 'kept', letters: '' });
    at = index + entity.length;
  }
  for (const written of text.slice(at)) characters.push(characterOf(written));
  return characters;
}

const DOUBTFUL: ReadonlySet<string> = new Set(DOUBTFUL_WORDS);

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
  const foreign = new Draws(random, (letters) =>
    [...letters].map((letter) => (letter.toUpperCase() === letter ? FOREIGN_WITHOUT_CASE : FOREIGN_WITH_CASE)),
  );
  const whole = (text: string): string => {
    const characters = charactersOf(text);
    const letters = lettersOf(characters, 'word');
    // A title or the name of a column is nobody's name, and a finding of its own.
    if (DOUBTFUL.has(letters)) return text;
    const parts = text.match(RUNS) ?? [];
    if (parts.length > 1 && parts.some((part) => DOUBTFUL.has(wordOf(part)))) return text.replace(RUNS, whole);
    const word = words.of(letters);
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
  const noted = new Set<string>();
  return {
    whole,
    runs: (text) => text.replace(ENTITY_OR_RUN, (run) => whole(run)),
    note(text) {
      if (noted.has(text)) return;
      noted.add(text);
      const parts = text.match(RUNS) ?? [];
      for (const part of [text, ...parts]) noteSpelling(part, words);
      if (parts.some((part) => DOUBTFUL.has(wordOf(part)))) cutBetween(parts.map(wordOf), words);
    },
  };
}

/** Entities and runs, each by itself. */
const ENTITY_OR_RUN = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]{1,31}\d{0,2});|[\p{L}\p{M}]+|[0-9]+/giu;

const RUNS = /[\p{L}\p{M}]+|[0-9]+/gu;

const isPlain = (written: string) => /[\0-\x7f]/.test(written);

const sameCase = (made: string, written: string) => (written === written.toLowerCase() ? made : made.toUpperCase());

/** One character for a foreign letter, so that as many are drawn; with case or without. */
const foreignKey = ({ kind, written }: Character) => (kind === 'foreign' ? written.toLowerCase() : '');

function lettersOf(characters: readonly Character[], kind: Character['kind']): string {
  let all = '';
  for (const character of characters) if (character.kind === kind) all += character.letters;
  return all;
}

/** The letters of a text as one word: `Le Goff` is `legoff`. */
export function wordOf(text: string): string {
  return lettersOf(charactersOf(text), 'word');
}

/** `durandneesol`, which a username has of `DURAND née SOL`, is its three words one after the other. */
function cutBetween(parts: readonly string[], words: Words): void {
  for (let at = 0; at < parts.length - 1; at++) words.cut(parts.slice(at).join(''), parts[at]!.length);
}

function noteSpelling(text: string, words: Words): void {
  const characters = charactersOf(text);
  const accents: number[] = [];
  let at = 0;
  for (const { kind, written, letters } of characters) {
    // An accent that stands by itself belongs to the letter before it.
    if (kind === 'kept' && at > 0 && /\p{M}/u.test(written)) accents.push(at - 1);
    if (kind !== 'word') continue;
    if (!isPlain(written)) accents.push(at);
    at += letters.length;
  }
  const word = lettersOf(characters, 'word');
  words.note(word, accents);
  if (DOUBTFUL.has(word)) words.keep(word);
}
