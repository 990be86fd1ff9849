// What decisions leave behind once the file is changed as they say.
import { type Decision, decisionKeysAmong } from './decisions';
import type { Plan } from './plan';

/**
 * What holds of the lines that stay and then have another key, as where one of two lines of a person goes: the decision on
 * each of them, or null for none.
 */
export function decisionsLeft({ lines, fileEdits }: Plan): [key: string, decision: Decision | null][] {
  const left = lines.filter(({ entry }) => !fileEdits.without.has(entry.record));
  const entries = left.map(({ entry }) => {
    const username = fileEdits.usernames.get(entry.record);
    return username === undefined ? entry : { ...entry, username };
  });
  const keyOf = decisionKeysAmong(entries, entries.keys());
  return left.flatMap(({ key, decision = null }, index) => (keyOf(index) === key ? [] : [[keyOf(index), decision]]));
}
