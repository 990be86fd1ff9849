// Runs rules by their definition: what every check of a file finds, and in which order. The engine,
// which finds it sooner, is held to this.
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import type { Args, Finding, Related, Report, Rule } from '../rules/rule';

/** A rule at work, and where it reports. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly report: Report<Args>;
}

const ALONE: readonly Related[] = [];

/** A report that adds findings of one rule to a list. */
export function reportTo(findings: Finding[], { id: rule }: Rule): Report<Args> {
  return (place, args, more) => {
    if (!more) findings.push({ rule, place, args, related: ALONE });
    else {
      const { severity, effect, related = [] } = more;
      findings.push({
        rule,
        place,
        args,
        related: related.map((other) => ({ place: other })),
        ...(severity && { severity }),
        ...(effect && { effect }),
      });
    }
  };
}

/** Rules that the user has not turned off; of what is no text, and of damaged lines, only those that say so. */
export function enabledRules(rules: readonly Rule[], { context, recognition, damage }: Sheet): readonly Rule[] {
  if (!recognition) return [];
  return rules.filter(
    ({ id, readsAnyBytes, whileDamaged }) =>
      context.rules?.[id] !== 'off' &&
      (!recognition.noText || readsAnyBytes) &&
      (!damage || whileDamaged === true || whileDamaged === damage),
  );
}

/** One check of a rule at work, and where it reports. */
export interface ActiveCheck<Name extends keyof Rule> {
  readonly check: NonNullable<Rule[Name]>;
  readonly report: Report<Args>;
}

/** The checks of a kind, of the rules that have one. */
export function checksOf<Name extends keyof Rule>(rules: readonly ActiveRule[], name: Name): ActiveCheck<Name>[] {
  return rules.flatMap(({ rule, report }) => {
    const check = rule[name];
    return check ? [{ check, report }] : [];
  });
}

/** The checks that say something of one row alone, by what they look at. */
export interface RowRules {
  readonly records: readonly ActiveCheck<'record'>[];
  readonly cells: readonly ActiveCheck<'cell'>[];
  readonly rows: readonly ActiveCheck<'row'>[];
}

export function rowRulesOf(rules: readonly ActiveRule[]): RowRules {
  return { records: checksOf(rules, 'record'), cells: checksOf(rules, 'cell'), rows: checksOf(rules, 'row') };
}

/** Runs what rules say of one row alone. */
export function runRowRules(row: Row, { records, cells, rows }: RowRules): void {
  for (const { check, report } of records) check(row, report);
  if (row.empty || row.isNobody) return;
  const { sheet, record } = row;
  // A list of the values would cost more than the checks where a row is wide.
  for (let column = 0; column < sheet.table.fieldCount(record); column++) {
    const value = sheet.table.value(record, column);
    for (const { check, report } of cells) check(value, row, column, report);
  }
  if (!row.hasExpectedFieldCount) return;
  for (const { check, report } of rows) check(row, report);
}

/** Runs all checks on a sheet: of the file, of each row, and of rows among each other. */
export function runRules(sheet: Sheet, checks: readonly ActiveRule[]): void {
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => new Row(sheet, sheet.firstRow + index));
  for (const { rule, report } of checks) rule.file?.(sheet, report, () => straysIn(sheet));
  const alone = rowRulesOf(checks);
  for (const row of rows) runRowRules(row, alone);
  const people = rows.filter(({ isPerson }) => isPerson);
  for (const { rule, report } of checks) {
    if (rule.duplicates) runDuplicatesRule(people, rule.duplicates, report);
    if (rule.majority) runMajorityRule(people, rule.majority, sheet, report);
  }
}

type Duplicates = NonNullable<Rule['duplicates']>;
type MajorityRule = NonNullable<Rule['majority']>;

/** Compares rows that share a key. */
export function runDuplicatesRule(people: readonly Row[], duplicates: Duplicates, report: Report<Args>): void {
  const sharing = new Map<string, Row[]>();
  for (const row of people) {
    const key = duplicates.key(row);
    const rows = sharing.get(key);
    if (rows) rows.push(row);
    else if (key) sharing.set(key, [row]);
  }
  for (const rows of sharing.values()) {
    const earlier = firstOccurrence(rows, duplicates);
    rows.forEach((row, index) => {
      const other = rows[earlier[index] ?? -1];
      if (other) duplicates.compare(row, other, report);
    });
  }
}

/** For rows that share a key: the index of the one that each is compared with; -1 for none. */
function firstOccurrence(rows: readonly Row[], duplicates: Duplicates): readonly number[] {
  return duplicates.earlier?.(rows) ?? rows.map((_, index) => (index > 0 ? 0 : -1));
}

/** Checks each row by what most rows do. */
function runMajorityRule(people: readonly Row[], majority: MajorityRule, sheet: Sheet, report: Report<Args>): void {
  const counts = new Map<string, number>();
  for (const row of people) increment(counts, majority.valueOf(row), 1);
  const picked = majority.pick(counts, sheet);
  if (picked !== undefined) for (const row of people) majority.check(row, picked, report);
}

/** Counts a value so many times more; '' is not counted. */
export function increment(counts: Map<string, number>, value: string, times: number): void {
  if (value && times) counts.set(value, (counts.get(value) ?? 0) + times);
}

/** The records with something in them that describe no person. */
function straysIn(sheet: Sheet): number[] {
  const strays: number[] = [];
  for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
    const row = new Row(sheet, record);
    if (!row.empty && !row.isPerson) strays.push(record);
  }
  return strays;
}
