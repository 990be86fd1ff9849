// Actions on cells: write, clear, fill down, replace. Cells that keep their value keep their bytes.

import type { Sheet } from '../document/sheet';
import { setCell } from '../text/cell-edits';
import type { TextEdit } from '../text/edits';
import { emptyRow, rowsBefore } from './new-rows';
import { asTableEdit, isEditable, refusalFor, refuse, type TableEdit } from './table-edit';

/** A value for a cell; a record behind the last one is a row that does not exist yet. */
export interface CellValue {
  readonly record: number;
  readonly column: number;
  readonly value: string;
}

/** Writes values into cells; those behind the last record make new rows, with delimiters and the file's cohort. */
export function setCells(sheet: Sheet, cells: readonly CellValue[]): TableEdit {
  const { table, width } = sheet;
  const existing = cells.filter(({ record }) => record < table.recordCount);
  const refusal = refusalFor(sheet, new Set(existing.map(({ record }) => record)));
  if (refusal) return refusal;
  if (cells.some(({ column }) => column < 0 || column >= width)) return refuse('too-wide');
  const rows = newRows(sheet, cells);
  const edits = existing.flatMap((cell) => cellEdit(sheet, cell));
  return asTableEdit(sheet, [...edits, ...rowsBefore(sheet, table.recordCount, rows)], [], rows.length);
}

function cellEdit({ table, width }: Sheet, { record, column, value }: CellValue): TextEdit[] {
  if (table.value(record, column) === value) return [];
  const edit = setCell(table, record, column, value);
  // A row that is one empty cell would be an empty line, and no row any more.
  return [width === 1 && value === '' ? { ...edit, text: '""' } : edit];
}

/** The rows that cells behind the last record make, those between them included. */
function newRows(sheet: Sheet, cells: readonly CellValue[]): string[][] {
  const { recordCount } = sheet.table;
  const beyond = cells.filter(({ record, value }) => record >= recordCount && value !== '');
  if (!beyond.length) return [];
  const last = beyond.reduce((most, { record }) => Math.max(most, record), 0);
  const empty = emptyRow(sheet);
  const rows = Array.from({ length: last - recordCount + 1 }, () => [...empty]);
  for (const { record, column, value } of beyond) {
    const row = rows[record - recordCount];
    if (row) row[column] = value;
  }
  return rows;
}

/** Empties cells. */
export function clearCells(sheet: Sheet, records: readonly number[], columns: readonly number[]): TableEdit {
  return setCells(
    sheet,
    records.flatMap((record) => columns.map((column) => ({ record, column, value: '' }))),
  );
}

/**
 * Copies the first rows of a selection into the rows below, again and again: nothing is counted on, for a number that nobody
 * gave would be an invention.
 * @param records rows in the order in which they are shown
 * @param sources how many of them are copied
 */
export function fillDown(sheet: Sheet, records: readonly number[], columns: readonly number[], sources = 1): TableEdit {
  const { table } = sheet;
  const refusal = refusalFor(sheet, records.slice(0, sources));
  if (refusal) return refusal;
  const cells = records.slice(sources).flatMap((record, index) => {
    const source = records[index % sources] ?? record;
    return columns.map((column) => ({ record, column, value: table.value(source, column) }));
  });
  return setCells(sheet, cells);
}

export interface Replacement {
  readonly search: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly columns: readonly number[];
}

function patternOf(search: string, matchCase: boolean): RegExp {
  return new RegExp(search.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), matchCase ? 'gu' : 'giu');
}

/** Replaces a text wherever it stands in the cells of rows. Passwords and lines that are no rows are left alone. */
export function replaceInCells(
  sheet: Sheet,
  records: readonly number[],
  { search, replacement, matchCase, columns }: Replacement,
): TableEdit {
  if (!search) return refuse('nothing');
  const { table } = sheet;
  const pattern = patternOf(search, matchCase);
  const searched = columns.filter((column) => sheet.nameAt(column) !== 'password');
  const cells: CellValue[] = [];
  for (const record of records) {
    if (record >= table.recordCount || !isEditable(sheet, record)) continue;
    for (const column of searched) {
      const before = table.value(record, column);
      const value = before.replace(pattern, () => replacement);
      if (value !== before) cells.push({ record, column, value });
    }
  }
  return setCells(sheet, cells);
}
