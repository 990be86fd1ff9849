// What Moodle's preview says of each row (conformance rule 49). It changes nothing, and the import does not look at it.

import { isValidEmail } from '../moodle-facts/email';
import type { Accounts, PreparedSite } from './accounts';
import { equalityKey } from './collation';
import { escapeHtml, looseKey, trim } from './php';
import { acceptedValue, columnOf } from './profile';
import type { Preview, PreviewRow, PreviewStatus } from './result';
import { isOn, type ProfileField } from './site';
import { themeProblem } from './theme';
import { cleanUsername } from './username';

/** A unique profile field: the values in the database and their holders, and the values already met in the file. */
interface UniqueField {
  readonly holders: ReadonlyMap<string, ReadonlySet<string>>;
  readonly met: Set<string>;
}

/** The preview of all rows. */
export function previewRows(
  prepared: PreparedSite,
  accounts: Accounts,
  columns: readonly string[],
  rows: readonly (readonly (string | null)[])[],
): Preview {
  const { site } = prepared;
  const host = String(site.mnetLocalHostId);
  const [username, email, theme] = ['username', 'email', 'theme'].map((column) => columns.indexOf(column));
  const fields = profileColumns(prepared, columns);
  const clean = (name: string) => cleanUsername(name, isOn(site, 'extendedusernamechars'));
  let noError = true;

  const previewRow = (cells: readonly (string | null)[], line: number): PreviewRow => {
    const status: PreviewStatus[] = [];
    /** A column's cell as the page shows it; undefined when the row or the file lacks it. */
    const shown = (column = -1) =>
      column < 0 || column >= cells.length ? undefined : escapeHtml(trim(cells[column] ?? ''));

    const name = shown(username);
    if (name === undefined) status.push({ key: 'moodle/missingusername' });
    else if (name !== clean(name)) status.push({ key: 'moodle/invalidusernameupload' });
    const account = name === undefined ? undefined : accounts.byUsername(clean(name), host);

    const address = shown(email);
    if (address !== undefined && !isValidEmail(address)) status.push({ key: 'moodle/invalidemail' });
    if (address !== undefined && accounts.hasMailbox(address)) status.push({ key: 'error/useremailduplicate' });

    const chosen = shown(theme);
    const problem = chosen === undefined ? undefined : themeProblem(prepared, chosen);
    if (problem) status.push({ key: problem });

    for (const [column, field, unique] of fields) {
      const value = shown(column);
      if (value === undefined) continue;
      const found = checkField(field, value, unique, account?.before?.username, prepared);
      if (found.length > 0) noError = false;
      status.push(...found);
    }
    return account ? { line, status, usernameExists: true } : { line, status };
  };
  return { rows: rows.map((cells, i) => previewRow(cells, i + 2)), noError };
}

/** The columns of profile fields, and what must be unique in them. */
function profileColumns(prepared: PreparedSite, columns: readonly string[]) {
  return prepared.site.profileFields.flatMap((field): [number, ProfileField, UniqueField | undefined][] => {
    const column = columns.indexOf(columnOf(field));
    if (column < 0) return [];
    const unique = field.forceunique ? { holders: holdersOf(field, prepared), met: new Set<string>() } : undefined;
    return [[column, field, unique]];
  });
}

/** In-file comparison is PHP's loose one, that of the database its own; the row's own account does not count. */
function checkField(
  field: ProfileField,
  value: string,
  unique: UniqueField | undefined,
  username: string | undefined,
  { site }: PreparedSite,
): PreviewStatus[] {
  const status: PreviewStatus[] = [];
  if (acceptedValue(field, value) === null) status.push({ key: 'error/invaliduserfield', a: field.shortname });
  if (!unique || (value === '' && !field.required)) return status;
  const used: PreviewStatus = { key: 'moodle/valuealreadyused', field: columnOf(field) };
  const key = looseKey(value);
  if (unique.met.has(key)) status.push(used);
  const holders = unique.holders.get(equalityKey(site.database, value));
  if (holders && !(username !== undefined && holders.has(username))) status.push(used);
  unique.met.add(key);
  return status;
}

function holdersOf(field: ProfileField, { site }: PreparedSite): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>();
  for (const { username, profile } of site.users) {
    const value = profile?.[field.shortname];
    if (value === undefined) continue;
    const key = equalityKey(site.database, value);
    const there = holders.get(key);
    if (there) there.add(username);
    else holders.set(key, new Set([username]));
  }
  return holders;
}
