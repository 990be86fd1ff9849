// Moving among the cells of a file, and what makes its columns stand one under the other.

import type { Sheet } from '../document/sheet';
import type { Table } from '../text/table';
import type { Cell } from './cell-at';

/** The cell after (1) or before (-1) another, over the ends of records; undefined at either end of the file. */
export function cellBeside(sheet: Sheet, { record, column }: Cell, step: 1 | -1): Cell | undefined {
  const { table } = sheet;
  let [to, at] = [record, column + step];
  if (at < 0) at = table.fieldCount(--to) - 1;
  else if (at >= table.fieldCount(to)) [to, at] = [to + 1, 0];
  return to < 0 || to >= table.recordCount ? undefined : { record: to, column: at, name: sheet.nameAt(at) };
}

/** A cell longer than this pushes the rest of its own line, and no other line. */
const WIDEST = 40;

/**
 * The widths of columns, in characters, that some records need; no column becomes narrower than before. Records of several
 * lines are left alone, by this and by `paddingsOf`: what stands beside them is another record's.
 */
export function widthsOf(table: Table, records: readonly number[], before: readonly number[] = []): number[] {
  const widths = [...before];
  for (const record of records) {
    if (!isOneLine(table, record)) continue;
    for (let column = table.fieldCount(record) - 1; column >= 0; column--) {
      const width = Math.min(WIDEST, table.end(record, column) - table.start(record, column));
      widths[column] = Math.max(widths[column] ?? 0, width);
    }
  }
  return Array.from(widths, (width) => width ?? 0);
}

export interface Padding {
  readonly record: number;
  readonly column: number;
  readonly spaces: number;
}

/** The blanks to be shown behind each cell but a record's last one, for columns of these widths. */
export function paddingsOf(table: Table, records: readonly number[], widths: readonly number[]): Padding[] {
  const paddings: Padding[] = [];
  for (const record of records) {
    if (!isOneLine(table, record)) continue;
    for (let column = 0; column < table.fieldCount(record) - 1; column++) {
      const spaces = (widths[column] ?? 0) - (table.end(record, column) - table.start(record, column));
      if (spaces > 0) paddings.push({ record, column, spaces });
    }
  }
  return paddings;
}

function isOneLine(table: Table, record: number): boolean {
  const { start, end } = table.range(table.place(record));
  return start.line === end.line;
}
