// What is known of the document as it is now, made once for each of its versions and each setting of the view.
import { findingsIn } from './findings';
import type { TableHost } from './host';
import type { ViewSettings } from './protocol';
import type { TableModel } from './rows';
import { extended, viewOf } from './view';

/** The view of a table that nobody has sorted or filtered. */
const START: ViewSettings = { sort: null, filter: { column: -1, text: '' }, problemsOnly: false, passwords: false };

export interface Current extends TableModel {
  readonly version: number;
  /** Counts how often the rows of a version came to stand in other places. */
  readonly order: number;
}

export class CurrentTable {
  settings = START;
  private shown: (Current & { settings: ViewSettings }) | undefined;
  private keepsRows = false;

  constructor(private readonly host: TableHost) {}

  /** The next change of the text moves no row: a sorted or filtered view is not made anew for it. */
  keepRows(keeps: boolean): void {
    this.keepsRows = keeps;
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
    const keeps = this.keepsRows && before?.settings === settings && sheet.table.recordCount >= recordsBefore;
    const view =
      keeps && before
        ? extended(before.view, sheet, recordsBefore)
        : viewOf(sheet, settings, (record) => findings.has(record));
    this.keepsRows = false;
    const isMoved = before?.version === version && !(before.view.isWhole && view.isWhole);
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
