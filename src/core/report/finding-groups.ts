// The findings of a file by cause, in words: each rule with its places as a spreadsheet names them, the gravest first.

import { SEVERITIES, type Severity } from '../document/context';
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import { fixesOf, messageOf } from '../lint/lint';
import { isSafeFix } from '../lint/safe-fix';
import { EFFECTS, effectOf, severityOf } from '../lint/severity';
import { orderOf, ruleOf } from '../rules';
import type { Effect, Finding } from '../rules/rule';
import { cellNames } from '../text/cell-name';

/** One finding. Lines and columns count from 1, columns in UTF-16 units. */
export interface ListedFinding {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** `D12`; '' for what is no single cell. */
  readonly cell: string;
  /** The template's name of the column; '' for none. */
  readonly field: string;
  readonly severity: Severity;
  readonly message: string;
  /** The safe repairs mend it. */
  readonly automatic: boolean;
  /** Lines of the other places that belong to it; `path` where they are in another file. */
  readonly related: readonly { readonly path?: string; readonly line: number }[];
}

/** All findings of one rule. */
export interface FindingGroup {
  readonly rule: string;
  readonly title: string;
  readonly severity: Severity;
  /** The gravest that a finding of it has. */
  readonly effect: Effect;
  readonly why: string;
  readonly repair: string;
  /** The same for somebody who has only Excel. */
  readonly repairInExcel: string;
  readonly entries: readonly ListedFinding[];
  /** How many findings there are besides; absent where all of them are listed. */
  readonly omitted?: number;
}

/** More findings of one rule in one file are counted only: nobody reads them, and a file may have millions. */
const MOST_LISTED = 50_000;

/** How many findings a cause has. */
export const findingCount = ({ entries, omitted = 0 }: FindingGroup): number => entries.length + omitted;

/** Whether the safe repairs mend all findings of a cause, as far as all of them are listed. */
export const isAutoFixable = ({ entries, omitted = 0 }: FindingGroup): boolean =>
  !omitted && entries.every(({ automatic }) => automatic);

/** Groups findings by their rule; the rule with the gravest finding first, then the one with most. */
export function groupFindings(sheet: Sheet, findings: readonly Finding[], language: Language): FindingGroup[] {
  const cellOf = cellNames(sheet.table);
  const groups = new Map<
    string,
    { readonly list: ListedFinding[]; count: number; effect: Effect; severity: Severity }
  >();
  for (const finding of findings) {
    const { rule } = finding;
    const [effect, severity] = [effectOf(finding), severityOf(finding, sheet.context)];
    const group = groups.get(rule) ?? { list: [], count: 0, effect, severity };
    groups.set(rule, group);
    group.effect = graver(EFFECTS, effect, group.effect);
    group.severity = graver(SEVERITIES, severity, group.severity);
    if (group.count++ < MOST_LISTED) group.list.push(entryOf(finding, sheet, cellOf(finding.place), language));
  }
  return [...groups]
    .map(([id, { list, count, effect, severity }]): FindingGroup => {
      const rule = ruleOf(id);
      const texts = rule?.texts[language];
      return {
        rule: id,
        title: texts?.title ?? id,
        severity,
        effect,
        why: texts?.why ?? '',
        repair: texts?.repair ?? '',
        repairInExcel: texts?.repairInExcel ?? texts?.repair ?? '',
        entries: list,
        ...(count > list.length && { omitted: count - list.length }),
      };
    })
    .sort((a, b) => gravity(a) - gravity(b) || findingCount(b) - findingCount(a) || orderOf(a.rule) - orderOf(b.rule));
}

/** The graver of two, by a list with the gravest first. */
function graver<T>(gravestFirst: readonly T[], one: T, other: T): T {
  return gravestFirst.indexOf(one) < gravestFirst.indexOf(other) ? one : other;
}

const gravity = ({ severity, effect }: Pick<FindingGroup, 'severity' | 'effect'>) =>
  SEVERITIES.indexOf(severity) * EFFECTS.length + EFFECTS.indexOf(effect);

function entryOf(finding: Finding, sheet: Sheet, cell: string, language: Language): ListedFinding {
  const { start, end } = sheet.table.range(finding.place);
  return {
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
    cell,
    field: sheet.nameAt(finding.place.column) ?? '',
    severity: severityOf(finding, sheet.context),
    message: messageOf(finding, sheet, language),
    automatic: fixesIn(finding, sheet).some(isSafeFix),
    related: finding.related.map(({ place, elsewhere }) =>
      elsewhere ? { path: elsewhere.file, line: elsewhere.line } : { line: sheet.table.line(place.record) + 1 },
    ),
  };
}

/** Whether a finding is mended in a file that is repaired and saved: the command line saves in UTF-8. */
export function isMendedBySaving(finding: Finding, sheet: Sheet): boolean {
  return fixesIn(finding, sheet).some((fix) => isSafeFix(fix) || fix.action?.kind === 'save-as-utf-8');
}

const fixesIn = (finding: Finding, sheet: Sheet) => fixesOf(finding, sheet, { random: () => 0 });
