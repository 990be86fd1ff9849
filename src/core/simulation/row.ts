// One row of the file, step by step (conformance rules 18–30, then 31–42).
import type { Account } from './account';
import { joinCohorts } from './cohorts';
import { enrol } from './courses';
import { createAccount } from './create';
import { invalidFields } from './fields';
import { hostNumber } from './hosts';
import type { Outcome } from './outcome';
import { isEmpty, looseKey } from './php';
import { acceptedValue } from './profile';
import { rename } from './rename';
import { endRow, type ImportRun, type Row, track, trackChange } from './run';
import { isOn } from './site';
import { freeUsername } from './suffix';
import { expandTemplate } from './template';
import { checkTheme } from './theme';
import { updateAccount } from './update';
import { cleanUsername } from './username';

/** Takes a row through all steps. Throws ImportAborted where Moodle's exception ends the import. */
export function importRow(run: ImportRun, row: Row): Outcome {
  const unusable = checkNames(run, row) ?? settleUsername(run, row);
  if (unusable) return unusable;

  const found = findAccount(run, row);
  if (found === 'stop') return 'error';
  const remote = looseKey(row.values.mnethostid ?? '') !== looseKey(String(run.site.mnetLocalHostId));
  if (remote && !keepRemote(run, row, found)) return 'error';
  const existing = remote ? found : addNumber(run, row, found);
  const username = row.values.username ?? '';
  if (username !== row.originalUsername) trackChange(row, 'username', row.originalUsername, username);
  checkTheme(run, row);
  addDefaults(run, row, existing);
  return deleteAccount(run, row, existing, remote) ?? continueRow(run, row, existing, remote);
}

function continueRow(run: ImportRun, row: Row, found: Account | undefined, remote: boolean): Outcome {
  const renamed = rename(run, row, found);
  if (typeof renamed === 'string') return renamed;
  const existing = renamed;
  const refused = checkUploadType(run, row, existing);
  if (refused) return refused;
  return existing ? finishUpdate(run, row, existing, remote) : finishCreation(run, row);
}

function finishUpdate(run: ImportRun, row: Row, account: Account, remote: boolean): Outcome {
  const outcome = updateAccount(run, row, account, remote);
  if (outcome === 'updated' || outcome === 'uptodate') finish(run, row, account, outcome);
  return outcome;
}

function finishCreation(run: ImportRun, row: Row): Outcome {
  const account = createAccount(run, row);
  if (typeof account === 'string') return account;
  finish(run, row, account, 'created');
  return 'created';
}

/** Rule 42, then 41's warning: about what the file says, or what was made of it in a new account. */
function finish(run: ImportRun, row: Row, account: Account, done: 'created' | 'updated' | 'uptodate'): void {
  row.partial = done;
  joinCohorts(run, row, account);
  enrol(run, row, account);
  const invalid = invalidFields(done === 'created' ? account.record : row.values, run.site);
  if (invalid.length > 0) {
    const about = { username: row.values.username ?? '', values: invalid.join(', ') };
    track(row, 'status', 'warning', 'tool_uploaduser/invaliduserdatavalues', about);
  }
}

const adds = ({ settings }: ImportRun): boolean => settings.upload === 'add-new' || settings.upload === 'add-all';

/** 18: types 2 and 3 do not check this. */
function checkNames(run: ImportRun, row: Row): Outcome | undefined {
  if (!adds(run)) return undefined;
  const missing = ['firstname', 'lastname'].filter((name) => (row.values[name] ?? '') === '');
  for (const name of missing) {
    track(row, 'status', 'error', 'error/missingfield', name);
    track(row, name, 'error', 'moodle/error');
  }
  if (missing.length === 0) return undefined;
  run.totals.userserrors++;
  return 'error';
}

/** 19–21. */
function settleUsername(run: ImportRun, row: Row): Outcome | undefined {
  const { settings, site } = run;
  const clean = (username: string) => cleanUsername(username, isOn(site, 'extendedusernamechars'));
  const template = settings.templates.get('username');
  let username = row.values.username ?? '';
  if (adds(run) && isEmpty(username) && !isEmpty(template))
    username = expandTemplate(template, { ...row.values, username });
  row.originalUsername = username;
  if (settings.standardises) username = clean(username);
  row.values.username = username;
  if (isEmpty(username) && !settings.matchesEmail) {
    track(row, 'username', 'error', 'moodle/error');
    return endRow(run, row, 'error', 'userserrors', 'error/missingfield', 'username');
  }
  if (username === 'guest') return endRow(run, row, 'error', 'userserrors', 'error/guestnoeditprofileother');
  if (username !== clean(username)) {
    endRow(run, row, 'error', 'userserrors', 'error/invalidusername');
    track(row, 'username', 'error', 'moodle/error');
    row.alsoCountedAsError = true;
  }
  if (isEmpty(row.values.mnethostid)) row.values.mnethostid = String(site.mnetLocalHostId);
  return undefined;
}

/** 22. */
function findAccount(run: ImportRun, row: Row): Account | undefined | 'stop' {
  const { accounts, settings } = run;
  const { username = '', email } = row.values;
  const host = hostNumber(row.values.mnethostid ?? '', run.site.database);
  if (!settings.matchesEmail) {
    const account = accounts.byUsername(username ?? '', host);
    if (account) row.account = account;
    return account;
  }
  const [account, another] = email === undefined || email === null ? [] : accounts.byMailbox(email, host);
  if (another) {
    track(row, 'status', 'warning', 'tool_uploaduser/duplicateemail', email ?? '');
    run.totals.userserrors++;
    return 'stop';
  }
  if (account) row.account = account;
  return account;
}

/** 23: of an account of another host only `suspended`, cohorts and courses count; its own values replace the file's. */
function keepRemote(run: ImportRun, row: Row, account: Account | undefined): boolean {
  if (!account || run.settings.upload === 'add-all') {
    endRow(run, row, 'error', 'userserrors', 'tool_uploaduser/errormnetadd');
    return false;
  }
  for (const [column, value] of Object.entries(account.record)) {
    if (column !== 'suspended' && row.values[column] !== undefined) row.values[column] = value;
  }
  row.values.deleted = undefined;
  row.values.oldusername = undefined;
  row.values.password = undefined;
  row.values.auth = account.record.auth ?? '';
  return true;
}

/** 24. */
function addNumber(run: ImportRun, row: Row, account: Account | undefined): Account | undefined {
  if (!account || run.settings.upload !== 'add-all') return account;
  const host = String(run.site.mnetLocalHostId);
  const isTaken = (username: string) => run.accounts.byUsername(username, host) !== undefined;
  row.values.username = freeUsername(row.values.username ?? '', isTaken, run.suffixes);
  return undefined;
}

/** 26. */
function addDefaults(run: ImportRun, row: Row, existing: Account | undefined): void {
  const { update, templates } = run.settings;
  if (existing && (update === 'nothing' || update === 'file')) return;
  row.defaultsAdded = true;
  for (const [field, template] of templates) {
    if (typeof row.values[field] === 'string') continue;
    const value = expandTemplate(template, row.values);
    const menu = run.menus.get(field);
    row.values[field] = menu ? acceptedValue(menu, value) : value;
  }
}

/** 27. */
function deleteAccount(run: ImportRun, row: Row, account: Account | undefined, remote: boolean): Outcome | undefined {
  const asked = !isEmpty(row.values.deleted);
  row.values.deleted = undefined;
  if (!asked) return undefined;
  const { settings, site } = run;
  if (!settings.allowsDeletes || remote || site.importer.deletesUsers === false) {
    return endRow(run, row, 'skipped', 'usersskipped', 'error/usernotdeletedoff');
  }
  if (!account) return endRow(run, row, 'error', 'deleteerrors', 'error/usernotdeletedmissing');
  if (account.siteAdmin) return endRow(run, row, 'error', 'deleteerrors', 'error/usernotdeletedadmin');
  account.deleted = true;
  return endRow(run, row, 'deleted', 'deletes', 'tool_uploaduser/userdeleted');
}

/** 30. */
function checkUploadType(run: ImportRun, row: Row, existing: Account | undefined): Outcome | undefined {
  const { accounts, settings } = run;
  const { username, email } = row.values;
  if (settings.upload === 'add-new' && existing) {
    return endRow(run, row, 'skipped', 'usersskipped', 'error/usernotaddedregistered');
  }
  if (settings.upload === 'update-only' && !existing) {
    return endRow(run, row, 'skipped', 'usersskipped', 'error/usernotupdatednotexists');
  }
  if (settings.upload !== 'add-and-update' || !settings.matchesEmail) return undefined;
  const others = accounts
    .byUsernameAnywhere(username ?? '')
    .filter((account) => asciiLower(account.record.email) !== asciiLower(email));
  for (const _ of others) endRow(run, row, 'skipped', 'usersskipped', 'error/usernotaddedusernameexists');
  return others.length > 0 ? 'skipped' : undefined;
}

/** PHP's `strtolower`. */
const asciiLower = (text: string | null | undefined): string =>
  (text ?? '').replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
