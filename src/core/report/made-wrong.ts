// Accounts that the import makes without a word, and that are not as they should be: plan and check read together.
import type { Context } from '../document/context';
import { severityOf } from '../lint/severity';
import type { PlanLine } from '../plan/plan';
import type { Finding } from '../rules/rule';

/**
 * Whether the import creates or updates an account of a line, and an error of the check stands against it.
 * @param findings those of each record
 */
export function isMadeWrong(
  { outcome, entry }: PlanLine,
  findings: ReadonlyMap<number, readonly Finding[]>,
  context: Context,
): boolean {
  if (outcome !== 'created' && outcome !== 'updated') return false;
  return findings.get(entry.record)?.some((finding) => severityOf(finding, context) === 'error') ?? false;
}
