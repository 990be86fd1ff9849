// The table of lines: only the rows in sight exist, and are asked for from the extension in windows.
import { elementScroll, observeElementOffset, observeElementRect, Virtualizer } from '@tanstack/virtual-core';
import type { Language } from '../../core/i18n/language';
import { el, replaceIn } from '../../webview/page/dom';
import { COLUMNS, type ColumnName, type HostMessage, type Query, type RowView } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';
import { Columns } from './columns';
import { send } from './link';
import { rowCells } from './row';

const ROW_HEIGHT = 30;
const WINDOW = 100;

type Rows = Extract<HostMessage, { type: 'rows' }>;

export interface TableEvents {
  /** A row was chosen: by the mouse, by Enter, or by moving to it. */
  choose(row: RowView, column: ColumnName | undefined): void;
  /** How many rows there are for the query. */
  counted(count: number): void;
}

export class Table {
  readonly element: HTMLElement;
  private readonly scroller: HTMLElement;
  private readonly head = el('div', { role: 'rowgroup', class: 'heads' });
  private readonly body = el('div', { role: 'rowgroup', class: 'body' });
  private readonly nothing = el('p', { class: 'nothing', hidden: true });
  private readonly columns: Columns;
  private readonly virtualizer: Virtualizer<HTMLElement, HTMLElement>;
  private rows = new Map<number, RowView>();
  /** Windows whose rows are of the plan as it is now; others are shown until they come anew. */
  private readonly current = new Set<number>();
  /** Windows that were asked for and have not come. */
  private readonly asked = new Set<number>();
  private count = 0;
  private language: Language = 'fr';
  private selected = '';
  /** Where the keyboard is. */
  private position = 0;
  private query: Query = { outcomes: [], rule: '', search: '', sort: 'line', descending: false, wrong: false };

  constructor(private readonly events: TableEvents) {
    this.scroller = el(
      'div',
      {
        class: 'grid',
        role: 'grid',
        tabindex: 0,
        'aria-colcount': COLUMNS.length,
        'data-focus': 'grid',
        on: { keydown: (event) => this.key(event), click: (event) => this.click(event) },
      },
      this.head,
      this.body,
    );
    this.element = el('div', { class: 'table' }, this.scroller, this.nothing);
    this.columns = new Columns(this.scroller);
    this.virtualizer = new Virtualizer(this.settings());
    this.virtualizer._didMount();
  }

  private settings() {
    return {
      count: this.count,
      getScrollElement: () => this.scroller,
      estimateSize: () => ROW_HEIGHT,
      overscan: 12,
      paddingStart: ROW_HEIGHT,
      scrollPaddingStart: ROW_HEIGHT,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      onChange: () => this.draw(),
    };
  }

  /** Asks for everything anew: the file, the plan or the language is another. What is in sight stays until then. */
  refresh(language: Language, widths: Readonly<Record<string, number>>): void {
    this.language = language;
    this.columns.adopt(widths);
    const text = PREVIEW_TEXTS[language];
    this.scroller.setAttribute('aria-label', text.table);
    this.nothing.textContent = text.nothing;
    this.drawHead();
    this.current.clear();
    this.asked.clear();
    this.askFor(this.virtualizer.getVirtualItems()[0]?.index ?? 0);
    this.virtualizer._willUpdate();
  }

  /** Shows other lines, or in another order. */
  ask(part: Partial<Query>): void {
    this.query = { ...this.query, ...part };
    this.current.clear();
    this.asked.clear();
    this.rows.clear();
    this.position = 0;
    this.scroller.scrollTop = 0;
    this.drawHead();
    this.askFor(0);
  }

  private drawHead(): void {
    const { sort, descending } = this.query;
    const sortBy = (name: ColumnName) => this.ask({ sort: name, descending: name === sort && !descending });
    replaceIn(this.head, this.columns.header(this.language, sort, descending, sortBy));
  }

  take({ query, from, count, rows }: Rows): void {
    if (!isSame(query, this.query)) return;
    this.asked.delete(from);
    this.current.add(from);
    if (count !== this.count) {
      // Rows beyond the end are no more; those before stay in sight until they come anew.
      for (const position of this.rows.keys()) if (position >= count) this.rows.delete(position);
      this.count = count;
      this.scroller.setAttribute('aria-rowcount', String(count + 1));
      this.virtualizer.setOptions(this.settings());
      this.virtualizer._willUpdate();
    }
    rows.forEach((row, index) => void this.rows.set(from + index, row));
    this.nothing.hidden = count > 0;
    this.events.counted(count);
    this.draw();
  }

  private askFor(position: number): void {
    const from = Math.floor(position / WINDOW) * WINDOW;
    if (this.current.has(from) || this.asked.has(from)) return;
    this.asked.add(from);
    send({ type: 'rows', query: this.query, from, to: from + WINDOW });
  }

  private draw(): void {
    const items = this.virtualizer.getVirtualItems();
    this.body.style.height = `${Math.max(0, this.virtualizer.getTotalSize() - ROW_HEIGHT)}px`;
    this.body.replaceChildren(...items.filter(({ index }) => index < this.count).map(({ index }) => this.rowAt(index)));
    this.markActive();
    for (const { index } of items) if (index < this.count) this.askFor(index);
  }

  private rowAt(position: number): HTMLElement {
    const row = this.rows.get(position);
    const element = el(
      'div',
      {
        role: 'row',
        id: `row-${position}`,
        class: `row${row?.key && row.key === this.selected ? ' selected' : ''}`,
        'aria-rowindex': position + 2,
        'aria-selected': row?.key && row.key === this.selected ? 'true' : 'false',
        'data-position': position,
      },
      ...rowCells(row, this.language),
    );
    element.style.transform = `translateY(${position * ROW_HEIGHT}px)`;
    return element;
  }

  private markActive(): void {
    const there = this.body.querySelector(`#row-${this.position}`);
    if (there) this.scroller.setAttribute('aria-activedescendant', there.id);
    else this.scroller.removeAttribute('aria-activedescendant');
    there?.classList.add('active');
  }

  /** Marks a person's line, and shows it where it stands among the rows (-1: nowhere). */
  select(key: string, position: number): void {
    this.selected = key;
    if (position >= 0) {
      this.position = position;
      this.virtualizer.scrollToIndex(position, { align: 'auto' });
    }
    this.draw();
  }

  private click({ target }: MouseEvent): void {
    if (!(target instanceof Element)) return;
    const position = Number(target.closest<HTMLElement>('[data-position]')?.dataset.position ?? -1);
    const column = COLUMNS.find((name) => target.closest(`.cell-${name}`));
    if (position >= 0) this.moveTo(position, column);
  }

  private moveTo(position: number, column?: ColumnName): void {
    this.position = position;
    const row = this.rows.get(position);
    this.select(row?.key ?? '', position);
    if (row) this.events.choose(row, column);
  }

  private key(event: KeyboardEvent): void {
    if (event.target !== this.scroller) return;
    const page = Math.max(1, Math.floor(this.scroller.clientHeight / ROW_HEIGHT) - 2);
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: this.position + 1,
      ArrowUp: this.position - 1,
      PageDown: this.position + page,
      PageUp: this.position - page,
      Home: 0,
      End: this.count - 1,
      Enter: this.position,
    };
    const to = moves[event.key];
    if (to === undefined || !this.count) return;
    event.preventDefault();
    this.moveTo(Math.min(this.count - 1, Math.max(0, to)));
  }
}

/** Whether two queries ask the same, in whatever order their parts stand. */
function isSame(a: Query, b: Query): boolean {
  const parts = (query: Query) => JSON.stringify(Object.entries(query).sort());
  return parts(a) === parts(b);
}
