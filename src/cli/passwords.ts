// Which edits write a password, so that none is ever printed: a made-up one, or one of the file that is moved or rewritten.
import type { TextEdit } from '../core/csv/edits';
import type { Table } from '../core/csv/table';
import type { Sheet } from '../core/file/sheet';

/**
 * Whether printing the text of an edit could show a password. Says yes when in doubt: in a row whose cells are not in
 * their columns, a password may stand anywhere.
 */
export function writesPassword(edit: TextEdit, sheet: Sheet): boolean {
  if (!/[\p{L}\p{N}]/u.test(edit.text)) return false;
  const { table } = sheet;
  const column = sheet.column('password');
  const last = recordAt(edit.end, table);
  for (let record = Math.max(sheet.firstRow, recordAt(edit.start, table)); record <= last; record++) {
    if (table.fieldCount(record) !== sheet.width) return true;
    if (column < 0) continue;
    if (edit.start <= table.end(record, column) && edit.end >= table.start(record, column)) return true;
    const password = table.value(record, column);
    if (password && edit.text.includes(password)) return true;
  }
  return false;
}

/** The last record that starts at an offset or before it. */
function recordAt(offset: number, table: Table): number {
  let low = 0;
  let high = table.recordCount - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (table.recordStart(middle) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
