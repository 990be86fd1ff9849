// Pasting where the cursor is inside a row. Loaded when somebody does.
import * as vscode from 'vscode';
import { cellAt } from '../../core/authoring/cell-at';
import type { Pasted } from '../../core/convert/paste';
import { CONVERT_TEXTS } from '../../core/convert/texts';
import type { Sheet } from '../../core/document/sheet';
import { paste } from '../../core/table-edits/paste';
import { isEditable } from '../../core/table-edits/table-edit';
import type { TextEdit } from '../../core/text/edits';
import { LINE_ENDS } from '../../core/text/line-starts';
import { scan } from '../../core/text/scan';
import { currentLanguage } from '../documents/language';

/** What is pasted. */
export interface RowsToPaste {
  /** What goes where the cursor is, with the line ends that keep the rows on lines of their own. */
  readonly text: string;
  /** What the paste is called in a menu. */
  readonly title: string;
  /** What is written besides: in the rest of a new file's first line, below the row, in cells further down. */
  readonly otherEdits: readonly vscode.TextEdit[];
  /** Undefined where nothing was converted. */
  readonly pasted: Pasted | undefined;
}

/**
 * What a text becomes when it is pasted in a row, which must not be cut in two: rows go below it, cells downwards.
 * @param pasted what it becomes as rows, where it is some
 */
export function pasteInRow(
  document: vscode.TextDocument,
  range: vscode.Range,
  copied: string,
  sheet: Sheet,
  pasted: Pasted | undefined,
  isBetweenRows: boolean,
): RowsToPaste | undefined {
  const { pasteTitle, fillTitle } = CONVERT_TEXTS[currentLanguage()];
  const { table } = sheet;
  const cell = cellAt(sheet, range.start.line, document.offsetAt(range.start));
  if (!cell || table.recordAt(range.end.line) !== cell.record) return undefined;
  const offsets = [document.offsetAt(range.start), document.offsetAt(range.end)] as const;
  const { record, column } = cell;
  if (pasted || areOwnRows(sheet, copied)) {
    if (isBetweenRows) return undefined;
    const end = document.positionAt(table.recordEnd(record));
    const rows = pasted?.text ?? copied.replace(/(\r\n|\r|\n)$/, '');
    const below = vscode.TextEdit.insert(end, table.dialect.eol + rows);
    const count = pasted?.converted.rows.length ?? rows.split(LINE_ENDS).length;
    return { text: document.getText(range), title: pasteTitle(count), otherEdits: [below], pasted };
  }
  const [from, to] = [table.start(record, column), table.end(record, column)];
  // At the edge of a row, a cell is meant only where it is empty or selected.
  const isInside = offsets[0] > table.recordStart(record) && offsets[1] < table.recordEnd(record);
  const isMeant = from === to || isInside || (offsets[0] === from && offsets[1] === to);
  const [first, ...others] = isMeant ? cellEdits(sheet, record, column, copied) : [];
  // The first edit is the one of this cell, which holds what is selected.
  if (!first || offsets[0] < first.start || offsets[1] > first.end) return undefined;
  const rangeOf = (start: number, end: number) =>
    new vscode.Range(document.positionAt(start), document.positionAt(end));
  return {
    text: first.text,
    title: fillTitle(others.length + 1),
    otherEdits: [
      vscode.TextEdit.delete(rangeOf(first.start, offsets[0])),
      vscode.TextEdit.delete(rangeOf(offsets[1], first.end)),
      ...others.map(({ start, end, text }) => vscode.TextEdit.replace(rangeOf(start, end), text)),
    ],
    pasted: undefined,
  };
}

/** The edits that write copied cells from a cell on, to the right and downwards. Without a line end, no cells were copied. */
function cellEdits(sheet: Sheet, record: number, column: number, copied: string): readonly TextEdit[] {
  if (!/[\r\n]/.test(copied) || !isEditable(sheet, record)) return [];
  const below = Array.from({ length: sheet.table.recordCount - record }, (_, index) => record + index);
  const records = below.filter((one) => isEditable(sheet, one));
  const { edit } = paste(sheet, copied, { records, column, height: 1, width: 1 }, true);
  return 'edits' in edit ? edit.edits : [];
}

/** Whether every line of a text is a row as the file's own are: it has as many cells. */
function areOwnRows({ table, width }: Sheet, copied: string): boolean {
  if (!/[\r\n]/.test(copied) || width < 2) return false;
  const rows = scan(copied, table.dialect);
  return Array.from({ length: rows.recordCount }, (_, index) => rows.fieldCount(index)).every(
    (count) => count === width,
  );
}
