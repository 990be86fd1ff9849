// What is kept of a checked file when thousands are checked: counts of everything, and the places of the gravest findings.
import { cellNames } from './csv/cell-name';
import type { Severity } from './file/context';
import type { Sheet } from './file/sheet';
import { byPlace, messageOf, severityOf } from './lint';
import type { Language } from './messages/text';
import type { Finding } from './rules/rule';
import type { Range } from './session/locate';

/** A finding with its place and its words. */
export interface Spot extends Range {
  readonly rule: string;
  readonly severity: Severity;
  /** `D12`; '' for what is no single cell. */
  readonly cell: string;
  readonly message: string;
}

export interface Digest {
  /** '' when not known. */
  readonly establishment: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings each rule has, the gravest first. */
  readonly rules: ReadonlyMap<string, number>;
  /** In the order of the file: the gravest ones, and one of each rule at least. */
  readonly spots: readonly Spot[];
}

const MOST_IN_ALL = 20_000;
const MOST_IN_ONE = 1000;
const FEWEST_IN_ONE = 10;

/** So many findings of each file are shown where so many files are. */
export function mostShown(files: number): number {
  return Math.max(FEWEST_IN_ONE, Math.min(MOST_IN_ONE, Math.floor(MOST_IN_ALL / Math.max(1, files))));
}

/** Sums a checked file up. The text is not kept, and neither is the sheet. */
export function digestOf(
  sheet: Sheet,
  findings: readonly Finding[],
  establishment: string,
  most: number,
  language: Language,
): Digest {
  const counts = { error: 0, warning: 0, information: 0, hint: 0 };
  const graded = findings.map((finding) => ({ finding, severity: severityOf(finding, sheet.context) }));
  graded.sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity] || byPlace(a.finding, b.finding));
  const rules = new Map<string, number>();
  const shown: typeof graded = [];
  for (const one of graded) {
    const { finding, severity } = one;
    const before = rules.get(finding.rule) ?? 0;
    rules.set(finding.rule, before + 1);
    counts[severity]++;
    if (shown.length < most || !before) shown.push(one);
  }
  shown.sort((a, b) => byPlace(a.finding, b.finding));
  const cellOf = cellNames(sheet.table);
  return {
    establishment,
    counts,
    rules,
    spots: shown.map(({ finding, severity }) => ({
      ...sheet.table.range(finding.place),
      rule: finding.rule,
      severity,
      cell: cellOf(finding.place),
      message: messageOf(finding, sheet, language),
    })),
  };
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, information: 2, hint: 3 };
