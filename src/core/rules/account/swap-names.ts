// First and last names that stand in each other's column: what most lines tell, and the repairs.

import { personRows } from '../../document/person-rows';
import { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import { capitalsIn } from '../../people/capitals';
import { setCell } from '../../text/cell-edits';
import type { TextEdit } from '../../text/edits';
import type { Fix } from '../rule';

/** Where all lines say the same, so many are enough to be sure. */
const ROWS_NEEDED_OF_ALL = 3;
/** Four of five: one of fewer rows cannot stand out, since it is more than a fifth of them itself. */
const SHARE_NEEDED = 0.8;

/**
 * Which name most lines write in capitals, by how many lines write which: `all` where all of them write the first name so,
 * for the columns are swapped then; undefined where that does not tell.
 */
export function usualCapitals(counts: ReadonlyMap<string, number>): 'all' | 'lastname' | undefined {
  const [first, last] = [counts.get('firstname') ?? 0, counts.get('lastname') ?? 0];
  if (last === 0) return first >= ROWS_NEEDED_OF_ALL ? 'all' : undefined;
  return last >= SHARE_NEEDED * (first + last) ? 'lastname' : undefined;
}

/** Swaps the names of one line, or of every line whose capitals stand in the wrong column. */
export function swapsByCapitals(sheet: Sheet, record: number): Fix[] {
  const rows = [...personRows(sheet)];
  return swaps(
    new Row(sheet, record),
    rows.filter(({ firstname, lastname }) => capitalsIn(firstname, lastname) === 'firstname'),
  );
}

/** Swaps the names of one line, or of all such lines. */
export function swaps(row: Row, rows: readonly Row[]): Fix[] {
  const fixes: Fix[] = [
    {
      title: { fr: 'Intervertir le prénom et le nom', en: 'Swap first and last name' },
      edits: swapped(row),
      safe: false,
    },
  ];
  if (rows.length > 1) {
    const title = {
      fr: 'Intervertir le prénom et le nom sur toutes ces lignes',
      en: 'Swap first and last name on all such lines',
    };
    fixes.push({ title, edits: rows.flatMap(swapped), safe: false });
  }
  return fixes;
}

function swapped({ sheet, record, firstname, lastname }: Row): TextEdit[] {
  return [
    setCell(sheet.table, record, sheet.column('firstname'), lastname),
    setCell(sheet.table, record, sheet.column('lastname'), firstname),
  ].sort((a, b) => a.start - b.start);
}
