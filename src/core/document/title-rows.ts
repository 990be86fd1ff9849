// Lines among the people that are nobody's: a title, a total, a remark, with at most numbers beside it.
import { nameDoubt } from '../people/name-doubts';
import type { Sheet } from './sheet';

const NUMBER = /^[\d\s.,/]+$/;
/** Where a title comes to stand: a ward or a cohort may well be called like one, and belongs to somebody. */
const OF_TITLES: ReadonlySet<string | undefined> = new Set(['firstname', 'lastname', 'email', undefined]);

const USERNAMES: ReadonlySet<string | undefined> = new Set(['username', 'oldusername']);

/** The column of the cell that says so; -1 for any other line. */
export function titleColumn(sheet: Sheet, record: number): number {
  const column = onlyTextIn(sheet, record);
  if (column < 0) return -1;
  const value = sheet.table.value(record, column).trim();
  return mayBeTitle(value, sheet.nameAt(column), sheet) && nameDoubt(value, true) === 'total' ? column : -1;
}

/**
 * The column of the one cell that is neither empty nor a number; -1 where there are more, as in nearly all lines, or none. A
 * username belongs to somebody, even where it is a number.
 */
function onlyTextIn(sheet: Sheet, record: number): number {
  const { table } = sheet;
  let found = -1;
  for (let column = 0; column < table.fieldCount(record); column++) {
    const value = table.value(record, column).trim();
    if (value === '' || (NUMBER.test(value) && !USERNAMES.has(sheet.nameAt(column)))) continue;
    if (found >= 0) return -1;
    found = column;
  }
  return found;
}

function mayBeTitle(value: string, name: string | undefined, { platform }: Sheet): boolean {
  if (USERNAMES.has(name)) return /\s/.test(value);
  return OF_TITLES.has(name) || name === platform.matricule?.column;
}
