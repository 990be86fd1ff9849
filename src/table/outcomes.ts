// What becomes of each line, as the last plan says it: also while the next one is made, of lines that stand as they stood.
import type { PlanOutcome } from '../core/plan/outcomes';
import type { Plan } from '../core/plan/plan';
import type { Table } from '../core/text/table';

/** By record; undefined where it is not known. */
export type Outcomes = Pick<ReadonlyMap<number, PlanOutcome>, 'get'>;

export const outcomesOf = ({ lines }: Plan): Outcomes =>
  new Map(lines.map(({ entry, outcome }) => [entry.record, outcome]));

/** Outcomes of an earlier table: those of lines that are the same, at the same place. Rows are looked at one by one. */
export function outcomesLeft(outcomes: Outcomes, before: Table, now: Table): Outcomes {
  return {
    get(record) {
      const isThere = record < Math.min(before.recordCount, now.recordCount);
      return isThere && before.recordText(record) === now.recordText(record) ? outcomes.get(record) : undefined;
    },
  };
}
