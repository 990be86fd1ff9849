// How grave a finding is, what that means for the import, and the order in which findings are told.
import { type Context, SEVERITIES, type Severity } from '../document/context';
import { orderOf, ruleOf } from '../rules';
import type { Effect, Finding } from '../rules/rule';

/** A finding's severity: the user's, else the finding's own, else the rule's. */
export function severityOf(finding: Pick<Finding, 'rule' | 'severity'>, context: Pick<Context, 'rules'>): Severity {
  const chosen = context.rules?.[finding.rule];
  if (chosen && chosen !== 'off') return chosen;
  return finding.severity ?? ruleOf(finding.rule)?.severity ?? 'error';
}

/** How many findings of each severity are kept, where only so many are: the gravest. */
export function quotaOf(counts: Readonly<Record<Severity, number>>, most: number): Record<Severity, number> {
  const quota = { ...counts };
  let left = most;
  for (const severity of SEVERITIES) {
    quota[severity] = Math.min(quota[severity], left);
    left -= quota[severity];
  }
  return quota;
}

/** What the import does with a finding's fault: the finding's own word, else the rule's. */
export function effectOf(finding: Pick<Finding, 'rule' | 'effect'>): Effect {
  return finding.effect ?? ruleOf(finding.rule)?.effect ?? 'form';
}

/** The gravest first: what the import says nothing of is worse than an account that is not made. */
export const EFFECTS: readonly Effect[] = ['file', 'silent', 'line', 'form'];

/** Whether a finding comes from comparing several files. */
export function isFromOtherFiles({ related }: Pick<Finding, 'related'>): boolean {
  return related.some(({ elsewhere }) => elsewhere);
}

/** The order of the file; what stands at one place, in the order of the catalogue. */
export function byPlace(a: Finding, b: Finding): number {
  return a.place.record - b.place.record || a.place.from - b.place.from || orderOf(a.rule) - orderOf(b.rule);
}

/** The findings of a file together with those that other files add, in its order. */
export function withOthers(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  return others.length ? [...findings, ...others].sort(byPlace) : findings;
}
