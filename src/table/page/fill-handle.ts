// The small square at the corner of a selection: pulled down, it copies what is selected.
import { el } from '../../webview/page/dom';
import { canvasOf, rowAt } from './geometry';
import type { TableGrid } from './grid';

export class FillHandle {
  private readonly element = el('div', { class: 'fill-handle', 'aria-hidden': 'true' });

  constructor(
    private readonly grid: TableGrid,
    fill: (from: { top: number; bottom: number; left: number; right: number }, to: number) => void,
  ) {
    this.element.addEventListener('pointerdown', (event) => {
      event.preventDefault();
      event.stopPropagation();
      const from = grid.area;
      let to = from.bottom;
      this.element.setPointerCapture(event.pointerId);
      const move = (moved: PointerEvent) => {
        to = Math.max(from.bottom, rowAt(grid.element, moved.clientY, grid.rowCount));
        grid.extendTo({ row: to, column: from.right });
      };
      this.element.addEventListener('pointermove', move);
      this.element.addEventListener(
        'pointerup',
        () => {
          this.element.removeEventListener('pointermove', move);
          if (to > from.bottom) fill(from, to);
        },
        { once: true },
      );
    });
    // SlickGrid would begin a selection.
    for (const type of ['mousedown', 'dragstart'])
      this.element.addEventListener(type, (event) => event.stopPropagation());
  }

  /** Puts it at the corner of the selection, where that is in sight. */
  place(): void {
    const { bottom, right } = this.grid.area;
    const cell = this.grid.cellNode({ row: bottom, column: right });
    const row = cell?.parentElement;
    if (!cell || !row || this.grid.isEditing) {
      this.element.remove();
      return;
    }
    const canvas = canvasOf(this.grid.element);
    if (this.element.parentElement !== canvas) canvas.append(this.element);
    this.element.style.top = `${row.offsetTop + row.offsetHeight - 4}px`;
    this.element.style.left = `${cell.offsetLeft + cell.offsetWidth - 4}px`;
  }
}
