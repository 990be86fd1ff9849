// Actions on whole rows: insert, delete, move, sort. Lines keep their bytes, and empty lines between them their places.

import type { Sheet } from '../document/sheet';
import type { TextEdit } from '../text/edits';
import { emptyRow, rowsBefore } from './new-rows';
import { sortedRows } from './order';
import { asTableEdit, refuse, type TableEdit } from './table-edit';

/** Puts rows in before a record; empty ones, with the file's cohort, where only their number is given. */
export function insertRows(sheet: Sheet, before: number, rows: number | readonly (readonly string[])[]): TableEdit {
  if (before < sheet.firstRow) return refuse('header', before);
  const values = typeof rows === 'number' ? Array<string[]>(rows).fill(emptyRow(sheet)) : rows;
  return asTableEdit(sheet, rowsBefore(sheet, before, values), [], values.length);
}

/** Deletes rows with their line ends; of the last one, which may have none, the line end before it goes. */
export function deleteRows(sheet: Sheet, records: readonly number[]): TableEdit {
  const { table, firstRow } = sheet;
  const removed = [...new Set(records)].filter((record) => record < table.recordCount).sort((a, b) => a - b);
  if (removed.length && removed[0]! < firstRow) return refuse('header', removed[0]!);
  const stretches: { start: number; end: number }[] = [];
  for (const record of removed) {
    const [start, end] = [table.recordStart(record), table.recordEndWithEol(record)];
    const last = stretches.at(-1);
    if (last?.end === start) last.end = end;
    else stretches.push({ start, end });
  }
  const last = stretches.at(-1);
  const endsOpen = table.recordEndWithEol(table.recordCount - 1) === table.recordEnd(table.recordCount - 1);
  if (last && endsOpen && last.end === table.text.length) last.start -= lineEndBefore(table.text, last.start);
  return asTableEdit(
    sheet,
    stretches.map((stretch) => ({ ...stretch, text: '' })),
    removed,
  );
}

/** Length of the line end before an offset; 0 at the beginning of the text. */
function lineEndBefore(text: string, offset: number): number {
  return text.startsWith('\r\n', offset - 2) ? 2 : offset > 0 ? 1 : 0;
}

/** Moves rows, in their order, so that they stand before another record, or at the end. */
export function moveRows(sheet: Sheet, records: readonly number[], before: number): TableEdit {
  const moved = [...new Set(records)].sort((a, b) => a - b);
  const [first] = moved;
  if (first === undefined) return refuse('nothing');
  const from = Math.min(first, before);
  if (from < sheet.firstRow) return refuse('header', from);
  const to = Math.min(sheet.table.recordCount, Math.max((moved.at(-1) ?? first) + 1, before));
  const isMoved = new Set(moved);
  const stretch = Array.from({ length: to - from }, (_, index) => from + index);
  const others = stretch.filter((record) => !isMoved.has(record));
  const order = [
    ...others.filter((record) => record < before),
    ...moved,
    ...others.filter((record) => record >= before),
  ];
  return rearranged(sheet, stretch, order);
}

/** Sorts the rows of the file by a column; the header stays where it is, and lines that are no rows come last. */
export function sortFile(sheet: Sheet, column: number, descending: boolean): TableEdit {
  const { table, firstRow } = sheet;
  const all = Array.from({ length: table.recordCount - firstRow }, (_, index) => firstRow + index);
  return rearranged(sheet, all, sortedRows(sheet, all, { column, descending }));
}

/** Writes records in the places of others: `order[i]` comes to stand where `places[i]` stands. */
function rearranged(sheet: Sheet, places: readonly number[], order: readonly number[]): TableEdit {
  const { table } = sheet;
  const lineOf = (record: number) => table.recordText(record);
  const edits: TextEdit[] = [];
  for (const [index, place] of places.entries()) {
    const text = lineOf(order[index]!);
    if (order[index] !== place && text !== lineOf(place))
      edits.push({ start: table.recordStart(place), end: table.recordEnd(place), text });
  }
  return asTableEdit(sheet, edits, []);
}
