// Pasting into the table: one value, a block of cells, or rows of an export, which go through the conversion.

import { type Pasted, pasteInto } from '../convert/paste';
import type { Sheet } from '../document/sheet';
import { lineEndOf } from '../text/dialect';
import { scan } from '../text/scan';
import { type CellValue, setCells } from './cells';
import { emptyRow, lineOf } from './new-rows';
import { insertRows } from './rows';
import { asTableEdit, isEditable, refuse, type TableEdit } from './table-edit';

export interface PasteTarget {
  /** Rows from the first selected one on, in the order in which they are shown. */
  readonly records: readonly number[];
  /** First selected column. */
  readonly column: number;
  /** How many rows and columns are selected. */
  readonly height: number;
  readonly width: number;
}

export interface PasteResult {
  readonly edit: TableEdit;
  /** How many rows and columns are pasted. */
  readonly rows: number;
  readonly columns: number;
  /** What the conversion did, where the text was rows of an export. */
  readonly converted?: Pasted;
}

/**
 * Pastes a text at a place of the table.
 * @param own it was copied from this table: its cells are pasted as they are
 */
export function paste(sheet: Sheet, copied: string, target: PasteTarget, own: boolean): PasteResult {
  const block = copiedCells(copied);
  const columns = widthOf(block);
  const converted = own ? undefined : pasteInto(sheet, copied, false);
  const isTooWide = columns > sheet.width - target.column;
  // Without a header, cells of an export go where they are pasted, unless that is where rows begin.
  if (converted && (converted.mapping.by === 'names' || isTooWide || (target.column === 0 && columns > 2)))
    return {
      edit: insertConverted(sheet, converted, target),
      rows: converted.converted.rows.length,
      columns: sheet.width,
      converted,
    };
  const [rows, across] = pastedSize(block, target);
  return { edit: pasteBlock(sheet, block, target), rows, columns: across };
}

const widthOf = (block: readonly (readonly string[])[]) => block.reduce((most, row) => Math.max(most, row.length), 0);

/** How many rows and columns a block fills: a selection that it fits into several times is filled with it. */
function pastedSize(
  block: readonly (readonly string[])[],
  { height, width }: Pick<PasteTarget, 'height' | 'width'>,
): [rows: number, columns: number] {
  const [rows, columns] = [block.length, widthOf(block)];
  const fits = height % rows === 0 && width % columns === 0;
  return fits ? [height, width] : [rows, columns];
}

/** The cells of a copied text: tabs part them, as spreadsheets write; an empty line is an empty cell. */
function copiedCells(copied: string): string[][] {
  const table = scan(copied, { delimiter: '\t', eol: lineEndOf(copied) });
  const rows: string[][] = [];
  let next = 0;
  for (let record = 0; record < table.recordCount; record++) {
    for (; next < table.line(record); next++) rows.push(['']);
    rows.push(table.values(record));
    next = table.range(table.place(record)).end.line + 1;
  }
  return rows;
}

/** Pastes a block; over a larger selection it is repeated, below the last row it makes new ones. */
export function pasteBlock(
  sheet: Sheet,
  block: readonly (readonly string[])[],
  { records, column, height, width }: PasteTarget,
): TableEdit {
  const rows = block.length;
  const columns = widthOf(block);
  if (!rows || !columns) return refuse('nothing');
  const [down, across] = pastedSize(block, { height, width });
  const { recordCount } = sheet.table;
  const beyond = records.findIndex((record) => record >= recordCount);
  const existing = beyond < 0 ? records : records.slice(0, beyond);
  const cells: CellValue[] = [];
  for (let y = 0; y < down; y++) {
    const record = existing[y] ?? recordCount + y - existing.length;
    for (let x = 0; x < across; x++) {
      const value = block[y % rows]?.[x % columns];
      // Cells that a block has too many of are no loss where they are empty.
      if (value !== undefined && (value !== '' || column + x < sheet.width))
        cells.push({ record, column: column + x, value });
    }
  }
  return setCells(sheet, cells);
}

/** Puts converted rows in before the first selected row, or in its place where nobody has filled it in. */
function insertConverted(sheet: Sheet, { converted }: Pasted, { records }: PasteTarget): TableEdit {
  const { table } = sheet;
  const empty = emptyRow(sheet);
  const rows = converted.rows.map((values) => values.map((value, column) => value || (empty[column] ?? '')));
  const at = records[0] ?? table.recordCount;
  if (at >= table.recordCount || at < sheet.firstRow || !isUnfilled(sheet, at, empty))
    return insertRows(sheet, at, rows);
  const text = rows.map((values) => lineOf(sheet, values)).join(table.dialect.eol);
  return asTableEdit(sheet, [{ start: table.recordStart(at), end: table.recordEnd(at), text }], [at], rows.length);
}

/** Whether a row is as it was put in: empty, but for what new rows begin with. */
function isUnfilled(sheet: Sheet, record: number, empty: readonly string[]): boolean {
  if (!isEditable(sheet, record)) return false;
  return sheet.table.values(record).every((value, column) => value === '' || value === empty[column]);
}
