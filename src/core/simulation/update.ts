// A row that meets an existing account (conformance rules 31–38).

import { STANDARD_FIELDS } from '../moodle-facts/columns';
import { isValidEmail } from '../moodle-facts/email';
import { databaseError } from './aborted';
import type { Account } from './account';
import { caseKey } from './collation';
import { checkUsername, forcesChange, pluginOf, setPassword } from './create';
import { cleanFields, hasTooLong, type UserRecord } from './fields';
import type { Outcome } from './outcome';
import { isEmpty } from './php';
import { acceptedValue, COMPOSITE, columnOf, loadedValue, type ProfileValue, storedValue } from './profile';
import { type ImportRun, type Row, track, trackChange } from './run';
import type { ProfileField } from './site';

/** The account as the row would leave it, before anything is written. */
interface Draft {
  readonly record: UserRecord;
  readonly profile: Map<ProfileField, ProfileValue>;
  password: string;
  readonly prefs: Map<string, string>;
  differs: boolean;
}

/** Fields that have their own steps, or that a file cannot change. */
const NOT_HERE = new Set(['id', 'username', 'password', 'auth', 'suspended']);

/** Columns that Moodle's result table shows as `old-->new`. */
const SHOWN = new Set(['firstname', 'lastname', 'email', 'theme']);

/** The outcome: `updated`, `uptodate`, or `error`. */
export function updateAccount(run: ImportRun, row: Row, account: Account, remote: boolean): Outcome {
  if (account.siteAdmin) {
    track(row, 'status', 'error', 'error/usernotupdatedadmin'); // 31
    run.totals.userserrors++;
    return 'error';
  }
  const draft: Draft = {
    record: { ...account.record },
    profile: new Map(
      run.site.profileFields.map((field) => [field, loadedValue(field, account.profile.get(field.shortname))]),
    ),
    password: account.password,
    prefs: new Map(account.prefs),
    differs: false,
  };
  if (run.settings.update !== 'nothing' && !remote) {
    takeAuth(run, row, draft);
    if (!takeFields(run, row, draft)) return notUpdated(run, row);
    for (const field of draft.profile.keys()) takeProfileField(run, row, draft, field);
  }
  const plugin = pluginOf(run, draft.record.auth ?? '');
  if (!plugin) {
    track(row, 'auth', 'error', 'error/userautherror'); // 35
    return notUpdated(run, row);
  }
  takeSuspended(run, row, draft);
  if (!remote) takePassword(run, row, draft, plugin.internal, account);
  if (!draft.differs) {
    track(row, 'status', 'normal', 'tool_uploaduser/useraccountuptodate'); // 38
    run.totals.usersuptodate++;
    return 'uptodate';
  }
  write(run, account, draft, remote);
  track(row, 'status', 'normal', 'tool_uploaduser/useraccountupdated');
  run.totals.usersupdated++;
  return 'updated';
}

function notUpdated(run: ImportRun, row: Row): Outcome {
  track(row, 'status', 'error', 'error/usernotupdatederror');
  run.totals.userserrors++;
  return 'error';
}

/** Rule 33, its beginning: not when filling in, since an account always has one. */
function takeAuth(run: ImportRun, row: Row, draft: Draft): void {
  const auth = row.values.auth;
  if (isEmpty(auth) || auth === draft.record.auth || run.settings.update === 'fill-in') return;
  trackChange(row, 'auth', draft.record.auth ?? '', auth);
  draft.record.auth = auth;
  draft.differs = true;
  const plugin = pluginOf(run, auth);
  if (!(plugin?.enabled && plugin.canBeManuallySet)) track(row, 'auth', 'warning', 'error/userauthunsupported');
}

/** Rule 33. False when the e-mail address ends the row. */
function takeFields(run: ImportRun, row: Row, draft: Draft): boolean {
  const { record } = draft;
  for (const column of STANDARD_FIELDS) {
    const value = row.values[column];
    const current = record[column];
    if (
      !isGiven(run, row, column) ||
      NOT_HERE.has(column) ||
      value === undefined ||
      current === undefined ||
      value === current
    )
      continue;
    if (run.settings.update === 'fill-in' && current !== null && current !== '') continue;
    if (column === 'lang' && isEmpty(value)) continue; // 35
    if (column === 'email') {
      const check = checkEmail(run, row, current ?? '', value ?? '');
      if (check === 'refused') return false;
      if (check === 'same') continue;
    }
    if (SHOWN.has(column)) trackChange(row, column, current, value);
    record[column] = value;
    draft.differs = true;
  }
  return true;
}

/** Defaults that were added before an account was found by its old name do not count for "from the file". */
const isGiven = (run: ImportRun, row: Row, column: string): boolean =>
  run.settings.update !== 'file' || !isDefault(run, row, column);

const isDefault = (run: ImportRun, row: Row, column: string): boolean =>
  row.defaultsAdded && run.settings.templates.has(column);

/** Rule 34: the account's own address in another case is silently left as it is. */
function checkEmail(run: ImportRun, row: Row, current: string, email: string): 'refused' | 'same' | 'taken' {
  if (run.accounts.hasMailbox(email)) {
    if (caseKey(current) === caseKey(email)) return 'same';
    const { allowsDuplicateEmails } = run.settings;
    track(row, 'email', allowsDuplicateEmails ? 'warning' : 'error', 'error/useremailduplicate');
    if (!allowsDuplicateEmails) return 'refused';
  }
  if (!isValidEmail(email)) track(row, 'email', 'warning', 'moodle/invalidemail');
  return 'taken';
}

/** Rule 33, its end: a text area equals nothing, nor do the form's values of a check box and a date. */
function takeProfileField(run: ImportRun, row: Row, draft: Draft, field: ProfileField): void {
  const column = columnOf(field);
  const value = row.values[column];
  const current = draft.profile.get(field);
  if (!isGiven(run, row, column) || value === undefined || current === undefined) return;
  if (run.settings.update === 'fill-in' && current !== null && current !== '') return;
  const fromForm = isDefault(run, row, column) && (field.type === 'checkbox' || field.type === 'datetime');
  if (value === current && !fromForm) return;
  draft.profile.set(field, value);
  draft.differs = true;
}

/** Rule 36. What remains in the row is what the last step checks. */
function takeSuspended(run: ImportRun, row: Row, draft: Draft): void {
  const value = row.values.suspended;
  if (!run.settings.allowsSuspends || value === undefined || value === null || value === '') return;
  const suspended = value === '0' ? '0' : '1';
  row.values.suspended = suspended;
  const current = draft.record.suspended ?? '0';
  if (current === suspended) return;
  trackChange(row, 'suspended', current === '0' ? 'No' : 'Yes', suspended === '0' ? 'No' : 'Yes');
  draft.record.suspended = suspended;
  draft.differs = true;
}

/** Rule 37. Moodle keeps no password for an external authentication. */
function takePassword(run: ImportRun, row: Row, draft: Draft, internal: boolean, account: Account): void {
  const { password } = row.values;
  if (!internal) {
    draft.prefs.clear();
    if (draft.password === 'not cached' || wasExternal(run, account)) return;
    draft.password = 'not cached';
    draft.differs = true;
  } else if (!isEmpty(password) && run.settings.updatesPasswords) {
    if (forcesChange(run, row, password)) draft.prefs.set('auth_forcepasswordchange', '1');
    else draft.prefs.delete('auth_forcepasswordchange');
    draft.prefs.delete('create_password');
    draft.password = setPassword(password);
    draft.differs = true;
  }
}

/** Its password was not kept before the import either. */
function wasExternal(run: ImportRun, account: Account): boolean {
  return account.password === 'unchanged' && pluginOf(run, account.before?.auth ?? 'manual')?.internal === false;
}

function write(run: ImportRun, account: Account, draft: Draft, remote: boolean): void {
  const { accounts, site } = run;
  checkUsername(draft.record.username ?? '', run);
  cleanFields(draft.record, site);
  if (hasTooLong(draft.record)) throw databaseError(); // 40
  accounts.change(account, () => {
    for (const [column, value] of Object.entries(draft.record)) {
      if (account.record[column] === value) continue;
      account.record[column] = value;
      account.markChanged(column);
    }
  });
  if (account.password !== draft.password) account.markChanged('password');
  account.password = draft.password;
  account.prefs = draft.prefs;
  if (remote) return;
  for (const [field, value] of draft.profile) {
    const stored = account.profile.get(field.shortname);
    const accepted = acceptedValue(field, value === COMPOSITE ? (stored ?? field.defaultdata ?? '') : value);
    if (accepted !== null) account.profile.set(field.shortname, storedValue(field, accepted, site));
  }
  account.markChanged('profile');
}
