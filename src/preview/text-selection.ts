// The selection in the text beside a preview: the page shows a line there, and hears of the line that somebody goes to.
import * as vscode from 'vscode';
import type { Plans } from '../editor/documents/plans';
import { fileColumn } from './file-columns';
import type { ColumnName } from './protocol';

export class TextSelection {
  /** Records that the page has shown: the cursor that comes to them is no news to it. */
  private readonly shownByPage = new Set<number>();

  constructor(
    private readonly document: vscode.TextDocument,
    private readonly plans: Plans,
  ) {}

  /** Selects a line (from 1), at a column of the page's table where it has one, and leaves the focus in the page. */
  async show(line: number, column: ColumnName | undefined): Promise<void> {
    const selection = this.rangeOf(line, column);
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === this.document);
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(this.document, { selection, preserveFocus: true, viewColumn });
  }

  /** The record that somebody has gone to; undefined where the page has, or the plan is of an earlier text. */
  recordOf({ textEditor, selections }: vscode.TextEditorSelectionChangeEvent): number | undefined {
    const planned = this.upToDate();
    if (textEditor.document !== this.document || !planned) return undefined;
    const record = planned.sheet.table.recordAt(selections[0]?.active.line ?? 0);
    return this.shownByPage.delete(record) ? undefined : record;
  }

  private rangeOf(line: number, column: ColumnName | undefined): vscode.Range {
    const planned = this.upToDate();
    const record = planned ? planned.sheet.table.recordAt(line - 1) : -1;
    if (!planned || record < 0) return new vscode.Range(line - 1, 0, line - 1, 0);
    const { table } = planned.sheet;
    this.shownByPage.add(record);
    const { start, end } = table.range(table.place(record, column ? fileColumn(planned.sheet, column) : -1));
    return new vscode.Range(start.line, start.column, end.line, end.column);
  }

  private upToDate() {
    const planned = this.plans.of(this.document);
    return planned?.version === this.document.version ? planned : undefined;
  }
}
