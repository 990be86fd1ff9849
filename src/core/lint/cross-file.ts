// Runs the rules that compare files: what they find in each file because of another one.

import type { FileSummary } from '../document/file-summary';
import { RULES } from '../rules';
import type { Finding, Rule } from '../rules/rule';

/** The findings of each file that come from another one. Files are named by keys of the caller's choice. */
export function crossFileFindings(
  files: ReadonlyMap<string, FileSummary>,
  rules: readonly Rule[] = RULES,
): Map<string, Finding[]> {
  const findings = new Map([...files.keys()].map((file): [string, Finding[]] => [file, []]));
  for (const rule of rules) {
    rule.crossFile?.(files, (file, place, args, { place: other, ...elsewhere }) => {
      if (files.get(file)?.rules[rule.id] === 'off') return;
      findings.get(file)?.push({ rule: rule.id, place, args, related: [{ place: other, elsewhere }] });
    });
  }
  return findings;
}
