// Whether the cells of rows without a header may be in the order of some columns: what stands in them tells.
import { isCohortColumn } from '../moodle-facts/columns';
import { isEmail } from '../people/emails';
import { codeIn } from '../people/usernames';
import type { Platform } from '../platform';
import { type Delimiter, firstLines } from '../text/dialect';
import { scan } from '../text/scan';

const LINES_LOOKED_AT = 20;
/** Fewer cells are no line of somebody's, in whatever order. */
const FEWEST_CELLS = 3;

/** Whether at least half of the first lines may be so. */
export function mayBeInOrder(
  text: string,
  delimiter: Delimiter,
  names: readonly string[],
  platform: Platform,
): boolean {
  const lines = firstLines(text, LINES_LOOKED_AT).filter((line) => line.trim() !== '');
  const fitting = lines.filter((line) => {
    const values = scan(line, { delimiter, eol: '\n' }).values(0);
    // A number where the password is wanted may be one, where the matricule has its own.
    const hasNumber = /\d/.test(values[names.indexOf(platform.matricule?.column ?? '')] ?? '');
    const isNumber = !hasNumber && /^\s*\d+\s*$/.test(values[names.indexOf('password')] ?? '');
    const fits = (value: string, at: number) => mayHold(names[at]!, value.trim(), platform);
    if (values.length < FEWEST_CELLS) return true;
    return values.length === names.length && !isNumber && values.every(fits);
  });
  return fitting.length >= lines.length / 2;
}

function mayHold(name: string, value: string, { username }: Platform): boolean {
  if (value === '') return true;
  // Words for nothing and slips are no other column's.
  if (name === 'email') return !/^\d+$/.test(value);
  if (isEmail(value)) return false;
  if (isCohortColumn(name))
    return !(username.nomenclature && value.includes('.') && codeIn(value, username.nomenclature));
  return (name !== 'firstname' && name !== 'lastname') || !/\d/.test(value);
}
