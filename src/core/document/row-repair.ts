// Ways to give a row as many fields as the header, without guessing: what is offered makes the address stand under `email`.
import { decodeEntities } from '../people/entities';
import type { TextEdit } from '../text/edits';
import { quote } from '../text/quoting';
import type { Table } from '../text/table';
import type { Sheet } from './sheet';

const EMAIL = 'email';
const NAMES = ['firstname', 'lastname'];

/** Takes empty fields off the end; undefined when the surplus is not empty. */
export function dropSurplus({ table, width }: Sheet, record: number): TextEdit | undefined {
  for (let column = width; column < table.fieldCount(record); column++) {
    if (table.value(record, column).trim()) return undefined;
  }
  return { start: table.end(record, width - 1), end: table.recordEnd(record), text: '' };
}

/** `&eacute` without its `;`, which has cut the cell. */
const OPEN_ENTITY = /&#?\w+$/;

/**
 * Whether a record surely has nothing wrong but empty fields too many at its end: without them, each cell is in its column.
 * A delimiter that nobody quoted makes a surplus, too, and shifts what is behind it.
 */
export function endsInSurplus(sheet: Sheet, record: number): boolean {
  const { table, width } = sheet;
  if (table.fieldCount(record) <= width || !dropSurplus(sheet, record)) return false;
  const kept = table
    .values(record)
    .slice(0, width)
    .map((value) => value.trim());
  const isCut = table.dialect.delimiter === ';' && kept.some((value) => OPEN_ENTITY.test(value));
  return !isCut && fitsColumns(sheet, kept) && joins(sheet, record).length === 0;
}

/**
 * Writes the letters for entities that the delimiter has cut (`Zo&eacute;` is two fields of a file with `;`); undefined
 * where they are not the whole surplus, or the row does not fit then.
 */
export function closeEntities(sheet: Sheet, record: number): TextEdit[] | undefined {
  const { table, width } = sheet;
  const surplus = table.fieldCount(record) - width;
  if (table.dialect.delimiter !== ';' || surplus < 1 || table.recordText(record).includes('"')) return undefined;
  const edits: TextEdit[] = [];
  const values: string[] = [];
  let cell = '';
  for (const [column, value] of table.values(record).entries()) {
    const entity = `${OPEN_ENTITY.exec(value)?.[0] ?? ''};`;
    const letter = decodeEntities(entity);
    const isCut = letter !== entity && column + 1 < table.fieldCount(record);
    cell += isCut ? value.slice(0, 1 - entity.length) + letter : value;
    if (isCut) {
      const end = table.end(record, column);
      edits.push({ start: end - entity.length + 1, end: end + 1, text: letter });
      continue;
    }
    values.push(cell.trim());
    cell = '';
  }
  return values.length === width && edits.length === surplus && fitsColumns(sheet, values) ? edits : undefined;
}

/** Adds empty fields: in front of an address that stands too far left, for as far as it does; the others at the end. */
export function addMissing(sheet: Sheet, record: number): TextEdit[] {
  const { table, width } = sheet;
  const { delimiter } = table.dialect;
  const missing = width - table.fieldCount(record);
  const address = firstAddress(table, record);
  const shift = sheet.column(EMAIL) - address;
  const before = address >= 0 && shift > 0 && shift <= missing ? shift : 0;
  const edits: TextEdit[] = [];
  const insert = (offset: number, count: number) => {
    if (count) edits.push({ start: offset, end: offset, text: delimiter.repeat(count) });
  };
  insert(before ? table.start(record, address) : 0, before);
  insert(table.recordEnd(record), missing - before);
  return edits;
}

/** The first column with an address, or -1. */
function firstAddress(table: Table, record: number): number {
  for (let column = 0; column < table.fieldCount(record); column++) {
    if (table.value(record, column).includes('@')) return column;
  }
  return -1;
}

/** A run of neighbouring fields that were one cell, cut by delimiters that nobody quoted. */
export interface Join {
  /** The column in which the cell then stands. */
  readonly column: number;
  readonly edit: TextEdit;
  /** Pieces that begin with a blank, as people write after a comma. */
  readonly blanks: number;
}

/**
 * The ways to join neighbours into one quoted cell after which the row fits: as many fields as columns, each name filled,
 * an address under `email` only. Nothing empty is joined, for nobody writes a delimiter at the end of a value. The most
 * likely one first.
 */
export function joins(sheet: Sheet, record: number): Join[] {
  const { table, width } = sheet;
  const { delimiter } = table.dialect;
  const surplus = table.fieldCount(record) - width;
  // Further apart than a value with its delimiters would be, it is another kind of damage.
  if (surplus < 1 || surplus > 3) return [];
  const values = table.values(record).map((value) => value.trim());
  const found: Join[] = [];
  for (let column = 0; column < width; column++) {
    const pieces = values.slice(column, column + surplus + 1);
    const joined = pieces.join(delimiter);
    const fitted = [...values.slice(0, column), joined, ...values.slice(column + surplus + 1)];
    // Behind a whole address comes another one, or another cell.
    const torn = pieces[0]?.includes('@') && !pieces.every((piece) => piece.includes('@'));
    if (torn || pieces.includes('') || !fitsColumns(sheet, fitted)) continue;
    const [start, end] = [table.start(record, column), table.end(record, column + surplus)];
    const written = pieces.map((_, index) => table.value(record, column + index));
    const blanks = written.slice(1).filter((piece) => /^\s/.test(piece)).length;
    found.push({ column, blanks, edit: { start, end, text: quote(written.join(delimiter), delimiter) } });
  }
  return found.toSorted((a, b) => b.blanks - a.blanks);
}

/** Whether a row of these values has each name filled, an address under `email` only, and nothing else there. */
export function fitsColumns(sheet: Sheet, values: readonly string[]): boolean {
  const email = sheet.column(EMAIL);
  const addresses = values.flatMap((value, column) =>
    value.includes('@') && sheet.nameAt(column) !== 'password' ? column : [],
  );
  if (values[email] && !addresses.includes(email)) return false;
  return addresses.every((column) => column === email) && NAMES.every((name) => values[sheet.column(name)] !== '');
}
