// Rows that are pasted into an enrolment file, from a spreadsheet or another file; a word or a row of the file's own is
// pasted as it is.

import type { Column } from '../document/columns';
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import type { Delimiter } from '../text/dialect';
import { LINE_ENDS } from '../text/line-starts';
import { type Converted, convertRows, writeRows } from './convert';
import { addressesBegin, type ForeignRows, ROWS_LOOKED_AT } from './infer-columns';
import { mappingOf } from './mapping';
import type { Mapping, Target } from './mapping-target';
import { foreignDialect, rowsOf } from './rows';

export interface Pasted {
  /** Lines of the file, without a line end behind the last one. */
  readonly text: string;
  readonly foreign: ForeignRows;
  readonly mapping: Mapping;
  readonly target: Target;
  readonly converted: Converted;
}

/** Prose has commas too: rows without a header are taken for rows from so many columns on, unless tabs part them. */
const COLUMNS_OF_ROWS = 3;

/**
 * What a text that is pasted becomes in a file; undefined where it is to be pasted as it is.
 * @param whole it takes the place of all that the file holds, header included
 * @param replaced the record of a new line that the rows take the place of: the cohort that was chosen there stays
 */
export function pasteInto(sheet: Sheet, copied: string, whole: boolean, replaced?: number): Pasted | undefined {
  const foreign = rowsOf(copied);
  if (!foreign.some((row) => row.length > 1)) return undefined;
  const { platform, template, context } = sheet;
  const isNew = whole || sheet.table.recordCount === 0;
  const columns = isNew ? template.columns : sheet.columns.map(nameIn(sheet));
  const begins = whole ? undefined : addressesOf(sheet);
  const known = context.mapping;
  const target: Target = { platform, template, columns, ...(known && { known }), ...(begins && { begins }) };
  const mapping = mappingOf(foreign, target);
  if (!mapping) return undefined;
  const delimiter = isNew ? platform.delimiters[0] : sheet.table.dialect.delimiter;
  if (mapping.header < 0 && !isForeign(copied, foreign, delimiter)) return undefined;
  const converted = convertRows(foreign, mapping, target);
  if (!converted.rows.length) return undefined;
  const { eol } = sheet.table.dialect;
  const chosen = (column: number) =>
    replaced !== undefined && sheet.cohortColumns.some(({ index }) => index === column)
      ? new Row(sheet, replaced).valueAt(column)
      : '';
  const people = converted.rows.map((row) => row.map((value, column) => value || chosen(column)));
  const rows = isNew ? [columns, ...people] : people;
  const text = writeRows(rows, delimiter, eol);
  const isSame = text.trimEnd() === copied.replace(LINE_ENDS, eol).trimEnd();
  return isSame ? undefined : { text, foreign, mapping, target, converted };
}

/** The name that addresses begin with, as the people of the file tell. */
function addressesOf(sheet: Sheet) {
  const [firstname, lastname, email] = [sheet.column('firstname'), sheet.column('lastname'), sheet.column('email')];
  if (firstname < 0 || lastname < 0 || email < 0) return undefined;
  const { table, header } = sheet;
  const last = Math.min(table.recordCount, header + 1 + ROWS_LOOKED_AT);
  const rows = Array.from({ length: Math.max(0, last - header - 1) }, (_, nth) => table.values(header + 1 + nth));
  return addressesBegin(rows, { firstname, lastname, email });
}

/** Where two columns have one name, only the first gets values. */
const nameIn = (sheet: Sheet) => (column: Column) => (sheet.isRepeated(column) ? '' : (column.name ?? column.written));

/** Whether rows without a header come from elsewhere: parted by what the file's own rows are not parted by. */
function isForeign(copied: string, rows: ForeignRows, own: Delimiter): boolean {
  const { delimiter } = foreignDialect(copied);
  if (delimiter === own) return false;
  const width = rows[0]?.length ?? 0;
  return delimiter === '\t' || (width >= COLUMNS_OF_ROWS && rows.every((row) => row.length === width));
}
