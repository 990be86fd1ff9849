// The page of the preview: puts its parts together, and keeps what was heard from the extension.
import './page.css';
import { PREVIEW_TEXTS } from '../../core/messages/preview';
import type { DetailsView, GroupView, HostMessage, StateView } from '../protocol';
import { actionsBar } from './actions';
import { showTaken } from './choices';
import { detailsPane, type Revealed } from './details';
import { button, el, replaceIn } from './dom';
import { groupsPane } from './groups';
import { keep, kept, receive, send } from './link';
import { optionsPane } from './options';
import { announcement, type Filter, summary } from './summary';
import { Table } from './table';
import { Tabs } from './tabs';

const GROUPS_AT_ONCE = 20;
const SEARCH_PAUSE_MS = 150;

let state: StateView | undefined;
let filter: Filter = { outcomes: [], rule: '' };
let details: DetailsView | undefined;
let revealed: Revealed | undefined;
let wanted = '';
let groups: readonly GroupView[] = [];
let groupCount = GROUPS_AT_ONCE;

const root = document.getElementById('preview')!;
const top = el('div', { class: 'top' });
const live = el('p', { role: 'status', class: 'visually-hidden' });
const count = el('span', { class: 'quiet', role: 'status' });
const search = el('input', { type: 'search', class: 'search', spellcheck: 'false' });
const unfilter = el('span', {});
const pane = el('section', { class: 'pane', hidden: true });
const groupPanel = el('div', { class: 'panel scrolls', tabindex: 0 });
const optionPanel = el('div', { class: 'panel scrolls', tabindex: 0 });
const bottom = el('footer', { class: 'actions' });

const table = new Table({
  choose(row, column) {
    send({ type: 'goTo', line: row.line, ...(column && { column }) });
    if (row.key) ask(row.key);
  },
  counted(shown) {
    if (state) count.textContent = PREVIEW_TEXTS[state.language].shown(shown, state.lines);
  },
});
const linePanel = el(
  'div',
  { class: 'panel lines' },
  el('div', { class: 'toolbar' }, search, count, unfilter),
  table.element,
  pane,
);
const tabs = new Tabs(
  [
    { id: 'lines', panel: linePanel },
    { id: 'groups', panel: groupPanel },
    { id: 'options', panel: optionPanel },
  ],
  kept().tab ?? 'lines',
  (tab) => keep({ tab }),
);

let pause: ReturnType<typeof setTimeout> | undefined;
search.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => table.ask({ search: search.value.slice(0, 200) }), SEARCH_PAUSE_MS);
});

root.append(live, top, tabs.list, linePanel, groupPanel, optionPanel, bottom);

/** Asks for a line in full. */
function ask(key: string): void {
  if (key !== wanted) revealed = undefined;
  wanted = key;
  send({ type: 'details', key });
}

function choose(next: Filter): void {
  filter = next;
  table.ask({ outcomes: [...next.outcomes], rule: next.rule });
  tabs.show('lines');
  if (state) showSummary(state);
}

function showSummary(now: StateView): void {
  const decide = () => {
    tabs.show('groups');
    tabs.focus();
  };
  replaceIn(top, ...summary(now, filter, { choose, decide }));
  const filtered = filter.outcomes.length > 0 || filter.rule !== '';
  replaceIn(
    unfilter,
    filtered &&
      button(PREVIEW_TEXTS[now.language].filter.clear, () => choose({ outcomes: [], rule: '' }), { class: 'link' }),
  );
}

function show(next: StateView): void {
  const isNew = !state || state.language !== next.language;
  state = next;
  keep({ uri: next.uri });
  const text = PREVIEW_TEXTS[next.language];
  document.documentElement.lang = next.language;
  document.title = text.title(next.fileName);
  search.placeholder = text.search;
  search.setAttribute('aria-label', text.search);
  pane.setAttribute('aria-label', text.details.region);
  showSummary(next);
  const { open, all } = next.groups;
  tabs.list.hidden = false;
  tabs.label({
    lines: { text: text.tabs.lines },
    groups: { text: text.tabs.groups, count: open ? text.openGroups(open) : all ? text.noneOpen : undefined },
    options: { text: text.tabs.options },
  });
  replaceIn(groupPanel, ...groupsPane(next, groups, moreGroups));
  replaceIn(optionPanel, ...optionsPane(next));
  const wasOpen = bottom.querySelector('details')?.open ?? false;
  replaceIn(bottom, ...actionsBar(next, wasOpen));
  if (!next.busy || isNew) {
    table.refresh(next.language, next.widths);
    send({ type: 'groups', count: groupCount });
    if (wanted) send({ type: 'details', key: wanted });
  }
  if (!next.busy) say(announcement(next));
}

function say(words: string): void {
  if (live.textContent !== words) live.textContent = words;
}

function moreGroups(): void {
  groupCount += GROUPS_AT_ONCE;
  send({ type: 'groups', count: groupCount });
}

function forgetDetails(): void {
  details = undefined;
  wanted = '';
  revealed = undefined;
  showDetails();
}

function showDetails(): void {
  pane.hidden = !details;
  if (!details || !state) return;
  replaceIn(
    pane,
    ...detailsPane(details, state.language, revealed, {
      close() {
        forgetDetails();
        table.element.querySelector<HTMLElement>('[role=grid]')?.focus();
      },
      hide() {
        revealed = undefined;
        showDetails();
      },
    }),
  );
}

function answer(message: HostMessage): void {
  switch (message.type) {
    case 'state':
      show(message);
      break;
    case 'gone':
      showGone(PREVIEW_TEXTS[message.language].gone);
      break;
    case 'rows':
      table.take(message);
      break;
    case 'groups':
      groups = message.groups;
      if (state) replaceIn(groupPanel, ...groupsPane(state, groups, moreGroups));
      break;
    case 'details':
      if (message.key !== wanted) break;
      details = message;
      showDetails();
      break;
    case 'password':
      if (message.key === wanted) revealed = message;
      showDetails();
      break;
    case 'nobody':
      if (message.key === wanted) forgetDetails();
      break;
    case 'taken':
      showTaken(message.key, message.username);
      break;
    case 'select':
      table.select(message.key, message.position);
      ask(message.key);
  }
}

/** The file is none of ours any more: nothing of what was shown is true. */
function showGone(text: string): void {
  state = undefined;
  say(text);
  replaceIn(top, el('p', { class: 'nothing' }, text));
  for (const part of [tabs.list, linePanel, groupPanel, optionPanel]) part.hidden = true;
  replaceIn(bottom);
}

receive(answer);
send({ type: 'ready' });
