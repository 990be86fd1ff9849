// Above the grid: the verdict, what stands against the file or its header, and the tools of the view.
import { button, el, icon, linkButton, replaceIn, secondaryButton } from '../../webview/page/dom';
import { ICONS } from '../../webview/page/icons';
import type { FixView, PageMessage, StateView, ViewSettings } from '../protocol';
import { TABLE_TEXTS } from '../texts';
import { fixLabel } from './details';
import { markIcon } from './marks';

export interface ToolbarActions {
  view(change: Partial<ViewSettings>): void;
  command(command: Extract<PageMessage, { type: 'command' }>['command']): void;
  fixFile(fix: FixView): void;
  explain(rule: string): void;
  find(): void;
}

const VERDICT_ICONS: Readonly<Record<StateView['verdict']['kind'], string>> = {
  ready: ICONS.check,
  warnings: ICONS.warning,
  errors: ICONS.cross,
  refused: ICONS.cross,
  stops: ICONS.cross,
  typing: ICONS.pencil,
  empty: ICONS.line,
};

const PAUSE_MS = 200;

export class Toolbar {
  readonly element = el('div', { class: 'top' });
  private readonly head = el('div', { class: 'head' });
  private readonly tools = el('div', { class: 'tools', role: 'toolbar' });
  private readonly filter = el('input', {
    type: 'search',
    class: 'filter',
    spellcheck: 'false',
    'data-focus': 'filter',
  });
  private readonly columns = el('select', { 'data-focus': 'columns' });
  private pause: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly actions: ToolbarActions) {
    this.element.append(this.head, this.tools);
    const filtered = () => actions.view({ filter: { column: Number(this.columns.value), text: this.filter.value } });
    this.filter.addEventListener('input', () => {
      clearTimeout(this.pause);
      this.pause = setTimeout(filtered, PAUSE_MS);
    });
    this.columns.addEventListener('change', filtered);
  }

  /** Puts the keyboard into the filter, for one column. */
  filterBy(column: number): void {
    this.columns.value = String(column);
    this.filter.focus();
    this.filter.select();
  }

  focus(): void {
    this.element.querySelector<HTMLElement>('button, input')?.focus();
  }

  show(state: StateView, view: ViewSettings): void {
    this.showHead(state);
    this.showFilter(state, view);
    this.showTools(state, view);
  }

  private showHead(state: StateView): void {
    const { verdict } = state;
    const text = TABLE_TEXTS[state.language];
    const notices = state.notices.map(({ severity, text: message, rule, fixes }, index) =>
      el(
        'li',
        {},
        markIcon(severity, state.language),
        el('span', {}, message),
        ...fixes.map((fix, nth) =>
          secondaryButton(fixLabel(fix, state), `notice-${index}-${nth}`, () => this.actions.fixFile(fix)),
        ),
        linkButton(text.cell.why, `notice-why-${index}`, () => this.actions.explain(rule)),
      ),
    );
    replaceIn(
      this.head,
      el(
        'p',
        { class: `verdict ${verdict.kind}` },
        el('span', { class: 'seal' }, icon(VERDICT_ICONS[verdict.kind])),
        el('strong', {}, verdict.text),
        verdict.found ? el('span', { class: 'quiet' }, ` · ${verdict.found}`) : undefined,
      ),
      notices.length ? el('ul', { class: 'notices' }, ...notices) : undefined,
    );
  }

  private showFilter({ language, columns }: StateView, { filter }: ViewSettings): void {
    const text = TABLE_TEXTS[language];
    this.filter.placeholder = text.filter;
    this.filter.setAttribute('aria-label', text.filter);
    if (document.activeElement !== this.filter) this.filter.value = filter.text;
    this.columns.setAttribute('aria-label', text.inColumn);
    this.columns.replaceChildren(
      el('option', { value: '-1' }, text.anyColumn),
      ...columns.map(({ written }, index) => el('option', { value: String(index) }, written)),
    );
    this.columns.value = String(filter.column);
  }

  private showTools(state: StateView, view: ViewSettings): void {
    const text = TABLE_TEXTS[state.language];
    this.tools.setAttribute('aria-label', text.toolbar);
    const sorted = view.sort && state.columns[view.sort.column]?.written;
    const toggle = (label: string, is: boolean, change: Partial<ViewSettings>, focus: string) =>
      button(label, () => this.actions.view(change), {
        class: 'secondary',
        'aria-pressed': String(is),
        'data-focus': focus,
      });
    const { problemsOnly, passwords } = view;
    const fixable = state.verdict.kind !== 'ready' && state.verdict.kind !== 'empty';
    replaceIn(
      this.tools,
      this.filter,
      this.columns,
      toggle(text.problemsOnly(state.problems), problemsOnly, { problemsOnly: !problemsOnly }, 'problems'),
      state.columns.some(({ kind }) => kind === 'password')
        ? toggle(text.passwords, passwords, { passwords: !passwords }, 'passwords')
        : undefined,
      secondaryButton(text.find, 'find', () => this.actions.find()),
      fixable ? secondaryButton(text.fixAll, 'fix-all', () => this.actions.command('fixAll')) : undefined,
      secondaryButton(text.preview, 'preview', () => this.actions.command('openPreview')),
      sorted ? secondaryButton(text.unsort, 'unsort', () => this.actions.view({ sort: null })) : undefined,
      el(
        'span',
        { class: 'quiet count' },
        [text.shown(state.shown, state.all), sorted && text.sorted(sorted)].filter(Boolean).join(' · '),
      ),
    );
  }
}
