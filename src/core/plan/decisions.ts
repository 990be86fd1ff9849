// What the user decides about each duplicate: the guide's three answers. A decision belongs to a person, not to a line
// number, so that it survives a reload and lines that move.
import { mapInSteps, type Steps } from '../task/cooperative-task';
import type { Entry } from './entries';

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

/** One key for each entry: the person's names, matricule and address, and a number where all of these come back. */
export function decisionKeys(entries: readonly Entry[]): Steps<string[]> {
  const seen = new Map<string, number>();
  return mapInSteps(entries, ({ decisionKey: key }) => {
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}#${times}`;
  });
}
