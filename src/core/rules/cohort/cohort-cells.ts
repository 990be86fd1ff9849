// The cohort references of a row, each judged once for all rules of the section.
import { cohortReferences } from '../../document/cohort-references';
import type { Row } from '../../document/row';
import { meansNothing } from '../../people/name-doubts';
import type { ReferenceKind } from '../../reference/cohorts';
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

/**
 * What a row means in each cohort column; '' for nothing, or a word for it. A cell that writes its cohort otherwise counts as that cohort:
 * its own rule writes it right.
 */
export function referencesOf(row: Row): string[] {
  const cells = new Map(cohortCells(row).map((cell) => [cell.column, cell]));
  const { by } = row.sheet.platform.cohorts;
  return cohortReferences(row).map((written, nth) => {
    const { resolution } = cells.get(row.sheet.cohortColumns[nth]!.index) ?? {};
    if (resolution?.kind === 'unjudged' && meansNothing(written)) return '';
    return (resolution && meantBy(resolution, by)) || written;
  });
}

/** The reference that a cell will hold once it is put right; undefined where several may be meant, or none is known. */
function meantBy(resolution: CohortResolution, by: ReferenceKind): string | undefined {
  switch (resolution.kind) {
    case 'known':
      return resolution.cohort[by];
    case 'case':
    case 'by-name': {
      const [only, ...others] = new Set(resolution.cohorts.map((cohort) => cohort[by]));
      return others.length ? undefined : only;
    }
    case 'code':
      return resolution.sure ? resolution.code : undefined;
    case 'unknown':
    case 'unjudged':
      return undefined;
  }
}

/** What a row means in its cohort columns, as a value to count; '' where the file has none. `tally` reads it. */
export function asOneValue(row: Row): string {
  return row.sheet.cohortColumns.length ? JSON.stringify(referencesOf(row)) : '';
}

/** How often the nth cohort column means each reference, '' among them. */
export function tally(counts: ReadonlyMap<string, number>, nth: number): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  for (const [references, count] of counts) {
    const value: string = JSON.parse(references)[nth] ?? '';
    totals.set(value, (totals.get(value) ?? 0) + count);
  }
  return totals;
}

/** The same without the lines that name nothing. */
export function filledOnly(totals: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...totals].filter(([reference]) => reference !== ''));
}

/** The reference that is most frequent; '' for none, or two. */
export function mostFrequent(totals: ReadonlyMap<string, number>): string {
  let most = '';
  let times = 0;
  let tied = false;
  for (const [value, count] of totals) {
    if (count === times) tied = true;
    if (count > times) [most, times, tied] = [value, count, false];
  }
  return tied ? '' : most;
}

/** Whether more than half of the lines mean this reference. */
export function isMajority(reference: string, totals: ReadonlyMap<string, number>): boolean {
  const all = [...totals.values()].reduce((sum, count) => sum + count, 0);
  return 2 * (totals.get(reference) ?? 0) > all;
}
