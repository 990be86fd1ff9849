// Where Ctrl with an arrow leads in the grid. The page has only rows near to those in sight: beyond them, it asks, and what is
// done meanwhile waits.
import { blockEdge } from '../../core/table-edits/block-edge';
import type { CellPlace } from '../protocol';
import type { TableGrid } from './grid';
import type { Held } from './held';

/** The end of the filled cells that way; undefined where the page does not have all rows that it takes to know. */
function edgeOf(grid: TableGrid, { row, column }: CellPlace, key: string): CellPlace | undefined {
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const last = key === 'ArrowLeft' ? 0 : Math.max(column, grid.columnCount - 1);
    const at = blockEdge(column, last, (other) => grid.isFilled({ row, column: other }));
    return { row, column: at ?? last };
  }
  const last = Math.max(0, grid.rows.shown - 1);
  // Below the last row of the file is the new one.
  if (key === 'ArrowDown' && row >= last) return { row: grid.rowCount - 1, column };
  const at = blockEdge(row, key === 'ArrowDown' ? last : 0, (other) => grid.isFilled({ row: other, column }));
  return at === undefined ? undefined : { row: at, column };
}

export class EdgeJump {
  private asked: { readonly extend: boolean; readonly column: number } | undefined;

  /**
   * @param ask asks the extension for the row; its answer goes to `arrive`
   * @param go makes a cell the active one, or extends the selection to it
   */
  constructor(
    private readonly grid: TableGrid,
    private readonly held: Held,
    private readonly ask: (from: CellPlace, down: boolean) => void,
    private readonly go: (to: CellPlace, extend: boolean) => void,
  ) {}

  start(key: string, extend: boolean): void {
    const from = extend ? this.grid.end : this.grid.active;
    const to = edgeOf(this.grid, from, key);
    if (to) {
      this.go(to, extend);
      return;
    }
    this.asked = { extend, column: from.column };
    this.held.wait();
    this.ask(from, key === 'ArrowDown');
  }

  /** Undefined where the extension cannot tell. */
  arrive(row: number | undefined): void {
    const { asked } = this;
    this.asked = undefined;
    if (!asked) return;
    if (row !== undefined) this.go({ row, column: asked.column }, asked.extend);
    this.held.release();
  }
}
