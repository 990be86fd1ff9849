// The facade of the checks: from a sheet to its findings, their texts, and their fixes.

import { findSimply, inForce, reportTo } from './check';
import { findFast } from './fast/find';
import { Glance } from './fast/glance';
import type { Context, Severity } from './file/context';
import type { Sheet } from './file/sheet';
import type { Language } from './messages/text';
import { orderOf, RULES, ruleOf } from './rules';
import type { Finding, Fix, FixTools, Rule } from './rules/rule';

/** Finds everything that the rules in force find, in the order of the file. A file that is none of ours has no findings. */
export function lint(sheet: Sheet, rules: readonly Rule[] = RULES): Finding[] {
  return findWith(Glance.suits(sheet) ? findFast : findSimply, sheet, rules);
}

/** The same by its definition, row by row and rule by rule. */
export function lintSimply(sheet: Sheet, rules: readonly Rule[] = RULES): Finding[] {
  return findWith(findSimply, sheet, rules);
}

function findWith(find: typeof findSimply, sheet: Sheet, rules: readonly Rule[]): Finding[] {
  if (!sheet.recognition) return [];
  const findings: Finding[] = [];
  find(
    sheet,
    inForce(rules, sheet.context.rules).map((rule) => ({ rule, report: reportTo(findings, rule) })),
  );
  return findings.sort(byPlace);
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

/** Whether the platform refuses the whole file, or stops there, because of a finding. */
export function refusesFile(finding: Pick<Finding, 'rule' | 'severity' | 'effect'>, context: Context): boolean {
  const effect = finding.effect ?? ruleOf(finding.rule)?.effect;
  return effect === 'file' && severityOf(finding, context) === 'error';
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
