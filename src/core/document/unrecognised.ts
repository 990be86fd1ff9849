// What a CSV that is not recognised looks like: nothing at all, people without a header above them, or something else.
import { isEmail } from '../people/emails';
import { nameKey } from '../people/names';
import { detectDialect, firstLines } from '../text/dialect';
import { scan } from '../text/scan';

/** `no-header`: the first line is already a person. `other`: nothing is known, and nothing should be said unasked. */
export type Unrecognised = 'empty' | 'no-header' | 'other';

const LINES_LOOKED_AT = 10;
/** First name, last name and address. */
const FEWEST_CELLS = 3;
const SHORTEST_NAME = 3;

/** Looks at the first lines only: a list of purchases or an address book is `other`. */
export function describeUnrecognised(text: string): Unrecognised {
  const lines = firstLines(text, LINES_LOOKED_AT).filter((line) => /[^\s,;:|"\ufeff]/.test(line));
  if (!lines.length) return 'empty';
  const { delimiter } = detectDialect(text);
  const [first = [], ...others] = lines.map((line) => scan(line, { delimiter, eol: '\n' }).values(0));
  if (first.length < FEWEST_CELLS) return 'other';
  if (hasOwnAddress(first)) return 'no-header';
  // A person without an address has a number; a header has none.
  const isRow = first.some((cell) => /^\s*\d+\s*$/.test(cell));
  return isRow && others.some((row) => row.length === first.length && hasOwnAddress(row)) ? 'no-header' : 'other';
}

/** Whether an address is made of names that stand in the same row. */
function hasOwnAddress(cells: readonly string[]): boolean {
  const address = cells.map((cell) => cell.trim()).find(isEmail);
  if (!address) return false;
  const holder = nameKey(address.slice(0, address.indexOf('@')).replace(/[^\p{L}]/gu, ''));
  return cells.some((cell) => {
    if (!/^[\p{L}\s’'-]+$/u.test(cell)) return false;
    const name = nameKey(cell).replace(/[^a-z]/g, '');
    return name.length >= SHORTEST_NAME && holder.includes(name);
  });
}
