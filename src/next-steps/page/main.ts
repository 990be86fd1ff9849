// The page of "What now?": the verdict, then the steps in order; the next one stands open.
import './page.css';
import { button, el, pageRoot, replaceIn } from '../../webview/page/dom';
import type { NoneView, StepsView } from '../protocol';
import { STEPS_PAGE_TEXTS } from '../texts';
import { receive, send } from './link';
import { showStep } from './step';

const root = pageRoot('next-steps');
const top = el('header', { class: 'top' });
const list = el('ol', { class: 'steps' });
const start = el('div', { class: 'start' });
const said = el('p', { class: 'visually-hidden', role: 'status' });
root.append(top, list, start, said);

/** Steps that the user has opened or closed, by their ids: the next one is open by itself. */
const opened = new Map<string, boolean>();
let shown: StepsView | undefined;

function showSteps(state: StepsView): void {
  const text = STEPS_PAGE_TEXTS[state.language];
  const before = shown;
  const next = state.steps.find((step) => step.state === 'next');
  const last = before?.steps.find((step) => step.state === 'next');
  if (before?.file !== state.file) opened.clear();
  if (last && last.id !== next?.id) opened.delete(last.id);
  shown = state;
  document.body.classList.toggle('is-behind', state.isBehind);
  const { answer, found, tone } = state.verdict;
  replaceIn(
    top,
    el('p', { class: 'file' }, state.file, el('span', { class: 'quiet' }, ` · ${state.platform}`)),
    el('p', { class: `verdict ${tone}` }, el('strong', {}, answer), found && ` · ${found}`),
    state.isBehind && el('p', { class: 'quiet' }, text.behind(state.file)),
  );
  const focused = document.activeElement?.closest('li')?.dataset.step;
  list.setAttribute('aria-label', text.list);
  replaceIn(list, ...state.steps.map((step) => showStep(step, state.language, opened)));
  replaceIn(start);
  // The keyboard goes on from a step that was just done to the next one.
  if (focused && next && document.activeElement === document.body) {
    const line = list.querySelector(`li[data-step="${CSS.escape(next.id)}"]`);
    (line?.querySelector('button') ?? line?.querySelector('summary'))?.focus();
  }
  if (before?.file === state.file && last?.id !== next?.id)
    said.textContent = next ? text.next(next.title) : text.allDone;
}

function showNone(state: NoneView): void {
  shown = undefined;
  const text = STEPS_PAGE_TEXTS[state.language];
  document.body.classList.remove('is-behind');
  replaceIn(top);
  replaceIn(list);
  const sentence = state.file ? text.unrecognised[state.looks](state.file) : text.noFile;
  const isMeant = state.looks !== 'other';
  replaceIn(
    start,
    el('p', {}, sentence),
    ...state.starts.map((name, index) =>
      button(
        isMeant && name === 'treatAsEnrolment' ? text.treat : text.starts[name],
        () => send({ type: 'start', start: name }),
        {
          class: index ? 'secondary' : 'main',
          'data-focus': name,
        },
      ),
    ),
  );
}

receive((message) => (message.type === 'steps' ? showSteps(message) : showNone(message)));
send({ type: 'ready' });
