// Foreign rows become those of an enrolment file, and what is left behind is told.

import { headerKey, WHOLE_NAME } from '../document/columns';
import { isRemark, isTotal } from '../document/title-rows';
import { splitName } from '../people/full-name';
import { isWordForNothing } from '../people/name-doubts';
import { columnLetters } from '../text/cell-name';
import type { Delimiter } from '../text/dialect';
import { quote } from '../text/quoting';
import type { ForeignRows } from './infer-columns';
import { type Leavers, leaversIn } from './leavers';
import { targetOf } from './mapping';
import type { Mapping, Target } from './mapping-target';
import { orderIn } from './own-names';

export interface Converted {
  /** One value for each column of the target. */
  readonly rows: ForeignRows;
  /** Names of foreign columns that hold something and are left out; a spreadsheet's letter where there is no name. */
  readonly droppedColumns: readonly string[];
  /** Rows without anything in them. */
  readonly emptyRows: number;
  /** Rows that are no person's: titles above the header, the header again, rows with nothing in the columns that count. */
  readonly otherRows: readonly number[];
  /** Rows with more cells than the header; numbers count from 1, as those of `otherRows`. */
  readonly longRows: readonly number[];
  /** Rows whose whole name is in the column of the last name, since nothing tells where one of the two ends. */
  readonly unsplitRows: readonly number[];
  /** Rows of people who may have left, by the column that says so. */
  readonly leavers: readonly Leavers[];
  /** The column of addresses that a form has collected by itself: the agent's, or somebody else's. */
  readonly filledInBy?: string | undefined;
}

/** Converts the rows below the header; values stay as they are. */
export function convertRows(foreign: ForeignRows, mapping: Mapping, { columns }: Target): Converted {
  const { header: at } = mapping;
  const header = foreign[at];
  const width = header?.length ?? foreign.reduce((most, row) => Math.max(most, row.length), 0);
  const keys = header?.map(headerKey);
  const rows: string[][] = [];
  const [otherRows, longRows, unsplitRows, people]: [number[], number[], number[], number[]] = [[], [], [], []];
  const fillNames = namesFiller(foreign, mapping, columns);
  const filled = new Set<number>();
  let emptyRows = 0;
  for (const [index, row] of foreign.entries()) {
    if (index === at) continue;
    if (row.every(isBlank)) {
      emptyRows++;
      continue;
    }
    const again = keys?.length === row.length && row.every((cell, i) => headerKey(cell) === keys[i]);
    const values = columns.map((name) => givenBy(name, row, mapping));
    const isSplit = fillNames(values, row);
    if (index < at || again || values.every(isBlank) || isNobodys(row, values, columns)) {
      otherRows.push(index + 1);
      continue;
    }
    rows.push(values);
    people.push(index);
    if (!isSplit) unsplitRows.push(index + 1);
    for (const [column, cell] of row.entries()) if (column < width && !isBlank(cell)) filled.add(column);
    if (row.slice(width).some((cell) => !isBlank(cell))) longRows.push(index + 1);
  }
  const isLeftOut = (column: number) => targetOf(mapping, column) === undefined;
  const droppedColumns = [...filled]
    .sort((a, b) => a - b)
    .filter(isLeftOut)
    .map((column) => header?.[column]?.trim() || columnLetters(column));
  const leavers = leaversIn(foreign, people, header ?? [], isLeftOut);
  const filledInBy = formAddress(header ?? [], mapping);
  return { rows, droppedColumns, emptyRows, otherRows, longRows, unsplitRows, leavers, filledInBy };
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

/** Whether an export writes a cell so where it knows nothing: a word for nothing, zeros, signs alone. */
const saysNothing = (cell: string) => isWordForNothing(cell.trim(), false) || !/(?!0)[\p{L}\p{N}]/u.test(cell);

/**
 * What a row gives for a column: of several sources, the first one that holds something. A married name of `-` or `néant` is
 * none where the birth name stands beside it.
 */
function givenBy(name: string, row: readonly string[], { sources }: Mapping): string {
  const cells = (sources.get(name) ?? []).map((column) => row[column] ?? '');
  const filled = cells.filter((cell) => !isBlank(cell));
  return filled.find((cell) => !saysNothing(cell)) ?? filled[0] ?? cells[0] ?? '';
}

/**
 * Fills the names that a row's values lack from its whole name; false where that cannot be taken apart, and stands in the
 * column of the last name as it is, for its user to see.
 */
function namesFiller(foreign: ForeignRows, mapping: Mapping, columns: readonly string[]) {
  const [first, last] = [columns.indexOf('firstname'), columns.indexOf('lastname')];
  const [source = -1] = mapping.sources.get(WHOLE_NAME) ?? [];
  const order = orderIn(foreign[mapping.header]?.[source] ?? '');
  return (values: string[], row: readonly string[]): boolean => {
    const whole = source < 0 || first < 0 || last < 0 ? '' : givenBy(WHOLE_NAME, row, mapping);
    const isEmpty = (column: number) => isBlank(values[column] ?? '');
    if (isBlank(whole) || !(isEmpty(first) || isEmpty(last))) return true;
    const name = splitName(whole, order);
    if (isEmpty(first)) values[first] = name?.firstname ?? '';
    if (!isEmpty(last)) return true;
    values[last] = name?.lastname ?? whole;
    return name !== undefined;
  };
}

/** A line above, below or between the people: a total among the names, or first of all, without an address; a remark alone. */
function isNobodys(row: readonly string[], values: readonly string[], columns: readonly string[]): boolean {
  const given = (name: string) => (values[columns.indexOf(name)] ?? '').trim();
  const [first = '', ...others] = row.filter((cell) => !isBlank(cell)).map((cell) => cell.trim());
  if (row.length > 1 && !others.length && isRemark(first)) return true;
  return !given('email') && [first, given('firstname'), given('lastname')].some(isTotal);
}

const isBlank = (cell: string) => cell.trim() === '';

/** Rows as the lines of a CSV text, without a line end behind the last one. */
export function writeRows(rows: ForeignRows, delimiter: Delimiter, eol: string): string {
  return rows.map((row) => row.map((value) => quote(value, delimiter)).join(delimiter)).join(eol);
}
