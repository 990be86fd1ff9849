// What Moodle's preview says of each row (conformance rule 49). It changes nothing, and the import does not look at it.
import type { Accounts, PreparedSite } from './accounts';
import { equalityKey } from './collation';
import { isValidEmail } from './email';
import { escapeHtml, looseKey, trim } from './php';
import { acceptedValue, columnOf } from './profile';
import type { Preview, PreviewRow, PreviewStatus } from './result';
import { themeProblem } from './row';
import { isOn, type ProfileField } from './site';
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
  const fields = new Map(site.profileFields.map((field) => [columnOf(field), field]));
  const unique = new Map(
    site.profileFields
      .filter((field) => field.forceunique && columns.includes(columnOf(field)))
      .map((field) => [field, { holders: holdersOf(field, prepared), met: new Set<string>() } satisfies UniqueField]),
  );
  const clean = (username: string) => cleanUsername(username, isOn(site, 'extendedusernamechars'));
  let noError = true;

  const previewRow = (cells: readonly (string | null)[], line: number): PreviewRow => {
    const status: PreviewStatus[] = [];
    const values = new Map(
      columns.slice(0, cells.length).map((column, i) => [column, escapeHtml(trim(cells[i] ?? ''))]),
    );
    const username = values.get('username');
    if (username === undefined) status.push({ key: 'moodle/missingusername' });
    else if (username !== clean(username)) status.push({ key: 'moodle/invalidusernameupload' });
    const account =
      username === undefined ? undefined : accounts.byUsername(clean(username), String(site.mnetLocalHostId));

    const email = values.get('email');
    if (email !== undefined && !isValidEmail(email)) status.push({ key: 'moodle/invalidemail' });
    if (email !== undefined && accounts.hasMailbox(email)) status.push({ key: 'error/useremailduplicate' });

    const theme = values.get('theme');
    const problem = theme === undefined ? undefined : themeProblem(prepared, theme);
    if (problem) status.push({ key: problem });

    for (const [column, value] of values) {
      const field = fields.get(column);
      if (!field) continue;
      const found = checkField(field, value, unique.get(field), account?.before?.username, prepared);
      if (found.length > 0) noError = false;
      status.push(...found);
    }
    return account ? { line, status, usernameExists: true } : { line, status };
  };
  return { rows: rows.map((cells, i) => previewRow(cells, i + 2)), noError };
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
