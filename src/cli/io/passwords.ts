// Which edits write a password, so that none is ever printed: a made-up one, or one of the file that is moved or rewritten.

import type { Sheet } from '../../core/document/sheet';
import { withoutPasswords } from '../../core/people/passwords';
import { firstIndexWhere } from '../../core/text/binary-search';
import type { TextEdit } from '../../core/text/edits';
import type { Table } from '../../core/text/table';

/**
 * Whether printing the text of an edit could show a password. Says yes when in doubt: in a row whose cells are not in
 * their columns, and in a column that the template does not know, a password may stand.
 */
export function writesPassword(edit: TextEdit, sheet: Sheet): boolean {
  if (!/[\p{L}\p{N}]/u.test(edit.text)) return false;
  if (withoutPasswords(edit.text) !== edit.text) return true;
  const { table } = sheet;
  const last = recordAt(edit.end, table);
  for (let record = Math.max(sheet.firstRow, recordAt(edit.start, table)); record <= last; record++) {
    if (table.fieldCount(record) !== sheet.width) return true;
    for (let column = 0; column < sheet.width; column++) {
      if (!mayHoldPasswords(sheet, column)) continue;
      if (edit.start <= table.end(record, column) && edit.end >= table.start(record, column)) return true;
      const password = table.value(record, column).trim();
      if (password && edit.text.includes(password)) return true;
    }
  }
  return false;
}

/** Whether the cells of a column may hold passwords: those of every column that is not known for something else. */
export function mayHoldPasswords(sheet: Sheet, column: number): boolean {
  const name = sheet.nameAt(column);
  return name === undefined || name === 'password';
}

/** The last record that starts at an offset or before it. */
function recordAt(offset: number, table: Table): number {
  return Math.max(0, firstIndexWhere(table.recordCount, (record) => table.recordStart(record) > offset) - 1);
}
