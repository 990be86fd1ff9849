// How rules are put to work on a row: the one order in which every check of a file goes.
import type { Row } from './file/row';
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
    findings.push({ rule: rule.id, place, args, related, ...(more?.severity && { severity: more.severity }) });
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

/** Runs what rules say of one row alone. */
export function checkAlone(row: Row, checks: readonly Check[]): void {
  const { table } = row.sheet;
  for (const { rule, report } of checks) rule.record?.(row, report);
  if (row.empty || row.repeatsHeader) return;
  const width = table.fieldCount(row.record);
  for (const { rule, report } of checks) {
    if (!rule.cell) continue;
    for (let column = 0; column < width; column++) rule.cell(table.value(row.record, column), row, column, report);
  }
  if (!row.aligned) return;
  for (const { rule, report } of checks) rule.row?.(row, report);
}
