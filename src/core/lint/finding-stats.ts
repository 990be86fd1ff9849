// What a check has come to, in numbers: the counts that the verdict and every summary are made of.

import type { Context, Severity } from '../document/context';
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import { ruleOf } from '../rules';
import type { Effect, Finding } from '../rules/rule';
import type { Table } from '../text/table';
import { effectOf, severityOf } from './severity';

export interface FindingStats {
  /** How many findings each rule has. */
  readonly counts: ReadonlyMap<string, number>;
  readonly severities: Readonly<Record<Severity, number>>;
  /** How many errors there are of each effect. */
  readonly errors: Readonly<Record<Effect, number>>;
  /** How many of the errors of effect *file* have the import stop at their line instead of refusing the file. */
  readonly stopping: number;
  /** The first line (from 1) at which the import would stop; undefined where nothing stops it. */
  readonly stopsAt: number | undefined;
  /** Rows that hold something. */
  readonly filled: number;
}

/** None of any severity, to be counted up. */
export function noCounts(): Record<Severity, number> {
  return { error: 0, warning: 0, information: 0, hint: 0 };
}

/** Counts findings, one after the other. */
export class FindingCounts {
  private readonly counts = new Map<string, number>();
  private readonly severities = noCounts();
  private readonly errors: Record<Effect, number> = { file: 0, line: 0, silent: 0, form: 0 };
  private stopping = 0;
  private stopRecord = Number.POSITIVE_INFINITY;

  constructor(private readonly context: Pick<Context, 'rules'>) {}

  /** @param record where the finding stands now */
  add(finding: Finding, record: number): void {
    const { rule } = finding;
    this.counts.set(rule, (this.counts.get(rule) ?? 0) + 1);
    const severity = severityOf(finding, this.context);
    this.severities[severity]++;
    if (severity !== 'error') return;
    const effect = effectOf(finding);
    this.errors[effect]++;
    if (effect !== 'file' || !ruleOf(rule)?.stops) return;
    this.stopping++;
    this.stopRecord = Math.min(this.stopRecord, record);
  }

  /** What was counted of a file that has so many rows with something in them. */
  of(table: Table, filled: number): FindingStats {
    const { counts, severities, errors, stopping, stopRecord } = this;
    const stopsAt = stopping ? table.line(stopRecord) + 1 : undefined;
    return { counts, severities, errors, stopping, stopsAt, filled };
  }

  /** What was counted by comparing a file with others: nothing that stops an import. */
  get elsewhere(): ElsewhereStats {
    const { counts, severities, errors } = this;
    return { counts, severities, errors };
  }
}

/** What the comparison of a file with others has come to. */
export type ElsewhereStats = Pick<FindingStats, 'counts' | 'severities' | 'errors'>;

/** Counts findings of a file. */
export function countFindings(findings: readonly Finding[], context: Pick<Context, 'rules'>): FindingCounts {
  const counts = new FindingCounts(context);
  for (const finding of findings) counts.add(finding, finding.place.record);
  return counts;
}

/** Rows that hold something, where only the sheet is at hand: a snapshot has counted them already. */
export function countFilledRows(sheet: Sheet): number {
  let filled = 0;
  for (let index = 0; sheet.recognition && index < sheet.rowCount; index++) {
    if (isFilled(sheet, sheet.firstRow + index)) filled++;
  }
  return filled;
}

/** Whether a record holds something. Most begin with a letter: no row need be made of them. */
export function isFilled(sheet: Sheet, record: number): boolean {
  const { text, start } = sheet.table.pieces.at(sheet.table.recordStart(record));
  const code = text.charCodeAt(sheet.table.recordStart(record) - start) | 0x20;
  return (code >= 0x61 && code <= 0x7a) || !new Row(sheet, record).empty;
}
