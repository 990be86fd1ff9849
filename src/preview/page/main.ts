// The page of the preview: puts its parts together, and keeps what was heard from the extension.
import './page.css';
import { button, el, linkButton, pageRoot, replaceIn } from '../../webview/page/dom';
import type { HostMessage, SavedView, StateView } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';
import { actionsBar } from './actions';
import { showTaken } from './choices';
import { GroupWalk } from './group-walk';
import { LinePane } from './line-pane';
import { receive, savedState, saveState, send } from './link';
import { optionsPane } from './options';
import { announcement, type Filter, summary } from './summary';
import { Table } from './table';
import { Tabs } from './tabs';

const SEARCH_PAUSE_MS = 150;

let state: StateView | undefined;
let filter: Filter = { outcomes: [], rule: '' };
let saved: SavedView | undefined;

const root = pageRoot('preview');
const top = el('div', { class: 'top' });
const live = el('p', { role: 'status', class: 'visually-hidden' });
const count = el('span', { class: 'quiet', role: 'status' });
const search = el('input', { type: 'search', class: 'search', spellcheck: 'false' });
const unfilter = el('span', {});
const groups = new GroupWalk(() => state);
const optionPanel = el('div', { class: 'panel scrolls', tabindex: 0 });
const bottom = el('footer', { class: 'actions' });

const table = new Table({
  choose(row, column) {
    send({ type: 'goTo', line: row.line, ...(column && { column }) });
    if (row.key) pane.ask(row.key);
  },
  counted(shown) {
    if (state) count.textContent = PREVIEW_TEXTS[state.language].shown(shown, state.lines);
  },
});
const pane = new LinePane(
  () => state,
  () => table.element.querySelector<HTMLElement>('[role=grid]')?.focus(),
);
const linePanel = el(
  'div',
  { class: 'panel lines' },
  el('div', { class: 'toolbar' }, search, count, unfilter),
  table.element,
  pane.element,
);
const tabs = new Tabs(
  [
    { id: 'lines', panel: linePanel },
    { id: 'groups', panel: groups.panel },
    { id: 'options', panel: optionPanel },
  ],
  savedState().tab ?? 'lines',
  (tab) => saveState({ tab }),
);

let pause: ReturnType<typeof setTimeout> | undefined;
search.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(() => table.ask({ search: search.value.slice(0, 200) }), SEARCH_PAUSE_MS);
});

const banner = el('p', { class: 'other-file', role: 'status', hidden: true });

root.append(live, banner, top, tabs.list, linePanel, groups.panel, optionPanel, bottom);

function choose(next: Filter): void {
  filter = next;
  table.ask({ outcomes: [...next.outcomes], rule: next.rule, wrong: next.wrong === true });
  tabs.show('lines');
  if (state) showSummary(state);
}

function showSummary(now: StateView): void {
  const stateVersion = () => {
    tabs.show('options');
    optionPanel.querySelector<HTMLElement>('#version')?.focus();
  };
  const unfold = () => {
    saveState({ isUnfolded: savedState().isUnfolded !== true });
    showSummary(now);
  };
  const isUnfolded = savedState().isUnfolded === true;
  top.classList.toggle('unfolded', isUnfolded);
  replaceIn(top, ...summary(now, filter, isUnfolded, { choose, decide: showGroups, stateVersion, unfold }));
  const filtered = filter.outcomes.length > 0 || filter.rule !== '' || filter.wrong === true;
  replaceIn(
    unfilter,
    filtered &&
      button(PREVIEW_TEXTS[now.language].filter.clear, () => choose({ outcomes: [], rule: '' }), { class: 'link' }),
  );
}

function show(next: StateView): void {
  const isNew = !state || state.language !== next.language;
  state = next;
  saveState({ uri: next.uri });
  const text = PREVIEW_TEXTS[next.language];
  document.documentElement.lang = next.language;
  document.title = text.title(next.fileName);
  search.placeholder = text.search;
  search.setAttribute('aria-label', text.search);
  pane.element.setAttribute('aria-label', text.details.region);
  showSummary(next);
  const { decide, look, all } = next.groups;
  const open = decide + look;
  tabs.list.hidden = false;
  tabs.label({
    lines: { text: text.tabs.lines },
    groups: { text: text.tabs.groups, count: open ? text.openGroups(open) : all ? text.noneOpen : undefined },
    options: { text: text.tabs.options },
  });
  groups.show();
  replaceIn(optionPanel, ...optionsPane(next));
  showActions(next);
  if (!next.busy || isNew) {
    table.refresh(next.language, next.widths);
    groups.replanned(next);
    pane.replanned();
  }
  if (!next.busy) say(announcement(next));
}

function showActions(now: StateView): void {
  const wasOpen = bottom.querySelector('details')?.open ?? false;
  replaceIn(bottom, ...actionsBar(now, wasOpen, saved));
}

function say(words: string): void {
  if (live.textContent !== words) live.textContent = words;
}

/** Puts the duplicates in front, with the keyboard on their tab. */
function showGroups(): void {
  tabs.show('groups');
  tabs.focus();
}

function answer(message: HostMessage): void {
  switch (message.type) {
    case 'state':
      show(message);
      break;
    case 'other':
      showOther(message.fileName);
      break;
    case 'gone':
      showGone(PREVIEW_TEXTS[message.language].gone);
      break;
    case 'saved':
      saved = message.fileName ? message : undefined;
      if (!state) break;
      showActions(state);
      if (saved) say(PREVIEW_TEXTS[state.language].actions.saved(message.fileName));
      break;
    case 'rows':
      table.take(message);
      break;
    case 'group':
      groups.take(message);
      break;
    case 'show-groups':
      showGroups();
      send({ type: 'group', id: message.id, step: 'this' });
      break;
    case 'details':
      pane.take(message);
      break;
    case 'password':
      pane.reveal(message);
      break;
    case 'nobody':
      pane.lose(message.key);
      break;
    case 'taken':
      showTaken(message.key, message.username);
      break;
    case 'select':
      table.select(message.key, message.position);
      pane.ask(message.key);
  }
}

/** Greys what is about another file than the one that is being edited, and offers that one's preview. */
function showOther(fileName: string): void {
  const text = PREVIEW_TEXTS[state?.language ?? 'fr'].other;
  document.body.classList.toggle('is-other', fileName !== '');
  banner.hidden = fileName === '';
  const follow = linkButton(text.follow, 'follow', () => send({ type: 'follow' }));
  replaceIn(banner, el('span', {}, text.says(state?.fileName ?? '', fileName)), ' ', follow);
}

/** The file is none of ours any more: nothing of what was shown is true. */
function showGone(text: string): void {
  state = undefined;
  say(text);
  replaceIn(top, el('p', { class: 'nothing' }, text));
  for (const part of [tabs.list, linePanel, groups.panel, optionPanel]) part.hidden = true;
  replaceIn(bottom);
}

receive(answer);
send({ type: 'ready' });
