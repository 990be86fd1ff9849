// What is kept of a checked file when thousands are checked: counts of everything, and the places of the gravest findings.

import { SEVERITIES, type Severity } from '../document/context';
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import type { Finding } from '../rules/rule';
import { cellNames } from '../text/cell-name';
import type { Range } from '../text/table';
import { countFilledRows, countFindings, type FindingStats } from './finding-stats';
import { messageOf } from './lint';
import { byPlace, severityOf } from './severity';

/** A finding with its place and its words. */
export interface LocatedFinding extends Range {
  readonly rule: string;
  readonly severity: Severity;
  /** `D12`; '' for what is no single cell. */
  readonly cell: string;
  readonly message: string;
}

export interface FileResult {
  /** '' when not known. */
  readonly establishment: string;
  readonly stats: FindingStats;
  /** In the order of the file: the gravest ones, and one of each rule at least. */
  readonly located: readonly LocatedFinding[];
}

const MOST_IN_ALL = 20_000;
const MOST_IN_ONE = 1000;
const FEWEST_IN_ONE = 10;

/** So many findings of each file are shown where so many files are. */
export function maxFindings(files: number): number {
  return Math.max(FEWEST_IN_ONE, Math.min(MOST_IN_ONE, Math.floor(MOST_IN_ALL / Math.max(1, files))));
}

/** Sums a checked file up. The text is not kept, and neither is the sheet. */
export function fileResultOf(
  sheet: Sheet,
  findings: readonly Finding[],
  establishment: string,
  most: number,
  language: Language,
): FileResult {
  const graded = findings.map((finding) => ({ finding, severity: severityOf(finding, sheet.context) }));
  graded.sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || byPlace(a.finding, b.finding),
  );
  const rules = new Set<string>();
  const shown: typeof graded = [];
  for (const one of graded) {
    const { finding } = one;
    if (shown.length < most || !rules.has(finding.rule)) shown.push(one);
    rules.add(finding.rule);
  }
  shown.sort((a, b) => byPlace(a.finding, b.finding));
  const cellOf = cellNames(sheet.table);
  return {
    establishment,
    stats: countFindings(findings, sheet.context).of(sheet.table, countFilledRows(sheet)),
    located: shown.map(({ finding, severity }) => ({
      ...sheet.table.range(finding.place),
      rule: finding.rule,
      severity,
      cell: cellOf(finding.place),
      message: messageOf(finding, sheet, language),
    })),
  };
}
