// Numbers for the texts of a column, the same one for the same text, and one number for a sequence of numbers.

/** A text whose number is at hand. */
interface Known {
  readonly codes: Uint16Array;
  readonly number: number;
}

/** How many texts are known without cutting them out of the file: a power of two. */
const AT_HAND = 64;

/** Numbers from 0, in the order in which texts come. */
export class TextNumbers {
  private readonly numbers = new Map<string, number>();
  /** Each in the place that its length and two of its characters give; the first one stays there. */
  private readonly known: (Known | undefined)[] = new Array(AT_HAND).fill(undefined);

  /**
   * @param keyOf what texts with one number have in common
   * @param most how many numbers there are at most: all texts beyond have the last one
   */
  constructor(
    private readonly keyOf = (text: string) => text,
    private readonly most = Number.POSITIVE_INFINITY,
  ) {}

  numberOf(text: string, start: number, end: number): number {
    const place = (end - start + 7 * text.charCodeAt(start) + 13 * text.charCodeAt((start + end) >> 1)) & (AT_HAND - 1);
    const known = this.known[place];
    if (known && isSame(known.codes, text, start, end)) return known.number;
    const own = text.slice(start, end);
    const key = this.keyOf(own);
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = Math.min(this.numbers.size, this.most - 1);
      this.numbers.set(key, number);
    }
    if (!known) {
      const codes = Uint16Array.from({ length: own.length }, (_, index) => own.charCodeAt(index));
      this.known[place] = { codes, number };
    }
    return number;
  }
}

/** A number for each sequence of numbers below 2 ** 26. */
export class SequenceNumbers {
  private readonly numbers = new Map<number, number>();
  /** By the last number of a sequence: what stood before it the last time, and what that came to. */
  private readonly before: number[] = [];
  private readonly sequence: number[] = [];

  /** The number of a sequence, from 1: of the number of what stands before (0 for nothing), and of its last one. */
  numberOf(before: number, number: number): number {
    if (this.before[number] === before) return this.sequence[number]!;
    const pair = before * 2 ** 26 + number;
    const sequence = this.numbers.get(pair) ?? this.numbers.size + 1;
    this.numbers.set(pair, sequence);
    this.before[number] = before;
    this.sequence[number] = sequence;
    return sequence;
  }
}

function isSame(codes: Uint16Array, text: string, start: number, end: number): boolean {
  if (codes.length !== end - start) return false;
  for (let index = 0; index < codes.length; index++) if (codes[index] !== text.charCodeAt(start + index)) return false;
  return true;
}
