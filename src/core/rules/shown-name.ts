// The person of a row as a message names them.
import type { Row } from '../document/row';
import { withoutPasswords } from '../people/passwords';

/** "Pierre Dupond"; '' where one of the two cannot be shown: what is made of it, a username, cannot either. */
export function shownName(row: Row): string {
  const names = ['firstname', 'lastname'].map((name) => row.shown(row.sheet.column(name)));
  const isShown = names.every((name) => name && withoutPasswords(name, 'lastname') === name);
  return isShown ? names.join(' ') : '';
}
