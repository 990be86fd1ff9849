// What Moodle's import is given: the file as it is where it goes to Moodle as it is, else the file that the platform
// makes of it, with the usernames, addresses and matricules that it derives.

import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import { PROFILE_PREFIX } from '../moodle-facts/columns';
import { type PreparedSite, prepareSite, type SiteAccount, type SiteCohort } from '../simulation';
import { mapInSteps, type Steps } from '../task/cooperative-task';
import { setCell } from '../text/cell-edits';
import { applyEdits, type TextEdit } from '../text/edits';
import { quote } from '../text/quoting';
import type { Entry } from './entries';

export interface Upload {
  readonly text: string;
  readonly delimiter: 'comma' | 'semicolon' | 'colon' | 'tab';
  /** Where entries that it holds begin in it, in order: offsets of the text. */
  startsOf(entries: readonly Entry[]): number[];
}

const DELIMITER_NAMES = { ',': 'comma', ';': 'semicolon', ':': 'colon', '\t': 'tab', '|': 'comma' } as const;

/** Whether the file says usernames, so that a decision can write one into it. */
export function hasUsernames(sheet: Sheet): boolean {
  return sheet.column('username') >= 0;
}

/** What decisions make of a file that goes to Moodle as it is: records that are left out, others with another username. */
export interface FileEdits {
  readonly without: ReadonlySet<number>;
  readonly usernames: ReadonlyMap<number, string>;
}

/**
 * The edits that bring the file in line with the decisions, as one step: lines that are left out or whose accounts are made
 * by hand go, neighbours in one edit; where the file has usernames, new ones are written.
 */
export function decisionEdits(sheet: Sheet, { without, usernames }: FileEdits): TextEdit[] {
  const { table } = sheet;
  const column = sheet.column('username');
  const edits: TextEdit[] = [];
  for (const record of [...without, ...usernames.keys()].sort((a, b) => a - b)) {
    const username = usernames.get(record);
    if (username !== undefined) {
      edits.push(setCell(table, record, column, username));
      continue;
    }
    const [start, end] = [table.recordStart(record), table.recordEndWithEol(record)];
    const before = edits.at(-1);
    if (before?.end === start && !before.text) edits[edits.length - 1] = { ...before, end };
    else edits.push({ start, end, text: '' });
  }
  return edits;
}

/** The file as Moodle is given it. */
export function fileUpload(sheet: Sheet, fileEdits: FileEdits): Upload {
  const { table } = sheet;
  const edits = decisionEdits(sheet, fileEdits);
  return {
    text: applyEdits(table.text, edits),
    delimiter: DELIMITER_NAMES[table.dialect.delimiter],
    startsOf(entries) {
      let next = 0;
      let moved = 0;
      return entries.map(({ record }) => {
        const start = table.recordStart(record);
        for (let edit = edits[next]; edit && edit.end <= start; edit = edits[++next]) {
          moved += edit.text.length - (edit.end - edit.start);
        }
        return start + moved;
      });
    },
  };
}

/** The file that the platform makes: one record for each entry, in order. Cohorts by name are its own business. */
export function* derivedUpload(sheet: Sheet, entries: readonly Entry[]): Steps<Upload> {
  const { platform } = sheet;
  const byIdnumber = platform.cohorts.by === 'idnumber' ? sheet.cohortColumns : [];
  const header = ['username', 'firstname', 'lastname', 'password', 'email'];
  if (platform.matricule) header.push(platform.matricule.column);
  const lines = yield* mapInSteps(entries, (entry) => {
    const row = new Row(sheet, entry.record);
    const values = [entry.username, entry.firstname, entry.lastname, row.value('password'), entry.email];
    if (platform.matricule) values.push(entry.matricule);
    for (const { index } of byIdnumber) values.push(row.valueAt(index));
    return values.map((value) => quote(value, ',')).join(',');
  });
  const names = [...header, ...byIdnumber.map(({ name = '' }) => name)].join(',');
  return {
    text: [names, ...lines].join('\n'),
    delimiter: 'comma',
    startsOf() {
      let start = names.length + 1;
      return lines.map((line) => {
        const begin = start;
        start += line.length + 1;
        return begin;
      });
    },
  };
}

/** Above what any real cohort has, so that a bare number in a cell never meets one by chance. */
const FIRST_COHORT_ID = 1_000_000_000;

/**
 * The site that the reference data describe, ready for any number of simulations. What is not known is taken as
 * harmless: without a catalogue, every cohort that the file names exists.
 */
export function siteOf(sheet: Sheet, references: Iterable<string>): PreparedSite {
  const { context } = sheet;
  const users: SiteAccount[] = (context.accounts?.list ?? []).map((account) => ({
    username: account.username,
    firstname: account.firstname,
    lastname: account.lastname,
    email: account.email,
    suspended: account.suspended,
  }));
  const known = context.cohorts?.list ?? Array.from(new Set(references), (idnumber) => ({ idnumber, name: idnumber }));
  const cohorts: SiteCohort[] = known.map(({ idnumber, name }, index) => ({
    id: FIRST_COHORT_ID + index,
    idnumber,
    name,
  }));
  const profileFields = [...new Set([...sheet.columns.map(({ name }) => name), context.platform.matricule?.column])]
    .filter((name) => name !== undefined)
    .filter((name) => name.startsWith(PROFILE_PREFIX))
    .map((name) => ({ shortname: name.slice(PROFILE_PREFIX.length), type: 'text' as const }));
  return prepareSite({ users, cohorts, profileFields });
}
