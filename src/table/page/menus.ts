// The menus of the grid: all that can be done with the selected cells, and their fixes alone.
import type { FixView, StateView } from '../protocol';
import { TABLE_TEXTS } from '../texts';
import { cellMenu, type MenuActions } from './cell-menu';
import type { CellPane } from './cell-pane';
import { fixLabel } from './details';
import { placeAt } from './geometry';
import type { TableGrid } from './grid';
import { type MenuItem, showMenu } from './menu';

interface Place {
  readonly x: number;
  readonly y: number;
}

export interface MenusActions extends MenuActions {
  state(): StateView | undefined;
  fix(fix: FixView): void;
  say(words: string): void;
}

export class Menus {
  constructor(
    private readonly grid: TableGrid,
    private readonly pane: CellPane,
    private readonly actions: MenusActions,
  ) {
    grid.element.addEventListener('contextmenu', (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      this.selectUnder(event);
      this.open({ x: event.clientX, y: event.clientY });
    });
  }

  /** Opens the menu of the selected cells: at the active one, where the keyboard asks for it. */
  open(at: Place = this.corner(), column = this.grid.active.column): void {
    const { grid, actions } = this;
    const state = actions.state();
    if (!state) return;
    const text = TABLE_TEXTS[state.language];
    const { area, columnCount } = grid;
    const place = { area, column: column < columnCount ? column : -1, fixes: this.fixItems(state) };
    showMenu(text.menu.label, cellMenu(place, text, actions), at, grid.element);
  }

  /** The fixes of the selected cells alone. */
  openFixes(): void {
    const state = this.actions.state();
    if (!state) return;
    const { cell } = TABLE_TEXTS[state.language];
    const items = this.fixItems(state);
    if (items.length) showMenu(cell.fixes, [items], this.corner(), this.grid.element);
    else this.actions.say(cell.nothing);
  }

  private fixItems({ language }: StateView): MenuItem[] {
    return this.pane.fixes.map((one) => ({ label: fixLabel(one, { language }), run: () => this.actions.fix(one) }));
  }

  private corner(): Place {
    const { left, bottom } = (this.grid.cellNode(this.grid.active) ?? this.grid.element).getBoundingClientRect();
    return { x: left, y: bottom };
  }

  /** What is clicked outside the selection is selected first. */
  private selectUnder(event: MouseEvent): void {
    const { grid } = this;
    const place = placeAt(event);
    const { top, bottom, left, right } = grid.area;
    const isIn = place && place.row >= top && place.row <= bottom && place.column >= left && place.column <= right;
    if (!place || isIn) return;
    if (place.column < 0) grid.selectRows(place.row, place.row);
    else grid.goTo(place);
  }
}
