// What the cells of a column without a name look like, so that rows without a header find their columns.
import { capitalsIn } from '../people/capitals';
import { type Name, type NameOrder, splitName } from '../people/full-name';
import { nameDoubt } from '../people/name-doubts';
import { nameKey } from '../people/names';
import { mayBePassword } from '../people/passwords';
import { isTitle } from '../people/titles';
import type { Platform } from '../platform';

export type ForeignRows = readonly (readonly string[])[];

/** `other`: something that tells nothing, such as a service, a date or a telephone number. */
export type ColumnContent = 'empty' | 'address' | 'number' | 'name' | 'password' | 'other';

/** More rows than that tell nothing new. */
export const ROWS_LOOKED_AT = 200;
/** One cell in five may be odd. */
const SHARE_NEEDED = 0.8;

const ADDRESS = /^[^@\s]+@[^@\s]+$/;
/** A staff number; ten digits are a telephone. */
const NUMBER = /^\d[\d-]{0,8}$/;
/** `Roy, Anne` is one too. */
const NAME = /^\p{L}[\p{L}\p{M}'’ .-]{0,60}(?:,[\p{L}\p{M}'’ .-]{1,60})?$/u;

/** Where no column has the name of a column, each one's look tells what it may be. */
export function inferColumns(rows: ForeignRows, width: number, { password }: Platform): ColumnContent[] {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  return Array.from({ length: width }, (_, column) => {
    const values = looked.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
    if (!values.length) return 'empty';
    const mostly = (fits: (value: string) => boolean) => values.filter(fits).length >= SHARE_NEEDED * values.length;
    if (mostly((value) => ADDRESS.test(value))) return 'address';
    if (mostly((value) => NUMBER.test(value))) return 'number';
    if (mostly(mayBeName)) return 'name';
    return mostly((value) => mayBePassword(value, password)) ? 'password' : 'other';
  });
}

/** `Nom` and `Prénom` are labels, where people stand in columns or in forms. */
const mayBeName = (value: string) => NAME.test(value) && !isTitle(value) && nameDoubt(value, false) !== 'heading';

/** Two words of letters: of a postal address, or a name. */
const areWords = (value: string) => value.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length > 1;

/** Whether cells are words where the column's name says addresses or numbers: `Adresse professionnelle` may be a street. */
export function isContradicted(rows: ForeignRows, column: number, name: string, { matricule }: Platform): boolean {
  if (name !== 'email' && name !== matricule?.column) return false;
  const values = rows.slice(0, ROWS_LOOKED_AT).map((row) => (row[column] ?? '').trim());
  const filled = values.filter((value) => value !== '');
  const hasWords = filled.filter(areWords).length >= SHARE_NEEDED * filled.length;
  return filled.length > 0 && hasWords && !filled.some((value) => value.includes('@'));
}

/** Whether a column of names holds whole ones, as those in capitals tell. */
export function holdsWholeNames(rows: ForeignRows, column: number): boolean {
  const values = rows.slice(0, ROWS_LOOKED_AT).map((row) => (row[column] ?? '').trim());
  const filled = values.filter((value) => value !== '');
  return filled.length > 0 && filled.filter((value) => splitName(value)).length >= SHARE_NEEDED * filled.length;
}

/** Two columns of names, from left to right. */
export interface NamePair {
  readonly one: number;
  readonly other: number;
  /** The column of addresses, where there is one. */
  readonly address?: number | undefined;
  /** The name that addresses of both names begin with: the first name, where nobody knows better. */
  readonly begins?: NameOrder | undefined;
}

/**
 * Which of two columns of names holds the last names: those in capitals tell, or addresses that are made of both.
 * Undefined where nothing tells.
 */
export function lastnamesIn(rows: ForeignRows, { one, other, address, begins }: NamePair): number | undefined {
  const cell = (row: readonly string[], column: number) => (row[column] ?? '').trim();
  const lastname =
    mostSay(rows, (row) => capitalsIn(cell(row, one), cell(row, other))) ??
    (address !== undefined
      ? mostSay(rows, (row) => orderInAddress(cell(row, address), cell(row, one), cell(row, other), begins))
      : undefined);
  if (lastname === undefined) return undefined;
  return lastname === 'firstname' ? one : other;
}

/** What four of five rows say, of those that say one of the two. */
function mostSay(rows: ForeignRows, orderOf: (row: readonly string[]) => NameOrder | ''): NameOrder | undefined {
  const counts = { firstname: 0, lastname: 0 };
  for (const row of rows.slice(0, ROWS_LOOKED_AT)) {
    const said = orderOf(row);
    if (said) counts[said]++;
  }
  const { firstname, lastname } = counts;
  if (firstname === lastname || Math.max(firstname, lastname) < SHARE_NEEDED * (firstname + lastname)) return undefined;
  return firstname > lastname ? 'firstname' : 'lastname';
}

/**
 * The name that addresses begin with, as rows of known names tell: `firstname` for `lise.morel@`. Undefined where
 * nothing tells.
 */
export function addressesBegin(
  rows: ForeignRows,
  { firstname, lastname, email }: { firstname: number; lastname: number; email: number },
): NameOrder | undefined {
  return mostSay(rows, (row) => {
    const [first, last] = [nameKey(row[firstname] ?? ''), nameKey(row[lastname] ?? '')];
    const local = lettersOf(row[email] ?? '');
    if (!first || !last || first === last) return '';
    if (local === first + last) return 'firstname';
    return local === last + first ? 'lastname' : '';
  });
}

/** The letters in front of the `@`. */
function lettersOf(address: string): string {
  return nameKey(address.split('@', 1)[0] ?? '').replace(/\d/g, '');
}

/**
 * Whether an address is made of a name in the other order: `l.bay@` of Bay Luc. One of both names in full says so only where
 * the name that addresses begin with is known.
 */
export function isOtherwiseInAddress(address: string, name: Name, begins: NameOrder | undefined): boolean {
  const { firstname, lastname } = name;
  const order = begins
    ? orderInAddress(address, firstname, lastname, begins)
    : madeOf(address, firstname, lastname, withInitial);
  return order === 'firstname';
}

/** The same as an address tells: `lise.morel@`, `l.morel@` and `morel.l@` are Lise Morel’s. */
function orderInAddress(address: string, one: string, other: string, begins: NameOrder = 'firstname'): NameOrder | '' {
  const both = (first: string, last: string) => (begins === 'firstname' ? first + last : last + first);
  return madeOf(address, one, other, (first, last) => [both(first, last), ...withInitial(first, last)]);
}

/** What an address has of both names where it has the first letter of the first one: whichever of the two it begins with. */
const withInitial = (first: string, last: string) => [first[0] + last, last + first[0]];

/** Which of two names is the last one, where an address can be made of them in that order only. */
function madeOf(
  address: string,
  one: string,
  other: string,
  make: (first: string, last: string) => readonly string[],
): NameOrder | '' {
  const local = lettersOf(address);
  const [left, right] = [nameKey(one), nameKey(other)];
  if (!left || !right || left === right) return '';
  const [isLeftFirst, isRightFirst] = [make(left, right).includes(local), make(right, left).includes(local)];
  if (isLeftFirst === isRightFirst) return '';
  return isLeftFirst ? 'lastname' : 'firstname';
}

/**
 * Whether first and last names, of columns that a header names so, seem to be in each other's: capitals say so, or addresses
 * that have one letter of the first name. One of both names in full tells nothing here: some houses write the last name first.
 */
export function areNamesSwapped(
  rows: ForeignRows,
  { firstname, lastname, email }: { firstname: number; lastname: number; email: number },
): boolean {
  const cell = (row: readonly string[], column: number) => (row[column] ?? '').trim();
  const said =
    mostSay(rows, (row) => capitalsIn(cell(row, firstname), cell(row, lastname))) ??
    mostSay(rows, (row) => madeOf(cell(row, email), cell(row, firstname), cell(row, lastname), withInitial));
  return said === 'firstname';
}
