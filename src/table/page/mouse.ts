// The mouse in the grid: whole rows by their numbers, whole columns by their heads, all of it by the corner, and more with
// Shift. Clicks on single cells and drags are SlickGrid's own.
import type { SlickGrid } from 'slickgrid';
import type { CellPlace } from '../protocol';

/** What the mouse does to the table. */
export interface Selectable {
  readonly active: CellPlace;
  readonly isEditing: boolean;
  endEdit(write: boolean): boolean;
  goTo(cell: CellPlace): void;
  extendTo(cell: CellPlace): void;
  selectRows(from: number, to: number): void;
  selectColumns(from: number, to: number): void;
  selectAll(): void;
}

export function useMouse(
  slick: SlickGrid,
  grid: Selectable,
  columnMenu: (column: number, at: { x: number; y: number }) => void,
): void {
  slick.onClick.subscribe((event, { row, cell }) => {
    const { shiftKey } = event.getNativeEvent<MouseEvent>() ?? {};
    const { active } = grid;
    if (cell > 0 && !shiftKey && (row !== active.row || cell !== active.column + 1)) return;
    if (grid.isEditing) grid.endEdit(true);
    if (cell === 0) grid.selectRows(shiftKey ? active.row : row, row);
    else if (shiftKey) grid.extendTo({ row, column: cell - 1 });
    else grid.goTo(active);
    event.stopImmediatePropagation();
  });
  slick.onHeaderClick.subscribe((event, { column }) => {
    const index = slick.getColumnIndex(column.id) - 1;
    const { shiftKey } = event.getNativeEvent<MouseEvent>() ?? {};
    if (index < 0) grid.selectAll();
    else grid.selectColumns(shiftKey ? grid.active.column : index, index);
  });
  slick.onHeaderContextMenu.subscribe((event, { column }) => {
    const index = column ? slick.getColumnIndex(column.id) - 1 : -1;
    const native = event.getNativeEvent<MouseEvent>();
    if (index < 0 || !native) return;
    native.preventDefault();
    grid.selectColumns(index, index);
    columnMenu(index, { x: native.clientX, y: native.clientY });
  });
}
