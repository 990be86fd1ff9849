// Words and numbers under other names: drawn at random for one copy, the same each time they come up, and kept nowhere.
import type { Random } from '../people/new-password';

/**
 * Vowels and their accented form in windows-1252: a file that was saved so must stay one. An accent that stands by itself
 * behind a vowel composes with it.
 */
const ACCENTED: Readonly<Record<string, string>> = {
  a: 'à',
  e: 'é',
  i: 'î',
  o: 'ô',
  u: 'ù',
  y: 'ÿ',
};
const WITH_ACCENT = Object.keys(ACCENTED).join('');
const WITHOUT_ACCENT = 'bcdfghjklmnpqrstvwxz';
const ALPHABET = WITH_ACCENT + WITHOUT_ACCENT;

/** What may stand for a letter or a digit where each is as good. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
export const DIGITS = '0123456789';

/** Shorter words are drawn letter by letter from their own half of the alphabet: so there is always one left. */
const SHORT = 3;

/** The letter with an accent, if it has one. */
export function withAccent(letter: string): string {
  return ACCENTED[letter] ?? letter;
}

/**
 * Other words for words. Each has as many letters, and begins with the letter that stands for the first one, whichever
 * the word: what a platform makes of a first name's initial agrees with the copy's. Where an accent was seen on a letter,
 * one can be put again.
 */
export class PseudonymWords {
  private readonly initials: Map<string, string>;
  private readonly accents = new Map<string, Set<number>>();
  private readonly cuts = new Map<string, number>();
  /** The words of the originals, which are given to nobody else either. */
  private readonly originals = new Set<string>();
  private readonly draws: PseudonymDraws;

  /** @param forbidden words that mean something to the rules, and that nobody may be called */
  constructor(random: Random, forbidden: (word: string) => boolean) {
    this.initials = new Map([...shuffledPairs(WITH_ACCENT, random), ...shuffledPairs(WITHOUT_ACCENT, random)]);
    const unfit = (made: string, word: string) =>
      word.length > 1 && (made === word || forbidden(made) || (word.length > SHORT && this.originals.has(made)));
    this.draws = new PseudonymDraws(random, (word) => this.alphabetsOf(word), unfit);
  }

  /** Notes a word of the originals (`a` to `z`) and where it has accents, before any is drawn. */
  note(word: string, accents: readonly number[]): void {
    this.originals.add(word);
    if (!accents.length) return;
    const known = this.accents.get(word) ?? new Set();
    for (const at of accents) known.add(at);
    this.accents.set(word, known);
  }

  /** Notes that an initial stays as it is, before any word is drawn: what is made of it then agrees with what is kept. */
  keepInitial(initial: string): void {
    const made = this.initials.get(initial);
    if (!made || made === initial) return;
    for (const [other, taken] of this.initials) if (taken === initial) this.initials.set(other, made);
    this.initials.set(initial, initial);
  }

  /** Notes that a word stays as it is, before any is drawn. */
  keep(word: string): void {
    this.keepInitial(word[0] ?? '');
    this.draws.keep(word);
  }

  /** Notes that a word is two others one after the other, before any is drawn. */
  cut(word: string, at: number): void {
    if (at > 0 && at < word.length && !this.cuts.has(word)) this.cuts.set(word, at);
  }

  /** The word that stands for a word of `a` to `z`. */
  of(word: string): string {
    const cut = this.cuts.get(word);
    return cut === undefined ? this.draws.of(word) : this.of(word.slice(0, cut)) + this.of(word.slice(cut));
  }

  /** Draws another word where the first one says by chance what the original does not. */
  redraw(word: string): void {
    this.draws.redraw(word);
  }

  private alphabetsOf(word: string): string[] {
    const accents = this.accents.get(word);
    return Array.from(word, (letter, at) => {
      if (at === 0) return this.initials.get(letter) ?? letter;
      if (accents?.has(at)) return WITH_ACCENT;
      if (word.length > SHORT) return ALPHABET;
      return WITH_ACCENT.includes(letter) ? WITH_ACCENT : WITHOUT_ACCENT;
    });
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

/** So many draws at random, before the texts of that shape are tried one after the other. */
const RANDOM_DRAWS = 50;
/** Texts that nobody may get are few: where so many in a row are unfit, all of them are. */
const MOST_UNFIT = 10_000;

/**
 * Other texts for texts, each character one of its alphabet: never one text for two, and the same one each time. A text
 * stands for itself where every character of it does. What is drawn may change as long as other texts come in
 * (`exchange`): draw all, then write.
 */
export class PseudonymDraws {
  private readonly drawn = new Map<string, string>();
  private readonly taken = new Set<string>();
  /** By shape, where few are free: what one text could not have, and what has not been tried. */
  private readonly left = new Map<string, { passedOver: string[]; texts: Generator<string, undefined> }>();

  /**
   * @param alphabets for each character of a text, those that may stand for it
   * @param unfit whether a text, drawn for another, must not be used
   */
  constructor(
    private readonly random: Random,
    private readonly alphabets: (text: string) => readonly string[],
    private readonly unfit: (made: string, text: string) => boolean = (made, text) => made === text,
  ) {}

  of(text: string): string {
    const known = this.drawn.get(text);
    if (known !== undefined) return known;
    const alphabets = this.alphabets(text);
    if (alphabets.every(({ length }) => length <= 1)) return this.put(text, alphabets.join(''));
    return this.put(text, this.free(text, alphabets) ?? this.exchange(text, alphabets) ?? text);
  }

  /** Has a text stand for itself. */
  keep(text: string): void {
    this.put(text, text);
  }

  /** Has another text drawn; the first one is given to nobody. */
  redraw(text: string): void {
    this.drawn.delete(text);
  }

  private put(text: string, made: string): string {
    this.drawn.set(text, made);
    this.taken.add(made);
    return made;
  }

  private isFree(made: string, text: string): boolean {
    return !this.taken.has(made) && !this.unfit(made, text);
  }

  private free(text: string, alphabets: readonly string[]): string | undefined {
    for (let draws = 0; draws < RANDOM_DRAWS; draws++) {
      const made = alphabets.map((alphabet) => alphabet[this.random(alphabet.length)]).join('');
      if (this.isFree(made, text)) return made;
    }
    return this.nextFree(text, alphabets);
  }

  /** Few are left: they are tried in turn, each of them once for all the texts of that shape. */
  private nextFree(text: string, alphabets: readonly string[]): string | undefined {
    const shape = alphabets.join(' ');
    const { passedOver, texts } = this.left.get(shape) ?? { passedOver: [], texts: textsOf(alphabets, this.random) };
    this.left.set(shape, { passedOver, texts });
    // What is unfit for two texts is unfit for all: what a text must not have but others may is itself.
    for (let made = passedOver.pop(); made !== undefined; made = passedOver.pop()) {
      if (this.isFree(made, text)) return made;
    }
    for (let unfit = 0; unfit < MOST_UNFIT; ) {
      const { value: made, done } = texts.next();
      if (done) return undefined;
      if (this.taken.has(made)) continue;
      if (this.isFree(made, text)) return made;
      unfit++;
      passedOver.push(made);
    }
    return undefined;
  }

  /** All are taken but the text itself: another one takes it, and gives its own. */
  private exchange(text: string, alphabets: readonly string[]): string | undefined {
    if (this.taken.has(text)) return undefined;
    for (const [other, made] of this.drawn) {
      if (made.length !== text.length || this.unfit(made, text) || this.unfit(text, other)) continue;
      if (!isOf(alphabets, made) || !isOf(this.alphabets(other), text)) continue;
      this.put(other, text);
      return made;
    }
    return undefined;
  }
}

/** Every text of a shape, from one at random on, as an odometer counts. */
function* textsOf(alphabets: readonly string[], random: Random): Generator<string, undefined> {
  const first = alphabets.map(({ length }) => random(length));
  const at = [...first];
  do {
    yield at.map((chosen, place) => alphabets[place]![chosen]).join('');
    for (let place = at.length - 1; place >= 0; place--) {
      at[place] = (at[place]! + 1) % alphabets[place]!.length;
      if (at[place] !== 0) break;
    }
  } while (at.some((chosen, place) => chosen !== first[place]));
  return undefined;
}

const isOf = (alphabets: readonly string[], text: string): boolean =>
  alphabets.length === text.length && alphabets.every((alphabet, at) => alphabet.includes(text[at]!));

/** Other numbers for numbers (digits only). Zeros in front stay: whether they are there is what is looked for. */
export function numbers(random: Random): (digits: string) => string {
  // A single digit may well stand for itself: there are nine.
  const draws = new PseudonymDraws(
    random,
    (digits) => [...digits].map((_, at) => (at === 0 ? '123456789' : DIGITS)),
    (made, digits) => digits.length > 1 && made === digits,
  );
  return (digits) => {
    const zeros = /^0+/.exec(digits)?.[0] ?? '';
    return zeros.length === digits.length ? digits : zeros + draws.of(digits.slice(zeros.length));
  };
}
