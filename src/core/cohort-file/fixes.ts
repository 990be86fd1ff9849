// The repairs of a file of cohorts. Each is chosen by the user: none makes a cohort that the file did not name.
import { deleteColumn, deleteRecord, insertColumn } from '../rules/edits';
import type { Fix } from '../rules/rule';
import { setCell } from '../text/cell-edits';
import type { Table } from '../text/table';
import { COHORT_FIX_TITLES as TITLES } from './texts';

export type CohortFixes = ReturnType<typeof fixesOf>;

/** The repairs that a file offers; `names` is its header. */
export function fixesOf(table: Table, names: readonly string[]) {
  const isAligned = (record: number) => table.fieldCount(record) === names.length;
  const shape = { table, header: 0, isAligned };
  const offer = (title: Fix['title'], edits: Fix['edits']): readonly Fix[] => [{ title, edits, safe: false }];
  const write = (record: number, name: string, value: string, title = TITLES.write(value, name)) =>
    offer(title, [setCell(table, record, names.indexOf(name), value)]);
  return {
    write,
    /** Moodle's names in the place of those that are `written` in another language. */
    rename: (written: readonly string[]) =>
      offer(
        TITLES.rename,
        names.flatMap((name, column) => (name === written[column] ? [] : [setCell(table, 0, column, name)])),
      ),
    empty: (record: number, name: string) => write(record, name, '', TITLES.empty(name)),
    deleteLine: (record: number) => offer(TITLES.deleteLine, [deleteRecord(table, record)]),
    deleteColumn: (column: number) => offer(TITLES.deleteColumn(table.value(0, column)), deleteColumn(shape, column)),
    /** Visible cohorts, which Moodle makes of a file without this column. */
    addVisible: () => offer(TITLES.addVisible, insertColumn(shape, names.length, 'visible', '1')),
    /** Empty cells behind the last column; none where one of them holds something. */
    dropSurplus(record: number): readonly Fix[] {
      const count = table.fieldCount(record);
      const surplus = table.values(record).slice(names.length);
      if (!surplus.length || surplus.some((value) => value.trim() !== '')) return [];
      const [start, end] = [table.end(record, names.length - 1), table.end(record, count - 1)];
      return offer(TITLES.dropSurplus(surplus.length), [{ start, end, text: '' }]);
    },
  };
}
