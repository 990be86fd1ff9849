// Headers among the people, as where files were pasted one under another: which columns they name.
import type { Sheet } from './sheet';

/** A header among the people. */
export interface HeaderRow {
  readonly record: number;
  /** What its cells name: the index of this file's column, or -1 for one that this file lacks. */
  readonly named: readonly number[];
  /** The file's own header once more, whatever empty cells follow. */
  readonly isSame: boolean;
}

/**
 * Reads a record as a header: each of its cells names another column, and two of them at least name this file's.
 * Undefined for any other record.
 */
export function headerRow(sheet: Sheet, record: number): HeaderRow | undefined {
  const { table, width } = sheet;
  // Nearly all are somebody's.
  if (columnNamedAt(sheet, record, 0) === undefined) return undefined;
  let count = table.fieldCount(record);
  while (count > width && !table.value(record, count - 1).trim()) count--;
  const named: number[] = [];
  const own = new Set<number>();
  for (let column = 0; column < count; column++) {
    const index = columnNamedAt(sheet, record, column);
    if (index === undefined || own.has(index)) return undefined;
    if (index >= 0) own.add(index);
    named.push(index);
  }
  if (own.size < 2) return undefined;
  return { record, named, isSame: named.length === width && named.every((index, column) => index === column) };
}

/** What a cell names; of two columns of one name, that in whose place it is. */
function columnNamedAt(sheet: Sheet, record: number, place: number): number | undefined {
  const { table, columns } = sheet;
  const text = table.value(record, place).trim();
  const here = columns[place];
  if (text === here?.written.trim()) return place;
  const index = sheet.columnNamed(text);
  const name = index === undefined ? undefined : columns[index]?.name;
  return name !== undefined && name === here?.name ? place : index;
}
