// Rules that judge rows by what most rows do, kept true: all rows are judged again only when the majority has changed.
import { type Check, countInto, type Tally } from '../check';
import type { Sheet } from '../file/sheet';
import type { Chunk } from './chunks';
import type { HeldFindings } from './held-findings';
import type { Counted, Look } from './look';

interface Majority extends Counted {
  readonly check: Check;
  readonly counts: Map<string, number>;
  decided: string;
}

export class Majorities {
  private readonly all: Majority[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly look: Look,
    private readonly held: HeldFindings,
  ) {}

  add(check: Check, tally: Tally): void {
    this.all.push({ check, counts: new Map(), decided: '', ...this.look.counted(check.rule, tally) });
  }

  /** Counts the row at hand, or takes it out of the counts. */
  count(by: 1 | -1): void {
    for (const majority of this.all) countInto(majority.counts, this.look.count(majority), by);
  }

  /** Judges rows by the majority: all of them when it has changed, else those that have. */
  decide(changed: Iterable<Chunk>, everybody: () => Iterable<Chunk>): void {
    const decidedAnew = this.all.filter((majority) => {
      const before = majority.decided;
      majority.decided = majority.tally.decide(majority.counts, this.sheet);
      return majority.decided !== before;
    });
    const asBefore = this.all.filter((majority) => majority.decided && !decidedAnew.includes(majority));
    if (asBefore.length) this.judge(changed, asBefore);
    if (!decidedAnew.length) return;
    this.held.expectMany();
    this.judge(everybody(), decidedAnew);
  }

  private judge(chunks: Iterable<Chunk>, majorities: readonly Majority[]): void {
    const { look, held } = this;
    /** Of clean rows that are alike, the others are judged only where the first is minded. */
    const minded = new Map(majorities.map((majority) => [majority, new Map<number, boolean>()]));
    for (const chunk of chunks) {
      if (chunk.blank) continue;
      look.atChunk(chunk);
      for (const majority of majorities) {
        const { check, tally, decided, bySignature } = majority;
        const signature = bySignature ? look.signature : -1;
        const known = minded.get(majority)!;
        if (decided && look.somebody && known.get(signature) !== false) {
          tally.judge(look.row, decided, check.report);
          if (signature >= 0) known.set(signature, held.isAny);
        }
        held.takeCompared(chunk, check.rule);
      }
    }
  }
}
