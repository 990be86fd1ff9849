// What the cohort columns of a row name.
import { asReference } from '../reference/resolve-cohort';
import type { Row } from './row';

/** The reference in each cohort column, in the file's order; '' where the cell names nothing (an empty one, or `0`). */
export function cohortReferences(row: Row): string[] {
  return row.sheet.cohortColumns.map(({ index }) => asReference(row.valueAt(index)));
}
