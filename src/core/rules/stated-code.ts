// Where a row states its establishment code: in its username, else in its fictif address.
import type { Row } from '../file/row';
import { parseUsername } from '../people/usernames';

/** The column whose cell `row.code` comes from; only for a row that states one. */
export function statesCode(row: Row): 'username' | 'email' {
  const { nomenclature } = row.sheet.platform.username;
  return nomenclature && parseUsername(row.value('username'), nomenclature) ? 'username' : 'email';
}
