// The people of a file as the platform will make them: username derived, fictif address made, matricule prefixed.
import type { Row } from '../file/row';
import type { Sheet } from '../file/sheet';
import { fictifAddress, isFictif } from '../people/emails';
import { asStored } from '../people/matricules';
import { mapInSteps, type Steps } from '../steps';

export interface Entry {
  readonly record: number;
  /** Physical line, from 1. */
  readonly line: number;
  readonly firstname: string;
  readonly lastname: string;
  /** The file's username, or the one that the platform derives; without its code (`p.dupond`) while that is not known. */
  readonly username: string;
  readonly codeKnown: boolean;
  readonly email: string;
  /** The platform makes the address, for the file gives none. */
  readonly emailMade: boolean;
  /** As the platform stores it. */
  readonly matricule: string;
  /** As the file gives it. */
  readonly matriculeWritten: string;
  /** How the credentials reach the person. */
  readonly credentials: 'given' | 'mailed' | 'nobody';
  /** References in the cohort columns, in the file's order, without empty ones. */
  readonly cohorts: readonly string[];
}

/** Rows that hold a person: neither empty nor misshapen. */
function* rowsOf(sheet: Sheet): Generator<Row> {
  for (let record = sheet.firstRow; record < sheet.firstRow + sheet.rowCount; record++) {
    const row = sheet.row(record);
    if (!row.empty && row.aligned) yield row;
  }
}

/** Every person of the file, in its order. */
export function entriesOf(sheet: Sheet): Steps<Entry[]> {
  return mapInSteps(rowsOf(sheet), entryOf);
}

/** The person of a row. */
export function entryOf(row: Row): Entry {
  const { platform, table, cohortColumns, context } = row.sheet;
  const code = context.establishment ?? row.code;
  const derived = platform.username.derived && !row.has('username');
  const emailMade = !row.email && platform.fictif !== null;
  const email = emailMade ? fictifAddress(code, row.firstname, row.lastname, platform) : row.email;
  const reachable = email !== '' && !isFictif(email, platform);
  const given = row.value('password') !== '';
  return {
    record: row.record,
    line: table.line(row.record) + 1,
    firstname: row.firstname,
    lastname: row.lastname,
    username: row.username || (derived ? row.personPart : ''),
    codeKnown: !derived || code !== '',
    email,
    emailMade,
    matricule: platform.matricule ? asStored(row.matricule, platform.matricule) : '',
    matriculeWritten: row.matricule,
    credentials: given ? 'given' : reachable ? 'mailed' : 'nobody',
    cohorts: cohortColumns.map(({ index }) => row.valueAt(index)).filter((cohort) => cohort !== ''),
  };
}
