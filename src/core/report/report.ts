// What a report tells of a file, as plain data: by cause, with the places as a spreadsheet names them. Every format is
// made of this.

import { cellKindOf } from '../anonymise/cell-kind';
import type { Severity } from '../document/context';
import type { Sheet } from '../document/sheet';
import type { Language } from '../i18n/language';
import { isFilled } from '../lint/finding-stats';
import { severityOf } from '../lint/severity';
import { verdictOn, verdictText } from '../lint/verdict';
import { VERDICT_KINDS, type VerdictKind } from '../lint/verdict-kinds';
import { ruleTitle } from '../rules';
import type { Finding } from '../rules/rule';
import { appendTo } from '../text/append-to';
import { type FindingGroup, groupFindings, isMendedBySaving } from './finding-groups';

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
  readonly kind: VerdictKind | undefined;
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

/** The files as a person reads them: those that the platform would refuse first, those that create no accounts last. */
export function gravestFirst(files: readonly FileReport[]): FileReport[] {
  const rank = ({ kind }: FileReport) => (kind === undefined ? VERDICT_KINDS.length : VERDICT_KINDS.indexOf(kind));
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
  const verdict = verdictOn(findings, sheet, false, people.wrong + people.doubtful + people.clean);
  return {
    path,
    kind: sheet.recognition && verdict.kind,
    verdict: sheet.recognition ? verdictText(verdict, language) : '',
    counts: verdict.counts,
    people,
    causes: groupFindings(sheet, findings, language),
    repaired: before ? repairedOf(before, language) : [],
    personal: personalOf(sheet),
  };
}

function outcomesOf(sheet: Sheet, findings: readonly Finding[]): FileReport['people'] {
  const { recordCount } = sheet.table;
  /** The worst finding of each record: 0 for none, 1 for a warning, 2 for an error. */
  const worst = new Uint8Array(recordCount);
  for (const finding of findings) {
    const { record } = finding.place;
    const severity = severityOf(finding, sheet.context);
    const grade = severity === 'error' ? 2 : severity === 'warning' ? 1 : 0;
    worst[record] = Math.max(worst[record] ?? 0, grade);
  }
  const people = { wrong: 0, doubtful: 0, clean: 0 };
  for (let record = sheet.firstRow; sheet.recognition && record < recordCount; record++) {
    if (isFilled(sheet, record)) people[OUTCOMES[worst[record]!]!]++;
  }
  return people;
}

const OUTCOMES = ['clean', 'doubtful', 'wrong'] as const;

function repairedOf({ sheet, findings }: Before, language: Language): Repaired[] {
  const lines = new Map<string, number[]>();
  for (const finding of findings) {
    if (isMendedBySaving(finding, sheet)) appendTo(lines, finding.rule, sheet.table.line(finding.place.record) + 1);
  }
  return [...lines].map(([rule, at]) => ({ rule, title: ruleTitle(rule, language), lines: at }));
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
