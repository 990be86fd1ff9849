// What several files say together: the same person in two of them, or two files for one establishment. A file is summed up
// once, so that an edit has only its own file read again.
import type { Place } from './csv/table';
import type { Severity } from './file/context';
import type { Row } from './file/row';
import type { Sheet } from './file/sheet';
import { emailKey, isFictif } from './people/emails';
import { nameKey } from './people/names';
import { type Identity, samePerson } from './people/same-person';
import type { Finding } from './rules/rule';

/** Somebody of a file, as far as other files need to know. */
export interface Person extends Identity {
  readonly place: Place;
  /** Physical line, from 1. */
  readonly line: number;
  readonly username: string;
}

/** What other files need to know of one. */
export interface FileSummary {
  readonly fileName: string;
  readonly template: string;
  /** '' when not known, or when the rows state several. */
  readonly establishment: string;
  readonly header: Place | undefined;
  readonly headerLine: number;
  readonly people: readonly Person[];
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** Sums a file up; one that is no enrolment file is of no person and no establishment. */
export function summarise(sheet: Sheet): FileSummary {
  const people: Person[] = [];
  const codes = new Set<string>();
  for (let index = 0; sheet.recognition && index < sheet.rowCount; index++) {
    const row = sheet.row(sheet.firstRow + index);
    if (row.empty || !row.aligned) continue;
    if (row.code) codes.add(row.code);
    people.push(personOf(row));
  }
  const stated = sheet.context.establishment ?? (codes.size === 1 ? [...codes][0]! : '');
  const hasHeader = sheet.recognition !== undefined && sheet.header >= 0;
  return {
    fileName: sheet.context.fileName,
    template: sheet.template.id,
    establishment: sheet.recognition ? stated.toLowerCase() : '',
    header: hasHeader ? sheet.table.place(sheet.header) : undefined,
    headerLine: hasHeader ? sheet.table.line(sheet.header) + 1 : 1,
    people,
    rules: sheet.context.rules ?? {},
  };
}

function personOf(row: Row): Person {
  const { firstname, lastname, matricule, email, username } = row;
  const fictif = isFictif(email, row.sheet.platform);
  return {
    place: row.sheet.table.place(row.record),
    line: row.sheet.table.line(row.record) + 1,
    firstname,
    lastname,
    matricule,
    email: fictif ? '' : email,
    username: username.toLowerCase(),
  };
}

/** What the user has not turned off in a file. */
const isOn = (summary: FileSummary, rule: string) => summary.rules[rule] !== 'off';

/** The findings of each file that come from another one. Files are named by keys of the caller's choice. */
export function compare(summaries: ReadonlyMap<string, FileSummary>): Map<string, Finding[]> {
  const findings = new Map<string, Finding[]>();
  for (const key of summaries.keys()) findings.set(key, []);
  comparePeople(summaries, findings);
  compareEstablishments(summaries, findings);
  return findings;
}

/** How many of one key are looked at in other files: enough to find who is meant, and never a slow file. */
const MOST_COMPARED = 20;

type Kind = 'person' | 'email' | 'username';

/** By what people of different files are found; '' by nothing. */
export const KEYS: Readonly<Record<Kind, (person: Person) => string>> = {
  person: ({ firstname, lastname }) => nameKey(firstname + lastname),
  email: ({ email }) => emailKey(email),
  username: ({ username }) => username,
};

interface Listed {
  readonly file: string;
  readonly person: Person;
}

function comparePeople(summaries: ReadonlyMap<string, FileSummary>, findings: Map<string, Finding[]>): void {
  const lists: Readonly<Record<Kind, ListByKey>> = {
    person: new ListByKey(KEYS.person),
    email: new ListByKey(KEYS.email),
    username: new ListByKey(KEYS.username),
  };
  for (const [file, { people }] of summaries) {
    for (const person of people) for (const list of Object.values(lists)) list.add(file, person);
  }
  for (const [file, summary] of summaries) {
    if (!isOn(summary, 'files-person')) continue;
    for (const person of summary.people) {
      const found =
        lists.person.elsewhere(file, person, (other) => samePerson(person, other), 'person') ??
        lists.email.elsewhere(file, person, () => true, 'email') ??
        lists.username.elsewhere(file, person, () => true, 'username');
      if (!found) continue;
      const { other, kind } = found;
      const name = `${person.firstname} ${person.lastname}`.trim();
      const value = kind === 'email' ? person.email : kind === 'username' ? person.username : name;
      findings.get(file)?.push({
        rule: 'files-person',
        place: person.place,
        args: { kind, value, file: summaries.get(other.file)?.fileName ?? other.file },
        related: [{ place: other.person.place, elsewhere: { file: other.file, line: other.person.line } }],
      });
    }
  }
}

/** People of all files by one key, each file's in its own list. */
class ListByKey {
  private readonly byKey = new Map<string, Map<string, Person[]>>();

  constructor(private readonly keyOf: (person: Person) => string) {}

  add(file: string, person: Person): void {
    const key = this.keyOf(person);
    if (!key) return;
    const files = this.byKey.get(key) ?? new Map<string, Person[]>();
    this.byKey.set(key, files);
    const people = files.get(file);
    if (!people) files.set(file, [person]);
    else if (people.length < MOST_COMPARED) people.push(person);
  }

  /** The first one of another file that has the person's key and fits. */
  elsewhere(
    file: string,
    person: Person,
    fits: (other: Person) => boolean,
    kind: Kind,
  ): { readonly other: Listed; readonly kind: Kind } | undefined {
    const key = this.keyOf(person);
    const files = key ? this.byKey.get(key) : undefined;
    if (!files) return undefined;
    let compared = 0;
    for (const [otherFile, people] of files) {
      if (otherFile === file) continue;
      const other = people.find(fits);
      if (other) return { other: { file: otherFile, person: other }, kind };
      if (++compared === MOST_COMPARED) return undefined;
    }
    return undefined;
  }
}

function compareEstablishments(summaries: ReadonlyMap<string, FileSummary>, findings: Map<string, Finding[]>): void {
  const groups = new Map<string, string[]>();
  for (const [file, { establishment, template, header, people }] of summaries) {
    if (!establishment || !header || !people.length) continue;
    const key = `${establishment} ${template}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  for (const files of groups.values()) {
    if (files.length < 2) continue;
    for (const file of files) {
      const summary = summaries.get(file)!;
      const other = files.find((candidate) => candidate !== file)!;
      const { fileName, header, headerLine } = summaries.get(other)!;
      if (!isOn(summary, 'files-establishment')) continue;
      findings.get(file)?.push({
        rule: 'files-establishment',
        place: summary.header!,
        args: { establishment: summary.establishment, file: fileName, count: files.length },
        related: [{ place: header!, elsewhere: { file: other, line: headerLine } }],
      });
    }
  }
}
