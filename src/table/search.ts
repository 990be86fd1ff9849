// The next cell that holds a text, and the next one in which something was found; over the end, from the beginning. And where
// the filled cells of a column end.
import { searchKey } from '../core/people/names';
import { blockEdge } from '../core/table-edits/block-edge';
import { isEditable } from '../core/table-edits/table-edit';
import type { CellPlace } from './protocol';
import type { TableModel } from './rows';

interface Asked {
  readonly from: CellPlace;
  readonly back: boolean;
}

/** The next cell that holds a text; hidden passwords are not searched. */
export function nextMatch(
  { sheet, view, passwords }: Pick<TableModel, 'sheet' | 'view' | 'passwords'>,
  asked: Asked & { search: string; matchCase: boolean },
): CellPlace | null {
  const { table, width } = sheet;
  const fold = (text: string) => (asked.matchCase ? text : searchKey(text));
  const search = fold(asked.search);
  if (!search || !width) return null;
  const secret = passwords ? -1 : sheet.column('password');
  const holds = ({ row, column }: CellPlace) => {
    const record = view.recordOf(row);
    if (isEditable(sheet, record)) return column !== secret && fold(table.value(record, column)).includes(search);
    return column === 0 && fold(table.recordText(record)).includes(search);
  };
  const cells = view.count * width;
  const start = Math.min(asked.from.row, view.count) * width + asked.from.column;
  for (let step = 1; step <= cells; step++) {
    const at = (((asked.back ? start - step : start + step) % cells) + cells) % cells;
    const place = { row: Math.floor(at / width), column: at % width };
    if (holds(place)) return place;
  }
  return null;
}

/** The next cell with a finding. What stands against a whole line is in its first cell. */
export function nextProblem({ view, findings }: TableModel, { from, back }: Asked): CellPlace | null {
  const step = back ? -1 : 1;
  const isIn = from.row < view.count;
  const start = isIn ? from.row : back ? view.count : -1;
  // Once around: the row where it began comes first and last.
  for (let walked = isIn ? 0 : 1; walked <= view.count; walked++) {
    const row = (start + step * walked + view.count) % view.count;
    const record = view.recordOf(row);
    if (!findings.has(record)) continue;
    const columns = findings.of(record).map(({ place }) => Math.max(0, place.column));
    const rest = walked ? columns : columns.filter((column) => step * (column - from.column) > 0);
    if (rest.length) return { row, column: back ? Math.max(...rest) : Math.min(...rest) };
  }
  return null;
}

/** The row to which Ctrl with an arrow goes from a cell. A line that is no row counts as filled. */
export function edgeRow({ sheet, view }: TableModel, { from, down }: { from: CellPlace; down: boolean }): number {
  const isFilled = (row: number) => {
    const record = view.recordOf(row);
    if (record >= sheet.table.recordCount) return false;
    return !isEditable(sheet, record) || sheet.table.value(record, from.column) !== '';
  };
  return blockEdge(from.row, down ? Math.max(0, view.count - 1) : 0, isFilled) ?? from.row;
}
