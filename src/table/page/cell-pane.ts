// The pane below the grid: what is known of the selected cells, asked for when the selection rests.
import { el } from '../../webview/page/dom';
import type { DetailsView, FixView, StateView } from '../protocol';
import { TABLE_TEXTS } from '../texts';
import { type DetailsActions, showDetails } from './details';
import type { TableGrid } from './grid';
import { send } from './link';
import type { RowCache } from './row-cache';

const PAUSE_MS = 60;

export class CellPane {
  readonly element = el('section', { class: 'details' });
  private details: DetailsView | undefined;
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly grid: TableGrid,
    private readonly rows: RowCache,
    private readonly actions: DetailsActions,
  ) {}

  /** Asks once the selection has rested. */
  askSoon(state: StateView | undefined): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => state && this.ask(state), PAUSE_MS);
  }

  ask(state: StateView): void {
    if (state.foreign) return;
    const { area, active, columnCount } = this.grid;
    if (active.column < columnCount) send({ type: 'details', area });
    else this.drawComputed(state);
  }

  /** Takes an answer in; false where another cell is active by now. */
  take(details: DetailsView, state: StateView | undefined): boolean {
    if (!state || !this.isOfActive(details)) return false;
    const there = this.rows.at(this.grid.active.row);
    const about = there && !there.cells ? [TABLE_TEXTS[state.language].rawCell] : details.about.slice(1);
    this.draw({ ...details, about }, state);
    return true;
  }

  /** The values proposed for the active cell, as far as they are known. */
  get suggestions(): DetailsView['suggestions'] {
    return this.details && this.isOfActive(this.details) ? this.details.suggestions : [];
  }

  /** The fixes of the selected cells, as far as they are known. */
  get fixes(): readonly FixView[] {
    const { details } = this;
    const { bottom, right } = this.grid.area;
    const isKnown =
      details && this.isOfActive(details) && details.area.bottom === bottom && details.area.right === right;
    return isKnown ? details.fixes : [];
  }

  get area() {
    return this.details?.area;
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('button')?.focus();
  }

  private isOfActive({ area }: DetailsView): boolean {
    const { top, left } = this.grid.area;
    return area.top === top && area.left === left;
  }

  private drawComputed(state: StateView): void {
    const nothing = { findings: [], fixes: [], suggestions: [], value: '' };
    const about = [TABLE_TEXTS[state.language].derivedCell];
    this.draw({ type: 'details', version: 0, area: this.grid.area, about, ...nothing }, state);
  }

  private draw(details: DetailsView, state: StateView): void {
    this.details = details;
    const text = TABLE_TEXTS[state.language];
    const { area, active } = this.grid;
    const name = state.columns[active.column];
    const [first, last] = [area.top, area.bottom].map((row) => this.rows.at(row)?.line);
    const one = first ? `${text.line.toLowerCase()} ${first}` : text.newRow;
    const place = [name?.label || name?.written, first && last && first < last ? text.lines(first, last) : one];
    this.element.setAttribute('aria-label', text.cell.region);
    showDetails(this.element, details, state, place.filter(Boolean).join(' · '), this.actions);
  }
}
