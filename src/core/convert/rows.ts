// Foreign rows, from a text that was copied: every cell as text, zeros in front and all.
import { type Dialect, detectDialect, firstLines } from '../csv/dialect';
import { scan } from '../csv/scan';
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
