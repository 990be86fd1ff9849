// Foreign rows become those of an enrolment file, and what is left behind is told.

import { headerKey } from '../document/columns';
import { columnLetters } from '../text/cell-name';
import type { Delimiter } from '../text/dialect';
import { quote } from '../text/quoting';
import { givenBy } from './given-by';
import { isHashedPassword } from './hashed-passwords';
import { headerLines } from './header-lines';
import { areNamesSwapped, type ForeignRows } from './infer-columns';
import { type Leavers, leaversIn } from './leavers';
import { targetOf, withHeader } from './mapping';
import type { Mapping, Target } from './mapping-target';
import { nobodysLines } from './nobodys-lines';
import { type RowDoubts, rowDoubtsIn } from './row-doubts';
import { namesFiller } from './whole-names';

export interface Converted extends RowDoubts {
  /** One value for each column of the target. */
  readonly rows: ForeignRows;
  /** Names of foreign columns that hold something and are left out; a spreadsheet's letter where there is no name. */
  readonly droppedColumns: readonly string[];
  /** Rows without anything in them. */
  readonly emptyRows: number;
  /** Rows that are no person's: titles above the header, the header again, rows with nothing in the columns that count. */
  readonly otherRows: readonly number[];
  /** Rows that are headers of other tables, by which the rows below them are read. */
  readonly otherHeaders: readonly number[];
  /** Rows with more cells than the header; numbers count from 1, as those of `otherRows`. */
  readonly longRows: readonly number[];
  /** Rows whose whole name is in the column of the last name, since nothing tells where one of the two ends. */
  readonly unsplitRows: readonly number[];
  /** Rows with a password that is kept so that nobody can tell it: it is left out. */
  readonly hashedRows: readonly number[];
  /** First and last names seem to stand in each other's column, whatever its name. */
  readonly isSwapped: boolean;
  /** Rows of people who may have left, by the column that says so. */
  readonly leavers: readonly Leavers[];
  /** The column of addresses that a form has collected by itself: the agent's, or somebody else's. */
  readonly filledInBy?: string | undefined;
}

/** So many tables may stand one below another. */
const MOST_HEADERS = 20;

/** Converts the rows below the header; values stay as they are. */
export function convertRows(foreign: ForeignRows, mapping: Mapping, target: Target): Converted {
  const { columns } = target;
  const { header: at } = mapping;
  const header = foreign[at];
  const width = header?.length ?? foreign.reduce((most, row) => Math.max(most, row.length), 0);
  const rows: string[][] = [];
  const [otherRows, longRows, unsplitRows, hashedRows]: [number[], number[], number[], number[]] = [[], [], [], []];
  const [people, otherHeaders]: [number[], number[]] = [[], []];
  const [firstname = -1, lastname = -1, email = -1, password = -1] = ['firstname', 'lastname', 'email', 'password'].map(
    (name) => columns.indexOf(name),
  );
  const usual = readingBy(foreign, mapping, columns);
  const isNobodys = nobodysLines(columns);
  const headerLine = headerLines(header);
  let reading = usual;
  const isFilled = Array.from({ length: width }, () => false);
  let emptyRows = 0;
  for (const [index, row] of foreign.entries()) {
    if (index === at) continue;
    if (row.every(isBlank)) {
      emptyRows++;
      continue;
    }
    const line = index > at ? headerLine(row) : undefined;
    if (line === 'same') reading = usual;
    if (line === 'other' && otherHeaders.length < MOST_HEADERS) {
      reading = readingBy(foreign, withHeader(foreign, index, target), columns);
      otherHeaders.push(index + 1);
    }
    const values = reading.given.map((from) => givenBy(from, row));
    const isSplit = reading.fillNames(values, row);
    if (index < at || line || values.every(isBlank) || isNobodys(row, values)) {
      otherRows.push(index + 1);
      continue;
    }
    rows.push(values);
    people.push(index);
    if (!isSplit) unsplitRows.push(index + 1);
    if (isHashedPassword(values[password] ?? '')) {
      values[password] = '';
      hashedRows.push(index + 1);
    }
    let isLong = false;
    for (let column = 0; column < row.length; column++) {
      if (isFilled[column] || isBlank(row[column] ?? '')) continue;
      if (column < width) isFilled[column] = true;
      else isLong = true;
    }
    if (isLong) longRows.push(index + 1);
  }
  const isLeftOut = (column: number) => targetOf(mapping, column) === undefined;
  const droppedColumns = isFilled.flatMap((is, column) =>
    is && isLeftOut(column) ? [header?.[column]?.trim() || columnLetters(column)] : [],
  );
  const leavers = leaversIn(foreign, people, header ?? [], isLeftOut);
  const filledInBy = formAddress(header ?? [], mapping);
  const isSwapped = areNamesSwapped(rows, { firstname, lastname, email });
  return {
    rows,
    ...rowDoubtsIn(rows, columns, people, unsplitRows),
    isSwapped,
    droppedColumns,
    emptyRows,
    otherRows,
    longRows,
    unsplitRows,
    hashedRows,
    otherHeaders,
    leavers,
    filledInBy,
  };
}

/** How a row is read under a header. */
function readingBy(foreign: ForeignRows, mapping: Mapping, columns: readonly string[]) {
  const given = columns.map((name) => mapping.sources.get(name) ?? []);
  return { given, fillNames: namesFiller(foreign, mapping, columns) };
}

/** When an answer was given, as Google's and Microsoft's forms call it. */
const STAMP = /^(horodateur|timestamp|heurededebut|starttime)$/;
const OWN_ADDRESS = /^(adressedemessagerie|adresseemail|emailaddress|email|nomdutilisateur|username)$/;

function formAddress(header: readonly string[], { sources }: Mapping): string | undefined {
  const [column = -1] = sources.get('email') ?? [];
  const name = header[column] ?? '';
  const isForms = header.some((cell) => STAMP.test(headerKey(cell)));
  return isForms && OWN_ADDRESS.test(headerKey(name)) ? name.trim() : undefined;
}

const isBlank = (cell: string) => cell.trim() === '';

/** Rows as the lines of a CSV text, without a line end behind the last one. */
export function writeRows(rows: ForeignRows, delimiter: Delimiter, eol: string): string {
  return rows.map((row) => row.map((value) => quote(value, delimiter)).join(delimiter)).join(eol);
}
