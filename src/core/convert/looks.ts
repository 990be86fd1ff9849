// What the cells of a column without a name look like, so that rows without a header find their columns.
import { capitalsIn } from '../people/capitals';
import { mayBePassword } from '../people/passwords';
import { isTitle, splitName } from '../people/whole-name';
import type { Platform } from '../platform';

export type Rows = readonly (readonly string[])[];

/** `other`: something that tells nothing, such as a service, a date or a telephone number. */
export type Look = 'empty' | 'address' | 'number' | 'name' | 'password' | 'other';

const ROWS_LOOKED_AT = 200;
/** One cell in five may be odd. */
const SHARE_NEEDED = 0.8;

const ADDRESS = /^[^@\s]+@[^@\s]+$/;
/** A staff number; ten digits are a telephone. */
const NUMBER = /^\d[\d-]{0,8}$/;
const NAME = /^\p{L}[\p{L}\p{M}'’ .-]{0,60}$/u;

/** Where no column has the name of a column, each one's look tells what it may be. */
export function looksOf(rows: Rows, width: number, { password }: Platform): Look[] {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  return Array.from({ length: width }, (_, column) => {
    const values = looked.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
    if (!values.length) return 'empty';
    const mostly = (fits: (value: string) => boolean) => values.filter(fits).length >= SHARE_NEEDED * values.length;
    if (mostly((value) => ADDRESS.test(value))) return 'address';
    if (mostly((value) => NUMBER.test(value))) return 'number';
    if (mostly((value) => NAME.test(value) && !isTitle(value))) return 'name';
    return mostly((value) => mayBePassword(value, password)) ? 'password' : 'other';
  });
}

/** Whether a column of names holds whole ones, as those in capitals tell. */
export function holdsWholeNames(rows: Rows, column: number): boolean {
  const values = rows.slice(0, ROWS_LOOKED_AT).map((row) => (row[column] ?? '').trim());
  const filled = values.filter((value) => value !== '');
  return filled.length > 0 && filled.filter((value) => splitName(value)).length >= SHARE_NEEDED * filled.length;
}

/** Which of two columns of names holds the last names, as those in capitals tell; undefined where nothing tells. */
export function lastnamesIn(rows: Rows, one: number, other: number): number | undefined {
  let [first, second] = [0, 0];
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const capitals = capitalsIn((row[one] ?? '').trim(), (row[other] ?? '').trim());
    if (capitals === 'firstname') first++;
    else if (capitals === 'lastname') second++;
  }
  if (first === second || Math.max(first, second) < SHARE_NEEDED * (first + second)) return undefined;
  return first > second ? one : other;
}
