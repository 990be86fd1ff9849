// The findings of a file that is being edited, kept true by looking again only at what an edit touches. Finds exactly
// what `lint` finds in the text as it is then: a property test holds that.
import { type AloneChecks, aloneOf, type Check, checkAlone, inForce } from '../check';
import { isSpared } from '../fast/known';
import type { Context, Severity } from '../file/context';
import { readSheet, type Sheet } from '../file/sheet';
import { RULES } from '../rules';
import type { Finding, Rule } from '../rules/rule';
import { ChunkList } from './chunk-list';
import { type Change, type Chunk, cut } from './chunks';
import { Comparison } from './comparison';
import { HeldFindings } from './held-findings';
import type { Located } from './locate';
import { Look } from './look';
import { Majorities } from './majorities';
import { shownOf } from './shown';

/** From so many new chunks on, each of them is no longer noted by itself. */
const MANY = 1000;

export class Session {
  private readonly chunks = new ChunkList();
  private readonly held: HeldFindings;
  private readonly look: Look;
  private readonly checks: Check[];
  private readonly alone: AloneChecks;
  /** Those of them that a look at a clean row does not spare; undefined when it spares all. */
  private readonly always: AloneChecks | undefined;
  private readonly comparisons: Comparison[] = [];
  private readonly majorities: Majorities;
  private rows = 0;
  /** Rows that hold something. */
  filled = 0;

  /** Reads a file for the first time. */
  static open(text: string, context: Context, rules: readonly Rule[] = RULES): Session {
    return new Session(readSheet(text, context), rules);
  }

  private constructor(
    /** The file as it was read at first: its columns and its context stay true, its table does not. */
    readonly sheet: Sheet,
    private readonly rules: readonly Rule[],
  ) {
    const active = sheet.recognition ? inForce(rules, sheet.context.rules) : [];
    this.held = new HeldFindings(sheet.context);
    this.look = new Look(sheet, active);
    this.majorities = new Majorities(sheet, this.look, this.held);
    this.checks = active.map((rule) => ({ rule, report: this.held.reportOf(rule) }));
    this.alone = aloneOf(this.checks);
    const always = this.checks.filter(({ rule }) => !isSpared(rule, sheet));
    if (always.length) this.always = aloneOf(always);
    for (const check of this.checks) {
      const { groups, tally } = check.rule;
      if (groups) this.comparisons.push(new Comparison(check, groups, this.look, this.held));
      if (tally) this.majorities.add(check, tally);
    }
    this.readAll();
    this.look.isOpening = false;
  }

  /** How many findings each rule has. */
  get counts(): ReadonlyMap<string, number> {
    return this.held.counts;
  }

  /** How many there are of each severity. */
  get severities(): Readonly<Record<Severity, number>> {
    return this.held.severities;
  }

  /** How many of them have the whole file refused. */
  get refusing(): number {
    return this.held.refusing;
  }

  /**
   * The session after edits, in the order in which they were made. Mostly the same one; a new one when the edits reach
   * what everything depends on, the header. `textNow` is asked for then only.
   */
  after(changes: readonly Change[], textNow: () => string): Session {
    for (const change of changes) {
      if (!this.apply(change)) return Session.open(textNow(), this.sheet.context, this.rules);
    }
    return this;
  }

  /** Every finding, in the order of the file, its places counted in the file as it is now. */
  findings(): Finding[] {
    return this.shown(Number.POSITIVE_INFINITY).map(({ finding }) => finding);
  }

  /** So many findings at most, the gravest; in the order of the file, with their positions. */
  shown(most: number): Located[] {
    return shownOf(this.held, this.chunks, this.sheet.table, most);
  }

  private readAll(): void {
    const { sheet } = this;
    cut(sheet.table, (chunk, record) => {
      this.chunks.add(chunk);
      chunk.record = record;
      if (record >= sheet.firstRow && sheet.recognition) this.enter(chunk, sheet, record);
    });
    for (const comparison of this.comparisons) comparison.compareAll();
    this.decide([]);
    for (const { rule, report } of this.checks) rule.file?.(sheet, report);
    this.held.takeWhole();
  }

  /** Takes a change in; false when the whole file has to be read again. */
  private apply(change: Change): boolean {
    const { sheet, chunks } = this;
    if (sheet.recognition?.by !== 'header' || !sheet.headerStandsAlone) return false;
    const { from, to, table, upTo } = chunks.replacementFor(change, sheet.table.dialect);
    if (from <= chunks.indexOfRecord(sheet.header)) return false;

    const [rows, filled] = [this.rows, this.filled];
    for (let index = from; index < to; index++) this.leave(chunks.all[index]!);
    const fresh: Chunk[] = [];
    const part = sheet.part(table);
    cut(table, (chunk) => fresh.push(chunk), upTo);
    chunks.replace(from, to, fresh);
    if (fresh.length > MANY) this.held.expectMany();
    let record = 0;
    for (const chunk of fresh) if (!chunk.blank) this.enter(chunk, part, record++);
    if (!this.rows !== !rows || !this.filled !== !filled) return false;
    const changed = new Set(fresh);
    for (const comparison of this.comparisons) comparison.catchUp(changed);
    this.decide(fresh);
    return true;
  }

  /** Checks a row, and notes what it shares and what is counted of it. */
  private enter(chunk: Chunk, sheet: Sheet, record: number): void {
    const { look } = this;
    look.at(sheet, record);
    const checks = look.clean ? this.always : this.alone;
    if (checks) checkAlone(look.row, checks);
    this.held.take(chunk);
    this.rows++;
    if (look.filled) this.filled++;
    if (!look.somebody) return;
    for (const comparison of this.comparisons) comparison.enter(chunk);
    this.majorities.count(1);
  }

  /** Takes back what a row shared and what was counted of it. */
  private leave(chunk: Chunk): void {
    this.held.drop(chunk);
    if (chunk.blank) return;
    const { look } = this;
    look.atChunk(chunk);
    this.rows--;
    if (look.filled) this.filled--;
    if (!look.somebody) return;
    for (const comparison of this.comparisons) comparison.leave(chunk);
    this.majorities.count(-1);
  }

  private decide(changed: readonly Chunk[]): void {
    const { chunks, sheet } = this;
    this.majorities.decide(changed, () => chunks.all.slice(chunks.indexOfRecord(sheet.header) + 1));
  }
}
