// Which foreign columns are the address, the number and the names, by what their cells look like: where no name says so.
import { headerKey, WHOLE_NAME } from '../document/columns';
import { isCohortColumn } from '../moodle-facts/columns';
import type { NameOrder } from '../people/full-name';
import type { Platform } from '../platform';
import {
  type ColumnContent,
  type ForeignRows,
  holdsWholeNames,
  inferColumns,
  lastnamesIn,
  ROWS_LOOKED_AT,
} from './infer-columns';
import { type Mapping, mappable, NAMES, type Target } from './mapping-target';
import {
  areRowNumbers,
  isPrivate,
  isSecretName,
  mayBeAddresses,
  mayBeMatricules,
  mayBeNamedAfter,
} from './others-columns';

/** What columns that no name settled hold: the address, the number, and people's names, each where there is one such column only. */
export function byCells(
  below: ForeignRows,
  names: readonly string[],
  named: Mapping['sources'],
  target: Target,
  others: ReadonlySet<number>,
): Mapping['sources'] {
  const { platform, known = {} } = target;
  const width = below.reduce((most, row) => Math.max(most, filledWidth(row)), names.length);
  const settled = new Set([...named.values()].flat());
  const unwanted = new Set(Object.keys(known).map(headerKey));
  const free = (column: number) => {
    const name = names[column] ?? '';
    if (settled.has(column) || others.has(column)) return false;
    return !unwanted.has(headerKey(name)) && !isSecretName(name);
  };
  const contents = inferColumns(below, width, platform);
  const all = (content: ColumnContent) =>
    contents.flatMap((other, index) => (other === content && free(index) ? [index] : []));
  const addressed = all('address');
  const official = addressed.filter((column) => !isPrivate(names[column] ?? ''));
  const address = only(official.length ? official : addressed);
  const number = only(all('number').filter((column) => !areRowNumbers(below, column, names[column] ?? '')));
  const numbers = number !== undefined && mayBeMatricules(below, number, names[number] ?? '') ? number : undefined;
  const namedNames = [...NAMES, WHOLE_NAME].flatMap((name) => named.get(name) ?? []);
  const areTheirs =
    address !== undefined && mayBeAddresses(below, address) && mayBeNamedAfter(below, address, namedNames);
  const addresses = areTheirs ? address : undefined;
  const hasNames = namedNames.length > 0;
  const found: Record<string, number | undefined> = {
    ...(hasNames ? {} : namesIn(below, all('name'), addresses, target.begins)),
    email: addresses,
    ...(platform.matricule && numbers !== undefined && { [platform.matricule.column]: numbers }),
  };
  const targets = mappable(target);
  return new Map(
    Object.entries(found).flatMap(([name, index]) =>
      index !== undefined && targets.includes(name) && !named.has(name) ? [[name, [index]] as const] : [],
    ),
  );
}

/** Cells up to the last one that is not empty. */
export function filledWidth(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell.trim() !== '') + 1;
}

/** The template's own order, where the cells may hold that; undefined where they may not. */
export function byOrder(
  rows: ForeignRows,
  contents: readonly ColumnContent[],
  target: Target,
): Mapping['sources'] | undefined {
  const { columns } = target;
  if (contents.length !== columns.length) return undefined;
  if (!columns.every((name, index) => mayHold(name, contents[index] ?? 'empty', target.platform))) return undefined;
  const [one, other] = [columns.indexOf('firstname'), columns.indexOf('lastname')];
  const pair = { one, other, address: columns.indexOf('email'), begins: target.begins };
  if (one >= 0 && other >= 0 && lastnamesIn(rows, pair) === one) return undefined;
  return new Map(columns.map((name, index) => [name, [index]]));
}

function mayHold(name: string, content: ColumnContent, { matricule }: Platform): boolean {
  if (name === 'firstname' || name === 'lastname') return content === 'name';
  if (content === 'empty') return true;
  if (name === 'email') return content === 'address';
  if (name === 'password') return content === 'password';
  if (name === matricule?.column) return content === 'number' || content === 'other' || content === 'password';
  return content !== 'address' && (content !== 'number' || !isCohortColumn(name));
}

/** Two columns of names, or one of whole names, and one that says whose they are: an address or a staff number. */
export function byContent(
  rows: ForeignRows,
  contents: readonly ColumnContent[],
  target: Target,
): Mapping['sources'] | undefined {
  const email = only(columnsOf(contents, 'address'));
  const number = only(columnsOf(contents, 'number').filter((column) => !areRowNumbers(rows, column, '')));
  const matricule = number !== undefined && mayBeMatricules(rows, number, '') ? number : undefined;
  if (email === undefined && matricule === undefined) return undefined;
  const { matricule: rule } = target.platform;
  const names = namesIn(rows, columnsOf(contents, 'name'), email, target.begins);
  return names && givable({ ...names, email, ...(rule && { [rule.column]: matricule }) }, target);
}

/** The same without a column that says whose the names are: they must be told by capitals. */
export function byNamesAlone(rows: ForeignRows, width: number, target: Target): Mapping['sources'] | undefined {
  const contents = inferColumns(rows, width, target.platform);
  const names = namesTold(rows, columnsOf(contents, 'name'));
  return names && givable(names, target);
}

const columnsOf = (contents: readonly ColumnContent[], content: ColumnContent): readonly number[] =>
  contents.flatMap((other, index) => (other === content ? [index] : []));

const only = (columns: readonly number[]) => (columns.length === 1 ? columns[0] : undefined);

/** The columns that were found, as far as the target has them. */
function givable(found: Readonly<Record<string, number | undefined>>, target: Target): Mapping['sources'] {
  const known = mappable(target);
  return new Map(
    Object.entries(found).flatMap(([name, index]) =>
      index !== undefined && known.includes(name) ? [[name, [index]] as const] : [],
    ),
  );
}

type Names = Readonly<Record<string, number>>;

/** Which of the columns of letters are people's names. */
function namesIn(
  rows: ForeignRows,
  columns: readonly number[],
  address: number | undefined,
  begins: NameOrder | undefined,
): Names | undefined {
  const [one, two, more] = columns;
  const told = namesTold(rows, columns, address, begins);
  if (told || one === undefined || two === undefined || more !== undefined) return told;
  // One word on all lines is a state, and two columns of whole names are of two people, or of one twice.
  if (columns.some((column) => isOneWord(rows, column) || holdsWholeNames(rows, column))) return undefined;
  return { firstname: one, lastname: two };
}

function isOneWord(rows: ForeignRows, column: number): boolean {
  const values = rows.slice(0, ROWS_LOOKED_AT).map((row) => (row[column] ?? '').trim());
  return rows.length > 1 && new Set(values).size === 1;
}

/** The same where names or addresses say so: capitals of last names, of two columns or in one. */
function namesTold(
  rows: ForeignRows,
  columns: readonly number[],
  address?: number,
  begins?: NameOrder,
): Names | undefined {
  const holdWhole = new Set(columns.filter((column) => holdsWholeNames(rows, column)));
  const [first = -1, ...more] = columns.filter((column) => !holdWhole.has(column));
  let left = first;
  for (const right of more) {
    const lastname = lastnamesIn(rows, { one: left, other: right, address, begins });
    if (lastname !== undefined) return { firstname: lastname === left ? right : left, lastname };
    left = right;
  }
  const [whole, another] = holdWhole;
  return whole !== undefined && another === undefined ? { [WHOLE_NAME]: whole } : undefined;
}
