// The accounts that an import created, updated or deleted, as they are afterwards.
import type { Account } from './account';
import { isWorthTelling } from './profile';
import type { UserResult } from './result';
import type { ImportRun } from './run';
import type { ProfileField } from './site';

/** What is not told of a new account, being the usual default. */
const USUAL = Object.entries({
  idnumber: '',
  institution: '',
  department: '',
  city: '',
  country: '',
  phone1: '',
  phone2: '',
  address: '',
  description: '',
  lang: 'en',
  timezone: 'Europe/London',
  maildisplay: '2',
  mailformat: '1',
  maildigest: '0',
  emailstop: '0',
  autosubscribe: '1',
  theme: '',
  middlename: null,
  alternatename: null,
  firstnamephonetic: null,
  lastnamephonetic: null,
});

/** In the order in which the import met them; `places` says where an account stands in the list. */
export function changedUsers(run: ImportRun): { users: UserResult[]; places: ReadonlyMap<Account, number> } {
  const users: UserResult[] = [];
  const places = new Map<Account, number>();
  const fields = new Map(run.site.profileFields.map((field) => [field.shortname, field]));
  for (const account of run.accounts.touched()) {
    const result = userResult(account, fields);
    if (result) places.set(account, users.push(result) - 1);
  }
  return { users, places };
}

function userResult(account: Account, fields: ReadonlyMap<string, ProfileField>): UserResult | undefined {
  const { before, changed, record } = account;
  if (before && account.deleted) return { change: 'deleted', was: before.username };
  if (account.deleted || (before && !changed)) return undefined;
  const result: { -readonly [name in keyof UserResult]: UserResult[name] } = {
    change: before ? 'updated' : 'created',
    username: account.username,
    firstname: record.firstname ?? '',
    lastname: record.lastname ?? '',
    email: record.email ?? '',
    auth: record.auth ?? '',
    suspended: record.suspended === '0' ? 0 : 1,
    password: account.password,
    profile: profileOf(account, fields),
    cohorts: [...account.toldCohorts],
  };
  if (before) {
    result.was = before.username;
    result.changed = [...(changed ?? [])];
  }
  for (const [column, usual] of USUAL) {
    if (before ? changed?.has(column) : record[column] !== usual) result[column] = record[column];
  }
  if (account.prefs?.size) result.prefs = Object.fromEntries(account.prefs);
  if (account.enrolments) result.enrol = account.enrolments;
  if (account.groups) result.groups = [...account.groups];
  const sysroles = before ? [] : [...account.toldSysroles];
  if (sysroles.length > 0) result.sysroles = sysroles;
  return result;
}

function profileOf(account: Account, fields: ReadonlyMap<string, ProfileField>): Record<string, string> {
  const profile: Record<string, string> = {};
  for (const [shortname, value] of account.toldProfile) {
    if (isWorthTelling(fields.get(shortname), value)) profile[shortname] = value;
  }
  return profile;
}
