// The findings of a file that is being edited, kept true by looking again only at what an edit touches. Finds exactly
// what `lint` finds in the text as it is then: a property test holds that.
import { type AloneChecks, aloneOf, type Check, checkAlone, inForce, isPerson, reportTo } from '../check';
import { scan } from '../csv/scan';
import { Glance } from '../fast/glance';
import { isSpared, judgesCohorts } from '../fast/known';
import { type Context, SEVERITIES, type Severity } from '../file/context';
import type { Row } from '../file/row';
import { readSheet, type Sheet } from '../file/sheet';
import { byPlace, severityOf } from '../lint';
import { RULES } from '../rules';
import type { Args, Finding, Report, Rule } from '../rules/rule';
import { type Change, type Chunk, cut, type Held, NOTHING, replacement } from './chunks';
import { type Located, locate, locateWhole } from './locate';
import { indexOf, Noted } from './noted';
import { SharedKeys } from './shared-keys';

/** Room in the numbering between two chunks, for those that are put between them later. */
const GAP = 2 ** 20;
/** From so many new chunks on, it is quicker to look for those with findings anew than to note each. */
const MANY = 1000;

interface Grouping {
  readonly rule: Rule;
  readonly groups: NonNullable<Rule['groups']>;
  readonly keys: SharedKeys;
}

interface Tally {
  readonly rule: Rule;
  readonly tally: NonNullable<Rule['tally']>;
  readonly counts: Map<string, number>;
  decided: string;
}

export class Session {
  private readonly chunks: Chunk[] = [];
  private readonly checks: Check[];
  private readonly alone: AloneChecks;
  /** Those of them that a look at a clean row does not spare. */
  private readonly always: AloneChecks;
  private readonly glance: Glance | undefined;
  private readonly groupings: Grouping[] = [];
  private readonly tallies: Tally[] = [];
  /** What the rules that are running have found in the row at hand. */
  private readonly found: Finding[] = [];
  /** Lines that are part of a record which started on an earlier one. */
  private extraLines = 0;
  /** Lines of length zero. */
  private blanks = 0;
  private readonly withFindings = new Noted();
  private rows = 0;
  /** Rows that hold something. */
  filled = 0;
  /** How many findings each rule has. */
  readonly counts = new Map<string, number>();
  /** How many there are of each severity. */
  readonly severities: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  /** Findings about the file as a whole: they stand in the header or above, where an edit has all read again. */
  private whole: readonly Finding[] = [];

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
    this.checks = active.map((rule) => ({ rule, report: reportTo(this.found, rule) }));
    this.alone = aloneOf(this.checks);
    this.always = aloneOf(this.checks.filter(({ rule }) => !isSpared(rule, sheet)));
    if (Glance.suits(sheet)) this.glance = new Glance(sheet, active.filter(judgesCohorts));
    for (const rule of active) {
      if (rule.groups) this.groupings.push({ rule, groups: rule.groups, keys: new SharedKeys() });
      if (rule.tally) this.tallies.push({ rule, tally: rule.tally, counts: new Map(), decided: '' });
    }
    this.readAll();
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

  /**
   * The findings to show where there is room for so many only: the gravest first, then those that come first in the
   * file. In the order of the file, with their positions.
   */
  shown(most: number): Located[] {
    const room = this.room(most - this.whole.length);
    const picked: { held: Held; chunk: Chunk }[] = [];
    const numbered = new Set<Chunk>();
    let left = room.error + room.warning + room.information + room.hint;
    for (const chunk of this.withFindings.all(this.chunks)) {
      if (left === 0) break;
      for (const held of chunk.findings) {
        if (room[severityOf(held.finding, this.sheet.context)]-- <= 0) continue;
        left--;
        picked.push({ held, chunk });
        numbered.add(chunk);
        if (held.first) numbered.add(held.first);
      }
    }
    this.number(numbered);
    return [
      ...this.whole.map((finding) => locateWhole(finding, this.sheet.table)),
      ...picked.map(({ held, chunk }) => locate(held, chunk)),
    ].sort((a, b) => byPlace(a.finding, b.finding));
  }

  /** Notes on some chunks where they are now. */
  private number(wanted: ReadonlySet<Chunk>): void {
    if (this.extraLines === 0 && this.blanks === 0) {
      // One line each: the index says all.
      for (const chunk of wanted) chunk.line = chunk.record = indexOf(this.chunks, chunk);
      return;
    }
    let left = wanted.size;
    let record = 0;
    let line = 0;
    for (const chunk of this.chunks) {
      if (!left) return;
      if (wanted.has(chunk)) {
        chunk.record = record;
        chunk.line = line;
        left--;
      }
      line += chunk.lines;
      if (!chunk.blank) record++;
    }
  }

  private tell(finding: Finding, by: 1 | -1): void {
    count(this.counts, finding.rule, by);
    // A finding may be graver than its rule: an empty line of the wrong length has the whole file refused.
    this.severities[severityOf(finding, this.sheet.context)] += by;
  }

  /** How many findings of each severity there is room for, those about the file as a whole aside. */
  private room(most: number): Record<Severity, number> {
    const wanted = { ...this.severities };
    for (const finding of this.whole) wanted[severityOf(finding, this.sheet.context)]--;
    let left = most;
    for (const severity of SEVERITIES) {
      wanted[severity] = Math.min(wanted[severity], left);
      left -= wanted[severity];
    }
    return wanted;
  }

  private readAll(): void {
    const { sheet } = this;
    let order = 0;
    cut(sheet.table, (chunk, record) => {
      chunk.order = order += GAP;
      this.chunks.push(chunk);
      this.extraLines += chunk.lines - 1;
      if (chunk.blank) this.blanks++;
      if (record >= sheet.firstRow && sheet.recognition) this.enter(chunk, sheet.row(record));
    });
    for (const grouping of this.groupings) {
      for (const chunks of grouping.keys.sets()) this.compareAll(grouping, chunks);
    }
    this.decide(NOBODY);
    for (const { rule, report } of this.checks) rule.file?.(sheet, report);
    this.whole = this.found.splice(0);
    for (const finding of this.whole) this.tell(finding, 1);
  }

  /** Takes a change in; false when the whole file has to be read again. */
  private apply(change: Change): boolean {
    const { sheet } = this;
    if (sheet.recognition?.by !== 'header') return false;
    const { from, to, table, upTo } = replacement(this.chunks, change, sheet.table.dialect, this.extraLines === 0);
    if (from <= this.headerIndex()) return false;

    const old = this.chunks.slice(from, to);
    const [rows, filled] = [this.rows, this.filled];
    const touched = new Map<Grouping, Map<string, boolean>>();
    for (const chunk of old) this.leave(chunk, touched);
    const fresh: Chunk[] = [];
    const part = sheet.part(table);
    cut(table, (chunk) => fresh.push(chunk), upTo);
    this.replace(from, to, fresh);
    if (fresh.length > MANY) this.withFindings.forget();
    let record = 0;
    for (const chunk of fresh) {
      this.extraLines += chunk.lines - 1;
      if (chunk.blank) this.blanks++;
      if (!chunk.blank) this.enter(chunk, part.row(record++), touched);
    }
    if (!this.rows !== !rows || !this.filled !== !filled) return false;
    const changed = new Set(fresh);
    for (const [grouping, keys] of touched) {
      for (const [key, firstLeft] of keys) this.compareKey(grouping, key, firstLeft ? undefined : changed);
    }
    this.decide(changed);
    return true;
  }

  /** Index of the header's chunk, -1 where there is none. */
  private headerIndex(): number {
    let records = this.sheet.header;
    if (records < 0) return -1;
    for (let index = 0; index < this.chunks.length; index++) {
      if (!this.chunks[index]!.blank && records-- === 0) return index;
    }
    return this.chunks.length;
  }

  private replace(from: number, to: number, fresh: readonly Chunk[]): void {
    const before = this.chunks[from - 1]?.order ?? 0;
    const after = this.chunks[to]?.order ?? before + GAP * (fresh.length + 1);
    const step = (after - before) / (fresh.length + 1);
    fresh.forEach((chunk, index) => {
      chunk.order = before + step * (index + 1);
    });
    if (fresh.length === to - from) for (const chunk of fresh) this.chunks[from++] = chunk;
    else if (fresh.length < 10_000) this.chunks.splice(from, to - from, ...fresh);
    else {
      const tail = this.chunks.splice(from).slice(to - from);
      for (const chunk of fresh) this.chunks.push(chunk);
      for (const chunk of tail) this.chunks.push(chunk);
    }
    // After very many edits in one spot the numbers lie too close together: number everything anew.
    if (step >= 2 ** -10) return;
    this.chunks.forEach((chunk, index) => {
      chunk.order = GAP * (index + 1);
    });
  }

  /** Checks a row, and notes what it shares and what is counted of it. */
  private enter(chunk: Chunk, row: Row, touched?: Map<Grouping, Map<string, boolean>>): void {
    const clean = this.glance?.isClean(row.sheet, row.record) ?? false;
    checkAlone(row, clean ? this.always : this.alone);
    if (this.found.length) {
      this.hold(
        chunk,
        this.found.splice(0).map((finding) => ({ finding })),
      );
    }
    this.rows++;
    if (clean || !row.empty) this.filled++;
    if (!clean && !isPerson(row)) return;
    for (const grouping of this.groupings) {
      const key = grouping.groups.key(row);
      if (!key) continue;
      grouping.keys.add(key, chunk);
      if (touched) note(touched, grouping, key, this.firstWith(grouping, key) === chunk);
    }
    for (const { tally, counts } of this.tallies) count(counts, tally.of(row), 1);
  }

  /** Takes back what a row shared and what was counted of it. */
  private leave(chunk: Chunk, touched: Map<Grouping, Map<string, boolean>>): void {
    this.extraLines -= chunk.lines - 1;
    this.hold(chunk, NOTHING);
    if (chunk.blank) {
      this.blanks--;
      return;
    }
    const row = this.rowOf(chunk);
    this.rows--;
    if (!row.empty) this.filled--;
    if (!isPerson(row)) return;
    for (const grouping of this.groupings) {
      const key = grouping.groups.key(row);
      if (!key) continue;
      note(touched, grouping, key, this.firstWith(grouping, key) === chunk);
      grouping.keys.remove(key, chunk);
    }
    for (const { tally, counts } of this.tallies) count(counts, tally.of(row), -1);
  }

  private rowOf(chunk: Chunk): Row {
    return this.sheet.part(scan(chunk.text, this.sheet.table.dialect)).row(0);
  }

  private isSomebody(row: Row): boolean {
    return this.glance?.isClean(row.sheet, row.record) || isPerson(row);
  }

  private firstWith(grouping: Grouping, key: string): Chunk | undefined {
    const chunks = grouping.keys.sharing(key);
    if (chunks.length < 2) return chunks[0];
    return chunks.find((chunk) => grouping.groups.key(this.rowOf(chunk)) === key);
  }

  /** Compares chunks that share a hash; those of one hash may still have several keys. */
  private compareAll(grouping: Grouping, chunks: readonly Chunk[]): void {
    const keys = new Set(chunks.map((chunk) => grouping.groups.key(this.rowOf(chunk))));
    for (const key of keys) this.compareKey(grouping, key);
  }

  /** Compares all who share a key with the first of them; only those in `changed` when the first is the same as before. */
  private compareKey(grouping: Grouping, key: string, changed?: ReadonlySet<Chunk>): void {
    let first: Chunk | undefined;
    let firstRow: Row | undefined;
    for (const chunk of grouping.keys.sharing(key)) {
      if (first && changed && !changed.has(chunk)) continue;
      const row = this.rowOf(chunk);
      if (grouping.groups.key(row) !== key) continue;
      if (!first || !firstRow) [first, firstRow] = [chunk, row];
      else grouping.groups.compare(row, firstRow, this.reportOf(grouping.rule));
      this.keep(chunk, grouping.rule, first);
    }
  }

  /** Judges rows by the majority: all of them when it has changed, else those that have. */
  private decide(changed: ReadonlySet<Chunk>): void {
    for (const tally of this.tallies) {
      const decided = tally.tally.decide(tally.counts, this.sheet);
      const rows = decided === tally.decided ? changed : this.chunks.slice(this.headerIndex() + 1);
      if (rows !== changed) this.withFindings.forget();
      if (!decided && !tally.decided) continue;
      tally.decided = decided;
      for (const chunk of rows) {
        if (chunk.blank) continue;
        const row = this.rowOf(chunk);
        if (decided && this.isSomebody(row)) tally.tally.judge(row, decided, this.reportOf(tally.rule));
        this.keep(chunk, tally.rule);
      }
    }
  }

  private reportOf(rule: Rule): Report<Args> {
    return this.checks.find((check) => check.rule === rule)!.report;
  }

  /** Puts what was just found by a comparing rule in the place of what that rule found before. */
  private keep(chunk: Chunk, rule: Rule, first?: Chunk): void {
    const compared = this.found.splice(0).map((finding) => ({ finding, compared: true, ...(first && { first }) }));
    const others = chunk.findings.filter(({ finding, compared }) => !compared || finding.rule !== rule.id);
    if (!compared.length && others.length === chunk.findings.length) return;
    this.hold(chunk, others.length + compared.length ? [...others, ...compared] : NOTHING);
  }

  private hold(chunk: Chunk, findings: readonly Held[]): void {
    this.withFindings.note(chunk, findings.length > 0);
    for (const { finding } of chunk.findings) this.tell(finding, -1);
    for (const { finding } of findings) this.tell(finding, 1);
    chunk.findings = findings;
  }
}

const NOBODY: ReadonlySet<Chunk> = new Set();

function note(touched: Map<Grouping, Map<string, boolean>>, grouping: Grouping, key: string, first: boolean): void {
  const keys = touched.get(grouping) ?? new Map<string, boolean>();
  touched.set(grouping, keys.set(key, first || keys.get(key) === true));
}

function count(counts: Map<string, number>, value: string, by: number): void {
  if (!value) return;
  const now = (counts.get(value) ?? 0) + by;
  if (now) counts.set(value, now);
  else counts.delete(value);
}
