// A text written anew, with other letters and digits in the places of its own: capitals, accents, blanks and signs are
// where they were.
import { ENTITY, outsideEntities } from '../people/entities';
import { latinised, looksLatin } from '../people/lookalikes';
import { ALSO_NAMES, DOUBTFUL_WORDS, isWordForNothing, nameDoubt } from '../people/name-doubts';
import { OF_ANOTHER_SCRIPT } from '../people/names';
import type { Random } from '../people/new-password';
import { CharacterReader, isPlain, lettersOf } from './characters';
import { numbers, PseudonymDraws, type PseudonymWords, withAccent } from './pseudonym-map';

const FOREIGN_WITH_CASE = 'бгджзлпфцчшщэюя';
const FOREIGN_WITHOUT_CASE = 'ابتجدرسصعف';
/** What looks like our letters is found among these; what takes its place has to be. */
const LIKE_SMALL = 'аеорсх';
const LIKE_CAPITALS = 'АЕОРСХМТ';
const LIGATURES = 'ﬀﬁﬂﬃﬄ';
const FULL_WIDTH = 'ａｂｃｄｅｆｇｈ';

const DOUBTFUL: ReadonlySet<string> = new Set(DOUBTFUL_WORDS);

const RUNS = /[\p{L}\p{M}]+|[0-9]+/gu;

/** Writes texts anew: the same word and the same number always in the same way. */
export class Rewriter {
  private readonly reader = new CharacterReader();
  private readonly noted = new Set<string>();
  private readonly number: (digits: string) => string;
  private readonly foreign: PseudonymDraws;
  /** For texts in which letters look like ours. */
  private readonly alike: PseudonymDraws;

  constructor(
    private readonly words: PseudonymWords,
    random: Random,
  ) {
    this.number = numbers(random);
    this.foreign = new PseudonymDraws(random, (letters) => Array.from(letters, foreignAlphabet));
    this.alike = new PseudonymDraws(random, (letters) => Array.from(letters, alikeAlphabet));
  }

  /**
   * A text as one word and one number, whatever stands between their letters: `Jean-Pierre` is `jeanpierre`.
   * @param isAlike letters of other alphabets stay such as look like ours
   */
  whole(text: string, isAlike = latinised(text) !== text): string {
    const characters = this.reader.charactersOf(text);
    const letters = lettersOf(characters, 'word');
    if (isNobody(text, letters)) return text;
    const parts = runsIn(text);
    if (parts.length > 1 && parts.some((part) => this.isDoubtful(part))) return this.runs(text);
    const word = this.words.of(letters);
    const digits = this.number(lettersOf(characters, 'digit'));
    const foreign = characters.filter(({ kind }) => kind === 'foreign').map(({ written }) => written);
    const others = [...(isAlike ? this.alike.of(foreign.join('')) : this.foreign.of(foreign.join('').toLowerCase()))];
    const next = { word: 0, digit: 0, foreign: 0 };
    return characters
      .map(({ kind, written, letters }) => {
        if (kind === 'kept') return written;
        if (kind === 'foreign') return sameCase(others[next.foreign++] ?? '', written);
        const from = next[kind];
        next[kind] += letters.length;
        if (kind === 'digit') return digits.slice(from, next.digit);
        const made = word.slice(from, next.word);
        return sameCase(isPlain(written) ? made : withAccent(made[0] ?? '') + made.slice(1), written);
      })
      .join('');
  }

  /** A text with each of its words and numbers by itself. */
  runs(text: string): string {
    const isAlike = latinised(text) !== text;
    return outsideEntities(text, (part) => part.replace(RUNS, (run) => this.whole(run, isAlike)));
  }

  /** The letters of a text as one word: `Le Goff` is `legoff`. */
  wordOf(text: string): string {
    return this.reader.wordOf(text);
  }

  /** Notes how the words of a text are spelled, before anything is written. */
  note(text: string): void {
    if (this.noted.has(text)) return;
    this.noted.add(text);
    const parts = runsIn(text);
    for (const part of [text, ...parts]) this.noteSpelling(part);
    if (parts.some((part) => this.isDoubtful(part))) this.cutBetween(parts.map((part) => this.wordOf(part)));
  }

  private isDoubtful(part: string): boolean {
    return isNobody(part, this.wordOf(part));
  }

  /** `durandneesol`, which a username has of `DURAND née SOL`, is its three words one after the other. */
  private cutBetween(parts: readonly string[]): void {
    for (let at = 0; at < parts.length - 1; at++) this.words.cut(parts.slice(at).join(''), parts[at]!.length);
  }

  private noteSpelling(text: string): void {
    const characters = this.reader.charactersOf(text);
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
    this.words.note(word, accents);
    if (isNobody(text, word)) this.words.keep(word);
  }
}

/** A title or the name of a column is nobody's name, and a finding of its own; Sans is both a word and somebody's name. */
function isNobody(text: string, letters: string): boolean {
  if (isWordForNothing(text.trim(), true)) return true;
  if (!DOUBTFUL.has(letters) || OF_ANOTHER_SCRIPT.test(text)) return false;
  return !(ALSO_NAMES.includes(letters) && nameDoubt(text.trim(), false) === undefined);
}

/** Words and numbers of a text; an entity is neither. */
const runsIn = (text: string): readonly string[] => text.replace(ENTITY, ' ').match(RUNS) ?? [];

const sameCase = (made: string, written: string) => (written === written.toLowerCase() ? made : made.toUpperCase());

/** A foreign letter with a case becomes another one with a case. */
const foreignAlphabet = (letter: string) =>
  letter.toUpperCase() === letter ? FOREIGN_WITHOUT_CASE : FOREIGN_WITH_CASE;

function alikeAlphabet(letter: string): string {
  if (looksLatin(letter)) return letter.toUpperCase() === letter ? LIKE_CAPITALS : LIKE_SMALL;
  return LIGATURES.includes(letter) ? LIGATURES : FULL_WIDTH;
}
