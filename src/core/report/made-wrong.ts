// What goes wrong in an import without a word: plan and check read together.
import type { Context } from '../document/context';
import { effectOf, severityOf } from '../lint/severity';
import type { PlanLine, PlanOutcome } from '../plan/plan';
import type { Finding } from '../rules/rule';

/** The findings of each record that has some. */
type Findings = ReadonlyMap<number, readonly Finding[]>;

/** Whether the import creates or updates an account of a line, and an error of the check stands against it. */
export function isMadeWrong({ outcome, entry }: PlanLine, findings: Findings, context: Context): boolean {
  if (outcome !== 'created' && outcome !== 'updated') return false;
  return findings.get(entry.record)?.some((finding) => severityOf(finding, context) === 'error') ?? false;
}

/** How many lines of each outcome make an account that something is wrong with. */
export function countMadeWrong(
  lines: readonly PlanLine[],
  findings: Findings,
  context: Context,
): Partial<Record<PlanOutcome, number>> {
  const counts: Partial<Record<PlanOutcome, number>> = {};
  for (const line of lines) {
    if (isMadeWrong(line, findings, context)) counts[line.outcome] = (counts[line.outcome] ?? 0) + 1;
  }
  return counts;
}

/** Rules of errors and warnings that the import says nothing about, with how many there are; the most first. */
export function countSilent(findings: Findings, context: Context): (readonly [rule: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const finding of [...findings.values()].flat()) {
    const isGrave = ['error', 'warning'].includes(severityOf(finding, context));
    if (isGrave && effectOf(finding) === 'silent') counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
