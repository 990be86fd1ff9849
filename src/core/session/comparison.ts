// A rule that compares rows, kept true: only those rows are compared again that share a key with one that an edit touched.
import { type Check, earlierOf, type Groups } from '../check';
import type { Row } from '../file/row';
import type { Chunk } from './chunks';
import type { HeldFindings } from './held-findings';
import type { Compared, Look } from './look';
import { SharedKeys } from './shared-keys';

/** A row that is compared, and its chunk. */
interface Member {
  readonly chunk: Chunk;
  readonly row: Row;
}

/** A key whose rows are to be compared again: its hash, and whether the first of them came or went. */
interface Touched {
  readonly hash: number;
  readonly isFirst: boolean;
}

export class Comparison {
  private readonly keys = new SharedKeys();
  private readonly compared: Compared;
  private readonly touched = new Map<string, Touched>();

  constructor(
    private readonly check: Check,
    private readonly groups: Groups,
    private readonly look: Look,
    private readonly held: HeldFindings,
  ) {
    this.compared = look.compared(check.rule, groups);
  }

  /** The row at hand is there: for the first time, where nothing is known of any; or because of an edit. */
  enter(chunk: Chunk): void {
    const hash = this.look.hash(this.compared);
    if (!hash) return;
    this.keys.add(hash, chunk);
    if (!this.look.isOpening) this.touch(hash, chunk);
  }

  /** The row at hand is there no longer. */
  leave(chunk: Chunk): void {
    const hash = this.look.hash(this.compared);
    if (!hash) return;
    this.touch(hash, chunk);
    this.keys.remove(hash, chunk);
  }

  /** Compares all rows that share something. */
  compareAll(): void {
    for (const hash of this.keys.shared()) {
      // Those who share a hash may still have several keys.
      const byKey = new Map<string, Member[]>();
      for (const chunk of this.keys.sharing(hash)) {
        const row = this.look.rowOf(chunk);
        const key = this.groups.key(row);
        const members = byKey.get(key);
        if (members) members.push({ chunk, row });
        else if (key) byKey.set(key, [{ chunk, row }]);
      }
      for (const members of byKey.values()) this.compare(members);
    }
  }

  /** Compares what the rows that came or went since the last time concern; `changed` are those that came. */
  catchUp(changed: ReadonlySet<Chunk>): void {
    for (const [key, { hash, isFirst }] of this.touched) {
      // Where the first decides alone with whom the others are compared, those that have not changed need not be.
      this.compare(this.sharing(hash, key, isFirst || this.groups.earlier ? undefined : changed));
    }
    this.touched.clear();
  }

  private touch(hash: number, chunk: Chunk): void {
    const key = this.groups.key(this.look.row);
    if (!key) return;
    const isFirst = this.touched.get(key)?.isFirst || this.firstWith(hash, key) === chunk;
    this.touched.set(key, { hash, isFirst });
  }

  private firstWith(hash: number, key: string): Chunk | undefined {
    const chunks = this.keys.sharing(hash);
    return chunks.length < 2 ? chunks[0] : chunks.find((chunk) => this.groups.key(this.look.rowOf(chunk)) === key);
  }

  /** Those who share a key; the first of them and those in `changed` only, where that is given. */
  private sharing(hash: number, key: string, changed?: ReadonlySet<Chunk>): Member[] {
    const members: Member[] = [];
    for (const chunk of this.keys.sharing(hash)) {
      if (members.length && changed && !changed.has(chunk)) continue;
      const row = this.look.rowOf(chunk);
      if (this.groups.key(row) === key) members.push({ chunk, row });
    }
    return members;
  }

  private compare(members: readonly Member[]): void {
    const { rule, report } = this.check;
    const earlier = earlierOf(
      members.map(({ row }) => row),
      this.groups,
    );
    members.forEach(({ chunk, row }, index) => {
      const other = members[earlier[index]!];
      if (other) this.groups.compare(row, other.row, report);
      this.held.takeCompared(chunk, rule, other?.chunk);
    });
  }
}
