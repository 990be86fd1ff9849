// What a name cell holds that is no name, by itself, beside the other name, and for the username that is made of both.
import { hasMojibake } from '../../document/mojibake';
import type { Row } from '../../document/row';
import { holdsWholeName } from '../../people/capitals';
import { type NameDoubt, nameDoubt } from '../../people/name-doubts';
import { firstnamePart, lastnamePart } from '../../people/naming';

/** What the cell alone tells (`NameDoubt`), what it tells beside the other name, and a name that gives no username. */
export type NameKind = NameDoubt | 'whole' | 'swapped' | 'unusable';

/** What is to be said of a name; undefined for nothing. */
export function nameKind(name: 'firstname' | 'lastname', row: Row): NameKind | undefined {
  const value = row.value(name);
  // What cannot be read is file-encoding's.
  if (value.includes('\ufffd') || (!row.sheet.isReadable && /[^\0-\x7f]/.test(value))) return undefined;
  const doubt = nameDoubt(value, name === 'firstname');
  // Signs of accents that were read wrongly, and of a quote that is never closed, have rules of their own.
  const { table } = row.sheet;
  if (doubt === 'signs' && (hasMojibake(value) || table.unclosedIn(row.record).length)) return undefined;
  // Somebody may be called Total: a total has no address.
  const isPerson = row.firstname !== '' && row.lastname !== '' && row.value('email').includes('@');
  if (doubt === 'total' && isPerson && !/\s/.test(value)) return undefined;
  if (givesNothing(name, row)) return 'unusable';
  if (doubt) return doubt;
  return holdsWholeName(value, row.value(name === 'firstname' ? 'lastname' : 'firstname')) ? 'whole' : undefined;
}

/** Whether the platform makes a username of the names, so that both must leave something for it. */
export const isDerived = (row: Row) => row.sheet.platform.username.derived && !row.has('username');

/** Whether a name that is there leaves nothing for the username. */
function givesNothing(name: 'firstname' | 'lastname', row: Row): boolean {
  const { username } = row.sheet.platform;
  if (!isDerived(row) || row.value(name) === '') return false;
  const part = name === 'firstname' ? firstnamePart(row.firstname, username) : lastnamePart(row.lastname, username);
  return part === '';
}
