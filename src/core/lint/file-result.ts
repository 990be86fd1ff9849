// What is kept of a checked file when thousands are checked: counts of everything, and the places of the gravest findings.

import { SEVERITIES, type Severity } from '../document/context';
import type { Language } from '../i18n/language';
import type { Finding } from '../rules/rule';
import { cellNames } from '../text/cell-name';
import type { Range } from '../text/table';
import type { FindingStats } from './finding-stats';
import { messageOf } from './lint';
import { byPlace, severityOf } from './severity';
import type { Snapshot } from './snapshot';

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

/** Sums a checked file up. The text is not kept, and neither is the snapshot. */
export function fileResultOf(snapshot: Snapshot, establishment: string, most: number, language: Language): FileResult {
  const { sheet, stats } = snapshot;
  const gravest = snapshot.gravest(most);
  const shown = [...gravest, ...firstOfOthers(snapshot, new Set(gravest.map(({ rule }) => rule)))].sort(byPlace);
  const cellOf = cellNames(sheet.table);
  return {
    establishment,
    stats,
    located: shown.map((finding) => ({
      ...sheet.table.range(finding.place),
      rule: finding.rule,
      severity: severityOf(finding, sheet.context),
      cell: cellOf(finding.place),
      message: messageOf(finding, sheet, language),
    })),
  };
}

/** The gravest finding of each rule besides some; the first of equals. */
function firstOfOthers(snapshot: Snapshot, rules: ReadonlySet<string>): Finding[] {
  if (rules.size === snapshot.counts.size) return [];
  const { context } = snapshot.sheet;
  const rank = (finding: Finding) => SEVERITIES.indexOf(severityOf(finding, context));
  const firsts = new Map<string, Finding>();
  for (const finding of snapshot.findings()) {
    const first = firsts.get(finding.rule);
    if (!rules.has(finding.rule) && (!first || rank(finding) < rank(first))) firsts.set(finding.rule, finding);
  }
  return [...firsts.values()];
}
