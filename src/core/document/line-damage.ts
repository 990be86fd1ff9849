// Damage that all lines of a file share, seen at its header: nothing of the cells is to be judged before it is repaired.
import type { Recognition } from './detect-file';

/**
 * `tail`: lines typed into a spreadsheet's first column, saved with the delimiters of its empty ones (`Anne;Petit,,,,`).
 * `quotes`: every value between signs that are no quotes of a CSV (`'Anne','Petit'`), as some databases and Word write them.
 * `order`: no header, and cells in another order than the template's.
 */
export type LineDamage = 'tail' | 'quotes' | 'order';

/** Signs that stand before a value and behind it; what ends one kind may end the next. */
export interface QuoteSigns {
  readonly open: string;
  readonly close: string;
}

export const SIGNS: readonly QuoteSigns[] = [
  { open: "'", close: "'" },
  { open: '‘’`´', close: '’‘`´' },
  { open: '“”„', close: '”“' },
  { open: '«', close: '»' },
];

/** The damage of a header, or of lines without one; undefined for sound ones. */
export function lineDamage({ names, tail, isUnordered }: Recognition): LineDamage | undefined {
  if (isUnordered) return 'order';
  if (names.length > 1 && quoteSigns(names)) return 'quotes';
  return tail && 'tail';
}

/** The signs that stand around every name. */
export function quoteSigns(names: readonly string[]): QuoteSigns | undefined {
  return SIGNS.find((signs) => names.every((name) => insideOf(name.trim(), signs) !== undefined));
}

/** What stands between signs; undefined where they do not stand around the value. */
export function insideOf(value: string, { open, close }: QuoteSigns): string | undefined {
  const isBetween = value.length > 1 && open.includes(value[0]!) && close.includes(value.at(-1)!);
  return isBetween ? value.slice(1, -1) : undefined;
}
