// Finds what the rules find, sparing clean rows: the same findings as `findSimply`, sooner.
import {
  aloneOf,
  type Check,
  checkAlone,
  compareGroups,
  countInto,
  isPerson,
  judgeByCounts,
  type Tally,
} from '../check';
import type { Row } from '../file/row';
import type { Sheet } from '../file/sheet';
import type { Args, Report } from '../rules/rule';
import { Glance, SHARED, type Shared } from './glance';
import { countsBySignature, isSpared, judgesCohorts, sharedBy } from './known';
import { meetings } from './meetings';

/** Clean rows of one signature, told by the first of them; or one row that is not clean. */
interface Alike {
  readonly row: Row;
  readonly signature: number;
  times: number;
}

/** What was seen of all rows. */
interface Seen {
  /** Of each row, counted from the first. */
  readonly signatures: Int32Array;
  /** Everybody, in the order in which they are met. */
  readonly people: readonly Alike[];
  /** Rows that have been read, by record. */
  readonly read: ReadonlyMap<number, Row>;
  /** What each row may share, by kind; only of kinds that some rule compares. */
  readonly hashes: readonly (Int32Array | undefined)[];
}

/** Instead of a signature: of a row that the rules have read, and of one that is nobody's. */
const READ = -1;
const NOBODY = -2;

/** Runs all checks on a sheet that suits a glance. */
export function findFast(sheet: Sheet, checks: readonly Check[]): void {
  for (const { rule, report } of checks) rule.file?.(sheet, report);
  const seen = lookAtRows(sheet, checks);
  const rowAt = (index: number) => seen.read.get(sheet.firstRow + index) ?? sheet.row(sheet.firstRow + index);
  const rowsWith = (wanted: (signature: number) => boolean) => indexesOf(seen.signatures, wanted).map(rowAt);
  const met = new Map<Shared, Row[]>();
  const rowsThatMeet = (shared: Shared) => {
    const rows = met.get(shared) ?? meetings(seen.hashes[SHARED[shared]]!).map(rowAt);
    met.set(shared, rows);
    return rows;
  };
  for (const { rule, report } of checks) {
    if (rule.groups) {
      const shared = sharedBy(rule, sheet);
      const rows = shared ? rowsThatMeet(shared) : rowsWith((one) => one !== NOBODY);
      compareGroups(rows, rule.groups, report);
    }
    if (!rule.tally) continue;
    if (countsBySignature(rule)) judgeAlike(seen.people, rowsWith, rule.tally, sheet, report);
    else
      judgeByCounts(
        rowsWith((one) => one !== NOBODY),
        rule.tally,
        sheet,
        report,
      );
  }
}

function lookAtRows(sheet: Sheet, checks: readonly Check[]): Seen {
  const { firstRow, rowCount } = sheet;
  const glance = new Glance(sheet, checks.map(({ rule }) => rule).filter(judgesCohorts));
  const alone = aloneOf(checks);
  const unspared = checks.filter(({ rule }) => !isSpared(rule, sheet));
  const always = aloneOf(unspared);
  const hashes: (Int32Array | undefined)[] = Array.from(glance.hashes, () => undefined);
  for (const { rule } of checks) {
    const shared = rule.groups && sharedBy(rule, sheet);
    if (shared) hashes[SHARED[shared]] ??= new Int32Array(rowCount);
  }
  const signatures = new Int32Array(rowCount);
  const read = new Map<number, Row>();
  const people: Alike[] = [];
  const bySignature = new Map<number, Alike>();
  let last: Alike | undefined;
  for (let index = 0; index < rowCount; index++) {
    const record = firstRow + index;
    if (glance.isClean(sheet, record)) {
      const { signature } = glance;
      if (last?.signature !== signature) last = bySignature.get(signature);
      if (!last) {
        last = { row: sheet.row(record), signature, times: 0 };
        bySignature.set(signature, last);
        people.push(last);
      }
      last.times++;
      signatures[index] = signature;
      if (unspared.length) checkAlone(sheet.row(record), always);
    } else {
      const row = sheet.row(record);
      checkAlone(row, alone);
      read.set(record, row);
      if (!isPerson(row)) {
        signatures[index] = NOBODY;
        continue;
      }
      signatures[index] = READ;
      people.push({ row, signature: READ, times: 1 });
      glance.readHashes(row);
    }
    for (let kind = 0; kind < hashes.length; kind++) {
      const column = hashes[kind];
      if (column) column[index] = glance.hashes[kind]!;
    }
  }
  return { signatures, people, read, hashes };
}

function indexesOf(signatures: Int32Array, wanted: (signature: number) => boolean): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < signatures.length; index++) if (wanted(signatures[index]!)) indexes.push(index);
  return indexes;
}

/** As `judgeByCounts`; but of clean rows that are alike, the others are judged only where the first is minded. */
function judgeAlike(
  people: readonly Alike[],
  rowsWith: (wanted: (signature: number) => boolean) => Row[],
  tally: Tally,
  sheet: Sheet,
  report: Report<Args>,
): void {
  const counts = new Map<string, number>();
  for (const { row, times } of people) countInto(counts, tally.of(row), times);
  const decided = tally.decide(counts, sheet);
  if (!decided) return;
  const minded = new Set<number>();
  for (const { row, signature } of people) {
    if (signature === READ) tally.judge(row, decided, report);
    else tally.judge(row, decided, () => minded.add(signature));
  }
  if (minded.size) for (const row of rowsWith((signature) => minded.has(signature))) tally.judge(row, decided, report);
}
