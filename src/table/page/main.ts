// The page of the table: puts its parts together, and keeps what was heard from the extension.
import { pageRoot } from '../../webview/page/dom';
import './page.css';
import type { FixView, HostMessage, PageAction, PageCommand, StateView, ViewSettings } from '../protocol';
import { TABLE_TEXTS } from '../texts';
import { Announcer } from './announcer';
import { useEditing } from './cell-editor';
import { CellPane } from './cell-pane';
import { takeCopied, useClipboard } from './clipboard';
import { Edits } from './edits';
import { FillHandle } from './fill-handle';
import { FindBar } from './find-bar';
import { showForeign } from './foreign';
import { TableGrid } from './grid';
import { Held } from './held';
import { Keyboard } from './keyboard';
import { receive, savedState, saveState, send } from './link';
import { Menus } from './menus';
import { Progress } from './progress';
import { RowCache, windowsOf } from './row-cache';
import { selectionActions } from './selection-actions';
import { Toolbar } from './toolbar';

/** More rows than a screen has: the first that are shown. */
const SCREEN = 50;
const NO_VIEW: ViewSettings = { sort: null, filter: { column: -1, text: '' }, problemsOnly: false, passwords: false };

const nonce = document.currentScript?.nonce ?? '';
const root = pageRoot('table');
const announcer = new Announcer();
const say = (words: string) => announcer.say(words);

let state: StateView | undefined;
let view: ViewSettings = savedState().view ?? NO_VIEW;

const text = () => TABLE_TEXTS[state?.language ?? 'fr'];
const rows: RowCache = new RowCache((version) => edits.typed(version));
const progress = new Progress(text, say);
const held = new Held();
const edits: Edits = new Edits(
  () => refetch(),
  progress,
  held,
  () => grid.sight,
);
const edit = (action: PageAction) => edits.add(action);
const command = (command: PageCommand) => edits.add({ kind: 'command', command });

const grid: TableGrid = new TableGrid(
  rows,
  {
    selected: () => selectionChanged(),
    rowsNeeded: (from, to) => rows.request(from, to),
    resized: (widths) => send({ type: 'widths', widths }),
    columnMenu: (column, at) => menus.open(at, column),
  },
  nonce,
);

const pane: CellPane = new CellPane(grid, rows, { fix, explain: (rule) => send({ type: 'explain', rule }) });

const toolbar = new Toolbar({
  view: changeView,
  command,
  fixFile: ({ rule, title }) => edit({ kind: 'fixFile', rule, title }),
  explain: (rule) => send({ type: 'explain', rule }),
  find: () => findBar.open(false, state?.language ?? 'fr'),
});

const findBar = new FindBar({
  find: (search, matchCase, back) => send({ type: 'find', search, matchCase, from: grid.active, back }),
  replace(search, replacement, matchCase, all) {
    if (!search) return;
    edit({ kind: 'replace', search, replacement, matchCase, only: all ? null : grid.active });
    if (!all) send({ type: 'find', search, matchCase, from: grid.active, back: false });
  },
  closed: () => grid.element.focus(),
});

const selected = selectionActions(() => grid.area, edit);

const keyboard = new Keyboard(grid, held, {
  selected,
  find: (replace) => findBar.open(replace, state?.language ?? 'fr'),
  problem: (back) => send({ type: 'problem', from: grid.active, back }),
  fixes: () => menus.openFixes(),
  menu: () => menus.open(),
  leave: (back) => (back ? toolbar.focus() : pane.focus()),
  command,
  edge: (from, down) => send({ type: 'edge', from, down }),
});

const menus: Menus = new Menus(grid, pane, {
  state: () => state,
  fix,
  say,
  edit,
  copy: (cut) => void document.execCommand(cut ? 'cut' : 'copy'),
  selected,
  sort: (sort) => changeView({ sort }),
  filterBy(column) {
    changeView({ filter: { ...view.filter, column } });
    toolbar.filterBy(column);
  },
  find: () => findBar.open(true, state?.language ?? 'fr'),
  command,
  showText: () => send({ type: 'showText', row: grid.area.top, column: Math.max(0, grid.active.column) }),
});

/** The order of the rows when the field was opened: they may stand otherwise by the time that it is written. */
let openedIn = 0;
useEditing({
  startsEmpty: () => keyboard.start === 'typed',
  suggestions: () => pane.suggestions,
  label: (column) => text().editing(state?.columns[column]?.label || state?.columns[column]?.written || ''),
  words: () => text(),
  write(row, column, value) {
    rows.set(row, column, value);
    edits.add({ kind: 'set', area: { top: row, bottom: row, left: column, right: column }, value }, openedIn);
    grid.refresh([row]);
  },
  opened(editor) {
    keyboard.editor = editor;
    if (!editor) keyboard.start = 'opened';
    if (editor) openedIn = edits.order;
    else queueMicrotask(() => grid.settle());
    handle.place();
  },
});

const clipboard = {
  area: () => grid.area,
  row: (row: number) => rows.at(row),
  isEditing: () => grid.isEditing,
  isWaiting: () => held.isWaiting,
  afterwards: (run: () => void) => held.afterwards(run),
  paste: (copied: string, own: boolean) => edit({ kind: 'paste', area: grid.area, text: copied, own }),
  clear: selected.clear,
  say: (cells: number, passwords: boolean) =>
    say([text().copied(cells), passwords && text().passwordsLeftOut].filter(Boolean).join(' ')),
};
useClipboard(clipboard);

const handle = new FillHandle(grid, (from, to) =>
  edit({ kind: 'fill', area: { ...from, bottom: to }, sources: from.bottom - from.top + 1 }),
);

root.append(toolbar.element, findBar.element, progress.element, grid.element, pane.element, ...announcer.elements);
grid.start();

// Back from the toolbar or the pane below.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'F6' || grid.element.contains(document.activeElement)) return;
  event.preventDefault();
  event.stopPropagation();
  grid.element.focus();
});

function changeView(change: Partial<ViewSettings>): void {
  view = { ...view, ...change };
  saveState({ view });
  edits.add({ kind: 'view', view });
}

function selectionChanged(): void {
  saveState({ active: grid.active });
  handle.place();
  pane.askSoon(state);
}

function fix({ rule, title }: FixView): void {
  if (pane.area) edit({ kind: 'fix', area: pane.area, rule, title });
  grid.element.focus();
}

/** Asks again for the rows in sight, and throws away what was only shown. */
function refetch(): void {
  if (!state) return;
  grid.show(state, rows.reset(state));
}

function show(next: StateView): void {
  const isFirst = !state;
  const before = state;
  state = next;
  edits.version = next.version;
  edits.order = next.order;
  document.documentElement.lang = next.language;
  document.title = text().title(next.fileName);
  root.classList.toggle('foreign', next.foreign);
  if (next.foreign) {
    keyboard.jump.arrive(undefined);
    showForeign(pane.element, text(), command);
    return;
  }
  grid.show(next, rows.reset(next));
  toolbar.show(next, view);
  if (isFirst || before?.foreign) grid.goTo(savedState().active ?? { row: 0, column: 0 });
  if (isFirst) grid.element.focus();
  if (before && verdictOf(before) !== verdictOf(next)) announcer.whisper(verdictOf(next));
  pane.ask(next);
  rowsCame();
}

const verdictOf = ({ verdict }: StateView) => [verdict.text, verdict.found].filter(Boolean).join(' · ');

function rowsCame(): void {
  keyboard.rowsCame();
  handle.place();
}

function answer(message: HostMessage): void {
  switch (message.type) {
    case 'state':
      show(message);
      break;
    case 'rows':
      grid.refresh(rows.take(message.version, message.from, message.rows));
      rowsCame();
      break;
    case 'details':
      if (pane.take(message, state)) keyboard.editor?.suggest();
      break;
    case 'done':
      if (message.area && !grid.isEditing) grid.selectArea(message.area);
      edits.done(message.version);
      say(message.text);
      break;
    case 'refused':
      edits.refused();
      if (message.row >= 0 && message.why !== 'header') grid.goTo({ row: message.row, column: 0 });
      say(text().refused[message.why](message.line));
      break;
    case 'copied':
      void takeCopied(message, clipboard);
      break;
    case 'edge':
      keyboard.jump.arrive(message.row);
      break;
    case 'found':
      if (message.cell) grid.goTo(message.cell);
      else say(message.problem ? text().noProblem : text().findBar.none);
      if (message.problem) grid.element.focus();
  }
}

receive(answer);
const { row } = savedState().active ?? { row: 0 };
send({ type: 'ready', view, sight: windowsOf(row - SCREEN, row + SCREEN) });
