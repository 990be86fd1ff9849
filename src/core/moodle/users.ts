// The accounts that an import created, updated or deleted, as they are afterwards.
import type { Account } from './accounts';
import type { UserRecord } from './fields';
import { isWorthTelling } from './profile';
import type { UserResult } from './result';
import type { Import } from './run';

/** What is not told of a new account, being the usual default. */
const USUAL: Readonly<UserRecord> = {
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
};

/** In the order in which the import met them; `places` says where an account stands in the list. */
export function changedUsers(run: Import): { users: UserResult[]; places: ReadonlyMap<Account, number> } {
  const users: UserResult[] = [];
  const places = new Map<Account, number>();
  for (const account of run.accounts.touched()) {
    const result = userResult(run, account);
    if (result) places.set(account, users.push(result) - 1);
  }
  return { users, places };
}

function userResult(run: Import, account: Account): UserResult | undefined {
  const { before, changed, record } = account;
  if (before && account.deleted) return { change: 'deleted', was: before.username };
  if (account.deleted || (before && changed.size === 0)) return undefined;
  const others = Object.keys(USUAL).filter((column) =>
    before ? changed.has(column) : record[column] !== USUAL[column],
  );
  const profile = [...account.profile].filter(([shortname, value]) =>
    isWorthTelling(
      run.site.profileFields.find((field) => field.shortname === shortname),
      value,
    ),
  );
  return {
    ...(before ? { change: 'updated', was: before.username, changed: [...changed] } : { change: 'created' }),
    username: record.username ?? '',
    firstname: record.firstname ?? '',
    lastname: record.lastname ?? '',
    email: record.email ?? '',
    auth: record.auth ?? '',
    suspended: record.suspended === '0' ? 0 : 1,
    password: account.password,
    ...Object.fromEntries(others.map((column) => [column, record[column]])),
    profile: Object.fromEntries(profile),
    cohorts: [...account.cohorts],
    ...(account.prefs.size > 0 && { prefs: Object.fromEntries(account.prefs) }),
    ...(account.enrolments.length > 0 && { enrol: account.enrolments }),
    ...(account.groups.size > 0 && { groups: [...account.groups] }),
    ...(account.sysroles.size > 0 && !before && { sysroles: [...account.sysroles] }),
  };
}
