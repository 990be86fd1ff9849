// What other files need to know of one: for whom it is, and some of its people.

import type { Identity } from '../people/identity';
import { digitsOf, usualLength } from '../people/matricules';
import type { Place } from '../text/table';
import type { Severity } from './context';
import { Row } from './row';
import type { Sheet } from './sheet';

/** A person of a file, as far as other files need to know. */
export interface ListedPerson {
  readonly place: Place;
  /** Physical line, from 1. */
  readonly line: number;
  /** First name, then last name, as written. */
  readonly name: string;
  /** As written; '' for a fictif one. */
  readonly email: string;
  /** With the establishment of the file, whatever the row itself states. */
  readonly identity: Identity;
}

export interface FileSummary {
  readonly fileName: string;
  readonly template: string;
  /** '' when not known, or when the rows state several. */
  readonly establishment: string;
  readonly header: Place | undefined;
  /** Physical line, from 1. */
  readonly headerLine: number;
  readonly hasPeople: boolean;
  /** How many digits its matricules usually have, and at most; 0 for not known. */
  readonly matriculeLength: number;
  readonly longestMatricule: number;
  readonly people: readonly ListedPerson[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** Rows whose matricules have equally many digits: one of them, and how many there are. */
export interface MatriculeClass {
  readonly record: number;
  readonly count: number;
}

/**
 * Sums a file up.
 * @param sole the establishment code that all of its rows state that state one; '' for none, or several
 * @param classes all its people, by their matricules
 * @param records those of the people to list
 */
export function summarize(
  sheet: Sheet,
  sole: string,
  classes: readonly MatriculeClass[],
  records: readonly number[],
): FileSummary {
  const establishment = sheet.recognition ? (sheet.context.establishment ?? sole) : '';
  const header = sheet.recognition && sheet.header >= 0 ? sheet.table.place(sheet.header) : undefined;
  return {
    fileName: sheet.context.fileName,
    template: sheet.template.id,
    establishment,
    header,
    headerLine: header ? sheet.table.line(header.record) + 1 : 1,
    hasPeople: classes.length > 0,
    ...matriculeLengths(sheet, classes),
    people: listPeople(sheet, establishment, records),
    rules: sheet.context.rules ?? {},
  };
}

function matriculeLengths(
  sheet: Sheet,
  classes: readonly MatriculeClass[],
): Pick<FileSummary, 'matriculeLength' | 'longestMatricule'> {
  const { matricule } = sheet.platform;
  const counts = new Map<number, number>();
  for (const { record, count } of classes) {
    if (!matricule) break;
    const { length } = digitsOf(new Row(sheet, record).matricule, matricule);
    if (length) counts.set(length, (counts.get(length) ?? 0) + count);
  }
  return { matriculeLength: usualLength(counts), longestMatricule: Math.max(0, ...counts.keys()) };
}

/** The people of some records. @param establishment that of the file, as its summary has it */
export function listPeople(sheet: Sheet, establishment: string, records: readonly number[]): ListedPerson[] {
  return records.map((record) => listed(sheet, record, establishment));
}

function listed(sheet: Sheet, record: number, establishment: string): ListedPerson {
  const { firstname, lastname, identity, email } = new Row(sheet, record);
  return {
    place: sheet.table.place(record),
    line: sheet.table.line(record) + 1,
    name: `${firstname} ${lastname}`.trim(),
    email: identity.address && email,
    identity: { ...identity, establishment },
  };
}
