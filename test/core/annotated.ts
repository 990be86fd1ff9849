// Findings in the form of an example's marks, and a random source that tests can foretell.

import type { Sheet } from '../../src/core/document/sheet';
import type { Mark } from '../../src/core/lint/example';
import type { Finding } from '../../src/core/rules/rule';

/** Findings in the form of marks; only those of one rule when it is named. */
export function asMarks(findings: readonly Finding[], sheet: Sheet, rule?: string): Mark[] {
  return findings
    .filter((finding) => !rule || finding.rule === rule)
    .map((finding) => {
      const { start, end } = sheet.table.range(finding.place);
      const sameLine = end.line === start.line;
      return { rule: finding.rule, line: start.line + 1, from: start.column, to: sameLine ? end.column : start.column };
    });
}

/** A random source that gives the same numbers every time. */
export function countingRandom(): (bound: number) => number {
  let next = 0;
  return (bound) => next++ % bound;
}
