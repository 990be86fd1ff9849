// A look at one row after the other: what a row shares with others and what is counted of it, its values cut out only where
// a glance at the text does not tell.
import { type Groups, isPerson, type Tally } from '../check';
import { scan } from '../csv/scan';
import { Glance, SHARED, type Shared } from '../fast/glance';
import { countsBySignature, judgesCohorts, sharedBy } from '../fast/known';
import type { Row } from '../file/row';
import type { Sheet } from '../file/sheet';
import type { Rule } from '../rules/rule';
import type { Chunk } from './chunks';
import { hashOf, unboxed } from './shared-keys';

/** A rule that compares rows, and what a glance knows of its keys. */
export interface Compared {
  readonly groups: Groups;
  readonly shared: Shared | undefined;
}

/** A rule that counts, and what it counts of clean rows by their signatures; undefined where these do not tell. */
export interface Counted {
  readonly tally: Tally;
  readonly bySignature: Map<number, string> | undefined;
}

export class Look {
  /** Whether the row is surely clean. */
  clean = false;
  /** While the file is read for the first time, its chunks are the records of its table. */
  isOpening = true;
  private readonly glance: Glance | undefined;
  private sheet: Sheet;
  private record = -1;
  private known: Row | undefined;

  constructor(
    private readonly file: Sheet,
    rules: readonly Rule[],
  ) {
    this.sheet = file;
    if (Glance.suits(file)) this.glance = new Glance(file, rules.filter(judgesCohorts));
  }

  compared(rule: Rule, groups: Groups): Compared {
    return { groups, shared: this.glance && sharedBy(rule, this.sheet) };
  }

  counted(rule: Rule, tally: Tally): Counted {
    return { tally, bySignature: this.glance && countsBySignature(rule) ? new Map() : undefined };
  }

  /** Looks at a record of the sheet, or of a part of it. */
  at(sheet: Sheet, record: number): void {
    this.sheet = sheet;
    this.record = record;
    this.known = undefined;
    this.clean = this.glance?.isClean(sheet, record) ?? false;
    if (!this.clean && this.glance && this.somebody) this.glance.readHashes(this.row);
  }

  /** Looks at a chunk's record. */
  atChunk(chunk: Chunk): void {
    if (this.isOpening) this.at(this.file, chunk.record);
    else this.at(this.partOf(chunk), 0);
  }

  /** The row of another chunk than the one at hand. */
  rowOf(chunk: Chunk): Row {
    return this.isOpening ? this.file.row(chunk.record) : this.partOf(chunk).row(0);
  }

  private partOf({ text }: Chunk): Sheet {
    return this.file.part(scan(text, this.file.table.dialect));
  }

  get row(): Row {
    this.known ??= this.sheet.row(this.record);
    return this.known;
  }

  get filled(): boolean {
    return this.clean || !this.row.empty;
  }

  get somebody(): boolean {
    return this.clean || isPerson(this.row);
  }

  /** Rows that are clean and have the same signature are the same to rules that count; -1 where it does not tell. */
  get signature(): number {
    return this.clean && this.glance ? this.glance.signature : -1;
  }

  /** The hash of a key: the same for all rows that have the key. 0 where the row shares nothing. */
  hash({ groups, shared }: Compared): number {
    const told = shared && this.glance?.hashes[SHARED[shared]];
    if (this.clean && told !== undefined) return unboxed(told);
    const key = groups.key(this.row);
    if (!key) return 0;
    return told === undefined ? hashOf(key) : unboxed(told);
  }

  count({ tally, bySignature }: Counted): string {
    if (!this.clean || !bySignature) return tally.of(this.row);
    const { signature } = this;
    let counted = bySignature.get(signature);
    if (counted === undefined) {
      counted = tally.of(this.row);
      bySignature.set(signature, counted);
    }
    return counted;
  }
}
