// Spares most lines of a long file the simulation: a new account that shares nothing with another line or account becomes
// what any other of its kind becomes. One of each kind is imported, and so is every line that is not surely so. An
// accelerator: a property test compares the plan with the one for which every line was imported.
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import { looksLikeFormula } from '../moodle-facts/versions';
import { RESERVED_USERNAME } from '../people/usernames';
import { equalityKey, isValidEmail, isWeakPassword, type RowResult } from '../simulation';
import { mapInSteps, type Steps } from '../task/cooperative-task';
import { type Entry, firstMisshapen } from './entries';
import type { Import } from './import-job';

/** What the simulation says of a line that goes well; any other word may be about that line alone. */
const OF_ANYBODY: ReadonlySet<string | null> = new Set([
  'moodle/newuser',
  'tool_uploaduser/uupasswordcron',
  'error/invalidpasswordpolicy',
  'core_cohort/useradded',
]);
/** Types of import in which a new account is made as it stands: "add all" may give its name to another. */
const ADDING = new Set(['0', '2']);
/** Columns whose cells are looked at here, or that nothing depends on. */
const COLUMNS = /^(username|firstname|lastname|password|email|cohort[0-9]+|profile_field_.+)$/;
const LONGEST = 100;
const LONGEST_PASSWORD = 128;

/** Of each entry, the one whose fate it shares: itself for those that are to be imported. */
export type Models = Int32Array;

/** Whether the import's answer to a line holds for all of its kind. */
export function isOfAnybody({ outcome, messages }: RowResult): boolean {
  return outcome === 'created' && messages.every(({ key }) => OF_ANYBODY.has(key));
}

/** Finds the models of all entries, or undefined where all are to be imported. */
export function* modelsOf(work: Import): Steps<Models | undefined> {
  const { entries, decided, options, site } = work;
  if (!ADDING.has(String(options.uutype ?? '0')) || site.site.database !== 'mariadb' || !isPlainFile(work))
    return undefined;
  const { username, email } = site.accounts;
  const usernames = new Clashes(username.head);
  const emails = new Clashes(email.head);
  const { database } = site.site;
  yield* mapInSteps(entries, (entry, index) => {
    const decision = decided[index];
    const name = decision?.kind === 'add' ? decision.username : entry.username;
    usernames.note(equalityKey(database, name), index);
    if (!PLAIN_USERNAME.test(name))
      usernames.note(equalityKey(database, name.toLowerCase().replace(/[^-.@_a-z0-9]/g, '')), -1);
    emails.note(equalityKey(database, entry.email), index);
  });
  const kinds = new Map<string, number>();
  const models = Int32Array.from(entries, (_, index) => index);
  yield* mapInSteps(entries, (entry, index) => {
    if (decided[index] || !usernames.isAlone(index) || !emails.isAlone(index)) return;
    const kind = kindOf(entry, work);
    if (kind === undefined) return;
    const model = kinds.get(kind);
    if (model === undefined) kinds.set(kind, index);
    else models[index] = model;
  });
  return models;
}

/** Who has a key alone: neither another entry nor an account that exists has it. */
class Clashes {
  private readonly first = new Map<string, number>();
  private readonly clashing = new Set<number>();

  constructor(private readonly existing: { has(key: string): boolean }) {}

  note(key: string, index: number): void {
    const other = this.first.get(key);
    if (other === undefined && !this.existing.has(key)) {
      this.first.set(key, index);
      return;
    }
    this.clashing.add(index);
    if (other !== undefined) this.clashing.add(other);
  }

  isAlone(index: number): boolean {
    return !this.clashing.has(index);
  }
}

/** Whether Moodle's reader surely sees the records that we see, whichever of them it is given. */
function isPlainFile({ sheet, asks }: Import): boolean {
  const { text } = sheet.table;
  if (text.includes('\\')) return false;
  if (asks) return true;
  const known = sheet.columns.every(({ name, exact }) => exact && name !== undefined && COLUMNS.test(name));
  // A line of blanks is of the wrong length unless it is the file's last: none may come to be last.
  return known && !/"|\r(?!\n)/.test(text) && firstMisshapen(sheet) === undefined;
}

const PLAIN_USERNAME = /^[-.@_a-z0-9]{2,}$/;

/** What the import's answer depends on where a line surely makes an account as it stands; undefined for other lines. */
function kindOf(entry: Entry, { sheet, site: { site }, asks }: Import): string | undefined {
  const { username, firstname, lastname, email, cohorts } = entry;
  if (!PLAIN_USERNAME.test(username) || username === RESERVED_USERNAME || !isValidEmail(email)) return undefined;
  if (!isPlainName(firstname) || !isPlainName(lastname)) return undefined;
  if (username.length > LONGEST || email.length > LONGEST) return undefined;
  const password = new Row(sheet, entry.record).value('password');
  if (password === '0' || password.length * 3 > LONGEST_PASSWORD) return undefined;
  if (!asks && !isTrimmed(sheet, entry.record)) return undefined;
  if (hasFormula(sheet, entry)) return undefined;
  const given = password === '' ? 'none' : isWeakPassword(password, site) ? 'weak' : 'strong';
  return cohorts.length ? [given, ...cohorts].join('\0') : given;
}

const isPlainName = (name: string) => name !== '' && name.length <= LONGEST && !name.includes('<');

/** Whether some versions of Moodle put an apostrophe before a cell that is imported: the result says so in all of them. */
function hasFormula({ table }: Sheet, { record, username, email }: Entry): boolean {
  for (let field = table.fieldCount(record) - 1; field >= 0; field--) {
    if (looksLikeFormula(table.value(record, field))) return true;
  }
  return looksLikeFormula(username) || looksLikeFormula(email);
}

/** Whether no cell has blanks around its value, which Moodle and we take for different ones. */
function isTrimmed({ table }: Sheet, record: number): boolean {
  for (let field = table.fieldCount(record) - 1; field >= 0; field--) {
    const value = table.value(record, field);
    if (value !== value.trim()) return false;
  }
  return true;
}
