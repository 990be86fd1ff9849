// The cell at a place of the file.
import type { Sheet } from '../document/sheet';

export interface Cell {
  readonly record: number;
  readonly column: number;
  /** The template's name of the column; undefined for a foreign one. */
  readonly name: string | undefined;
}

/** The cell at an offset of the text; undefined between records. */
export function cellAt(sheet: Sheet, line: number, offset: number): Cell | undefined {
  const record = sheet.table.recordAt(line);
  if (record < 0) return undefined;
  const column = sheet.table.columnAt(record, offset);
  return { record, column, name: sheet.nameAt(column) };
}
