// Files compared with each other in bounded memory, while some of them change: of each, a number for every person is kept,
// and the people themselves only where a number comes up in two files.
import { compare, type FileSummary } from './across';
import { hasAny, inSeveral, narrowed, numbersOf } from './across-many';
import type { Finding } from './rules/rule';

interface Member {
  readonly numbers: Float64Array;
  readonly kept: FileSummary;
}

/** So few new numbers are looked up in every file; more, and all numbers are sorted at once. */
const FEW = 300;
const NONE = new Float64Array();
/** More numbers that files share are not looked after: such files are copies of each other. */
const MOST_SHARED = 300_000;

/** Files, by keys of the caller's choice, and what they say of each other. */
export class Crowd {
  private readonly members = new Map<string, Member>();
  /** Numbers that several files have or had: more than are needed do no harm. */
  private wanted = NONE;
  /** Numbers of which nobody has seen yet whether another file has them. */
  private fresh: number[] = [];

  /** More is shared than is looked after: who is in several files is not wholly known. */
  private full = false;

  /**
   * @param copied gives a copy that shares nothing with its original: a name may hold on to the text it was cut from
   * @param most so many numbers that files share are looked after
   */
  constructor(
    private readonly copied: (summary: FileSummary) => FileSummary,
    private readonly most = MOST_SHARED,
  ) {}

  /** So much is shared that not all of it is found. */
  get isFull(): boolean {
    return this.full;
  }

  get size(): number {
    return this.members.size;
  }

  has(file: string): boolean {
    return this.members.has(file);
  }

  /** Takes a file in, or takes it as it is now. */
  set(file: string, summary: FileSummary): void {
    const numbers = numbersOf(summary);
    const before = this.members.get(file)?.numbers ?? NONE;
    this.members.set(file, { numbers, kept: this.copied(narrowed(summary, this.wanted)) });
    for (const number of missingFrom(before, numbers)) this.fresh.push(number);
  }

  delete(file: string): boolean {
    return this.members.delete(file);
  }

  /** What is kept of a file; places of others of its people are of no use. */
  kept(file: string): FileSummary | undefined {
    return this.members.get(file)?.kept;
  }

  /**
   * Files that have turned out to have somebody in common with another one: they have to be `set` once more before
   * `compare` finds all, for their people were not kept. Each is named once.
   */
  newlyConcerned(): string[] {
    const fresh = Float64Array.from(new Set(this.fresh)).sort();
    this.fresh = [];
    const found = fresh.length > FEW ? inSeveral(this.allNumbers()) : fresh.filter((number) => this.isShared(number));
    const missing = missingFrom(this.wanted, found);
    const added = missing.slice(0, this.most - this.wanted.length);
    this.full ||= added.length < missing.length;
    if (!added.length) return [];
    this.wanted = Float64Array.from([...this.wanted, ...added]).sort();
    return [...this.members].filter(([, { numbers }]) => hasAny(numbers, added)).map(([file]) => file);
  }

  /** The findings of each file that come from another one: those that `compare` has of the whole files. */
  compare(): Map<string, Finding[]> {
    return compare(new Map([...this.members].map(([file, { kept }]) => [file, kept])));
  }

  private allNumbers(): Float64Array[] {
    return [...this.members.values()].map(({ numbers }) => numbers);
  }

  private isShared(number: number): boolean {
    const one = Float64Array.of(number);
    let files = 0;
    for (const { numbers } of this.members.values()) if (hasAny(one, numbers) && ++files === 2) return true;
    return false;
  }
}

/** The numbers of a sorted list that another sorted list lacks, in order. */
function missingFrom(known: Float64Array, numbers: Float64Array): Float64Array {
  let at = 0;
  return numbers.filter((number) => {
    while (at < known.length && known[at]! < number) at++;
    return known[at] !== number;
  });
}
