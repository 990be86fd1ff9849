// A rule's example, read: the CSV without its marks, what the marks announce, and what the rule really finds there. The
// tests compare the two; the rule's page shows the second.
//
//   Paul,Dupond,Agent-812!,paul.dupond@ch.fr,000812
//                                            ~~~~~~ matricule-prefixed
//
// A mark line holds blanks, then `~~~` under what is found (or `^` where nothing stands), then the rule's id. Marks under
// the first column start at the line's beginning.

import type { Context } from '../document/context';
import { readSheet } from '../document/read-sheet';
import type { Sheet } from '../document/sheet';
import { DEFAULT_PLATFORM, platformOf } from '../platform';
import { readAccounts } from '../reference/read-accounts';
import { readCohorts } from '../reference/read-cohorts';
import type { Example, Finding, Rule } from '../rules/rule';
import { crossFileFindings } from './cross-file';
import { lint } from './lint';
import { Snapshot } from './snapshot';

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

/** An example's CSV, without marks, read in the example's context. */
export function readExample(example: Example, csv: string): Sheet {
  const { csv: _, fixed: __, others: ___, ...context } = example;
  return readSheet(csv, contextOf(context));
}

/** What a rule finds in an example: in the file alone, and by comparing it with the other files of its folder. */
export function findingsOf(example: Example, sheet: Sheet, rule: Rule): Finding[] {
  const { others = [] } = example;
  const own = lint(sheet, [rule]);
  if (!rule.crossFile) return own;
  const sheets = others.map(({ fileName, csv }) => readExample({ ...example, fileName }, csv));
  const files = new Map([sheet, ...sheets].map((file) => [file.context.fileName, Snapshot.of(file, [rule]).summary()]));
  return [...own, ...(crossFileFindings(files, [rule]).get(sheet.context.fileName) ?? [])];
}
