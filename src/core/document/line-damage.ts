// Damage that all lines of a file share, seen at its header: nothing of the cells is to be judged before it is repaired.

import { DELIMITERS, type Delimiter } from '../text/dialect';

/**
 * `tail`: lines typed into a spreadsheet's first column, saved with the delimiters of its empty ones (`Anne;Petit,,,,`).
 * `quotes`: every value between apostrophes (`'Anne','Petit'`), as some databases export.
 */
export type LineDamage = 'tail' | 'quotes';

const APOSTROPHES = /^\s*'[^']*'\s*$/;

/** The damage of a header that was cut at a delimiter; undefined for a sound one. */
export function lineDamage(names: readonly string[], delimiter: Delimiter): LineDamage | undefined {
  if (names.length < 2) return undefined;
  if (names.every((name) => APOSTROPHES.test(name))) return 'quotes';
  return tailOf(names.at(-1) ?? '', delimiter) ? 'tail' : undefined;
}

/** The delimiter that stands behind a name at the end of a line; '' for none. */
export function tailOf(name: string, own: Delimiter): Delimiter | '' {
  const last = DELIMITERS.find((delimiter) => delimiter !== own && name.endsWith(delimiter));
  return last && name.replaceAll(last, '').trim() ? last : '';
}
