// The field in which a cell is edited, with the values that may be chosen. SlickGrid opens and closes it.
import type { Editor } from 'slickgrid';
import { el } from '../../webview/page/dom';
import type { DetailsView, RowView } from '../protocol';

export interface Editing {
  /** What stands in the field at first: the value, nothing (what is typed replaces it). */
  startsEmpty(): boolean;
  /** The values proposed for the active cell, as far as the extension has sent them. */
  suggestions(): DetailsView['suggestions'];
  label(column: number): string;
  words(): { readonly suggestions: string; readonly generated: string };
  write(row: number, column: number, value: string): void;
  /** What a field is told about: its own events, so that proposals which come late are shown. */
  opened(editor: CellEditor | undefined): void;
}

/** What an editor needs of SlickGrid. */
interface CellArguments {
  readonly column: { readonly id: string | number };
  readonly container: HTMLElement;
  readonly grid: { getActiveCell(): { readonly row: number } | null };
}

/** Set once by the page: SlickGrid makes editors by itself. */
let editing: Editing;
export function useEditing(given: Editing): void {
  editing = given;
}

const MOST_SHOWN = 12;

export class CellEditor implements Editor {
  private readonly input: HTMLInputElement;
  private readonly list = el('ul', { class: 'suggestions', role: 'listbox', id: 'suggestions' });
  private readonly column: number;
  private before = '';
  private shown: DetailsView['suggestions'] = [];
  private chosen = -1;
  private touched = false;

  constructor(private readonly args: CellArguments) {
    this.column = Number(String(args.column.id).replace('column-', ''));
    this.input = el('input', {
      class: 'cell-field',
      type: 'text',
      spellcheck: 'false',
      autocomplete: 'off',
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': 'suggestions',
      'aria-autocomplete': 'list',
      'aria-label': editing.label(this.column),
    });
    this.list.setAttribute('aria-label', editing.words().suggestions);
    this.list.hidden = true;
    this.input.addEventListener('input', () => {
      this.touched = true;
      this.suggest();
    });
    args.container.append(this.input);
    document.body.append(this.list);
    this.list.addEventListener('mousedown', (event) => {
      event.preventDefault();
      const index = [...this.list.children].findIndex((item) => event.composedPath().includes(item));
      if (index >= 0) this.take(index);
    });
    this.input.focus();
    editing.opened(this);
  }

  init(): void {}

  destroy(): void {
    this.input.remove();
    this.list.remove();
    editing.opened(undefined);
  }

  focus(): void {
    this.input.focus();
  }

  loadValue(item: RowView): void {
    this.before = item.cells?.[this.column] ?? '';
    this.input.value = editing.startsEmpty() ? '' : this.before;
    // A hidden password is replaced, or left as it is.
    this.touched = editing.startsEmpty() && item.hidden !== this.column;
    this.input.setSelectionRange(this.input.value.length, this.input.value.length);
    this.suggest();
  }

  serializeValue(): string {
    return this.input.value;
  }

  applyValue(_item: RowView, value: string): void {
    const cell = this.args.grid.getActiveCell();
    if (cell) editing.write(cell.row, this.column, value);
  }

  isValueChanged(): boolean {
    return this.touched && this.input.value !== this.before;
  }

  validate(): { valid: boolean; msg: string } {
    return { valid: true, msg: '' };
  }

  get isListOpen(): boolean {
    return !this.list.hidden;
  }

  /** Whether one of the values proposed is chosen, by its keys. */
  get hasChosen(): boolean {
    return this.isListOpen && this.chosen >= 0;
  }

  closeList(): void {
    this.list.hidden = true;
    this.input.setAttribute('aria-expanded', 'false');
    this.input.removeAttribute('aria-activedescendant');
  }

  /** Chooses the next value proposed, or the one before. */
  choose(step: 1 | -1): void {
    const count = this.shown.length;
    this.chosen = (this.chosen + step + count + (this.chosen < 0 && step < 0 ? 1 : 0)) % count;
    for (const [index, item] of [...this.list.children].entries())
      item.setAttribute('aria-selected', String(index === this.chosen));
    this.list.children[this.chosen]?.scrollIntoView({ block: 'nearest' });
    this.input.setAttribute('aria-activedescendant', `suggestion-${this.chosen}`);
  }

  /** Writes a value proposed into the field. */
  take(index = this.chosen): void {
    const value = this.shown[index]?.value;
    if (value === undefined) return;
    this.input.value = value;
    this.touched = true;
    this.closeList();
  }

  /** Writes what was typed before the field was there. */
  type(text: string): void {
    this.input.value += text;
    this.touched = true;
    this.suggest();
  }

  /** Shows the values that begin as what is typed, or hold it. */
  suggest(): void {
    const typed = this.input.value;
    const local = typed.slice(0, typed.indexOf('@') < 0 ? typed.length : typed.indexOf('@'));
    const all = editing.suggestions().flatMap((one) => {
      if (!one.value.startsWith('@')) return one;
      return typed.includes('@') && local ? { ...one, value: local + one.value } : [];
    });
    const wanted = typed.toLowerCase();
    const fits = ({ value, detail, secret }: (typeof all)[number]) =>
      value !== typed && (secret ? typed === '' : `${value} ${detail}`.toLowerCase().includes(wanted));
    const begins = ({ value }: (typeof all)[number]) => Number(!value.toLowerCase().startsWith(wanted));
    this.shown = all
      .filter(fits)
      .sort((a, b) => begins(a) - begins(b))
      .slice(0, MOST_SHOWN);
    this.chosen = -1;
    if (!this.shown.length) {
      this.closeList();
      return;
    }
    this.list.replaceChildren(
      ...this.shown.map(({ value, detail, secret }, index) =>
        el(
          'li',
          { role: 'option', id: `suggestion-${index}`, 'aria-selected': 'false' },
          el('span', {}, secret ? editing.words().generated : value),
          !secret && detail !== value && el('span', { class: 'quiet' }, detail),
        ),
      ),
    );
    const { left, bottom, width } = this.input.getBoundingClientRect();
    this.list.hidden = false;
    const { offsetHeight } = this.list;
    const below = bottom + offsetHeight < window.innerHeight;
    this.list.style.left = `${left}px`;
    this.list.style.minWidth = `${width}px`;
    this.list.style.top = `${below ? bottom : bottom - this.input.offsetHeight - offsetHeight}px`;
    this.input.setAttribute('aria-expanded', 'true');
  }
}
