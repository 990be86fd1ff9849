// The stock Moodle "upload users" import, simulated: a file, options and a site go in, what Moodle would do comes out.
import { mapInSteps, runToCompletion, type Steps } from '../task/cooperative-task';
import { ImportAborted } from './aborted';
import type { Account } from './account';
import { Accounts, type PreparedSite, prepareSite } from './accounts';
import { readColumns } from './header';
import { messageText } from './messages';
import { formErrors, type ImportOptions, readerSettings, refusedOption, settingsOf, withDefaults } from './options';
import type { Outcome } from './outcome';
import { trim } from './php';
import { playedOf } from './played';
import { previewRows } from './preview';
import { columnOf } from './profile';
import { readCsv, rowLines } from './reader';
import type { ImportResult, RowResult } from './result';
import { importRow } from './row';
import type { ImportRun, Row } from './run';
import type { Site } from './site';
import { CohortBook } from './site-cohorts';
import { Courses } from './site-courses';
import { changedUsers } from './users';

export { isValidEmail } from '../moodle-facts/email';
export { type PreparedSite, prepareSite } from './accounts';
export { equalityKey } from './collation';
export { type MessageKey, messageText } from './messages';
export type { ImportOptions } from './options';
export type * from './outcome';
export { isWeakPassword } from './password';
export type * from './result';
export { inVersion, type Site, type SiteAccount, type SiteCohort, STOCK_SITE } from './site';

/**
 * What Moodle would do with a file. Never throws; input, options and site are not changed. Time is linear in rows plus
 * accounts; `prepareSite` spares the second part when one site is used again.
 *
 * @param input the file's bytes, or its text when it was decoded already
 * @returns the result in the schema of the conformance corpus; messages carry keys (see `messageText`)
 */
export function simulateImport(
  input: Uint8Array | string,
  options: ImportOptions,
  site: Site | PreparedSite,
): ImportResult {
  return runToCompletion(importSteps(input, options, prepareSite(site), previewRows));
}

/** The same in steps. Without `previewRows` the result lacks Moodle's preview, which takes a quarter of the time. */
export function* importSteps(
  input: Uint8Array | string,
  options: ImportOptions,
  prepared: PreparedSite,
  preview?: typeof previewRows,
): Steps<ImportResult> {
  const complete = prepared.site;
  const values = withDefaults(options, complete);
  const file = readCsv(input, readerSettings(values, complete));
  const played = playedOf(complete, values.encoding ?? '', 'error' in file ? undefined : file);
  if ('error' in file) return { played, stage: 'reader', readerError: file.error };
  const { records } = file;
  const columns = readColumns(
    file.header,
    complete.profileFields.map((field) => field.shortname),
  );
  if (!Array.isArray(columns))
    return { played, columns: file.header, records, stage: 'columns', columnsError: columns };

  const accounts = new Accounts(prepared);
  yield;
  const read = {
    played,
    columns,
    records,
    ...(preview && { preview: preview(prepared, accounts, columns, file.rows) }),
  };
  yield;
  const optionError = refusedOption(values, complete);
  if (optionError !== undefined) return { ...read, stage: 'options', optionError };
  const errors = formErrors(values, columns);
  if (Object.keys(errors).length > 0) return { ...read, stage: 'form', formErrors: errors };

  const run: ImportRun = {
    site: complete,
    settings: settingsOf(values, complete, columns),
    columns,
    menus: new Map(
      complete.profileFields.filter((field) => field.type === 'menu').map((field) => [columnOf(field), field]),
    ),
    accounts,
    cohorts: new CohortBook(complete),
    courses: new Courses(complete),
    totals: {
      usersnew: 0,
      usersupdated: 0,
      usersuptodate: 0,
      userserrors: 0,
      deletes: 0,
      deleteerrors: 0,
      renames: 0,
      renameerrors: 0,
      usersskipped: 0,
      weakpasswords: 0,
    },
    suffixes: new Map(),
  };
  return { ...read, stage: 'import', ...(yield* importRows(run, file.rows)) };
}

/**
 * The line (from 0) on which each row of an import begins in the text that is imported: to whom the answers belong where
 * Moodle reads other records than we do. Undefined for a row that is nobody's.
 */
export function importedLines(
  text: string,
  options: ImportOptions,
  { site }: PreparedSite,
): readonly (number | undefined)[] {
  return rowLines(text, readerSettings(withDefaults(options, site), site));
}

const ROWS_PER_STEP = 200;

function* importRows(run: ImportRun, lines: readonly (readonly (string | null)[])[]): Steps<Partial<ImportResult>> {
  // Of a row, no more is kept than what is told of it: its values would be all that the memory holds.
  const done: { readonly answer: Answer; readonly account: Account | undefined }[] = [];
  let abort: ImportResult['abort'];
  for (const [i, cells] of lines.entries()) {
    if (i % ROWS_PER_STEP === 0) yield;
    const row = startRow(run, cells, i + 2);
    const outcome = attempt(run, row);
    const isOver = typeof outcome !== 'string';
    done.push({ answer: answerTo(row, isOver ? 'aborted' : outcome), account: row.account });
    if (!isOver) continue;
    const { errorcode, key } = outcome;
    abort = { errorcode, message: messageText(key, 'en'), line: row.line, key };
    break;
  }
  yield;
  const { users, places } = changedUsers(run);
  const { groupsCreated } = run.courses;
  return {
    rows: yield* mapInSteps(done, ({ answer, account }) => {
      if (account) tellAccount(answer, account, places.get(account));
      return answer;
    }),
    ...(abort ? { abort } : {}),
    totals: run.totals,
    users,
    cohortsCreated: run.cohorts.created.map(({ idnumber, name }) => ({ idnumber, name, context: 'system' })),
    ...(groupsCreated.length > 0 ? { groupsCreated } : {}),
  };
}

function attempt(run: ImportRun, row: Row): Outcome | ImportAborted {
  try {
    return importRow(run, row);
  } catch (error) {
    if (error instanceof ImportAborted) return error;
    throw error;
  }
}

/** Cells that the file lacks are fields that the row lacks; surplus cells are ignored (rule 9). */
function startRow(run: ImportRun, cells: readonly (string | null)[], line: number): Row {
  const values: Row['values'] = {};
  for (const [i, column] of run.columns.entries()) {
    if (i < cells.length) values[column] = trim(cells[i] ?? '');
  }
  return { line, values, defaultsAdded: false, messages: [], joined: [], originalUsername: '' };
}

type Answer = { -readonly [name in keyof RowResult]: RowResult[name] };

function answerTo(row: Row, outcome: Outcome): Answer {
  const result: Answer = { line: row.line, outcome, messages: row.messages };
  if (row.renamed) result.renamed = true;
  if (row.weakPassword) result.weakPassword = true;
  if (row.alsoCountedAsError && outcome !== 'error' && outcome !== 'aborted') result.alsoCountedAsError = true;
  if (row.partial && outcome === 'aborted') result.partial = row.partial;
  if (row.joined.length > 0) result.joined = row.joined;
  return result;
}

/** Whom an answer is about, as the account is called once the import has ended. */
function tellAccount(answer: Answer, account: Account, changed: number | undefined): void {
  answer.user = account.before?.username ?? account.username;
  if (account.position !== undefined) answer.existing = account.position;
  if (changed !== undefined) answer.changed = changed;
}
