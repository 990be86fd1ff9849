// The columns of the grid as they follow the file: made anew where they are others, else only their heads.
import type { SlickGrid } from 'slickgrid';
import type { StateView } from '../protocol';
import { columnId, columnsOf } from './columns';
import { headOf } from './head';

export class ShownColumns {
  private shape = '';
  private drawn: readonly string[] = [];

  constructor(private readonly grid: SlickGrid) {}

  /** Draws those anew that have changed; all columns, and their rows, only where they are others. */
  show(state: StateView): void {
    const { language, derived, columns } = state;
    const shape = JSON.stringify([
      language,
      derived,
      columns.map(({ written, label, kind }) => [written, label, kind]),
    ]);
    const heads = columns.map((column) => JSON.stringify(column));
    if (shape !== this.shape) {
      this.grid.setColumns(columnsOf(state));
    } else {
      for (const [index, column] of columns.entries()) {
        if (heads[index] !== this.drawn[index]) this.grid.updateColumnHeader(columnId(index), headOf(column, state));
      }
    }
    this.shape = shape;
    this.drawn = heads;
  }
}
