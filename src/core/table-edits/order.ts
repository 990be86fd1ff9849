// The order in which rows are shown or written, and which of them are shown. Neither changes the text.
import type { Sheet } from '../document/sheet';
import { searchKey } from '../people/names';
import { isEditable } from './table-edit';

export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/** As a French list is sorted: accents and case count last, and numbers count as numbers. */
const COLLATOR = new Intl.Collator('fr', { numeric: true });

/** Rows by the values of a column. Empty cells come last, then lines that are no rows; equal ones keep their order. */
export function sortedRows(sheet: Sheet, records: readonly number[], { column, descending }: Sorting): number[] {
  const { table } = sheet;
  const [filled, empty, others]: [{ record: number; value: string }[], number[], number[]] = [[], [], []];
  for (const record of records) {
    if (!isEditable(sheet, record)) others.push(record);
    else {
      const value = table.value(record, column).trim();
      if (value) filled.push({ record, value });
      else empty.push(record);
    }
  }
  const sign = descending ? -1 : 1;
  filled.sort((a, b) => sign * COLLATOR.compare(a.value, b.value) || a.record - b.record);
  return [...filled.map(({ record }) => record), ...empty, ...others];
}

/** A text that cells of a column must hold; -1 for any column. */
export interface Filter {
  readonly column: number;
  readonly text: string;
}

/** Rows that pass every filter. Of a line that is no row, the whole text is looked at; passwords are not. */
export function filteredRows(sheet: Sheet, records: readonly number[], filters: readonly Filter[]): number[] {
  const active = filters
    .map(({ column, text }) => ({ column, text: searchKey(text) }))
    .filter(({ text }) => text !== '');
  if (!active.length) return [...records];
  const { table } = sheet;
  const secret = sheet.column('password');
  const searched = sheet.columns.map(({ index }) => index).filter((column) => column !== secret);
  const holds = (record: number, { column, text }: Filter) => {
    if (!isEditable(sheet, record)) return searchKey(table.recordText(record)).includes(text);
    const columns = column < 0 ? searched : [column];
    return columns.some((one) => searchKey(table.value(record, one)).includes(text));
  };
  return records.filter((record) => active.every((filter) => holds(record, filter)));
}
