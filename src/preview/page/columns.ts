// The columns of the table: their order, their widths, and the handles and buttons of the header.

import type { Language } from '../../core/i18n/language';
import { el, icon } from '../../webview/page/dom';
import { COLUMNS, type ColumnName } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';
import { savedState, saveState, send } from './link';

const WIDTHS: Readonly<Record<ColumnName, number>> = {
  line: 88,
  outcome: 156,
  name: 170,
  note: 360,
  username: 180,
  email: 220,
  matricule: 110,
  cohorts: 150,
};
/** At most so much of the window, so that the notes are in sight in a narrow panel; for a width that nobody chose. */
const SHARES: Readonly<Partial<Record<ColumnName, string>>> = { line: '14vw', outcome: '24vw', name: '27vw' };
const NARROWEST = 48;
const WIDEST = 900;
const STEP = 16;

export class Columns {
  private widths: Record<ColumnName, number>;
  /** The column whose button Tab reaches. */
  private reached: ColumnName = 'line';

  constructor(private readonly grid: HTMLElement) {
    this.widths = { ...WIDTHS, ...savedState().widths };
    this.apply();
  }

  /** Widths that were chosen in this workspace; those of the page itself are newer. */
  adopt(widths: Readonly<Record<string, number>>): void {
    this.widths = { ...WIDTHS, ...widths, ...savedState().widths };
    this.apply();
  }

  private apply(): void {
    const tracks = COLUMNS.map((name) => {
      const [width, share] = [this.widths[name], SHARES[name]];
      return share && width === WIDTHS[name] ? `min(${width}px, ${share})` : `${width}px`;
    });
    this.grid.style.setProperty('--columns', tracks.join(' '));
    this.grid.style.setProperty('--whole', `calc(${tracks.join(' + ')})`);
  }

  private resize(name: ColumnName, width: number, handle: HTMLElement): void {
    const fits = Math.round(Math.min(WIDEST, Math.max(NARROWEST, width)));
    this.widths = { ...this.widths, [name]: fits };
    handle.setAttribute('aria-valuenow', String(fits));
    this.apply();
  }

  private store(): void {
    saveState({ widths: this.widths });
    send({ type: 'widths', widths: this.widths });
  }

  /** The header's row. */
  header(language: Language, sort: ColumnName, descending: boolean, sortBy: (name: ColumnName) => void): HTMLElement {
    const text = PREVIEW_TEXTS[language];
    const cells = COLUMNS.map((name, index) => {
      const title = text.columns[name];
      const sorted = name === sort ? (descending ? 'descending' : 'ascending') : 'none';
      return el(
        'div',
        { role: 'columnheader', class: `cell head-${name}`, 'aria-colindex': index + 1, 'aria-sort': sorted },
        el(
          'button',
          {
            type: 'button',
            class: 'sort',
            title: text.sort(title),
            // One of them is reached by Tab, the others by arrows: sixteen stops before the first line are too many.
            tabindex: name === this.reached ? 0 : -1,
            'data-focus': `sort ${name}`,
            on: { click: () => sortBy(name), keydown: (event) => this.key(event, index) },
          },
          title,
          sorted !== 'none' && icon(descending ? 'M4 6l4 5 4-5' : 'M4 10l4-5 4 5'),
        ),
        this.handle(name, text.resize(title)),
      );
    });
    return el('div', { role: 'row', class: 'row head', 'aria-rowindex': 1 }, ...cells);
  }

  /** Arrows go from column to column; with Shift they make one wider or narrower. */
  private key(event: KeyboardEvent, index: number): void {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    const head = event.currentTarget instanceof HTMLElement ? event.currentTarget.closest('.head') : null;
    if (!by || !head) return;
    event.preventDefault();
    event.stopPropagation();
    const to = Math.min(COLUMNS.length - 1, Math.max(0, index + (event.shiftKey ? 0 : by)));
    const [cell, name] = [head.children[to], COLUMNS[to]];
    if (!cell || !name) return;
    if (event.shiftKey) {
      const handle = cell.querySelector<HTMLElement>('.handle');
      if (handle) this.widen(name, by * STEP, handle);
      return;
    }
    this.reached = name;
    for (const button of head.querySelectorAll<HTMLElement>('.sort')) button.tabIndex = cell.contains(button) ? 0 : -1;
    cell.querySelector<HTMLElement>('.sort')?.focus();
  }

  private widen(name: ColumnName, by: number, handle: HTMLElement): void {
    this.resize(name, this.widths[name] + by, handle);
    this.store();
  }

  private handle(name: ColumnName, label: string): HTMLElement {
    const handle = el('div', {
      class: 'handle',
      role: 'separator',
      tabindex: -1,
      'aria-orientation': 'vertical',
      'aria-label': label,
      'aria-valuenow': this.widths[name],
      'aria-valuemin': NARROWEST,
      'aria-valuemax': WIDEST,
      'data-focus': `width ${name}`,
      on: {
        keydown: (event) => {
          const by = event.key === 'ArrowLeft' ? -STEP : event.key === 'ArrowRight' ? STEP : 0;
          if (!by) return;
          event.preventDefault();
          event.stopPropagation();
          this.widen(name, by, handle);
        },
        pointerdown: (event) => {
          event.preventDefault();
          const [from, before] = [event.clientX, handle.parentElement?.offsetWidth ?? this.widths[name]];
          handle.setPointerCapture(event.pointerId);
          const move = ({ clientX }: PointerEvent) => this.resize(name, before + clientX - from, handle);
          handle.addEventListener('pointermove', move);
          handle.addEventListener(
            'lostpointercapture',
            () => {
              handle.removeEventListener('pointermove', move);
              this.store();
            },
            { once: true },
          );
        },
        dblclick: () => {
          this.resize(name, WIDTHS[name], handle);
          this.store();
        },
      },
    });
    return handle;
  }
}
