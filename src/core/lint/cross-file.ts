// Runs the rules that compare files: what they find in each file because of another one.

import type { FileSummary } from '../document/file-summary';
import { isAnonymisedCopy } from '../document/file-version';
import { RULES } from '../rules';
import type { Finding, Rule } from '../rules/rule';

/**
 * The findings of each file that come from another one. Files are named by keys of the caller's choice. Anonymised copies
 * are no other files: nobody imports them.
 */
export function crossFileFindings(
  files: ReadonlyMap<string, FileSummary>,
  rules: readonly Rule[] = RULES,
): Map<string, Finding[]> {
  const findings = new Map([...files.keys()].map((file): [string, Finding[]] => [file, []]));
  const compared = new Map([...files].filter(([, { fileName }]) => !isAnonymisedCopy(fileName)));
  for (const rule of rules) {
    rule.crossFile?.(compared, (file, place, args, { place: other, ...elsewhere }) => {
      if (files.get(file)?.rules[rule.id] === 'off') return;
      findings.get(file)?.push({ rule: rule.id, place, args, related: [{ place: other, elsewhere }] });
    });
  }
  return findings;
}
