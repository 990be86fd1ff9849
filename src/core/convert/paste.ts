// Rows that are pasted into an enrolment file, from a spreadsheet or another file; a word or a row of the file's own is
// pasted as it is.
import type { Delimiter } from '../csv/dialect';
import type { Column } from '../file/columns';
import type { Sheet } from '../file/sheet';
import { type Converted, convertRows, writeRows } from './convert';
import type { Rows } from './looks';
import { type Mapping, mappingOf, type Target } from './mapping';
import { foreignDialect, rowsOf } from './rows';

export interface Pasted {
  /** Lines of the file, without a line end behind the last one. */
  readonly text: string;
  readonly foreign: Rows;
  readonly mapping: Mapping;
  readonly target: Target;
  readonly converted: Converted;
}

/** Prose has commas too: rows without a header are taken for rows from so many columns on, unless tabs part them. */
const COLUMNS_OF_ROWS = 3;

/**
 * What a text that is pasted becomes in a file; undefined where it is to be pasted as it is.
 * @param whole it takes the place of all that the file holds, header included
 */
export function pasteInto(sheet: Sheet, copied: string, whole: boolean): Pasted | undefined {
  const foreign = rowsOf(copied);
  if (!foreign.some((row) => row.length > 1)) return undefined;
  const { platform, template, context } = sheet;
  const isNew = whole || sheet.table.recordCount === 0;
  const columns = isNew ? template.columns : sheet.columns.map(nameIn(sheet));
  const target: Target = { platform, template, columns, ...(context.mapping && { known: context.mapping }) };
  const mapping = mappingOf(foreign, target);
  if (!mapping) return undefined;
  const delimiter = isNew ? platform.delimiters[0]! : sheet.table.dialect.delimiter;
  if (mapping.by !== 'names' && !isForeign(copied, foreign, delimiter)) return undefined;
  const converted = convertRows(foreign, mapping, target);
  if (!converted.rows.length) return undefined;
  const { eol } = sheet.table.dialect;
  const rows = isNew ? [columns, ...converted.rows] : converted.rows;
  const text = writeRows(rows, delimiter, eol);
  const isSame = text.trimEnd() === copied.replace(/\r\n|\r|\n/g, eol).trimEnd();
  return isSame ? undefined : { text, foreign, mapping, target, converted };
}

/** Of two columns of one name only the first gets values. */
const nameIn = (sheet: Sheet) => (column: Column) => (sheet.isRepeated(column) ? '' : (column.name ?? column.written));

/** Whether rows without a header come from elsewhere: parted by what the file's own rows are not parted by. */
function isForeign(copied: string, rows: Rows, own: Delimiter): boolean {
  const { delimiter } = foreignDialect(copied);
  if (delimiter === own) return false;
  const width = rows[0]?.length ?? 0;
  return delimiter === '\t' || (width >= COLUMNS_OF_ROWS && rows.every((row) => row.length === width));
}
