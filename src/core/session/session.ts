// The findings of a file that is being edited, kept true by looking again only at what an edit touches. Finds exactly
// what `lint` finds in the text as it is then: a property test holds that.
import { type AloneChecks, aloneOf, type Check, checkAlone, inForce, reportTo } from '../check';
import { scan } from '../csv/scan';
import { isSpared } from '../fast/known';
import { type Context, SEVERITIES, type Severity } from '../file/context';
import type { Row } from '../file/row';
import { readSheet, type Sheet } from '../file/sheet';
import { byPlace, refusesFile, severityOf } from '../lint';
import { RULES } from '../rules';
import type { Finding, Rule } from '../rules/rule';
import { type Change, type Chunk, cut, type Held, NOTHING, replacement } from './chunks';
import { type Located, locate, locateWhole } from './locate';
import { type Compared, type Counted, Look } from './look';
import { indexOf, Noted } from './noted';
import { SharedKeys } from './shared-keys';

/** Room in the numbering between two chunks, for those that are put between them later. */
const GAP = 2 ** 20;
/** From so many new chunks on, it is quicker to look for those with findings anew than to note each. */
const MANY = 1000;

interface Grouping extends Compared {
  readonly check: Check;
  readonly keys: SharedKeys;
}

interface Tally extends Counted {
  readonly check: Check;
  readonly counts: Map<string, number>;
  decided: string;
}

/** A row that is compared, and its chunk. */
interface Member {
  readonly chunk: Chunk;
  readonly row: Row;
}

/** Keys of rows that an edit changed: their hashes, and whether the first row that had one did. */
type Touched = Map<Grouping, Map<string, { readonly hash: number; readonly firstLeft: boolean }>>;

export class Session {
  private readonly chunks: Chunk[] = [];
  private readonly checks: Check[];
  private readonly alone: AloneChecks;
  /** Those of them that a look at a clean row does not spare; undefined when it spares all. */
  private readonly always: AloneChecks | undefined;
  private readonly look: Look;
  /** While the file is read for the first time, its chunks are the records of its table. */
  private isOpening = true;
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
  /** How many of them have the whole file refused. */
  refusing = 0;
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
    const always = this.checks.filter(({ rule }) => !isSpared(rule, sheet));
    if (always.length) this.always = aloneOf(always);
    this.look = new Look(sheet, active);
    for (const check of this.checks) {
      const { groups, tally } = check.rule;
      if (groups) this.groupings.push({ check, keys: new SharedKeys(), ...this.look.compared(check.rule, groups) });
      if (tally) this.tallies.push({ check, counts: new Map(), decided: '', ...this.look.counted(check.rule, tally) });
    }
    this.readAll();
    this.isOpening = false;
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
    const { context } = this.sheet;
    this.severities[severityOf(finding, context)] += by;
    if (refusesFile(finding, context)) this.refusing += by;
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
      chunk.record = record;
      if (record >= sheet.firstRow && sheet.recognition) this.enter(chunk, sheet, record);
    });
    for (const grouping of this.groupings) {
      for (const hash of grouping.keys.shared()) this.compareAll(grouping, hash);
    }
    this.decide(NOBODY);
    for (const { rule, report } of this.checks) rule.file?.(sheet, report);
    this.whole = this.found.splice(0);
    for (const finding of this.whole) this.tell(finding, 1);
  }

  /** Takes a change in; false when the whole file has to be read again. */
  private apply(change: Change): boolean {
    const { sheet } = this;
    if (sheet.recognition?.by !== 'header' || !sheet.headerStandsAlone) return false;
    const { from, to, table, upTo } = replacement(this.chunks, change, sheet.table.dialect, this.extraLines === 0);
    if (from <= this.headerIndex()) return false;

    const old = this.chunks.slice(from, to);
    const [rows, filled] = [this.rows, this.filled];
    const touched: Touched = new Map();
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
      if (!chunk.blank) this.enter(chunk, part, record++, touched);
    }
    if (!this.rows !== !rows || !this.filled !== !filled) return false;
    const changed = new Set(fresh);
    for (const [grouping, keys] of touched) {
      for (const [key, { hash, firstLeft }] of keys) {
        this.compare(grouping, this.sharing(grouping, hash, key, firstLeft ? undefined : changed));
      }
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
  private enter(chunk: Chunk, sheet: Sheet, record: number, touched?: Touched): void {
    const { look } = this;
    look.at(sheet, record);
    const checks = look.clean ? this.always : this.alone;
    if (checks) checkAlone(look.row, checks);
    if (this.found.length) {
      this.hold(
        chunk,
        this.found.splice(0).map((finding) => ({ finding })),
      );
    }
    this.rows++;
    if (look.filled) this.filled++;
    if (!look.somebody) return;
    for (const grouping of this.groupings) {
      const hash = look.hash(grouping);
      if (!hash) continue;
      grouping.keys.add(hash, chunk);
      if (touched) this.touch(grouping, hash, chunk, touched);
    }
    for (const tally of this.tallies) count(tally.counts, look.count(tally), 1);
  }

  /** Takes back what a row shared and what was counted of it. */
  private leave(chunk: Chunk, touched: Touched): void {
    this.extraLines -= chunk.lines - 1;
    this.hold(chunk, NOTHING);
    if (chunk.blank) {
      this.blanks--;
      return;
    }
    const { look } = this;
    this.lookAt(chunk);
    this.rows--;
    if (look.filled) this.filled--;
    if (!look.somebody) return;
    for (const grouping of this.groupings) {
      const hash = look.hash(grouping);
      if (!hash) continue;
      this.touch(grouping, hash, chunk, touched);
      grouping.keys.remove(hash, chunk);
    }
    for (const tally of this.tallies) count(tally.counts, look.count(tally), -1);
  }

  /** Notes that the row at hand came or goes, among those that share its key. */
  private touch(grouping: Grouping, hash: number, chunk: Chunk, touched: Touched): void {
    const key = grouping.groups.key(this.look.row);
    if (!key) return;
    const keys = touched.get(grouping) ?? new Map<string, { hash: number; firstLeft: boolean }>();
    const firstLeft = keys.get(key)?.firstLeft || this.firstWith(grouping, hash, key) === chunk;
    touched.set(grouping, keys.set(key, { hash, firstLeft }));
  }

  private lookAt(chunk: Chunk): void {
    if (this.isOpening) this.look.at(this.sheet, chunk.record);
    else this.look.at(this.partOf(chunk), 0);
  }

  private partOf(chunk: Chunk): Sheet {
    return this.sheet.part(scan(chunk.text, this.sheet.table.dialect));
  }

  private rowOf(chunk: Chunk): Row {
    return this.isOpening ? this.sheet.row(chunk.record) : this.partOf(chunk).row(0);
  }

  private firstWith({ groups, keys }: Grouping, hash: number, key: string): Chunk | undefined {
    const chunks = keys.sharing(hash);
    return chunks.length < 2 ? chunks[0] : chunks.find((chunk) => groups.key(this.rowOf(chunk)) === key);
  }

  /** Compares all that share a hash; they may still have several keys. */
  private compareAll(grouping: Grouping, hash: number): void {
    const byKey = new Map<string, Member[]>();
    for (const chunk of grouping.keys.sharing(hash)) {
      const row = this.rowOf(chunk);
      const key = grouping.groups.key(row);
      const members = byKey.get(key);
      if (members) members.push({ chunk, row });
      else if (key) byKey.set(key, [{ chunk, row }]);
    }
    for (const members of byKey.values()) this.compare(grouping, members);
  }

  /** Those who share a key; the first of them and those in `changed` only, where that is given. */
  private sharing({ groups, keys }: Grouping, hash: number, key: string, changed?: ReadonlySet<Chunk>): Member[] {
    const members: Member[] = [];
    for (const chunk of keys.sharing(hash)) {
      if (members.length && changed && !changed.has(chunk)) continue;
      const row = this.rowOf(chunk);
      if (groups.key(row) === key) members.push({ chunk, row });
    }
    return members;
  }

  /** Compares rows that share a key with the first of them. */
  private compare({ check, groups }: Grouping, [first, ...others]: readonly Member[]): void {
    if (!first) return;
    this.keep(first.chunk, check.rule);
    for (const { chunk, row } of others) {
      groups.compare(row, first.row, check.report);
      this.keep(chunk, check.rule, first.chunk);
    }
  }

  /** Judges rows by the majority: all of them when it has changed, else those that have. */
  private decide(changed: ReadonlySet<Chunk>): void {
    const decidedAnew = this.tallies.filter((tally) => {
      const before = tally.decided;
      tally.decided = tally.tally.decide(tally.counts, this.sheet);
      return tally.decided !== before;
    });
    const asBefore = this.tallies.filter((tally) => tally.decided && !decidedAnew.includes(tally));
    if (asBefore.length) this.judge(changed, asBefore);
    if (!decidedAnew.length) return;
    this.withFindings.forget();
    this.judge(this.chunks.slice(this.headerIndex() + 1), decidedAnew);
  }

  private judge(chunks: Iterable<Chunk>, tallies: readonly Tally[]): void {
    const { look, found } = this;
    /** Of clean rows that are alike, the others are judged only where the first is minded. */
    const minded = new Map(tallies.map((tally) => [tally, new Map<number, boolean>()]));
    for (const chunk of chunks) {
      if (chunk.blank) continue;
      this.lookAt(chunk);
      for (const tally of tallies) {
        const { check, decided, bySignature } = tally;
        const signature = bySignature ? look.signature : -1;
        const known = minded.get(tally)!;
        if (decided && look.somebody && known.get(signature) !== false) {
          tally.tally.judge(look.row, decided, check.report);
          if (signature >= 0) known.set(signature, found.length > 0);
        }
        this.keep(chunk, check.rule);
      }
    }
  }

  /** Puts what was just found by a comparing rule in the place of what that rule found before. */
  private keep(chunk: Chunk, rule: Rule, first?: Chunk): void {
    if (!this.found.length && !chunk.findings.length) return;
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

function count(counts: Map<string, number>, value: string, by: number): void {
  if (!value) return;
  const now = (counts.get(value) ?? 0) + by;
  if (now) counts.set(value, now);
  else counts.delete(value);
}
