// Lines among the people that are nobody's: a title, a total, a remark, with at most numbers beside it.
import { nameDoubt } from '../people/name-doubts';
import type { Sheet } from './sheet';

const NUMBER = /^[\d\s.,/]+$/;
/** Where one word may be somebody's, however it looks. */
const OF_ONE_WORD: ReadonlySet<string> = new Set(['username', 'oldusername', 'password']);

/** The column of the cell that says so; -1 for any other line. */
export function titleColumn(sheet: Sheet, record: number): number {
  const column = onlyTextIn(sheet, record);
  if (column < 0) return -1;
  const value = sheet.table.value(record, column).trim();
  const isOneWord = OF_ONE_WORD.has(sheet.nameAt(column) ?? '') && !/\s/.test(value);
  return !isOneWord && nameDoubt(value, true) === 'total' ? column : -1;
}

/** The column of the one cell that is neither empty nor a number; -1 where there are more, as in nearly all lines, or none. */
function onlyTextIn({ table }: Sheet, record: number): number {
  let found = -1;
  for (let column = 0; column < table.fieldCount(record); column++) {
    const value = table.value(record, column).trim();
    if (value === '' || NUMBER.test(value)) continue;
    if (found >= 0) return -1;
    found = column;
  }
  return found;
}
