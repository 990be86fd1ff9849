// A row that makes a new account (conformance rules 39–41).

import { byteLength, LONGEST_PASSWORD } from '../moodle-facts/columns';
import { isValidEmail } from '../moodle-facts/email';
import { databaseError, ImportAborted } from './aborted';
import type { Account } from './account';
import { cleanFields, EMPTY_RECORD, hasTooLong, type UserRecord } from './fields';
import type { Outcome } from './outcome';
import { isWeakPassword } from './password';
import { isEmpty, lower, trim } from './php';
import { acceptedValue, columnOf, storedValue } from './profile';
import { type ImportRun, type Row, track } from './run';
import { isOn } from './site';
import { cleanUsername } from './username';

/** Preferences that new accounts have in common. */
const PASSWORD_TO_MAKE: Account['prefs'] = new Map([['create_password', '1']]);
const PASSWORD_TO_CHANGE: Account['prefs'] = new Map([['auth_forcepasswordchange', '1']]);

/** The checks run in this order; the first failure ends the row. The outcome, or the account made. */
export function createAccount(run: ImportRun, row: Row): Outcome | Account {
  const { site, settings, accounts } = run;
  const { values } = row;
  const notAdded = (): Outcome => {
    track(row, 'status', 'error', 'error/usernotaddederror');
    run.totals.userserrors++;
    return 'error';
  };

  values.suspended = isEmpty(values.suspended) ? '0' : '1';
  if (isEmpty(values.auth)) values.auth = 'manual';
  const plugin = pluginOf(run, values.auth);
  if (!plugin) {
    track(row, 'auth', 'error', 'error/userautherror');
    return notAdded();
  }
  if (!(plugin.enabled && plugin.canBeManuallySet)) track(row, 'auth', 'warning', 'error/userauthunsupported');

  const email = values.email;
  if (isEmpty(email)) {
    track(row, 'email', 'error', 'moodle/invalidemail');
    return notAdded();
  }
  if (accounts.hasEmail(email)) {
    track(row, 'email', settings.allowsDuplicateEmails ? 'warning' : 'error', 'error/useremailduplicate');
    if (!settings.allowsDuplicateEmails) return notAdded();
  }
  if (!isValidEmail(email)) track(row, 'email', 'warning', 'moodle/invalidemail');
  if (isEmpty(values.lang)) values.lang = '';

  let prefs: Account['prefs'];
  let password = 'not cached';
  if (plugin.internal && isEmpty(values.password)) {
    if (!settings.createsPasswords) {
      track(row, 'password', 'error', 'error/missingfield', 'password');
      return notAdded();
    }
    track(row, 'password', 'warning', 'tool_uploaduser/uupasswordcron');
    prefs = PASSWORD_TO_MAKE;
    password = 'to be generated';
  } else if (plugin.internal) {
    if (forcesChange(run, row, values.password!)) prefs = PASSWORD_TO_CHANGE;
    password = setPassword(values.password!);
  }

  const account = insert(run, row);
  account.password = password;
  account.prefs = prefs;
  for (const field of site.profileFields) {
    const accepted = acceptedValue(field, values[columnOf(field)] ?? null);
    if (accepted !== null) account.profile.set(field.shortname, storedValue(field, accepted, site));
  }
  track(row, 'status', 'normal', 'moodle/newuser');
  run.totals.usersnew++;
  row.account = account;
  return account;
}

export const pluginOf = ({ site }: ImportRun, name: string) =>
  Object.hasOwn(site.authPlugins, name) ? site.authPlugins[name] : undefined;

/** Rules 17, 46: whether the account must change this password at first login; a weak one is counted then. */
export function forcesChange(run: ImportRun, row: Row, password: string): boolean {
  const { settings, site } = run;
  const weak = isWeakPassword(password, site);
  const forced = settings.forcesChange || (settings.forcesWeakChange && weak);
  if (forced && weak) {
    row.weakPassword = true;
    run.totals.weakpasswords++;
    track(row, 'password', 'warning', 'error/invalidpasswordpolicy');
  }
  return forced;
}

/** Rule 40. */
export function setPassword(password: string): string {
  if (byteLength(password) > LONGEST_PASSWORD) throw new ImportAborted('(text used as code)', 'error/passwordtoolong');
  return `set: ${password}`;
}

/** Rule 40: Moodle checks the username once more before it writes an account, and then ends the import. */
export function checkUsername(username: string, run: ImportRun): void {
  if (username !== lower(username)) throw new ImportAborted('usernamelowercase', 'error/usernamelowercase');
  if (username !== cleanUsername(username, isOn(run.site, 'extendedusernamechars'))) {
    throw new ImportAborted('invalidusername', 'error/invalidusername');
  }
}

function insert(run: ImportRun, row: Row): Account {
  const { accounts, site } = run;
  const record: UserRecord = { ...EMPTY_RECORD };
  for (const column of Object.keys(record)) record[column] = row.values[column] ?? record[column]!;
  record.id = '';
  record.mnethostid = String(site.mnetLocalHostId);
  const username = record.username ?? '';
  if (trim(username) === '') throw new ImportAborted('invalidusernameblank', 'error/invalidusernameblank');
  checkUsername(username, run);
  cleanFields(record, site);
  if (hasTooLong(record)) throw databaseError();
  return accounts.create(record);
}
