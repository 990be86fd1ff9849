// What the user decides about each duplicate: the guide's three answers. A decision belongs to a person, not to a line
// number, so that it survives a reload and lines that move.
import { emailKey } from '../people/emails';
import { matriculeKey } from '../people/matricules';
import { nameKey } from '../people/names';
import type { Entry } from './entries';

/**
 * `add`: make the account all the same, by hand, under a username that is free (the template has no column for it).
 * `delete`: leave the line out. `modify`: answer "modify" when the platform asks, so that the existing account changes.
 */
export type Decision =
  | { readonly kind: 'add'; readonly username: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'modify' };

export type Decisions = Readonly<Record<string, Decision>>;

/** One key for each entry: the person's names, matricule and address, and a number where all of these come back. */
export function decisionKeys(entries: readonly Entry[]): string[] {
  const seen = new Map<string, number>();
  return entries.map(({ firstname, lastname, matriculeWritten, email, emailMade }) => {
    const key = [
      nameKey(firstname),
      nameKey(lastname),
      matriculeKey(matriculeWritten),
      emailMade ? '' : emailKey(email),
    ].join('|');
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}
