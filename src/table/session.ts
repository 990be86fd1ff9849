// One table between its page and its document: answers what the page asks, and makes edits of what the user does there.

import { type Current, CurrentTable } from './current';
import { copiedOf, detailsOf } from './details';
import { EditQueue } from './edit-queue';
import type { TableHost } from './host';
import type { CellPlace, PageMessage, Sight } from './protocol';
import { rowViews } from './rows';
import { edgeRow, nextMatch, nextProblem } from './search';
import { foreignState, stateOf } from './state';

/** Rows that are sent on each side of a row that the page does not have. */
const ROWS_AROUND = 50;

export class TableSession {
  private readonly table: CurrentTable;
  private readonly edits: EditQueue;
  private sight: Sight = { from: 0, to: 0 };
  /** The state that was sent last, and the file that it was made of. */
  private sent: { readonly state: string; readonly of: Current | undefined } | undefined;

  constructor(private readonly host: TableHost) {
    this.table = new CurrentTable(host);
    this.edits = new EditQueue(host, this.table, () => this.refresh());
  }

  /** Hears a message of the page. */
  receive(message: PageMessage): void {
    switch (message.type) {
      case 'ready':
      case 'view':
        this.table.settings = message.view;
        this.sight = message.sight;
        this.sent = undefined;
        this.refresh();
        break;
      case 'edit':
        this.sight = message.sight;
        this.edits.edit(message);
        break;
      case 'command':
        this.edits.command(message.command);
        break;
      case 'explain':
        this.host.explain(message.rule);
        break;
      case 'widths':
        this.host.keepWidths(message.widths);
        break;
      default: {
        const shown = this.table.get();
        if (shown) this.answer(message, shown);
      }
    }
  }

  /** Tells the page of the file as it is now, unless it knows: the text, its findings or the language may be others. */
  refresh(): void {
    const { host, table, sight } = this;
    const shown = table.get();
    const verdict = host.verdict();
    const { fileName } = host;
    const message =
      shown && verdict
        ? stateOf(shown, verdict, table.settings, { fileName, widths: host.widths(), sight })
        : foreignState(host.version(), fileName, host.language());
    const state = JSON.stringify(message);
    if (this.sent?.state === state && this.sent.of === shown) return;
    this.sent = { state, of: shown };
    host.send(message);
  }

  /** There is a new plan. */
  replan(): void {
    this.table.replan();
    this.refresh();
  }

  /** What needs a file of ours, and changes nothing. */
  private answer(message: PageMessage, shown: Current): void {
    const { host } = this;
    switch (message.type) {
      case 'rows':
        this.sendRows(shown, message.from, message.to);
        break;
      case 'copy': {
        const { area, cut } = message;
        host.send({ type: 'copied', rows: copiedOf(shown, area), cut, area });
        break;
      }
      case 'details':
        host.send(detailsOf(shown, message.area));
        break;
      case 'find':
        host.send({ type: 'found', cell: nextMatch(shown, message), problem: false });
        break;
      case 'problem':
        host.send({ type: 'found', cell: nextProblem(shown, message), problem: true });
        break;
      case 'edge': {
        // With the rows there: somebody may be typing already.
        const row = edgeRow(shown, message);
        this.sendRows(shown, Math.max(0, row - ROWS_AROUND), row + ROWS_AROUND);
        host.send({ type: 'edge', row });
        break;
      }
      case 'showText':
        this.showText(shown, message);
    }
  }

  private sendRows(shown: Current, from: number, to: number): void {
    this.host.send({ type: 'rows', version: shown.version, from, rows: rowViews(shown, from, to) });
  }

  private showText(shown: Current, { row, column }: CellPlace): void {
    const { table } = shown.sheet;
    const record = shown.view.recordOf(row);
    if (record < 0 || record >= table.recordCount) return;
    const isCell = column < table.fieldCount(record);
    if (isCell) this.host.showText(table.start(record, column), table.end(record, column));
    else this.host.showText(table.recordStart(record), table.recordEnd(record));
  }
}
