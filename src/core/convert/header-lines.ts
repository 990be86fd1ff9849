// Headers among the people of an export: the same one on each page, and those of other tables that stand below.
import { headerKey } from '../document/columns';

/** `same`: the header once more, in whatever letters. `other`: two of its names at least, in other places. */
export type HeaderLine = 'same' | 'other';

const plain = (cell: string) => cell.trim().toLowerCase();

/** Tells such lines from people's. */
export function headerLines(header: readonly string[] | undefined): (row: readonly string[]) => HeaderLine | undefined {
  if (!header) return () => undefined;
  const keys = header.map(headerKey);
  const names = new Set(header.map(plain).filter(Boolean));
  return (row) => {
    if (keys.length === row.length && row.every((cell, column) => headerKey(cell) === keys[column])) return 'same';
    const filled = row.filter((cell) => cell.trim() !== '');
    const named = new Set(filled.map(plain).filter((cell) => names.has(cell)));
    return named.size > 1 && 2 * named.size >= filled.length ? 'other' : undefined;
  };
}
