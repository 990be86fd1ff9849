// Where things stand in the grid that SlickGrid draws: its parts, and the cell under the mouse.
import type { SlickGrid } from 'slickgrid';
import type { CellPlace } from '../protocol';
import { ROW_HEIGHT } from './slick';

/** The part that scrolls. */
export function viewportOf(element: HTMLElement): HTMLElement {
  return element.querySelector<HTMLElement>('.slick-viewport-top.slick-viewport-left')!;
}

/** The part that holds all rows. */
export function canvasOf(element: HTMLElement): HTMLElement {
  return element.querySelector<HTMLElement>('.grid-canvas-top.grid-canvas-left')!;
}

/** The cell that an event is about. */
export function placeAt(event: { readonly target: EventTarget | null }): CellPlace | undefined {
  const node = event.target instanceof Element ? event.target.closest<HTMLElement>('.slick-cell') : null;
  const row = node?.closest<HTMLElement>('.slick-row')?.dataset.row;
  const column = /\bl(\d+)\b/.exec(node?.className ?? '')?.[1];
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) - 1 };
}

/** The row at a height of the window, one of those that there are. */
export function rowAt(element: HTMLElement, clientY: number, rows: number): number {
  const { top } = canvasOf(element).getBoundingClientRect();
  return Math.min(rows - 1, Math.max(0, Math.floor((clientY - top) / ROW_HEIGHT)));
}

/** Has the grid fill its room; a row that was in sight stays so, though the pane below grows. */
export function fillRoom(grid: SlickGrid, row: number): void {
  const { top, bottom } = grid.getViewport();
  grid.resizeCanvas();
  if (top <= row && row <= bottom) grid.scrollRowIntoView(row);
}
