// The cohort references of a row, each judged once for all rules of the section.
import type { Row } from '../file/row';
import { asReference, type Judgement, judgeCohort } from '../reference/judge';

export interface CohortCell {
  /** Index of its column in the file. */
  readonly column: number;
  /** As Moodle reads it. */
  readonly reference: string;
  readonly judgement: Judgement;
}

const judged = new WeakMap<Row, readonly CohortCell[]>();

/** Every cohort cell of a row that names something. */
export function cohortCells(row: Row): readonly CohortCell[] {
  let cells = judged.get(row);
  if (!cells) {
    cells = judge(row);
    judged.set(row, cells);
  }
  return cells;
}

function judge({ sheet, record }: Row): CohortCell[] {
  const cells: CohortCell[] = [];
  for (const { index } of sheet.cohortColumns) {
    const reference = asReference(sheet.table.value(record, index));
    if (!reference) continue;
    cells.push({ column: index, reference, judgement: judgeCohort(reference, sheet.platform, sheet.context.cohorts) });
  }
  return cells;
}
