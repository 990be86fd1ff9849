// Foreign rows become those of an enrolment file, and what is left behind is told.
import { columnLetters } from '../csv/cell-name';
import type { Delimiter } from '../csv/dialect';
import { quote } from '../csv/quoting';
import type { Rows } from './looks';
import { type Mapping, type Target, targetOf } from './mapping';

export interface Converted {
  /** One value for each column of the target. */
  readonly rows: Rows;
  /** Names of foreign columns that hold something and are left out; a spreadsheet's letter where there is no name. */
  readonly droppedColumns: readonly string[];
  /** Rows without anything in them. */
  readonly emptyRows: number;
  /** Rows that are no person's: titles above the header, the header again, rows with nothing in the columns that count. */
  readonly otherRows: readonly number[];
  /** Rows with more cells than the header; numbers count from 1, as those of `otherRows`. */
  readonly longRows: readonly number[];
}

/** Converts the rows below the header; values stay as they are. */
export function convertRows(foreign: Rows, mapping: Mapping, { columns }: Target): Converted {
  const { header: at } = mapping;
  const header = foreign[at];
  const width = header?.length ?? foreign.reduce((most, row) => Math.max(most, row.length), 0);
  const rows: string[][] = [];
  const [otherRows, longRows]: [number[], number[]] = [[], []];
  const filled = new Set<number>();
  let emptyRows = 0;
  for (const [index, row] of foreign.entries()) {
    if (index === at) continue;
    if (row.every(isBlank)) {
      emptyRows++;
      continue;
    }
    const again = header !== undefined && header.length === row.length && row.every((cell, i) => cell === header[i]);
    const values = columns.map((name) => {
      const sources = mapping.sources.get(name) ?? [];
      const source = sources.find((column) => !isBlank(row[column] ?? '')) ?? sources[0];
      return source === undefined ? '' : (row[source] ?? '');
    });
    if (index < at || again || values.every(isBlank)) {
      otherRows.push(index + 1);
      continue;
    }
    rows.push(values);
    for (const [column, cell] of row.entries()) if (column < width && !isBlank(cell)) filled.add(column);
    if (row.slice(width).some((cell) => !isBlank(cell))) longRows.push(index + 1);
  }
  const droppedColumns = [...filled]
    .sort((a, b) => a - b)
    .filter((column) => targetOf(mapping, column) === undefined)
    .map((column) => header?.[column]?.trim() || columnLetters(column));
  return { rows, droppedColumns, emptyRows, otherRows, longRows };
}

const isBlank = (cell: string) => cell.trim() === '';

/** Rows as the lines of a CSV text, without a line end behind the last one. */
export function writeRows(rows: Rows, delimiter: Delimiter, eol: string): string {
  return rows.map((row) => row.map((value) => quote(value, delimiter)).join(delimiter)).join(eol);
}
