// What the user decides about each duplicate: the guide's three answers. A decision belongs to a person, not to a line
// number, so that it survives a reload and lines that move.
import { appendTo } from '../text/append-to';
import { hashCollisions } from '../text/hash-collisions';
import type { Entry } from './entries';
import type { KnownLines } from './known-lines';

/**
 * `add`: make the account all the same, under this username: by the import where the file can say so or nobody else has
 * it, else by hand (the template has no column for it). `delete`: leave the line out. `modify`: let the line change the
 * account that exists: answer "modify" where the platform asks, choose a type of import that updates where it does not.
 */
export type Decision =
  | { readonly kind: 'add'; readonly username: string }
  | { readonly kind: 'delete' }
  | { readonly kind: 'modify' };

export type Decisions = Readonly<Record<string, Decision>>;

/**
 * The key of each entry: the person's names, matricule and address. Of several lines of one person, it also has what tells
 * them apart, and how many there are: what was decided of one of them is never taken for a decision on the one that is left.
 */
export function decisionKeys({ entries, numbers }: KnownLines): (index: number) => string {
  return decisionKeysAmong(entries, hashCollisions(numbers.decision));
}

/** The same, where only some entries may have a key in common. */
export function decisionKeysAmong(entries: readonly Entry[], mayMeet: Iterable<number>): (index: number) => string {
  const keys = new Map<number, string>();
  for (const [key, again] of groupedBy(mayMeet, (index) => entries[index]!.decisionKey)) {
    if (again.length === 1) continue;
    for (const [detail, alike] of groupedBy(again, (index) => detailOf(entries[index]!))) {
      for (const [nth, index] of alike.entries()) {
        const count = alike.length > 1 ? `#${nth + 1}/${alike.length}` : '';
        keys.set(index, `${key}#${detail}${count}`);
      }
    }
  }
  return (index) => keys.get(index) ?? entries[index]?.decisionKey ?? '';
}

/** In what lines of one person may differ. */
function detailOf({ username, credentials, cohorts }: Entry): string {
  return [username, credentials, ...cohorts].join('|');
}

function groupedBy(indexes: Iterable<number>, keyOf: (index: number) => string): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) appendTo(groups, keyOf(index), index);
  return groups;
}
