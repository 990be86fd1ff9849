// The edits that fixes are made of. Whatever is written goes through the table's quoting.
import type { TextEdit } from '../csv/edits';
import { requote } from '../csv/quoting';
import type { Place, Table } from '../csv/table';

/** Writes another value into a cell. */
export function setCell(table: Table, record: number, column: number, value: string): TextEdit {
  const start = table.start(record, column);
  const end = table.end(record, column);
  return { start, end, text: requote(table.raw(record, column), value, table.dialect.delimiter) };
}

/** Writes another value where a finding stands. */
export function setPlace(table: Table, place: Place, value: string): TextEdit {
  return setCell(table, place.record, place.column, value);
}

/** Deletes a record with its line end; the last one takes the line end before it along. */
export function deleteRecord(table: Table, record: number): TextEdit {
  const start = table.recordStart(record);
  const end = table.nextLine(record);
  const lastWithoutLineEnd = end === table.recordEnd(record) && record > 0;
  return { start: lastWithoutLineEnd ? table.recordEnd(record - 1) : start, end, text: '' };
}
