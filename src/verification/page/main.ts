// The page of a verified import: the verdict first, then filters and the table, then what can be done with it.
import './page.css';
import { VERIFY_TEXTS } from '../../core/aftermath/verify-texts';
import { button, el, pageRoot, replaceIn, secondaryButton } from '../../webview/page/dom';
import type { HostMessage, Query, RowView, StateView } from '../protocol';
import { VERIFICATION_TEXTS } from '../texts';
import { receive, savedState, saveState, send } from './link';

const ROWS_AT_ONCE = 200;
const SEARCH_PAUSE_MS = 150;

let state: StateView | undefined;
let query: Query = { outcomes: savedState().outcomes ?? [], search: '', count: ROWS_AT_ONCE };

const root = pageRoot('verification');
const top = el('header', { class: 'top' });
const filters = el('div', { class: 'filters', role: 'group' });
const search = el('input', { type: 'search', class: 'search', spellcheck: 'false' });
const count = el('span', { class: 'quiet', role: 'status' });
const list = el('div', { class: 'lines', role: 'region', tabindex: 0 });
const actions = el('footer', { class: 'actions' });
root.append(top, el('div', { class: 'toolbar' }, filters, search, count), list, actions);

const ask = (part: Partial<Query>) => {
  query = { ...query, ...part };
  saveState({ outcomes: query.outcomes });
  send({ type: 'rows', query });
};

let pause: number | undefined;
search.addEventListener('input', () => {
  window.clearTimeout(pause);
  pause = window.setTimeout(() => ask({ search: search.value, count: ROWS_AT_ONCE }), SEARCH_PAUSE_MS);
});

function showState(shown: StateView): void {
  const text = VERIFICATION_TEXTS[shown.language];
  const words = VERIFY_TEXTS[shown.language];
  const { unexplained } = shown;
  replaceIn(
    top,
    el('h1', {}, words.title),
    el('p', { class: 'quiet' }, shown.files.join(', ')),
    el('p', { class: `verdict ${shown.isGood ? 'good' : 'bad'}`, role: 'status' }, shown.verdict),
    ...shown.doubts.map((doubt) => el('p', { class: 'doubt' }, doubt)),
    unexplained.usernames.length > 0 &&
      el(
        'details',
        {},
        el('summary', {}, unexplained.text),
        el('ul', {}, ...unexplained.usernames.map((username) => el('li', {}, username))),
      ),
    unexplained.usernames.length === 0 && unexplained.text && el('p', { class: 'quiet' }, unexplained.text),
  );
  filters.setAttribute('aria-label', text.filter);
  list.setAttribute('aria-label', words.title);
  search.placeholder = text.search;
  search.setAttribute('aria-label', text.search);
  showFilters(shown);
  replaceIn(
    actions,
    ...shown.actions.map((action, index) =>
      button(text.actions[action], () => send({ type: 'action', action }), {
        class: index ? 'secondary' : 'main',
        'data-focus': action,
      }),
    ),
  );
}

function showFilters({ counts, language }: StateView): void {
  const chips = counts.map(({ outcome, count: lines }) => {
    const isOn = query.outcomes.includes(outcome);
    const others = query.outcomes.filter((other) => other !== outcome);
    return button(
      `${VERIFY_TEXTS[language].outcomes[outcome]} (${lines})`,
      () => {
        ask({ outcomes: isOn ? others : [...others, outcome], count: ROWS_AT_ONCE });
        if (state) showFilters(state);
      },
      { class: `chip outcome-${outcome}`, 'aria-pressed': isOn ? 'true' : 'false', 'data-focus': outcome },
    );
  });
  replaceIn(filters, ...chips);
}

function showRows({ rows, all }: Extract<HostMessage, { type: 'rows' }>, { language, files, lines }: StateView): void {
  const text = VERIFICATION_TEXTS[language];
  const { columns, outcomes, nobody } = VERIFY_TEXTS[language];
  count.textContent = text.shown(all, lines);
  const several = files.length > 1;
  const head = [columns.line, columns.person, columns.outcome, columns.username, columns.details];
  const line = (row: RowView) =>
    el(
      'tr',
      {},
      several && el('td', {}, files[row.file]),
      el(
        'td',
        { class: 'number' },
        button(String(row.line), () => send({ type: 'goTo', file: row.file, line: row.line }), {
          class: 'link',
          title: text.goTo(row.line),
          'aria-label': text.goTo(row.line),
        }),
      ),
      el('td', {}, row.name || nobody),
      el('td', { class: `outcome outcome-${row.outcome}` }, outcomes[row.outcome]),
      el('td', { class: 'username' }, row.username),
      el('td', {}, row.details),
    );
  replaceIn(
    list,
    rows.length > 0 &&
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el(
            'tr',
            {},
            ...[...(several ? [columns.file] : []), ...head].map((name) => el('th', { scope: 'col' }, name)),
          ),
        ),
        el('tbody', {}, ...rows.map(line)),
      ),
    !rows.length && el('p', { class: 'quiet' }, text.nothing),
    all > rows.length && secondaryButton(text.more, 'more', () => ask({ count: query.count + ROWS_AT_ONCE })),
  );
}

receive((message) => {
  if (message.type === 'state') {
    state = message;
    saveState(message.origin);
    showState(message);
    ask({});
  } else if (state && JSON.stringify(message.query) === JSON.stringify(query)) showRows(message, state);
});
send({ type: 'ready' });
