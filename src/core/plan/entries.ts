// The people of a file as the platform will make them: username derived, fictif address made, matricule prefixed.

import { cohortReferences } from '../document/cohort-references';
import { soleOf, statedCodes } from '../document/establishment-code';
import { isReachable } from '../document/reach';
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import { fictifAddressOf } from '../people/emails';
import { emailKey, type Identity, usernameKey } from '../people/identity';
import { withPrefix } from '../people/matricules';
import { nameKey } from '../people/names';
import { mapInSteps, type Steps } from '../task/cooperative-task';
import { firstIndexWhere } from '../text/binary-search';
import { commonRecords, type Unchanged } from '../text/common-records';
import { type Splice, splicedList } from '../text/splice';

export interface Entry {
  readonly record: number;
  /** Physical line, from 1. */
  readonly line: number;
  readonly firstname: string;
  readonly lastname: string;
  /** The file's username, or the one that the platform derives; without its code (`p.dupond`) while that is not known. */
  readonly username: string;
  readonly codeKnown: boolean;
  /** The codes of an establishment that the line itself states. */
  readonly codes: readonly string[];
  readonly email: string;
  /** The platform makes the address, for the file gives none. */
  readonly emailMade: boolean;
  /** As the platform stores it. */
  readonly matricule: string;
  /** As the file gives it. */
  readonly matriculeWritten: string;
  /** How the credentials reach the person. */
  readonly credentials: 'given' | 'mailed' | 'nobody';
  /** What the cohort columns name, in the file's order. */
  readonly cohorts: readonly string[];
  /** By what this person is compared with others. */
  readonly identity: Identity;
  /** What two accounts cannot share, in its normal form; '' where the file says nothing. */
  readonly keys: AccountKeys;
  /** Who this is, for decisions: names, matricule and address. */
  readonly decisionKey: string;
}

export interface AccountKeys {
  readonly username: string;
  /** Of an address that the file gives: what the platform makes follows from the names. */
  readonly email: string;
}

/** The people of an earlier version of a file. */
export interface KnownEntries {
  readonly sheet: Sheet;
  readonly entries: readonly Entry[];
}

/** The line (from 1) of the first record that has not as many fields as the header; undefined when all have. */
export function firstMisshapen({ table, firstRow, width }: Sheet): number | undefined {
  for (let record = firstRow; record < table.recordCount; record++) {
    if (table.fieldCount(record) !== width) return table.line(record) + 1;
  }
  return undefined;
}

/** Every person of the file, in its order. */
export function* entriesOf(sheet: Sheet): Steps<readonly Entry[]> {
  return (yield* entriesAfter(sheet)).entries;
}

/**
 * The same after an edit: people of lines that are known, and stand unchanged, are taken from there. The splice says which
 * were read again, by their indexes among the people.
 */
export function* entriesAfter(
  sheet: Sheet,
  known?: KnownEntries,
): Steps<{ entries: readonly Entry[]; splice: Splice }> {
  const isAlike = known !== undefined && isReadAlike(known.sheet, sheet);
  const stretch = changedStretch(sheet, known, isAlike);
  yield;
  const sole = soleAfter(sheet, known, stretch);
  // Another code for lines that state none makes other people of them.
  const isKept = isAlike && sole === soleAmong(known.sheet, known.entries);
  const { head, tail, from, to } = isKept ? stretch : changedStretch(sheet, known, false);
  const changed = changedRows(sheet, { head, tail });
  const fresh = yield* mapInSteps(changed, (row) => entryOf(row, sole));
  const splice = { from, to, count: fresh.length };
  const before = known?.entries ?? [];
  const [records, lines] = isKept ? shiftOfTail(known.sheet, sheet) : [0, 0];
  const isMoved = records !== 0 || lines !== 0;
  const moved = (entry: Entry, index: number) =>
    index < to ? entry : { ...entry, record: entry.record + records, line: entry.line + lines };
  return { entries: splicedList(isMoved ? before.map(moved) : before, splice, fresh), splice };
}

/** What an edit left alone: records at both ends, and, of the people known before, those from `from` to `to` are gone. */
interface Stretch extends Unchanged {
  readonly from: number;
  readonly to: number;
}

function changedStretch(sheet: Sheet, known: KnownEntries | undefined, isAlike: boolean): Stretch {
  const before = known?.entries ?? [];
  if (!isAlike || !known) return { head: 0, tail: 0, from: 0, to: before.length };
  const { head, tail: common } = commonRecords(known.sheet.table, sheet.table);
  // What was a row may be the header now, where the header that stood above it is gone.
  const tail = Math.min(common, sheet.rowCount, known.sheet.rowCount);
  const tailStart = known.sheet.table.recordCount - tail;
  const from = firstIndexWhere(before.length, (index) => before[index]!.record >= head);
  const to = firstIndexWhere(before.length, (index) => before[index]!.record >= tailStart);
  return { head, tail, from, to: Math.max(from, to) };
}

function changedRows(sheet: Sheet, { head, tail }: Unchanged): Generator<Row> {
  return rowsOf(sheet, Math.max(sheet.firstRow, head), sheet.table.recordCount - tail);
}

/** The code of the establishment as the lines state it together, where nobody else says it; '' where they do not. */
function soleAfter(sheet: Sheet, known: KnownEntries | undefined, { from, to, ...unchanged }: Stretch): string {
  if (sheet.context.establishment !== undefined || !sheet.platform.username.nomenclature) return '';
  const before = known?.entries ?? [];
  function* codes() {
    for (let index = 0; index < from; index++) yield* before[index]!.codes;
    for (let index = to; index < before.length; index++) yield* before[index]!.codes;
    for (const row of changedRows(sheet, unchanged)) yield* codesIn(row);
  }
  return soleOf(codes());
}

function soleAmong({ context }: Sheet, entries: readonly Entry[]): string {
  if (context.establishment !== undefined) return '';
  function* codes() {
    for (const entry of entries) yield* entry.codes;
  }
  return soleOf(codes());
}

/** Whether the same record is the same person in both. */
function isReadAlike(before: Sheet, after: Sheet): boolean {
  const names = ({ columns }: Sheet) => JSON.stringify(columns.map(({ name, written }) => [name, written]));
  return before.context === after.context && before.header === after.header && names(before) === names(after);
}

/** By how many records and lines the end of a file has moved. */
function shiftOfTail({ table: before }: Sheet, { table: after }: Sheet): [number, number] {
  const [last, lastNow] = [before.recordCount - 1, after.recordCount - 1];
  return [lastNow - last, after.line(lastNow) - before.line(last)];
}

/** Rows that hold a person: neither empty nor misshapen. */
function* rowsOf(sheet: Sheet, from: number, to: number): Generator<Row> {
  for (let record = from; record < to; record++) {
    const row = new Row(sheet, record);
    if (!row.empty && row.hasExpectedFieldCount) yield row;
  }
}

/** A title, or a header that is repeated, collides with nobody. */
const NO_KEYS: AccountKeys = { username: '', email: '' };

const NO_CODES: readonly string[] = [];

/** The codes that a line states; a header that is repeated states none. */
function codesIn(row: Row): readonly string[] {
  const stated = row.isPerson ? statedCodes(row) : [];
  return stated.length ? stated.map(({ code }) => code) : NO_CODES;
}

/** The person of a row. @param sole the establishment's code, where all lines that state one state the same */
export function entryOf(row: Row, sole = ''): Entry {
  const { platform, table, context } = row.sheet;
  const { record, firstname, lastname, personPart, matricule, identity } = row;
  // The file is imported in one establishment: what a line states of it holds for all.
  const code = context.establishment ?? (row.code || sole);
  const derived = platform.username.derived && !row.has('username');
  const emailMade = !row.email && platform.fictif !== null;
  const email = emailMade ? fictifAddressOf(code, personPart, platform) : row.email;
  const given = row.value('password') !== '';
  const username = row.usernameWith(sole);
  const keys = { username: usernameKey(username), email: emailMade ? '' : emailKey(email) };
  // Where both names are known, the person has their keys already.
  const names = identity.firstname ? identity : { firstname: nameKey(firstname), lastname: nameKey(lastname) };
  return {
    record,
    line: table.line(record) + 1,
    firstname,
    lastname,
    username,
    codeKnown: !derived || code !== '',
    codes: codesIn(row),
    email,
    emailMade,
    matricule: platform.matricule ? withPrefix(matricule, platform.matricule) : '',
    matriculeWritten: matricule,
    credentials: given ? 'given' : isReachable(row) ? 'mailed' : 'nobody',
    cohorts: cohortReferences(row).filter((cohort) => cohort !== ''),
    identity,
    keys: row.isHeading ? NO_KEYS : keys,
    decisionKey: [names.firstname, names.lastname, identity.matricule, keys.email].join('|'),
  };
}
