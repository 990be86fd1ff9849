// Lines that a stock import refuses or skips for what stands in them alone.
import { keepsPasswords } from '../moodle-facts/versions';
import { usernameKey } from '../people/identity';
import type { Row } from './row';

/**
 * Whether the import refuses or skips a line for what stands in it alone, as far as the export of accounts tells
 * (conformance rules 18, 20, 27, 28, 30, 39): other lines then do not meet its account.
 */
export function isDropped(row: Row): boolean {
  return !row.sheet.choices.promptsUser && (lacksSomething(row) || isOfNoUse(row));
}

/** Whether something is missing that such an account is made of. */
function lacksSomething(row: Row): boolean {
  const { platform, choices } = row.sheet;
  if (!choices.updates && (row.lacks('firstname') || row.lacks('lastname'))) return true;
  const username = choices.cleansUsernames ? usernameKey(row.username) : row.username;
  if (row.has('username') && !choices.matchesEmail && (username === '' || username === '0')) return true;
  if (!row.isNew) return false;
  const needsPassword = !choices.createsPasswords && !logsInElsewhere(row);
  const needed = [...(platform.email.required ? ['email'] : []), ...(needsPassword ? ['password'] : [])];
  return needed.some((name) => row.lacks(name) || (row.has(name) && row.value(name) === '0'));
}

/** Whether it is for an account that the import does not touch, or not in that way. */
function isOfNoUse({ sheet, deletes, renames, account }: Row): boolean {
  const { choices, context } = sheet;
  if (deletes) return !choices.deletes;
  if (renames) return !choices.renames;
  if (choices.type === 'add-new') return account !== undefined;
  return choices.type === 'update-only' && context.accounts !== undefined && account === undefined;
}

/** Whether the account's password is kept elsewhere than in Moodle, which then needs none (conformance rules 26, 36, 37). */
export function logsInElsewhere(row: Row): boolean {
  if (!row.has('auth')) return !keepsPasswords(row.sheet.choices.auth);
  return !row.isNone('auth') && !keepsPasswords(row.value('auth'));
}
