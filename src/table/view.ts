// Which records of a file the table shows, in which order. Knows neither the editor nor the page.
import type { Sheet } from '../core/document/sheet';
import { filteredRows, sortedRows } from '../core/table-edits/order';
import type { ViewSettings } from './protocol';

export interface View {
  /** How many rows are shown, the new one below them aside. */
  readonly count: number;
  /** The record of a row; `recordCount` and more for the new rows behind the last one. */
  recordOf(row: number): number;
  /** The row of a record, or -1. */
  rowOf(record: number): number;
  /** Rows may be moved and new ones typed: all of them are shown, in the file's order. */
  readonly isWhole: boolean;
}

/** All records but the header, in the file's order: lines above the header are shown too. */
function wholeView({ table, header }: Sheet): View {
  const count = table.recordCount - (header < 0 ? 0 : 1);
  return {
    count,
    isWhole: true,
    recordOf: (row) => (header >= 0 && row >= header ? row + 1 : row),
    rowOf: (record) => (record === header ? -1 : header >= 0 && record > header ? record - 1 : record),
  };
}

/**
 * The view that settings ask for.
 * @param hasProblem whether something was found in a record
 */
export function viewOf(sheet: Sheet, settings: ViewSettings, hasProblem: (record: number) => boolean): View {
  const { sort, filter, problemsOnly } = settings;
  if (!sort && !filter.text && !problemsOnly) return wholeView(sheet);
  const whole = wholeView(sheet);
  let records = Array.from({ length: whole.count }, (_, row) => whole.recordOf(row));
  if (problemsOnly) records = records.filter(hasProblem);
  records = filteredRows(sheet, records, [filter]);
  if (sort && sort.column < sheet.width) records = sortedRows(sheet, records, sort);
  return viewFrom(records, sheet.table.recordCount);
}

/** The view of the same records after an edit that moved none: rows do not jump while somebody types in them. */
export function extended(before: View, sheet: Sheet, recordsBefore: number): View {
  if (before.isWhole) return wholeView(sheet);
  const records = Array.from({ length: before.count }, (_, row) => before.recordOf(row));
  for (let record = recordsBefore; record < sheet.table.recordCount; record++) records.push(record);
  return viewFrom(records, sheet.table.recordCount);
}

function viewFrom(records: readonly number[], recordCount: number): View {
  let rows: Map<number, number> | undefined;
  return {
    count: records.length,
    isWhole: false,
    recordOf: (row) => records[row] ?? recordCount + row - records.length,
    rowOf(record) {
      rows ??= new Map(records.map((one, row) => [one, row]));
      return rows.get(record) ?? -1;
    },
  };
}
