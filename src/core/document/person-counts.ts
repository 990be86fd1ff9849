// How many people of a file have each value: what a rule counts that judges each row by what most rows do.
import { personRows } from './person-rows';
import type { Row } from './row';
import type { Sheet } from './sheet';

/** @param counted what is counted of a row; '' is not */
export function countPeople(sheet: Sheet, counted: (row: Row) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of personRows(sheet)) {
    const value = counted(row);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
