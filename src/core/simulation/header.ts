// The names in the header (conformance rules 12–14).
import { isStandardColumn, PROFILE_PREFIX } from '../moodle-facts/columns';
import { lower, trim } from './php';
import type { MessageErrorCode } from './result';

export interface ColumnsError {
  readonly errorcode: MessageErrorCode;
  /** The name as written, trimmed; absent where the name is empty. */
  readonly a?: string;
}

/** The columns that a header names, or why Moodle refuses it. */
export function readColumns(header: readonly string[], profileFields: readonly string[]): string[] | ColumnsError {
  if (header.length < 2) return { errorcode: 'csvfewcolumns' }; // 13
  const profileColumns = new Set(profileFields.map((shortname) => PROFILE_PREFIX + shortname));
  const columns = new Set<string>();
  for (const cell of header) {
    const written = trim(cell); // 12
    const column = columnOf(written, profileColumns);
    if (column === undefined) return { errorcode: 'invalidfieldname', ...(written && { a: written }) };
    if (columns.has(column)) return { errorcode: 'duplicatefieldname', a: column };
    columns.add(column);
  }
  return [...columns];
}

/** Rule 14; undefined when Moodle knows no such column. */
function columnOf(written: string, profileColumns: ReadonlySet<string>): string | undefined {
  const small = lower(written);
  if (profileColumns.has(written)) return written;
  return profileColumns.has(small) || isStandardColumn(small) ? small : undefined;
}
