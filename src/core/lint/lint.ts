// From a sheet to its findings; from a finding to its words and its fixes.
import { soleCode } from '../document/establishment-code';
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import { withoutPasswords } from '../people/passwords';
import { RULES, ruleOf } from '../rules';
import type { Finding, Fix, FixContext, Rule } from '../rules/rule';
import { enabledRules, reportTo, runRules } from './run-rules';
import { byPlace } from './severity';
import { Snapshot } from './snapshot';

/** Everything that the rules in force find, in the order of the file. A file that is none of ours has no findings. */
export function lint(sheet: Sheet, rules: readonly Rule[] = RULES): Finding[] {
  return Snapshot.of(sheet, rules).findings();
}

/** The same by its definition, row by row and rule by rule. */
export function lintReference(sheet: Sheet, rules: readonly Rule[] = RULES): Finding[] {
  if (!sheet.recognition) return [];
  const findings: Finding[] = [];
  const known = sheet.isFileCodeSought ? sheet.withFileCode(soleCode(sheet)) : sheet;
  runRules(
    known,
    enabledRules(rules, known).map((rule) => ({ rule, report: reportTo(findings, rule) })),
  );
  return findings.sort(byPlace);
}

/** A finding's message, for the sheet as it is now. */
export function messageOf(finding: Finding, sheet: Sheet, language: Language): string {
  const lines = finding.related.map(({ place, elsewhere }) => elsewhere?.line ?? sheet.table.line(place.record) + 1);
  return messageWith(finding, lines, language, sheet.nameAt(finding.place.column));
}

/** A finding's message, where the lines of its related places (from 1) are known already. No password is in it. */
export function messageWith(finding: Finding, lines: readonly number[], language: Language, column?: string): string {
  const args = Object.entries(finding.args).map(([name, value]) => [
    name,
    typeof value === 'string' ? withoutPasswords(value, column) : value,
  ]);
  return ruleOf(finding.rule)?.texts[language].message(Object.fromEntries(args), lines) ?? finding.rule;
}

/** A cell that ends in a backslash makes Moodle swallow what follows: a blank behind it has kept it harmless. */
const SWALLOWS = /(?<!\\)(\\\\)*\\"?$/;

/** The ways to repair a finding, the best one first. None writes a file whose letters are not known. */
export function fixesOf(finding: Finding, sheet: Sheet, tools: FixContext): Fix[] {
  const column = sheet.nameAt(finding.place.column);
  const fixes = (ruleOf(finding.rule)?.fixes?.(finding, sheet, tools) ?? []).map((fix) => ({
    ...fix,
    safe: fix.safe && !fix.edits.some(({ text }) => SWALLOWS.test(text)),
    title: { fr: withoutPasswords(fix.title.fr, column), en: withoutPasswords(fix.title.en, column) },
  }));
  return sheet.isReadable ? fixes : fixes.filter(({ edits }) => edits.length === 0);
}
