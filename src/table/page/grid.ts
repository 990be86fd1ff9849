// The grid: rows and cells drawn by SlickGrid, with what is known of each; which cell is active, and which are selected.
import { SlickRange } from 'slickgrid';
import { el } from '../../webview/page/dom';
import type { Area, CellPlace, RowView, Sight, StateView } from '../protocol';
import { TABLE_TEXTS } from '../texts';
import { labelCells } from './aria';
import { CellEditor } from './cell-editor';
import { WIDTH } from './columns';
import { fillRoom, viewportOf } from './geometry';
import { useMouse } from './mouse';
import { type RowCache, windowsOf } from './row-cache';
import { metadataOf } from './row-metadata';
import { ShownColumns } from './shown-columns';
import { newSlick, ROW_HEIGHT, type Slick } from './slick';

/** Rows that are asked for before they come into sight. */
const AHEAD = 150;

export interface GridEvents {
  selected(): void;
  rowsNeeded(from: number, to: number): void;
  resized(widths: Record<string, number>): void;
  columnMenu(column: number, at: { x: number; y: number }): void;
}

export class TableGrid {
  readonly element = el('div', { class: 'table-grid', tabindex: 0 });
  private readonly grid: Slick['grid'];
  private readonly selection: Slick['selection'];
  private readonly columns: ShownColumns;
  private state: StateView | undefined;
  /** Rows, and a state, that are not drawn yet. */
  private readonly stale = new Set<number>();
  private isLate = false;
  private isResized = false;
  /** Where a selection ends; it began at the active cell. */
  end: CellPlace = { row: 0, column: 0 };

  constructor(
    readonly rows: RowCache,
    private readonly events: GridEvents,
    nonce: string,
  ) {
    const data = {
      getLength: () => this.rows.length,
      getItem: (row: number) => this.rows.at(row) as RowView,
      getItemMetadata: (row: number) => metadataOf(row, this.rows),
    };
    ({ grid: this.grid, selection: this.selection } = newSlick(this.element, data, nonce));
    this.columns = new ShownColumns(this.grid);
  }

  /** Once the element stands in the page. */
  start(): void {
    const { grid, element } = this;
    grid.init();
    // The keyboard stays with the grid as a whole; the active cell is named to screen readers.
    for (const inner of element.querySelectorAll('[tabindex]')) inner.removeAttribute('tabindex');
    element.addEventListener('focusin', ({ target }) => {
      if (target !== element && !(target instanceof HTMLInputElement)) element.focus({ preventScroll: true });
    });
    grid.onViewportChanged.subscribe(() => this.ask());
    grid.onRendered.subscribe(() => this.label());
    this.selection.onSelectedRangesChanged.subscribe(() => {
      const { area, active } = this;
      this.end = {
        row: area.top === active.row ? area.bottom : area.top,
        column: area.left === active.column ? area.right : area.left,
      };
      this.label();
      this.events.selected();
    });
    grid.onColumnsResized.subscribe(() => {
      this.events.resized(Object.fromEntries(grid.getColumns().map(({ id, width = WIDTH }) => [String(id), width])));
    });
    useMouse(grid, this, this.events.columnMenu);
    grid.onScroll.subscribe(() => element.style.setProperty('--scrolled', `${viewportOf(element).scrollLeft}px`));
    new ResizeObserver(() => this.resize()).observe(element);
  }

  get columnCount(): number {
    return this.state?.columns.length ?? 0;
  }

  get rowCount(): number {
    return this.rows.length;
  }

  /** The rows in sight, and some around them. */
  get sight(): Sight {
    const { top, bottom } = this.grid.getViewport();
    return windowsOf(top, bottom);
  }

  get pageRows(): number {
    return Math.max(1, Math.floor(viewportOf(this.element).clientHeight / ROW_HEIGHT) - 1);
  }

  /** The active cell, by row and column of the file; a column beyond the file's is computed. */
  get active(): CellPlace {
    const active = this.grid.getActiveCell();
    return active ? { row: active.row, column: active.cell - 1 } : { row: 0, column: 0 };
  }

  /** The selected cells. */
  get area(): Area {
    const [range] = this.selection.getSelectedRanges();
    const { row, column } = this.active;
    if (!range) return { top: row, bottom: row, left: Math.max(0, column), right: Math.max(0, column) };
    const left = Math.max(0, range.fromCell - 1);
    return { top: range.fromRow, bottom: range.toRow, left, right: Math.max(left, range.toCell - 1) };
  }

  get isEditing(): boolean {
    return this.grid.getCellEditor() !== null;
  }

  /** Shows a state, and draws the rows that have changed with it. */
  show(state: StateView, changed: readonly number[] = []): void {
    const isFirst = !this.state;
    this.state = state;
    for (const row of changed) this.stale.add(row);
    // SlickGrid ends editing when it counts its rows: somebody who types is not disturbed.
    if (this.isEditing) {
      this.isLate = true;
      return;
    }
    this.isLate = false;
    this.columns.show(state);
    // The new row, and what an undo has taken away, come from no answer of the extension.
    this.grid.invalidateRows([...this.stale, this.rows.shown]);
    this.stale.clear();
    this.grid.updateRowCount();
    if (!isFirst && !this.grid.getActiveCell() && this.rows.length)
      this.goTo({ row: this.rows.length - 1, column: this.end.column });
    this.element.setAttribute('aria-label', TABLE_TEXTS[state.language].grid(state.fileName));
    this.element.setAttribute('aria-rowcount', String(this.rows.length + 1));
    this.element.setAttribute('aria-colcount', String(this.grid.getColumns().length));
    this.grid.render();
    this.ask();
  }

  /** Draws rows anew; while a cell is being edited, when that is over. */
  refresh(rows: readonly number[]): void {
    for (const row of rows) this.stale.add(row);
    if (!this.isEditing) this.settle();
  }

  /** Draws what has changed while a cell was being edited. */
  settle(): void {
    if (this.isEditing || !this.state) return;
    if (this.isResized) this.resize();
    if (this.isLate) this.show(this.state);
    if (!this.stale.size) return;
    this.grid.invalidateRows([...this.stale]);
    this.stale.clear();
    this.grid.updateRowCount();
    this.grid.render();
  }

  /** Fills the room that it has; SlickGrid would drop what is being typed. */
  private resize(): void {
    this.isResized = this.isEditing;
    if (!this.isResized) fillRoom(this.grid, this.active.row);
  }

  private ask(): void {
    const { top, bottom } = this.grid.getViewport();
    this.events.rowsNeeded(top - AHEAD, bottom + AHEAD);
  }

  /** Makes a cell the active one, and selects it alone. */
  goTo({ row, column }: CellPlace): void {
    const to = { row: clamp(row, this.rows.length - 1), column: clamp(column, this.grid.getColumns().length - 2) };
    this.select(to, to);
    this.grid.scrollCellIntoView(to.row, to.column + 1, false);
  }

  /** Extends the selection from the active cell to another one. */
  extendTo({ row, column }: CellPlace): void {
    const to = { row: clamp(row, this.rows.length - 1), column: clamp(column, this.columnCount - 1) };
    this.select(this.active, to);
    this.grid.scrollCellIntoView(to.row, to.column + 1, false);
  }

  selectRows(from: number, to: number): void {
    this.select({ row: from, column: 0 }, { row: to, column: this.columnCount - 1 });
  }

  selectColumns(from: number, to: number): void {
    const last = this.columnCount - 1;
    if (from <= last) this.select({ row: 0, column: from }, { row: this.rows.shown - 1, column: Math.min(to, last) });
  }

  selectArea({ top, bottom, left, right }: Area): void {
    this.select({ row: top, column: left }, { row: bottom, column: Math.min(right, this.columnCount - 1) });
    this.grid.scrollCellIntoView(top, left + 1, false);
  }

  selectAll(): void {
    this.select({ row: 0, column: 0 }, { row: this.rows.shown - 1, column: this.columnCount - 1 });
  }

  /** The one place where cells are selected; what SlickGrid does with the mouse aside. */
  private select(active: CellPlace, head: CellPlace): void {
    if (active.row < 0 || head.row < 0 || head.column < 0) return;
    this.grid.setActiveCell(active.row, active.column + 1, false, false, true);
    this.selection.setSelectedRanges([new SlickRange(active.row, active.column + 1, head.row, head.column + 1)]);
    this.end = head;
    this.label();
    this.events.selected();
  }

  private label(): void {
    labelCells(this.element, this.active, this.isEditing);
  }

  /** Opens the active cell's editor; false where it may not be edited. */
  edit(): boolean {
    const { row, column } = this.active;
    if (column >= this.columnCount || !this.rows.at(row)?.cells) return false;
    this.grid.editActiveCell(CellEditor);
    return this.isEditing;
  }

  /** Ends editing; what was typed is written or dropped. */
  endEdit(write: boolean): boolean {
    const lock = this.grid.getEditorLock();
    const done = write ? lock.commitCurrentEdit() : lock.cancelCurrentEdit();
    this.element.focus({ preventScroll: true });
    this.settle();
    return done;
  }

  cellNode({ row, column }: CellPlace): HTMLElement | undefined {
    return this.grid.getCellNode(row, column + 1) ?? undefined;
  }

  /** Whether a cell holds something, or its line is no row; undefined for a row that the page does not have. */
  isFilled({ row, column }: CellPlace): boolean | undefined {
    const there = this.rows.at(row);
    return there && (there.cells?.[column] !== '' || there.hidden === column);
  }
}

const clamp = (value: number, most: number) => Math.min(Math.max(0, value), most);
