// Writing a cell: the edit that gives it another value, in its author's habit of quoting. Rules, the table, passwords and
// decisions all write through here.
import type { TextEdit } from './edits';
import { requote } from './quoting';
import type { Place, Table } from './table';

/** Writes another value into a cell. */
export function setCell(table: Table, record: number, column: number, value: string): TextEdit {
  const start = table.start(record, column);
  const end = table.end(record, column);
  return { start, end, text: requote(table.raw(record, column), value, table.dialect.delimiter) };
}

/** Writes another value where a finding stands. */
export function replaceCell(table: Table, place: Place, value: string): TextEdit {
  return setCell(table, place.record, place.column, value);
}
