// What is known of the document as it is now, made once for each of its versions and each setting of the view.
import type { Sheet } from '../core/document/sheet';
import { commonRecords } from '../core/text/common-records';
import type { Table } from '../core/text/table';
import { findingsIn } from './findings';
import type { TableHost } from './host';
import type { ViewSettings } from './protocol';
import type { TableModel } from './rows';
import { extended, viewOf } from './view';

/** The view of a table that nobody has sorted or filtered. */
const START: ViewSettings = { sort: null, filter: { column: -1, text: '' }, problemsOnly: false, passwords: false };

export interface Current extends TableModel {
  readonly version: number;
  /** Another one once a row of the view may stand for another line, of this version or of a later one. */
  readonly order: number;
}

export class CurrentTable {
  settings = START;
  private shown: (Current & { settings: ViewSettings }) | undefined;
  /** The text that an edit makes which moves no row. */
  private keptIn: string | undefined;

  constructor(private readonly host: TableHost) {}

  /** An edit that makes this text moves no row: a sorted or filtered view is not made anew for it. */
  keepRowsIn(text: string | undefined): void {
    this.keptIn = text;
  }

  /** Undefined where the file is none of ours. */
  get(): Current | undefined {
    const { host, shown: before, settings } = this;
    const snapshot = host.snapshot();
    if (!snapshot) return undefined;
    const { sheet, soleCode } = snapshot;
    const version = host.version();
    const language = host.language();
    const same = before?.version === version && before.sheet.context === sheet.context && before.language === language;
    if (before && same && before.settings === settings) return before;
    const findings = before && same ? before.findings : findingsIn(snapshot);
    const recordsBefore = before?.sheet.table.recordCount ?? 0;
    const isNext = before !== undefined && before.version !== version;
    const isOwn = isNext && sheet.table.text === this.keptIn;
    const keeps = isOwn && before.settings === settings && sheet.table.recordCount >= recordsBefore;
    const view = keeps
      ? extended(before.view, sheet, recordsBefore)
      : viewOf(sheet, settings, (record) => findings.has(record));
    if (isNext) this.keptIn = undefined;
    const isMoved = before && !keeps && !(before.view.isWhole && view.isWhole && staysInPlace(before.sheet, sheet));
    const order = (before?.order ?? 0) + (isMoved ? 1 : 0);
    const { tools } = host;
    const { passwords } = settings;
    const outcomes = host.outcomes();
    this.shown = { version, order, settings, sheet, soleCode, view, findings, language, tools, passwords, outcomes };
    return this.shown;
  }

  /** Takes over what a new plan says. */
  replan(): void {
    if (this.shown) this.shown = { ...this.shown, outcomes: this.host.outcomes() };
  }
}

/** Whether each line stands where it stood: typing beside the table changes a cell, or adds lines at the end. */
function staysInPlace(before: Sheet, now: Sheet): boolean {
  if (before.table === now.table) return true;
  if (before.header !== now.header) return false;
  const { recordCount } = before.table;
  const { head, tail } = commonRecords(before.table, now.table);
  if (head === recordCount) return true;
  const isOne = now.table.recordCount === recordCount && head + 1 + tail >= recordCount;
  return isOne && hasOneChange(before.table, now.table, head);
}

/** Whether a record differs in one field at most: in more, it may be another person's. */
function hasOneChange(before: Table, now: Table, record: number): boolean {
  const count = before.fieldCount(record);
  const fields = Array.from({ length: count }, (_, column) => column);
  const changed = fields.filter((column) => before.value(record, column) !== now.value(record, column));
  return now.fieldCount(record) === count && changed.length <= 1;
}
