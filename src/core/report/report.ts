// What a report tells of a file, as plain data: by cause, with the places as a spreadsheet names them. Every format is
// made of this.

import { cellKindOf } from '../anonymise/cell-kind';
import { SEVERITIES, type Severity } from '../document/context';
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import { fixesOf, messageOf } from '../lint/lint';
import { isSafeFix } from '../lint/safe-fix';
import { EFFECTS, effectOf, severityOf } from '../lint/severity';
import { type Verdict, verdictOn, verdictText } from '../lint/verdict';
import { orderOf, ruleOf } from '../rules';
import type { Effect, Finding } from '../rules/rule';
import { cellNames } from '../text/cell-name';

/** One finding. Lines and columns count from 1, columns in UTF-16 units. */
export interface Entry {
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
  readonly entries: readonly Entry[];
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

/** A rule, and the lines that were repaired by it, counted in the file as it was. */
export interface Repaired {
  readonly rule: string;
  readonly title: string;
  readonly lines: readonly number[];
}

export type Personal = 'names' | 'usernames' | 'emails' | 'matricules' | 'others';

/** What every format is made of. */
export interface Report {
  readonly files: readonly FileReport[];
  /** Paths of the files that were asked for and could not be read: nothing is known of them. */
  readonly unread: readonly string[];
  readonly language: Language;
  /** The program's version. */
  readonly version: string;
  /** The day, as `2025-09-01`; '' leaves it out. */
  readonly on: string;
}

export interface FileReport {
  readonly path: string;
  /** Undefined for a file that creates no accounts. */
  readonly kind: Verdict['kind'] | undefined;
  readonly verdict: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Lines that hold somebody: those with an error, those with a warning at most, and the others. */
  readonly people: { readonly wrong: number; readonly doubtful: number; readonly clean: number };
  /** The gravest cause first. */
  readonly causes: readonly FindingGroup[];
  readonly repaired: readonly Repaired[];
  /** What the messages may quote. */
  readonly personal: readonly Personal[];
}

const BY_GRAVITY: readonly FileReport['kind'][] = [
  'refused',
  'stops',
  'errors',
  'empty',
  'warnings',
  'typing',
  'ready',
];

/** The files as a person reads them: those that the platform would refuse first, those that create no accounts last. */
export function gravestFirst(files: readonly FileReport[]): FileReport[] {
  const rank = ({ kind }: FileReport) => (kind === undefined ? BY_GRAVITY.length : BY_GRAVITY.indexOf(kind));
  return [...files].sort((a, b) => rank(a) - rank(b));
}

/** A file as it was before its safe repairs. */
export interface Before {
  readonly sheet: Sheet;
  readonly findings: readonly Finding[];
}

/** Reports a checked file; `before` when its safe repairs have been made, so that the report can say which. */
export function reportFile(
  path: string,
  sheet: Sheet,
  findings: readonly Finding[],
  language: Language,
  before?: Before,
): FileReport {
  const people = outcomesOf(sheet, findings);
  const verdict = verdictOn(findings, sheet);
  return {
    path,
    kind: sheet.recognition && verdict.kind,
    verdict: sheet.recognition ? verdictText(verdict, language) : '',
    counts: verdict.counts,
    people,
    causes: causesOf(sheet, findings, language),
    repaired: before ? repairedOf(before, language) : [],
    personal: personalOf(sheet),
  };
}

function causesOf(sheet: Sheet, findings: readonly Finding[], language: Language): FindingGroup[] {
  const cellOf = cellNames(sheet.table);
  const groups = new Map<string, { readonly list: Entry[]; count: number; effect: Effect; severity: Severity }>();
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

/** Of two, the one that stands first in a list, the gravest first. */
function graver<T>(gravestFirst: readonly T[], one: T, other: T): T {
  return gravestFirst.indexOf(one) < gravestFirst.indexOf(other) ? one : other;
}

const gravity = ({ severity, effect }: Pick<FindingGroup, 'severity' | 'effect'>) =>
  SEVERITIES.indexOf(severity) * EFFECTS.length + EFFECTS.indexOf(effect);

function entryOf(finding: Finding, sheet: Sheet, cell: string, language: Language): Entry {
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
    automatic: isAutomatic(finding, sheet),
    related: finding.related.map(({ place, elsewhere }) =>
      elsewhere ? { path: elsewhere.file, line: elsewhere.line } : { line: sheet.table.line(place.record) + 1 },
    ),
  };
}

/** Whether the safe repairs mend a finding. */
function isAutomatic(finding: Finding, sheet: Sheet): boolean {
  return fixesOf(finding, sheet, { random: () => 0 }).some(isSafeFix);
}

function outcomesOf(sheet: Sheet, findings: readonly Finding[]): FileReport['people'] {
  const { recordCount } = sheet.table;
  /** Of each record, what is found at worst: 0 for nothing, 1 for a warning, 2 for an error. */
  const worst = new Uint8Array(recordCount);
  for (const finding of findings) {
    const { record } = finding.place;
    const severity = severityOf(finding, sheet.context);
    const grade = severity === 'error' ? 2 : severity === 'warning' ? 1 : 0;
    worst[record] = Math.max(worst[record] ?? 0, grade);
  }
  const people = { wrong: 0, doubtful: 0, clean: 0 };
  for (let record = sheet.firstRow; sheet.recognition && record < recordCount; record++) {
    if (!new Row(sheet, record).empty) people[OUTCOMES[worst[record]!]!]++;
  }
  return people;
}

const OUTCOMES = ['clean', 'doubtful', 'wrong'] as const;

function repairedOf({ sheet, findings }: Before, language: Language): Repaired[] {
  const lines = new Map<string, number[]>();
  for (const finding of findings) {
    const encoding = finding.rule === 'file-encoding' && finding.args.kind === 'bytes';
    if (!encoding && !isAutomatic(finding, sheet)) continue;
    const known = lines.get(finding.rule) ?? [];
    lines.set(finding.rule, known);
    known.push(sheet.table.line(finding.place.record) + 1);
  }
  return [...lines].map(([rule, at]) => ({ rule, title: ruleOf(rule)?.texts[language].title ?? rule, lines: at }));
}

const PERSONAL = {
  name: 'names',
  lastname: 'names',
  username: 'usernames',
  email: 'emails',
  matricule: 'matricules',
  other: 'others',
} as const;

function personalOf(sheet: Sheet): Personal[] {
  const found = new Set<Personal>();
  for (const { name } of sheet.columns) {
    const kind = cellKindOf(name, sheet.platform);
    // What stands in a foreign column is never quoted.
    if (name !== undefined && kind !== 'password' && kind !== 'kept') found.add(PERSONAL[kind]);
  }
  return [...found];
}
