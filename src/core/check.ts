// How rules are put to work, simply: what every check of a file finds, and in which order. Whatever finds it sooner
// (`fast/`, `session/`) is held to this.
import type { Row } from './file/row';
import type { Sheet } from './file/sheet';
import type { Args, Finding, Report, Rule } from './rules/rule';

/** A rule at work, and where it reports. */
export interface Check {
  readonly rule: Rule;
  readonly report: Report<Args>;
}

/** A report that adds findings of one rule to a list. */
export function reportTo(findings: Finding[], rule: Rule): Report<Args> {
  return (place, args, more) => {
    const related = (more?.related ?? []).map((other) => ({ place: other }));
    const { severity, effect } = more ?? {};
    findings.push({ rule: rule.id, place, args, related, ...(severity && { severity }), ...(effect && { effect }) });
  };
}

/** Rules that the user has not turned off. */
export function inForce(
  rules: readonly Rule[],
  changed: Readonly<Record<string, string>> | undefined,
): readonly Rule[] {
  return rules.filter(({ id }) => changed?.[id] !== 'off');
}

/** Whether a row describes a person: its cells are in their columns, not all empty, and not the header's names again. */
export function isPerson(row: Row): boolean {
  return row.aligned && !row.empty && !row.repeatsHeader;
}

/** The checks that say something of one row alone, by what they look at. */
export interface AloneChecks {
  readonly records: readonly Check[];
  readonly cells: readonly Check[];
  readonly rows: readonly Check[];
}

export function aloneOf(checks: readonly Check[]): AloneChecks {
  return {
    records: checks.filter(({ rule }) => rule.record),
    cells: checks.filter(({ rule }) => rule.cell),
    rows: checks.filter(({ rule }) => rule.row),
  };
}

/** Runs what rules say of one row alone. */
export function checkAlone(row: Row, { records, cells, rows }: AloneChecks): void {
  for (const { rule, report } of records) rule.record!(row, report);
  if (row.empty || row.repeatsHeader) return;
  const values = row.sheet.table.values(row.record);
  for (const { rule, report } of cells) values.forEach((value, column) => void rule.cell!(value, row, column, report));
  if (!row.aligned) return;
  for (const { rule, report } of rows) rule.row!(row, report);
}

/** Runs all checks on a sheet: of the file, of each row, and of rows among each other. */
export function findSimply(sheet: Sheet, checks: readonly Check[]): void {
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => sheet.row(sheet.firstRow + index));
  for (const { rule, report } of checks) rule.file?.(sheet, report);
  const alone = aloneOf(checks);
  for (const row of rows) checkAlone(row, alone);
  const people = rows.filter(isPerson);
  for (const { rule, report } of checks) {
    if (rule.groups) compareGroups(people, rule.groups, report);
    if (rule.tally) judgeByCounts(people, rule.tally, sheet, report);
  }
}

export type Groups = NonNullable<Rule['groups']>;
export type Tally = NonNullable<Rule['tally']>;

/** Compares rows that share a key. */
export function compareGroups(people: readonly Row[], groups: Groups, report: Report<Args>): void {
  const sharing = new Map<string, Row[]>();
  for (const row of people) {
    const key = groups.key(row);
    const rows = sharing.get(key);
    if (rows) rows.push(row);
    else if (key) sharing.set(key, [row]);
  }
  for (const rows of sharing.values()) {
    const earlier = earlierOf(rows, groups);
    rows.forEach((row, index) => {
      const other = rows[earlier[index]!];
      if (other) groups.compare(row, other, report);
    });
  }
}

/** Of rows that share a key, the index of the one that each is compared with; -1 for none. */
export function earlierOf(rows: readonly Row[], groups: Groups): readonly number[] {
  return groups.earlier?.(rows) ?? rows.map((_, index) => (index > 0 ? 0 : -1));
}

/** Judges each row by what was counted of all. */
export function judgeByCounts(people: readonly Row[], tally: Tally, sheet: Sheet, report: Report<Args>): void {
  const counts = new Map<string, number>();
  for (const row of people) countInto(counts, tally.of(row), 1);
  const decided = tally.decide(counts, sheet);
  if (decided) for (const row of people) tally.judge(row, decided, report);
}

/** Counts a value so many times more, or less; what is not there is not in the counts. */
export function countInto(counts: Map<string, number>, value: string, times: number): void {
  if (!value) return;
  const now = (counts.get(value) ?? 0) + times;
  if (now) counts.set(value, now);
  else counts.delete(value);
}
