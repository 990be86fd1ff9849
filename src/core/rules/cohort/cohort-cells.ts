// The cohort references of a row, each judged once for all rules of the section.
import type { Row } from '../../document/row';
import { asReference, type CohortResolution, resolveCohort } from '../../reference/resolve-cohort';

export interface CohortCell {
  /** Index of its column in the file. */
  readonly column: number;
  /** As Moodle reads it. */
  readonly reference: string;
  readonly resolution: CohortResolution;
}

const resolved = new WeakMap<Row, readonly CohortCell[]>();

/** Every cohort cell of a row that names something. */
export function cohortCells(row: Row): readonly CohortCell[] {
  let cells = resolved.get(row);
  if (!cells) {
    cells = resolvedCells(row);
    resolved.set(row, cells);
  }
  return cells;
}

function resolvedCells({ sheet, record }: Row): CohortCell[] {
  const cells: CohortCell[] = [];
  for (const { index } of sheet.cohortColumns) {
    const reference = asReference(sheet.table.value(record, index));
    if (!reference) continue;
    cells.push({
      column: index,
      reference,
      resolution: resolveCohort(reference, sheet.platform, sheet.context.cohorts),
    });
  }
  return cells;
}

/** What a row has in each cohort column; '' for nothing. */
export function referencesOf(row: Row): string[] {
  return row.sheet.cohortColumns.map(({ index }) => row.valueAt(index));
}

/** What a row has in its cohort columns, as a value to count; '' where the file has none. `mostFrequent` reads it. */
export function asOneValue(row: Row): string {
  return row.sheet.cohortColumns.length ? JSON.stringify(referencesOf(row)) : '';
}

/** The reference that the nth cohort column has most often, of those alone that name one or of all; '' for none, or two. */
export function mostFrequent(counts: ReadonlyMap<string, number>, nth: number, filledOnly: boolean): string {
  const totals = new Map<string, number>();
  for (const [references, count] of counts) {
    const value: string = JSON.parse(references)[nth] ?? '';
    if (!value && filledOnly) continue;
    totals.set(value, (totals.get(value) ?? 0) + count);
  }
  let most = '';
  let times = 0;
  let tied = false;
  for (const [value, count] of totals) {
    if (count === times) tied = true;
    if (count > times) [most, times, tied] = [value, count, false];
  }
  return tied ? '' : most;
}
