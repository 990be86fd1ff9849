// What a message may show of a cell: never what may be a password, wherever it stands.
import type { Row } from '../file/row';
import { mayBePassword } from '../people/passwords';

/** The value of a cell; '' where it may be a password that slipped into this column. */
export function shownValue(row: Row, name: string): string {
  const value = row.shown(row.sheet.column(name));
  return mayBePassword(value, row.sheet.platform.password) ? '' : value;
}

/** "Pierre Dupond"; '' where a name cell cannot be shown. Names have no digits: these alone make one doubtful. */
export function shownName(row: Row): string {
  const names = ['firstname', 'lastname'].map((name) => {
    const value = row.shown(row.sheet.column(name));
    return /\p{Nd}/u.test(value) ? shownValue(row, name) : value;
  });
  return names.every(Boolean) ? names.join(' ') : '';
}
