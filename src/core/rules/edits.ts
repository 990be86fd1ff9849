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

/** What a column is put into or taken out of: a table, its header's record, and how many cells a row has. */
type Shape = Pick<Sheet, 'table' | 'header' | 'width'> & Partial<Pick<Sheet, 'namedWidth'>>;

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

/** What something comes to for each record with as many cells as the header has names, the header among them. */
function forAligned<T>({ table, header, width, namedWidth = width }: Shape, make: (record: number) => T): T[] {
  const isAligned = (record: number) => table.fieldCount(record) <= width && table.fieldCount(record) >= namedWidth;
  let count = 0;
  for (let record = header; record < table.recordCount; record++) if (isAligned(record)) count++;
  // As long as it gets: a list that grows takes half as long again.
  const made = new Array<T>(count);
  let at = 0;
  for (let record = header; record < table.recordCount; record++) if (isAligned(record)) made[at++] = make(record);
  return made;
}
