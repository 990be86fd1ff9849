// Foreign rows, from a text that was copied or from the bytes of a file: every cell as text, zeros in front and all.
import { type Dialect, detectDialect, firstLines } from '../csv/dialect';
import { decodeFile } from '../csv/encoding';
import { scan } from '../csv/scan';
import { REFERENCE_MESSAGES } from '../messages/reference';
import { isWorkbook, MOST_ROWS, readWorkbook, type WorkbookRead } from '../reference/workbook';
import type { RunSteps } from '../steps';
import type { Rows } from './looks';

/** How a foreign text is written. A spreadsheet copies with tabs, whatever commas stand in its cells. */
export function foreignDialect(text: string): Dialect {
  const dialect = detectDialect(text);
  const lines = firstLines(text);
  const withTab = lines.filter((line) => line.includes('\t')).length;
  return withTab && 2 * withTab >= lines.length ? { ...dialect, delimiter: '\t' } : dialect;
}

/** The rows of a text that was copied. */
export function rowsOf(text: string): Rows {
  const table = scan(text, foreignDialect(text));
  return Array.from({ length: table.recordCount }, (_, record) => table.values(record));
}

/** The rows of a file, a workbook or a CSV of any encoding; else why there are none. Throws only what `run` throws. */
export async function readRows(bytes: Uint8Array, run: RunSteps): Promise<WorkbookRead> {
  if (!bytes.length) return { problem: REFERENCE_MESSAGES.emptyFile };
  if (isWorkbook(bytes)) return readWorkbook(bytes, run);
  const rows = rowsOf(decodeFile(bytes).text);
  return rows.length > MOST_ROWS ? { problem: REFERENCE_MESSAGES.tooManyRows(MOST_ROWS) } : { rows };
}
