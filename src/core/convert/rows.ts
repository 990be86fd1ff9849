// Foreign rows, from a text that was copied or from the bytes of a file: every cell as text, zeros in front and all.

import type { Text } from '../i18n/language';
import { REFERENCE_MESSAGES } from '../reference/texts';
import { isWorkbook, MOST_ROWS, readAllSheets, type SheetRead } from '../reference/workbook';
import type { RunSteps } from '../task/cooperative-task';
import { decodeFile } from '../text/decode-file';
import { type Dialect, detectDialect, firstLines } from '../text/dialect';
import { noTextIn } from '../text/no-text';
import { scan } from '../text/scan';
import type { ForeignRows } from './infer-columns';
import { isWebTable, webTableRows } from './web-table';

/** How a foreign text is written. A spreadsheet copies with tabs, whatever commas stand in its cells. */
export function foreignDialect(text: string): Dialect {
  const dialect = detectDialect(text);
  const lines = firstLines(text);
  const withTab = lines.filter((line) => line.includes('\t')).length;
  return withTab && 2 * withTab >= lines.length ? { ...dialect, delimiter: '\t' } : dialect;
}

/** The rows of a text that was copied. */
export function rowsOf(text: string): ForeignRows {
  const rows = cellsOf(text);
  if (!rows.length || !rows.every(isOneQuotedLine)) return rows;
  // Each line stands between quotes as a whole, and its cells are within.
  const inside = cellsOf(rows.map(([line = '']) => line).join('\n'));
  return inside.length === rows.length && inside.every((row) => row.length > 1) ? inside : rows;
}

function cellsOf(text: string): ForeignRows {
  const table = scan(text, foreignDialect(text));
  return Array.from({ length: table.recordCount }, (_, record) => table.values(record));
}

/** Whether a row is one cell that holds what parts cells, and no line end. */
const isOneQuotedLine = ([line = '', ...others]: readonly string[]) =>
  /[\t;,]/.test(line) && !/[\r\n]/.test(line) && others.every((cell) => cell === '');

/** One sheet of an export; a text has one, without a name. */
export type ForeignSheet = SheetRead;

export type SheetsRead = { readonly sheets: readonly ForeignSheet[] } | { readonly problem: Text };

/**
 * The sheets of a file: a workbook, a CSV of any encoding, or a web page that is called a workbook; else why there are none.
 * Throws only what `run` throws.
 */
export async function readSheets(bytes: Uint8Array, run: RunSteps): Promise<SheetsRead> {
  if (!bytes.length) return { problem: REFERENCE_MESSAGES.emptyFile };
  if (isWorkbook(bytes)) return readAllSheets(bytes, run);
  const { text } = decodeFile(bytes);
  const isPage = isWebTable(text);
  if (!isPage && noTextIn(text)) return { problem: REFERENCE_MESSAGES.notWorkbook };
  const rows = isPage ? webTableRows(text) : rowsOf(text);
  if (rows.length > MOST_ROWS) return { problem: REFERENCE_MESSAGES.tooManyRows(MOST_ROWS) };
  return { sheets: [{ name: '', rows }] };
}
