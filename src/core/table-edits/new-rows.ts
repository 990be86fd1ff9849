// Rows that are not in the file yet: what stands in them from the beginning, and how they are written.

import type { Sheet } from '../document/sheet';
import { asReference } from '../reference/resolve-cohort';
import type { TextEdit } from '../text/edits';
import { quote } from '../text/quoting';

/** The values of an empty row, one for each column: the file's own cohort, where most of its rows name the same one. */
export function emptyRow(sheet: Sheet): string[] {
  const values = Array.from({ length: sheet.width }, () => '');
  for (const { index } of sheet.cohortColumns) values[index] = usualCohort(sheet, index);
  return values;
}

/** The cohort that more than half of the rows with one have in a column; '' where there is none. */
function usualCohort({ table, width, firstRow }: Sheet, column: number): string {
  const counts = new Map<string, number>();
  let filled = 0;
  let most = '';
  for (let record = firstRow; record < table.recordCount; record++) {
    if (table.fieldCount(record) !== width) continue;
    const value = asReference(table.value(record, column).trim());
    if (!value) continue;
    filled++;
    const count = (counts.get(value) ?? 0) + 1;
    counts.set(value, count);
    if (count > (counts.get(most) ?? 0)) most = value;
  }
  return 2 * (counts.get(most) ?? 0) > filled ? most : '';
}

/** A row as a line of the file, without its line end. An only cell that is empty is quoted: an empty line is no row. */
export function lineOf({ table }: Sheet, values: readonly string[]): string {
  const { delimiter } = table.dialect;
  return values.length === 1 && values[0] === ''
    ? '""'
    : values.map((value) => quote(value, delimiter)).join(delimiter);
}

/** Puts rows in before a record, or behind the last one; a file whose last line has no line end keeps it so. */
export function rowsBefore(sheet: Sheet, record: number, rows: readonly (readonly string[])[]): TextEdit[] {
  if (!rows.length) return [];
  const { table } = sheet;
  const { eol } = table.dialect;
  const lines = rows.map((values) => lineOf(sheet, values)).join(eol);
  if (record < table.recordCount) {
    const start = table.recordStart(record);
    return [{ start, end: start, text: lines + eol }];
  }
  const last = table.recordCount - 1;
  if (last < 0) return [{ start: 0, end: 0, text: lines + eol }];
  const offset = table.recordEndWithEol(last);
  const text = offset > table.recordEnd(last) ? lines + eol : eol + lines;
  return [{ start: offset, end: offset, text }];
}
