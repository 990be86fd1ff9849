// Renaming an account: asked for by a column, or by an address that belongs to another username (conformance rules 28, 29).

import { databaseError } from './aborted';
import type { Account } from './account';
import type { Outcome } from './outcome';
import { isEmpty } from './php';
import { endRow, type ImportRun, type Row, track, trackChange } from './run';
import { isOn } from './site';
import { cleanUsername } from './username';

/** The account to go on with, or the outcome that ends the row. */
export function rename(run: ImportRun, row: Row, found: Account | undefined): Account | undefined | Outcome {
  const { settings, accounts, site } = run;
  const username = row.values.username ?? '';
  let existing = found;
  if (settings.matchesEmail && settings.allowsRenames && !isEmpty(username) && username !== found?.record.username) {
    row.values.oldusername = found?.record.username ?? '';
    existing = undefined;
  }
  const oldUsername = row.values.oldusername;
  if (isEmpty(oldUsername)) return existing;
  if (!settings.allowsRenames) return endRow(run, row, 'skipped', 'usersskipped', 'error/usernotrenamedoff');
  if (existing) return endRow(run, row, 'error', 'renameerrors', 'error/usernotrenamedexists');
  const old = settings.standardises ? cleanUsername(oldUsername, isOn(site, 'extendedusernamechars')) : oldUsername;
  const host = String(site.mnetLocalHostId);
  const account = accounts.byUsername(old, host);
  if (!account) return endRow(run, row, 'error', 'renameerrors', 'error/usernotrenamedmissing');
  row.account = account;
  if (account.siteAdmin) return endRow(run, row, 'error', 'renameerrors', 'error/usernotrenamedadmin');
  const holder = accounts.byUsername(username, host);
  if ((holder && holder !== account) || [...username].length > 100) throw databaseError(); // 40
  accounts.change(account, () => {
    account.record.username = username;
  });
  account.markChanged('username');
  trackChange(row, 'username', old, username);
  track(row, 'status', 'normal', 'tool_uploaduser/userrenamed');
  run.totals.renames++;
  row.renamed = true;
  return account;
}
