// What the user decides about each duplicate: the guide's three answers. A decision belongs to a person, not to a line
// number, so that it survives a reload and lines that move.
import { hashCollisions } from '../text/hash-collisions';
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

/** The key of each entry: the person's names, matricule and address, and a number where all of these come back. */
export function decisionKeys({ entries, numbers }: KnownLines): (index: number) => string {
  const times = new Map<string, number>();
  const again = new Map<number, string>();
  for (const index of hashCollisions(numbers.decision)) {
    const key = entries[index]?.decisionKey ?? '';
    const time = (times.get(key) ?? 0) + 1;
    times.set(key, time);
    if (time > 1) again.set(index, `${key}#${time}`);
  }
  return (index) => again.get(index) ?? entries[index]?.decisionKey ?? '';
}
