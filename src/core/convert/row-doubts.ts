// What is odd about a person whom a row has given: a name that lacks, two people or two addresses in one cell.
import type { ForeignRows } from './infer-columns';

export interface RowDoubts {
  /** Rows without a first or a last name. */
  readonly namelessRows: readonly number[];
  /** Rows with a cell that may hold several people, or several addresses. */
  readonly crowdedRows: readonly number[];
}

const BETWEEN_PEOPLE = /[\r\n/&+]|\s(?:et|ou|and)\s/i;

/** Whether a name may be two people's: on two lines, or with a word or a sign between them. */
const isTwo = (name = '') =>
  BETWEEN_PEOPLE.test(name) && name.split(BETWEEN_PEOPLE).filter((part) => /\p{L}/u.test(part)).length > 1;

const isTwoAddresses = (cell = '') => cell.indexOf('@') !== cell.lastIndexOf('@');

/**
 * Looks at the people of a file.
 * @param rows one value for each column
 * @param people the indexes of the rows that they come from
 * @param unsplit the numbers of those whose names nobody could part: they are spoken of
 */
export function rowDoubtsIn(
  rows: ForeignRows,
  columns: readonly string[],
  people: readonly number[],
  unsplit: readonly number[],
): RowDoubts {
  const names = ['firstname', 'lastname'].map((name) => columns.indexOf(name)).filter((column) => column >= 0);
  const email = columns.indexOf('email');
  const isSpokenOf = new Set(unsplit);
  const [namelessRows, crowdedRows]: [number[], number[]] = [[], []];
  for (const [nth, row] of rows.entries()) {
    const number = (people[nth] ?? 0) + 1;
    const isNameless = names.some((column) => !row[column]?.trim());
    if (isNameless && !isSpokenOf.has(number)) namelessRows.push(number);
    const isCrowded = names.some((column) => isTwo(row[column]));
    if (isCrowded || isTwoAddresses(row[email])) crowdedRows.push(number);
  }
  return { namelessRows, crowdedRows };
}
