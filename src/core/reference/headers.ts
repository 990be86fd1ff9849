// Finds the columns of a reference file by its header, whatever the apostrophes, accents and capitals have become.
import { distance } from 'fastest-levenshtein';
import { plainKey } from '../people/names';

/** Names of each column as `plainKey` writes them; the first one is the usual one. */
export type Headers<K extends string> = Readonly<Record<K, readonly string[]>>;

/** Below this length a letter more or less makes another name. */
const LONG_ENOUGH_FOR_SLIPS = 6;

/** Index of each column in a header; columns that it lacks are absent. */
export function findColumns<K extends string>(header: readonly string[], headers: Headers<K>): Map<K, number> {
  const keys = header.map(plainKey);
  const found = new Map<K, number>();
  const taken = new Set<number>();
  const claim = (fits: (key: string, name: string) => boolean) => {
    for (const [column, names] of Object.entries(headers) as [K, readonly string[]][]) {
      if (found.has(column)) continue;
      const index = keys.findIndex((key, at) => key && !taken.has(at) && names.some((name) => fits(key, name)));
      if (index < 0) continue;
      found.set(column, index);
      taken.add(index);
    }
  };
  claim((key, name) => key === name);
  claim((key, name) => name.length >= LONG_ENOUGH_FOR_SLIPS && key.length < 40 && distance(key, name) <= 2);
  return found;
}
