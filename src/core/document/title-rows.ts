// Lines among the people that are nobody's: a title, a total, a remark, with at most numbers beside it.
import { type NameDoubt, nameDoubt } from '../people/name-doubts';
import type { Sheet } from './sheet';

const NUMBER = /^[\d\s.,/]+$/;
/** Where a title comes to stand: a ward or a cohort may well be called like one, and belongs to somebody. */
const OF_TITLES: ReadonlySet<string | undefined> = new Set(['firstname', 'lastname', 'email', undefined]);

const USERNAMES: ReadonlySet<string | undefined> = new Set(['username', 'oldusername']);

/** What no name has, so that a cell with nothing beside it is a remark. */
const OF_REMARKS: ReadonlySet<NameDoubt | undefined> = new Set(['digits', 'signs', 'heading', 'total']);

/** Whether a text is a total or a title, whatever stands beside it. */
export function isTotal(text: string): boolean {
  return nameDoubt(text, true) === 'total';
}

/** Whether a text that stands alone in its line is a remark: `Édité le 03/03/2026`, `Page 1`. An address is somebody's. */
export function isRemark(text: string): boolean {
  return /\p{L}/u.test(text) && !text.includes('@') && OF_REMARKS.has(nameDoubt(text, true));
}

/** The column of the cell that says so; -1 for any other line. */
export function titleColumn(sheet: Sheet, record: number): number {
  const column = onlyTextIn(sheet, record);
  if (column < 0) return -1;
  const value = sheet.table.value(record, column).trim();
  return mayBeTitle(value, sheet.nameAt(column), sheet) && isTotal(value) ? column : -1;
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
