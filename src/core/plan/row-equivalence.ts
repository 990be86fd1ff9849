// Spares most lines of a long file the simulation: a new account that shares nothing with another line or account becomes
// what any other of its kind becomes. One of each kind is imported, and so is every line that is not surely so. An
// accelerator: a property test compares the plan with the one for which every line was imported.
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import { LONGEST_PASSWORD } from '../moodle-facts/columns';
import { type UploadType, uploadTypeOf } from '../moodle-facts/upload-types';
import { isStandardUsername } from '../moodle-facts/username';
import { looksLikeFormula } from '../moodle-facts/versions';
import { RESERVED_USERNAME } from '../people/usernames';
import { equalityKey, isValidEmail, isWeakPassword, type PreparedSite, type RowResult } from '../simulation';
import { mapInSteps, type Steps } from '../task/cooperative-task';
import { hashCollisions } from '../text/hash-collisions';
import { type Splice, splicedList } from '../text/splice';
import { type Entry, firstMisshapen } from './entries';
import type { ImportJob } from './import-job';
import { accountNumber, cleanedAccountNumber } from './numbers';

/** What the simulation says of a line that goes well; any other word may be about that line alone. */
const OF_ANYBODY: ReadonlySet<string | null> = new Set([
  'moodle/newuser',
  'tool_uploaduser/uupasswordcron',
  'error/invalidpasswordpolicy',
  'core_cohort/useradded',
]);
/** Types of import in which a new account is made as it stands: "add all" may give its name to another. */
const ADDING: ReadonlySet<UploadType> = new Set(['add-new', 'add-and-update']);
/** Columns whose cells are looked at here, or that nothing depends on. */
const COLUMNS = /^(username|firstname|lastname|password|email|cohort[0-9]+|profile_field_.+)$/;
const LONGEST = 100;

/** The entry whose outcome each entry shares: itself for those that are to be imported. */
export type Representatives = Int32Array;

/** Whether the import's answer to a line holds for all of its kind. */
export function holdsForKind({ outcome, messages }: RowResult): boolean {
  return outcome === 'created' && messages.every(({ key }) => OF_ANYBODY.has(key));
}

/** What lines by themselves say of their kind. */
export interface LineKinds {
  /** Those of the site that they hold for. */
  readonly accounts: PreparedSite['accounts'];
  /** undefined for a line that is to be imported itself. */
  readonly of: readonly (string | undefined)[];
}

/** The kinds of all lines; those of lines that were not read again are taken from the kinds known before. */
export function* lineKindsOf(work: ImportJob, splice: Splice, known?: LineKinds): Steps<LineKinds> {
  const { entries, site } = work;
  const kept = known?.accounts === site.accounts ? known : undefined;
  const fresh = kept ? entries.slice(splice.from, splice.from + splice.count) : entries;
  // There are few kinds: each is kept once.
  const met = new Map<string, string>();
  const kinds = yield* mapInSteps(fresh, (entry) => {
    const kind = lineKindOf(entry, work);
    if (kind !== undefined && !met.has(kind)) met.set(kind, kind);
    return kind && met.get(kind);
  });
  return { accounts: site.accounts, of: kept ? splicedList(kept.of, splice, kinds) : kinds };
}

/** Whether any line of an import may be spared. */
export function canSkipLines(work: ImportJob): boolean {
  const { options, site } = work;
  return ADDING.has(uploadTypeOf(options.uutype)) && site.site.database === 'mariadb' && isPlainFile(work);
}

/** Finds the models of all entries. */
export function representativesOf(work: ImportJob, kinds: LineKinds): Representatives {
  const { entries, decided } = work;
  const meets = findCollisions(work);
  const first = new Map<string, number>();
  const models = new Int32Array(entries.length);
  for (let index = 0; index < models.length; index++) {
    const kind = decided.has(index) || meets[index] ? undefined : kinds.of[index];
    const model = kind === undefined ? index : (first.get(kind) ?? index);
    if (kind !== undefined && model === index) first.set(kind, index);
    models[index] = model;
  }
  return models;
}

/** 1 for each entry whose username or address another one has, as the database compares them. */
function findCollisions({ numbers, decided }: ImportJob): Uint8Array {
  const { length } = numbers.account;
  const meets = new Uint8Array(length);
  const names = new Int32Array(2 * length);
  names.set(numbers.account);
  names.set(numbers.cleanedAccount, length);
  decided.forEach((decision, index) => {
    if (decision.kind !== 'add') return;
    names[index] = accountNumber(decision.username);
    names[length + index] = cleanedAccountNumber(decision.username);
  });
  for (const at of hashCollisions(names)) meets[at % length] = 1;
  for (const index of hashCollisions(numbers.address)) meets[index] = 1;
  return meets;
}

/** Whether Moodle's reader surely sees the records that we see, whichever of them it is given. */
function isPlainFile({ sheet, promptsUser }: ImportJob): boolean {
  const { text } = sheet.table;
  if (text.includes('\\')) return false;
  if (promptsUser) return true;
  const known = sheet.columns.every(({ name, exact }) => exact && name !== undefined && COLUMNS.test(name));
  // A line of blanks is of the wrong length unless it is the file's last: none may come to be last.
  return known && !/"|\r(?!\n)/.test(text) && firstMisshapen(sheet) === undefined;
}

/**
 * What the import's answer depends on where a line surely makes an account as it stands, if no other one has its username
 * or address; undefined for other lines.
 */
function lineKindOf(entry: Entry, { sheet, site: { site, accounts }, promptsUser }: ImportJob): string | undefined {
  const { username, firstname, lastname, email, cohorts } = entry;
  if (username.length < 2 || !isStandardUsername(username) || username === RESERVED_USERNAME) return undefined;
  if (!isValidEmail(email)) return undefined;
  if (!isPlainName(firstname) || !isPlainName(lastname)) return undefined;
  if (username.length > LONGEST || email.length > LONGEST) return undefined;
  const isKnown = ({ head }: PreparedSite['accounts']['email'], text: string) =>
    head.size > 0 && head.has(equalityKey(site.database, text));
  if (isKnown(accounts.username, username) || isKnown(accounts.email, email)) return undefined;
  const password = new Row(sheet, entry.record).value('password');
  if (password === '0' || password.length * 3 > LONGEST_PASSWORD) return undefined;
  if (!promptsUser && !isTrimmed(sheet, entry.record)) return undefined;
  if (hasFormula(sheet, entry)) return undefined;
  const given = password === '' ? 'none' : isWeakPassword(password, site) ? 'weak' : 'strong';
  return cohorts.length ? [given, ...cohorts].join('\0') : given;
}

const isPlainName = (name: string) => name !== '' && name.length <= LONGEST && !name.includes('<');

/** Whether some versions of Moodle put an apostrophe before a cell that is imported: the result says so in all of them. */
function hasFormula(sheet: Sheet, { record, username, email }: Entry): boolean {
  return someCell(sheet, record, looksLikeFormula) || looksLikeFormula(username) || looksLikeFormula(email);
}

/** Whether no cell has blanks around its value, which Moodle and we take for different ones. */
function isTrimmed(sheet: Sheet, record: number): boolean {
  return !someCell(sheet, record, (value) => value !== value.trim());
}

function someCell({ table }: Sheet, record: number, test: (value: string) => boolean): boolean {
  for (let field = table.fieldCount(record) - 1; field >= 0; field--) if (test(table.value(record, field))) return true;
  return false;
}
