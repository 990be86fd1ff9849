// Which of the rows that share something the later ones meet: the first that the import does not drop by itself.
import { isDropped } from '../document/dropped-lines';
import type { Row } from '../document/row';

/** For each row, the index of the first that counts and stands before it; -1 for none. */
export function firstThatCounts(rows: readonly Row[], counts = (row: Row) => !isDropped(row)): number[] {
  const first = rows.findIndex(counts);
  return rows.map((_, index) => (first >= 0 && index > first ? first : -1));
}
