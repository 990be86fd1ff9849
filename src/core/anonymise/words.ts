// Words and numbers under other names: drawn at random for one copy, the same each time they come up, and kept nowhere.
import type { Random } from '../people/passwords';

/** Letters that have an accented form in windows-1252, and the form: a file that was saved so must stay one. */
const ACCENTED: Readonly<Record<string, string>> = {
  a: 'à',
  c: 'ç',
  e: 'é',
  i: 'î',
  n: 'ñ',
  o: 'ô',
  s: 'š',
  u: 'ù',
  y: 'ÿ',
  z: 'ž',
};
const WITH_ACCENT = Object.keys(ACCENTED).join('');
const WITHOUT_ACCENT = 'bdfghjklmpqrtvwx';
const ALPHABET = WITH_ACCENT + WITHOUT_ACCENT;

/** Shorter words are drawn letter by letter from their own half of the alphabet: so there is always one left. */
const SHORT = 3;
/** After so many draws that were taken, whatever comes is taken: short words may run out. */
const MOST_DRAWS = 5000;

/** The letter with an accent, if it has one. */
export function withAccent(letter: string): string {
  return ACCENTED[letter] ?? letter;
}

/**
 * Other words for words. Each has as many letters, and begins with the letter that stands for the first one, whichever
 * the word: what a platform makes of a first name's initial agrees with the copy's. Where an accent was seen on a letter,
 * one can be put again.
 */
export class Words {
  private readonly initials: ReadonlyMap<string, string>;
  private readonly accents = new Map<string, Set<number>>();
  private readonly cuts = new Map<string, number>();
  private readonly drawn = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** @param forbidden words that mean something to the rules, and that nobody may be called */
  constructor(
    private readonly random: Random,
    private readonly forbidden: (word: string) => boolean,
  ) {
    this.initials = new Map([...shuffledPairs(WITH_ACCENT, random), ...shuffledPairs(WITHOUT_ACCENT, random)]);
  }

  /** Notes where a spelling of a word (`a` to `z`) has accents, before any is drawn. */
  note(word: string, accents: readonly number[]): void {
    if (!accents.length) return;
    const known = this.accents.get(word) ?? new Set();
    for (const at of accents) known.add(at);
    this.accents.set(word, known);
  }

  /** Notes that a word is two others one after the other, before any is drawn. */
  cut(word: string, at: number): void {
    if (at > 0 && at < word.length && !this.cuts.has(word)) this.cuts.set(word, at);
  }

  /** The word that stands for a word of `a` to `z`. */
  of(word: string): string {
    const known = this.drawn.get(word);
    if (known !== undefined) return known;
    const cut = this.cuts.get(word);
    const made = cut === undefined ? this.draw(word) : this.of(word.slice(0, cut)) + this.of(word.slice(cut));
    this.drawn.set(word, made);
    this.taken.add(made);
    return made;
  }

  /** Draws another word where the first one says by chance what the original does not. */
  redraw(word: string): void {
    this.drawn.delete(word);
  }

  private draw(word: string): string {
    const accents = this.accents.get(word);
    const first = this.initials.get(word[0] ?? '') ?? '';
    let made = first;
    for (let tries = 0; tries < MOST_DRAWS; tries++) {
      made = first;
      for (let at = 1; at < word.length; at++) made += this.letter(word, at, accents?.has(at) ?? false);
      const unfit = word.length > 1 && (made === word || this.forbidden(made));
      if (!this.taken.has(made) && !unfit) break;
    }
    return made;
  }

  private letter(word: string, at: number, accented: boolean): string {
    const half = WITH_ACCENT.includes(word[at]!) ? WITH_ACCENT : WITHOUT_ACCENT;
    const letters = accented ? WITH_ACCENT : word.length <= SHORT ? half : ALPHABET;
    return letters[this.random(letters.length)]!;
  }
}

/** Each character of a text and another one of it, at random. */
function shuffledPairs(text: string, random: Random): [string, string][] {
  const letters = [...text];
  for (let at = letters.length - 1; at > 0; at--) {
    const other = random(at + 1);
    [letters[at], letters[other]] = [letters[other]!, letters[at]!];
  }
  return [...text].map((letter, at) => [letter, letters[at]!]);
}

/**
 * Other texts for texts, each character drawn by `draw`: never one text for two, and the same one each time. A text
 * without anything to draw stands for itself.
 */
export class Draws {
  private readonly drawn = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** @param unfit whether a text, drawn for another, must not be used */
  constructor(
    private readonly draw: (character: string, at: number) => string,
    private readonly unfit: (made: string, text: string) => boolean = (made, text) => made === text,
  ) {}

  of(text: string): string {
    const known = this.drawn.get(text);
    if (known !== undefined) return known;
    let made = text;
    for (let tries = 0; tries < MOST_DRAWS; tries++) {
      made = [...text].map(this.draw).join('');
      // One that changes nothing has nothing that is drawn.
      if (made === text && tries * text.length > 100) break;
      if (!this.taken.has(made) && !this.unfit(made, text)) break;
    }
    this.drawn.set(text, made);
    this.taken.add(made);
    return made;
  }
}

/** Other numbers for numbers (digits only). Zeros in front stay: whether they are there is what is looked for. */
export function numbers(random: Random): (digits: string) => string {
  // A single digit may well stand for itself: there are nine.
  const draws = new Draws(
    (_, at) => String(at === 0 ? 1 + random(9) : random(10)),
    (made, digits) => digits.length > 1 && made === digits,
  );
  return (digits) => {
    const zeros = /^0*/.exec(digits)![0];
    return zeros.length === digits.length ? digits : zeros + draws.of(digits.slice(zeros.length));
  };
}
