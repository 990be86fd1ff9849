// Three tabs: lines, duplicates, import. Arrows move between them, as in any list of tabs.
import { el, replaceIn } from '../../webview/page/dom';

export interface Tab {
  readonly id: string;
  readonly panel: HTMLElement;
}

export class Tabs {
  readonly list = el('div', { role: 'tablist', class: 'tabs' });

  constructor(
    private readonly tabs: readonly Tab[],
    private current: string,
    private readonly shown: (id: string) => void,
  ) {
    if (!tabs.some(({ id }) => id === current)) this.current = tabs[0]?.id ?? '';
    for (const { id, panel } of tabs) {
      panel.id = `panel-${id}`;
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', `tab-${id}`);
    }
  }

  /** Names the tabs; a count stands behind the name. */
  label(labels: Readonly<Record<string, { readonly text: string; readonly count?: string | undefined }>>): void {
    replaceIn(
      this.list,
      ...this.tabs.map(({ id }) =>
        el(
          'button',
          {
            type: 'button',
            role: 'tab',
            id: `tab-${id}`,
            'aria-controls': `panel-${id}`,
            'aria-selected': id === this.current ? 'true' : 'false',
            tabindex: id === this.current ? 0 : -1,
            'data-focus': `tab ${id}`,
            on: { click: () => this.show(id), keydown: (event) => this.key(event) },
          },
          `${labels[id]?.text} `,
          labels[id]?.count && el('span', { class: 'tag' }, labels[id].count),
        ),
      ),
    );
    for (const { id, panel } of this.tabs) panel.hidden = id !== this.current;
  }

  show(id: string): void {
    this.current = id;
    for (const tab of this.list.querySelectorAll<HTMLElement>('[role=tab]')) {
      const is = tab.id === `tab-${id}`;
      tab.setAttribute('aria-selected', String(is));
      tab.tabIndex = is ? 0 : -1;
    }
    for (const { id: other, panel } of this.tabs) panel.hidden = other !== id;
    this.shown(id);
  }

  private key(event: KeyboardEvent): void {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (!by) return;
    event.preventDefault();
    const index = this.tabs.findIndex(({ id }) => id === this.current);
    const next = this.tabs.at((index + by) % this.tabs.length);
    if (next) this.show(next.id);
    this.focus();
  }

  /** Puts the keyboard on the tab that is shown. */
  focus(): void {
    this.list.querySelector<HTMLElement>(`#tab-${this.current}`)?.focus();
  }
}
