// Tests as text: a CSV with marks under its cells becomes the CSV alone and the findings that the marks announce.
//
//   Paul,Dupond,Agent-812!,paul.dupond@ch.fr,000812
//                                            ~~~~~~ matricule-prefixed
//
// A mark line holds blanks, then `~~~` under what is found (or `^` where nothing stands), then the rule's id. Marks under
// the first column start at the line's beginning. A mark whose text starts at column 0 but must point at an empty place
// uses `^` too.
import { compare, summarise } from '../../src/core/across';
import type { Context } from '../../src/core/file/context';
import { readSheet, type Sheet } from '../../src/core/file/sheet';
import { lint } from '../../src/core/lint';
import { DEFAULT_PLATFORM, platformOf } from '../../src/core/platform';
import { readAccounts } from '../../src/core/reference/read-accounts';
import { readCohorts } from '../../src/core/reference/read-cohorts';
import type { Example, Finding, Rule } from '../../src/core/rules/rule';

export interface Mark {
  readonly rule: string;
  /** Counts from 1, as the findings of the command line do. */
  readonly line: number;
  readonly from: number;
  readonly to: number;
}

const MARK = /^( *)(~+|\^) ([a-z-]+)$/;

/** Takes the marks out of an annotated text. */
export function readMarks(annotated: string): { csv: string; marks: Mark[] } {
  const lines: string[] = [];
  const marks: Mark[] = [];
  for (const line of annotated.split('\n')) {
    const mark = MARK.exec(line);
    if (!mark) lines.push(line);
    else {
      const from = mark[1]!.length;
      const to = mark[2] === '^' ? from : from + mark[2]!.length;
      marks.push({ rule: mark[3]!, line: Math.max(1, lines.length), from, to });
    }
  }
  return { csv: lines.join('\n'), marks };
}

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

/** The context that an example describes. */
export function contextOf(example: Omit<Example, 'csv' | 'fixed' | 'others'>): Context {
  const { accounts, cohorts, platform, fileName = 'csv_GED_get_agent_s_FPH.csv', ...rest } = example;
  return {
    ...rest,
    fileName,
    platform: (platform && platformOf(platform)) || DEFAULT_PLATFORM,
    ...(accounts !== undefined && { accounts: readAccounts(accounts).accounts }),
    ...(cohorts !== undefined && { cohorts: readCohorts(cohorts).cohorts }),
  };
}

export function readExample(example: Example, csv: string): Sheet {
  const { csv: _, fixed: __, others: ___, ...context } = example;
  return readSheet(csv, contextOf(context));
}

/** What a rule finds in an example: in the file alone, or by comparing it with the other files of its folder. */
export function findingsOf(example: Example, sheet: Sheet, rule: Rule): Finding[] {
  const { others = [] } = example;
  if (rule.section !== 'files') return lint(sheet, [rule]);
  const sheets = others.map(({ fileName, csv }) => readExample({ ...example, fileName }, csv));
  const summaries = new Map([sheet, ...sheets].map((file) => [file.context.fileName, summarise(file)]));
  return (compare(summaries).get(sheet.context.fileName) ?? []).filter((finding) => finding.rule === rule.id);
}

/** A random source that gives the same numbers every time. */
export function countingRandom(): (bound: number) => number {
  let next = 0;
  return (bound) => next++ % bound;
}
