// The name that a spreadsheet gives a cell: D12. Reports use it, for their readers work in one.
import type { Place, Table } from './table';

/** Letters of a column, from 0: A, B… Z, AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before ? columnLetters(before - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/**
 * Names the cells of a table. A spreadsheet gives a record one row however many lines it takes, and an empty line a row
 * too. '' for a place that is no single cell.
 */
export function cellNames(table: Table): (place: Place) => string {
  const linesInside = new Int32Array(table.recordCount);
  let inside = 0;
  for (let record = 0; record < table.recordCount; record++) {
    linesInside[record] = inside;
    const next = record + 1 < table.recordCount ? table.line(record + 1) : Number.POSITIVE_INFINITY;
    if (next > table.line(record) + 1) inside += table.range(table.place(record)).end.line - table.line(record);
  }
  return ({ record, column }) =>
    column < 0 ? '' : `${columnLetters(column)}${table.line(record) + 1 - (linesInside[record] ?? 0)}`;
}
