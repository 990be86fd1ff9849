// The edits that fixes are made of besides single cells: lines and columns.

import type { Sheet } from '../document/sheet';
import type { TextEdit } from '../text/edits';
import { quote } from '../text/quoting';
import type { Table } from '../text/table';

/** Deletes a record with its line end; the last one takes the line end before it along. */
export function deleteRecord(table: Table, record: number): TextEdit {
  const start = table.recordStart(record);
  const end = table.recordEndWithEol(record);
  const lastWithoutLineEnd = end === table.recordEnd(record) && record > 0;
  return { start: lastWithoutLineEnd ? table.recordEnd(record - 1) : start, end, text: '' };
}

/** What a column is put into or taken out of: a table, its header's record, and which records have a cell a column. */
type Shape = Pick<Sheet, 'table' | 'header' | 'isAligned'>;

/** Puts a column in at an index, with one value for all. Rows that have other than the header's number of cells keep theirs. */
export function insertColumn(shape: Shape, at: number, name: string, filler = ''): TextEdit[] {
  const { table, header } = shape;
  const { delimiter } = table.dialect;
  return forAligned(shape, (record) => {
    const value = quote(record === header ? name : filler, delimiter);
    const offset = at > 0 ? table.end(record, at - 1) : table.start(record, 0);
    return { start: offset, end: offset, text: at > 0 ? delimiter + value : value + delimiter };
  });
}

/** Takes a column out. Rows that have other than the header's number of cells keep theirs. */
export function deleteColumn(shape: Shape, column: number): TextEdit[] {
  const { table } = shape;
  return forAligned(shape, (record) =>
    column > 0
      ? { start: table.end(record, column - 1), end: table.end(record, column), text: '' }
      : { start: table.start(record, 0), end: table.start(record, 1), text: '' },
  );
}

/** Writes the columns in another order: `from[i]` is the column that comes to stand at i. */
export function reorderColumns(sheet: Sheet, from: readonly number[]): TextEdit[] {
  const { table } = sheet;
  return forAligned(sheet, (record) =>
    from.flatMap((source, column) => {
      if (source === column || table.raw(record, source) === table.raw(record, column)) return [];
      const text = writtenElsewhere(table, record, source);
      return [{ start: table.start(record, column), end: table.end(record, column), text }];
    }),
  ).flat();
}

/** A field as it is to be written in another place of its line, where a quote that is never closed would meet another one. */
export function writtenElsewhere(table: Table, record: number, column: number): string {
  const raw = table.raw(record, column);
  return /^\s*"/.test(raw) && table.value(record, column) === raw ? quote(raw, table.dialect.delimiter) : raw;
}

/** What something comes to for each record whose cells stand in their own columns, the header among them. */
function forAligned<T>(shape: Shape, make: (record: number) => T): T[] {
  const { table, header } = shape;
  let count = 0;
  for (let record = header; record < table.recordCount; record++) if (shape.isAligned(record)) count++;
  // As long as it gets: a list that grows takes half as long again.
  const made = new Array<T>(count);
  let at = 0;
  for (let record = header; record < table.recordCount; record++)
    if (shape.isAligned(record)) made[at++] = make(record);
  return made;
}
