// The habits of a spreadsheet: what each key does in the grid, and in a cell that is being edited.
import type { CellPlace } from '../protocol';
import type { CellEditor } from './cell-editor';
import { EdgeJump } from './edges';
import type { TableGrid } from './grid';
import { hearText } from './hear-text';
import type { Held } from './held';
import { done, type FileCommand, fileCommand, isCommand, moveTo, stay, types } from './keys';
import type { SelectionActions } from './selection-actions';

export interface KeyActions {
  readonly selected: SelectionActions;
  find(replace: boolean): void;
  problem(back: boolean): void;
  fixes(): void;
  menu(): void;
  leave(back: boolean): void;
  command(command: FileCommand): void;
  /** Asks where the filled cells of a column end; the answer goes to the jump. */
  edge(from: CellPlace, down: boolean): void;
}

/** How editing began: typing replaces the value, and arrows then write it and move on. */
export type Start = 'typed' | 'opened';

export class Keyboard {
  start: Start = 'opened';
  editor: CellEditor | undefined;
  /** The column in which a run of Tab began: Enter goes back to it, one row below. */
  private runFrom: number | undefined;
  readonly jump: EdgeJump;
  /** Somebody types into a row that has to come first. */
  private lacksRow = false;

  constructor(
    private readonly grid: TableGrid,
    private readonly held: Held,
    private readonly actions: KeyActions,
  ) {
    this.jump = new EdgeJump(grid, held, actions.edge, (to, extend) => this.go(to, extend));
    grid.element.addEventListener('keydown', (event) => this.key(event), { capture: true });
    hearText(grid.element, (text) => this.hear(text));
    grid.element.addEventListener('mousedown', () => {
      this.runFrom = undefined;
    });
    grid.element.addEventListener(
      'dblclick',
      () => {
        this.start = 'opened';
      },
      { capture: true },
    );
  }

  private key(event: KeyboardEvent): boolean {
    const { held, grid } = this;
    if (this.lacksField && types(event)) this.waitForRow();
    const done = held.isWaiting
      ? this.later(event)
      : this.fileKey(event) || (grid.isEditing ? this.editingKey(event) : this.gridKey(event));
    if (!done) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** The clipboard's own events come nevertheless. */
  private later(event: KeyboardEvent): boolean {
    if (isCommand(event) && 'cvx'.includes(event.key.toLowerCase())) return false;
    this.held.afterwards(() => {
      if (!this.key(event) && event.key.length === 1 && !isCommand(event)) this.hear(event.key);
    });
    return true;
  }

  /** Types a text into the active cell. */
  private hear(text: string): void {
    if (this.lacksField) this.waitForRow();
    this.held.afterwards(() => {
      if (this.grid.isEditing || this.open('typed')) this.editor?.type(text);
    });
  }

  /** No field can be opened: the page does not have the active row yet. */
  private get lacksField(): boolean {
    const { grid } = this;
    return !grid.isEditing && grid.isFilled(grid.active) === undefined;
  }

  private waitForRow(): void {
    if (!this.lacksRow) this.held.wait();
    this.lacksRow = true;
  }

  /** Rows have come. */
  rowsCame(): void {
    if (!this.lacksRow || this.lacksField) return;
    this.lacksRow = false;
    this.held.release();
  }

  /** Saving, undoing and redoing concern all that was typed before, also what is still on its way into the file. */
  private fileKey(event: KeyboardEvent): boolean {
    const { grid, actions } = this;
    const command = fileCommand(event);
    if (!command || (grid.isEditing && command !== 'save')) return false;
    if (grid.isEditing) grid.endEdit(true);
    actions.command(command);
    return true;
  }

  private editingKey(event: KeyboardEvent): boolean {
    const { editor, grid } = this;
    const { key, shiftKey } = event;
    if (event.isComposing || key === 'Process' || !editor) return stay(event);
    const vertical = { ArrowUp: -1, ArrowDown: 1 }[key] as 1 | -1 | undefined;
    const horizontal = { ArrowLeft: -1, ArrowRight: 1 }[key] as 1 | -1 | undefined;
    if (key === 'Escape') {
      if (editor.isListOpen && editor.hasChosen) editor.closeList();
      else grid.endEdit(false);
      return true;
    }
    if (vertical && editor.isListOpen) {
      editor.choose(vertical);
      return true;
    }
    const moves = (vertical || horizontal) && this.start === 'typed' && !shiftKey && !event.ctrlKey;
    if (key !== 'Enter' && key !== 'Tab' && key !== 'F8' && !moves) return stay(event);
    if (editor.hasChosen) editor.take();
    grid.endEdit(true);
    if (key === 'Tab') return this.tab(shiftKey) || true;
    const { row, column } = grid.active;
    if (key === 'Enter') this.enter(shiftKey ? -1 : 1);
    else if (key === 'F8') this.actions.problem(shiftKey);
    else grid.goTo({ row: row + (vertical ?? 0), column: column + (horizontal ?? 0) });
    return true;
  }

  private gridKey(event: KeyboardEvent): boolean {
    const { key, shiftKey: extend, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const { grid, actions } = this;
    const isAltGr = event.getModifierState('AltGraph');
    if (command && !altKey && key.startsWith('Arrow')) return done(this.jump.start(key, extend));
    const to = altKey && !isAltGr ? undefined : moveTo(grid, key, command, extend);
    if (to) return done(this.go(to, extend));
    if (altKey && !isAltGr && (key === 'ArrowUp' || key === 'ArrowDown'))
      return done(key === 'ArrowDown' ? actions.selected.moveDown() : actions.selected.moveUp());
    if ((altKey && key === 'Enter') || (command && (key === '.' || key === ';'))) return done(actions.fixes());
    if (command && !isAltGr) return this.command(key.toLowerCase());
    switch (key) {
      case 'Tab':
        return this.tab(extend);
      case 'Enter':
        return done(this.enter(extend ? -1 : 1));
      case 'F2':
        return done(this.open('opened'));
      case 'F6':
        return done(actions.leave(extend));
      case 'F8':
        return done(actions.problem(extend));
      case 'Delete':
        return done(actions.selected.clear());
      case 'Backspace':
        return done(this.open('typed'));
      case 'ContextMenu':
        return done(actions.menu());
      case 'F10':
        return extend && done(actions.menu());
      case ' ':
        if (extend) return done(grid.selectRows(grid.area.top, grid.area.bottom));
    }
    // The field is open before the letter arrives, also one that is still being composed (^ and then e).
    if (key.length === 1 || key === 'Dead' || key === 'Process') this.open('typed');
    return false;
  }

  private command(key: string): boolean {
    const { grid, actions } = this;
    switch (key) {
      case 'a':
        return done(grid.selectAll());
      case ' ':
        return done(grid.selectColumns(grid.area.left, grid.area.right));
      case 'd':
        return done(actions.selected.fillDown());
      case 'f':
        return done(actions.find(false));
      case 'h':
        return done(actions.find(true));
      case '+':
        return done(actions.selected.insertAbove());
      case '-':
        return done(actions.selected.deleteRows());
      default:
        return false;
    }
  }

  open(start: Start): boolean {
    this.start = start;
    return this.grid.edit();
  }

  private tab(back: boolean): boolean {
    const { grid } = this;
    const { row, column } = grid.active;
    this.runFrom ??= column;
    const last = grid.columnCount - 1;
    const next = back
      ? column > 0
        ? { row, column: column - 1 }
        : { row: row - 1, column: last }
      : column < last
        ? { row, column: column + 1 }
        : { row: row + 1, column: 0 };
    // Beyond the ends, the keyboard goes on to what stands before or behind the grid.
    if (next.row < 0 || next.row >= grid.rowCount) return false;
    if (next.row !== row && !back) this.runFrom = 0;
    grid.goTo(next);
    return true;
  }

  private enter(step: 1 | -1): void {
    const { row, column } = this.grid.active;
    this.grid.goTo({ row: row + step, column: this.runFrom ?? column });
    this.runFrom = undefined;
  }

  private go(to: CellPlace, extend: boolean): void {
    this.runFrom = undefined;
    if (extend) this.grid.extendTo(to);
    else this.grid.goTo(to);
  }
}
