// The facade of the checks: from a sheet to its findings, their texts, and their fixes.

import { checkAlone, inForce, isPerson, reportTo } from './check';
import type { Context, Severity } from './file/context';
import type { Row } from './file/row';
import type { Sheet } from './file/sheet';
import type { Language } from './messages/text';
import { orderOf, RULES, ruleOf } from './rules';
import type { Args, Finding, Fix, FixTools, Report, Rule } from './rules/rule';

/** Finds everything that the rules in force find, in the order of the file. A file that is none of ours has no findings. */
export function lint(sheet: Sheet, rules: readonly Rule[] = RULES): Finding[] {
  if (!sheet.recognition) return [];
  const findings: Finding[] = [];
  const checks = inForce(rules, sheet.context.rules).map((rule) => ({ rule, report: reportTo(findings, rule) }));
  const rows = Array.from({ length: sheet.rowCount }, (_, index) => sheet.row(sheet.firstRow + index));
  for (const { rule, report } of checks) rule.file?.(sheet, report);
  for (const row of rows) checkAlone(row, checks);
  const people = rows.filter(isPerson);
  for (const { rule, report } of checks) {
    if (rule.groups) compareGroups(people, rule.groups, report);
    if (rule.tally) judgeByCounts(people, rule.tally, sheet, report);
  }
  return findings.sort(byPlace);
}

function compareGroups(people: readonly Row[], groups: NonNullable<Rule['groups']>, report: Report<Args>): void {
  const firsts = new Map<string, Row>();
  for (const row of people) {
    const key = groups.key(row);
    const first = key ? firsts.get(key) : row;
    if (!first) firsts.set(key, row);
    else if (key) groups.compare(row, first, report);
  }
}

function judgeByCounts(
  people: readonly Row[],
  tally: NonNullable<Rule['tally']>,
  sheet: Sheet,
  report: Report<Args>,
): void {
  const counts = new Map<string, number>();
  for (const row of people) {
    const counted = tally.of(row);
    if (counted) counts.set(counted, (counts.get(counted) ?? 0) + 1);
  }
  const decided = tally.decide(counts, sheet);
  if (decided) for (const row of people) tally.judge(row, decided, report);
}

/** The order of the file; what stands at one place, in the order of the catalogue. */
export function byPlace(a: Finding, b: Finding): number {
  return a.place.record - b.place.record || a.place.from - b.place.from || orderOf(a.rule) - orderOf(b.rule);
}

/** A finding's severity: the user's, else the finding's own, else the rule's. */
export function severityOf(finding: Pick<Finding, 'rule' | 'severity'>, context: Pick<Context, 'rules'>): Severity {
  const chosen = context.rules?.[finding.rule];
  if (chosen && chosen !== 'off') return chosen;
  return finding.severity ?? ruleOf(finding.rule)?.severity ?? 'error';
}

/** A finding's message, for the sheet as it is now. */
export function messageOf(finding: Finding, sheet: Sheet, language: Language): string {
  const lines = finding.related.map(({ place, elsewhere }) => elsewhere?.line ?? sheet.table.line(place.record) + 1);
  return messageWith(finding, lines, language);
}

/** A finding's message, where the lines of its related places (from 1) are known already. */
export function messageWith(finding: Finding, lines: readonly number[], language: Language): string {
  return ruleOf(finding.rule)?.texts[language].message(finding.args, lines) ?? finding.rule;
}

/** The ways to repair a finding, the best one first. */
export function fixesOf(finding: Finding, sheet: Sheet, tools: FixTools): Fix[] {
  return ruleOf(finding.rule)?.fixes?.(finding, sheet, tools) ?? [];
}
