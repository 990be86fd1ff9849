// The facade of the checks: from a sheet to its findings, their texts, and their fixes.
import type { Context, Severity } from './file/context';
import type { Row } from './file/row';
import type { Sheet } from './file/sheet';
import type { Language } from './messages/text';
import { RULES, ruleOf } from './rules';
import type { Args, Finding, Fix, FixTools, Report, Rule } from './rules/rule';

/** A rule at work on one sheet, and what it has noted so far. */
interface Check {
  readonly rule: Rule;
  readonly report: Report<Args>;
  /** First record of each group key. */
  readonly first: Map<string, number>;
  readonly counts: Map<string, number>;
}

/** Finds everything that the rules in force find, in the order of the file. A file that is none of ours has no findings. */
export function lint(sheet: Sheet, rules: readonly Rule[] = RULES): Finding[] {
  if (!sheet.recognition) return [];
  const findings: Finding[] = [];
  const checks: Check[] = rules
    .filter(({ id }) => sheet.context.rules?.[id] !== 'off')
    .map((rule) => ({ rule, report: reporter(rule, findings), first: new Map(), counts: new Map() }));
  const last = sheet.firstRow + sheet.rowCount;
  for (const { rule, report } of checks) rule.file?.(sheet, report);
  for (let record = sheet.firstRow; record < last; record++) checkRecord(sheet.row(record), checks);
  for (const { rule, report, counts } of checks) {
    const decided = rule.tally?.decide(counts, sheet);
    if (!decided) continue;
    for (let record = sheet.firstRow; record < last; record++) {
      const row = sheet.row(record);
      if (row.aligned && !row.empty) rule.tally!.judge(row, decided, report);
    }
  }
  return findings.sort((a, b) => a.place.record - b.place.record || a.place.from - b.place.from);
}

function checkRecord(row: Row, checks: readonly Check[]): void {
  const { table } = row.sheet;
  for (const { rule, report } of checks) rule.record?.(row, report);
  if (row.empty) return;
  const width = table.fieldCount(row.record);
  for (const { rule, report } of checks) {
    if (!rule.cell) continue;
    for (let column = 0; column < width; column++) rule.cell(table.value(row.record, column), row, column, report);
  }
  if (!row.aligned) return;
  for (const { rule, report, first, counts } of checks) {
    rule.row?.(row, report);
    const counted = rule.tally?.of(row);
    if (counted) counts.set(counted, (counts.get(counted) ?? 0) + 1);
    const key = rule.groups?.key(row);
    if (!key) continue;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, row.record);
    else rule.groups!.compare(row, row.sheet.row(earlier), report);
  }
}

function reporter(rule: Rule, findings: Finding[]): Report<Args> {
  return (place, args, more) => {
    const related = (more?.related ?? []).map((other) => ({ place: other }));
    findings.push({ rule: rule.id, place, args, related, ...(more?.severity && { severity: more.severity }) });
  };
}

/** A finding's severity: the user's, else the finding's own, else the rule's. */
export function severityOf(finding: Finding, context: Context): Severity {
  const chosen = context.rules?.[finding.rule];
  if (chosen && chosen !== 'off') return chosen;
  return finding.severity ?? ruleOf(finding.rule)?.severity ?? 'error';
}

/** A finding's message, for the sheet as it is now. */
export function messageOf(finding: Finding, sheet: Sheet, language: Language): string {
  const lines = finding.related.map(({ place, elsewhere }) => elsewhere?.line ?? sheet.table.line(place.record) + 1);
  return ruleOf(finding.rule)?.texts[language].message(finding.args, lines) ?? finding.rule;
}

/** The ways to repair a finding, the best one first. */
export function fixesOf(finding: Finding, sheet: Sheet, tools: FixTools): Fix[] {
  return ruleOf(finding.rule)?.fixes?.(finding, sheet, tools) ?? [];
}
