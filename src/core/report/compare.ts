// Two versions of one file, compared person by person: a line that moved is no change, and somebody whose address was put
// right is the same person.

import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import { emailKey, usernameKey } from '../people/identity';
import { withoutPasswords } from '../people/passwords';
import { appendTo } from '../text/append-to';

/** Somebody, and the line (from 1) where they stand in their version. */
export interface Someone {
  readonly line: number;
  readonly name: string;
}

/** What became of one field. A password, or what may be one, is never told: both values are undefined. */
export interface FieldChange {
  /** The column's name in the template; as it is written, for one that the template does not have. */
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface ChangedPerson {
  readonly before: Someone;
  readonly after: Someone;
  readonly changes: readonly FieldChange[];
}

export interface VersionComparison {
  readonly added: readonly Someone[];
  readonly removed: readonly Someone[];
  readonly changed: readonly ChangedPerson[];
  /** People who are the same in both, wherever they stand. */
  readonly same: number;
  /** Lines (from 1) on which nobody can be made out: their cells are not in their columns. */
  readonly unread: { readonly before: readonly number[]; readonly after: readonly number[] };
}

/** Ways to know somebody again, the surest first; '' where a row does not say. */
const KEYS: readonly ((row: Row) => string)[] = [
  wholeRow,
  (row) => joinKeys(names(row), row.identity.matricule, emailKey(row.email)),
  (row) => joinKeys(names(row), row.identity.matricule),
  (row) => joinKeys(names(row), emailKey(row.email)),
  (row) => usernameKey(row.value('username')),
  (row) => row.identity.matricule,
  names,
  // Somebody else may have come by the address of a ward.
  (row) => row.identity.address,
];

/** All that is known of somebody, in whatever order the columns are. */
function wholeRow(row: Row): string {
  const fields = [...fieldsOf(row.sheet)].map(([field, { column }]) => [field, row.valueAt(column)] as const);
  return JSON.stringify(fields.filter(([, value]) => value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The names, in one cell or in two, in whatever order; '' where one is missing. */
function names({ identity }: Row): string {
  const { firstname, lastname, words } = identity;
  const name = firstname ? firstname + lastname : words.join('');
  // Names that are turned into each other share the one that comes first of all that they can be turned into.
  const turned = Array.from(
    { length: Math.min(name.length, MOST_LETTERS) },
    (_, at) => name.slice(at) + name.slice(0, at),
  );
  return turned.reduce((least, one) => (one < least ? one : least), name);
}

/** What is longer is no name. */
const MOST_LETTERS = 100;

/** Several keys as one; '' unless all are there. */
function joinKeys(...keys: readonly string[]): string {
  return keys.includes('') ? '' : keys.join('\n');
}

/** Compares two versions of a file. Never fails; of a text that is no enrolment file, nobody is read. */
export function compareVersions(before: Sheet, after: Sheet): VersionComparison {
  const [old, now] = [peopleOf(before), peopleOf(after)];
  for (const keyOf of KEYS) pair(old, now, keyOf);
  const changed: ChangedPerson[] = [];
  let same = 0;
  for (const [record, was] of now.pairs) {
    if (was === NOBODY) continue;
    const [rowBefore, row] = [new Row(before, was), new Row(after, record)];
    const changes = changesOf(rowBefore, row);
    if (changes.length) changed.push({ before: someone(rowBefore), after: someone(row), changes });
    else same++;
  }
  return {
    added: alone(now),
    removed: alone(old),
    changed,
    same,
    unread: { before: old.unread, after: now.unread },
  };
}

const NOBODY = -1;

/** The people of a version. A row knows much of somebody: of each, its record is kept, and the row read when it is asked. */
interface People {
  readonly sheet: Sheet;
  /** The record of each person, and that of the same person in the other version, or `NOBODY`. */
  readonly pairs: Map<number, number>;
  readonly unread: readonly number[];
}

function* rowsAlone({ sheet, pairs }: People): Iterable<Row> {
  for (const [record, other] of pairs) if (other === NOBODY) yield new Row(sheet, record);
}

const alone = (people: People): Someone[] => Array.from(rowsAlone(people), someone);

/** Pairs those who are not paired yet and have one key, in the order of the files. */
function pair(old: People, now: People, keyOf: (row: Row) => string): void {
  const waiting = new Map<string, number[]>();
  for (const row of rowsAlone(old)) {
    const key = keyOf(row);
    if (key) appendTo(waiting, key, row.record);
  }
  for (const records of waiting.values()) records.reverse();
  if (!waiting.size) return;
  for (const row of rowsAlone(now)) {
    const was = waiting.get(keyOf(row))?.pop();
    if (was === undefined) continue;
    now.pairs.set(row.record, was);
    old.pairs.set(was, row.record);
  }
}

function peopleOf(sheet: Sheet): People {
  const pairs = new Map<number, number>();
  const unread: number[] = [];
  for (let record = sheet.firstRow; sheet.recognition && record < sheet.table.recordCount; record++) {
    const row = new Row(sheet, record);
    if (row.isPerson) pairs.set(record, NOBODY);
    else if (!row.empty && !row.isHeading) unread.push(sheet.table.line(record) + 1);
  }
  return { sheet, pairs, unread };
}

const someone = (row: Row): Someone => ({
  line: row.sheet.table.line(row.record) + 1,
  name: withoutPasswords(`${row.firstname} ${row.lastname}`.trim(), 'lastname'),
});

function changesOf(before: Row, after: Row): FieldChange[] {
  const [old, now] = [fieldsOf(before.sheet), fieldsOf(after.sheet)];
  const changes: FieldChange[] = [];
  for (const [field, { known }] of new Map([...now, ...old])) {
    const [was, is] = [valueIn(before, old.get(field)), valueIn(after, now.get(field))];
    if (was === is) continue;
    // In a column that nobody knows, passwords may stand too.
    const secret = !known || field === 'password';
    const shown = (value: string) => (secret ? undefined : withoutPasswords(value, field));
    changes.push({ field: withoutPasswords(field), before: shown(was), after: shown(is) });
  }
  return changes;
}

const valueIn = (row: Row, field: Field | undefined) => (field ? row.valueAt(field.column) : '');

interface Field {
  readonly column: number;
  /** The template, or Moodle's own upload, has it. */
  readonly known: boolean;
}

const fields = new WeakMap<Sheet, ReadonlyMap<string, Field>>();

/** The columns of a file, each by the name that both versions have for it. */
function fieldsOf(sheet: Sheet): ReadonlyMap<string, Field> {
  const read = fields.get(sheet);
  if (read) return read;
  const made = new Map<string, Field>();
  for (const { name, written, index } of sheet.columns) {
    const field = name ?? written.trim();
    if (!made.has(field)) made.set(field, { column: name ? sheet.column(name) : index, known: name !== undefined });
  }
  fields.set(sheet, made);
  return made;
}
