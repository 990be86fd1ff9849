// One step: a line that opens, and in it what to do, one button, and a box where only the user knows that it is done.
import type { Language } from '../../core/i18n/language';
import { button, el, icon, linkButton } from '../../webview/page/dom';
import { ICONS } from '../../webview/page/icons';
import type { StepView } from '../protocol';
import { STEPS_PAGE_TEXTS } from '../texts';
import { send } from './link';

const TICKED = ICONS.check;
const HERE = 'M3 8h9M8.500 4.500 12 8l-3.500 3.500';
const LATER = 'M8 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7';

/** The line of a step. `opened` remembers what the user has opened and closed. */
export function showStep(step: StepView, language: Language, opened: Map<string, boolean>): HTMLLIElement {
  const { id, state, title } = step;
  const text = STEPS_PAGE_TEXTS[language];
  const line = [
    icon(state === 'done' ? TICKED : state === 'next' ? HERE : LATER),
    el('span', { class: 'title' }, title),
    el('span', { class: 'visually-hidden' }, ` (${text.states[state]})`),
  ];
  const item = el('li', { class: state, 'data-step': id, 'aria-current': state === 'next' && 'step' });
  const body = bodyOf(step, language);
  if (!body.length) {
    item.append(el('div', { class: 'line' }, ...line));
    return item;
  }
  const details = el(
    'details',
    { open: opened.get(id) ?? state === 'next' },
    el('summary', { class: 'line', 'data-focus': `open ${id}` }, ...line),
    el('div', { class: 'body' }, ...body),
  );
  // A press on the line comes before the element has opened; drawing it open is no press.
  details.querySelector('summary')?.addEventListener('click', () => opened.set(id, !details.open));
  item.append(details);
  return item;
}

function bodyOf({ id, state, detail, path, button: label, also, asksSession, ticked }: StepView, language: Language) {
  const text = STEPS_PAGE_TEXTS[language];
  const isDone = state === 'done';
  if (isDone && ticked === undefined) return [];
  const session = asksSession && !isDone ? sessionForm(language) : undefined;
  const press = () =>
    session ? send({ type: 'session', ...session.values() }) : send({ type: 'press', step: id, label });
  return [
    ...(detail ? [el('p', {}, detail)] : []),
    ...(path ? [el('p', { class: 'where' }, el('span', { class: 'visually-hidden' }, `${text.path} `), path)] : []),
    ...(session ? [session.element] : []),
    el(
      'div',
      { class: 'buttons' },
      label && button(label, press, { class: state === 'next' ? 'main' : 'secondary', 'data-focus': `press ${id}` }),
      also && linkButton(also, `also ${id}`, () => send({ type: 'press', step: id, label: also })),
      ticked !== undefined && tickBox(id, ticked, text.tick),
    ),
  ];
}

function tickBox(id: string, ticked: boolean, label: string): HTMLElement {
  const box = el('input', { type: 'checkbox', checked: ticked, 'data-focus': `tick ${id}` });
  box.addEventListener('change', () => send({ type: 'tick', step: id, on: box.checked }));
  return el('label', { class: 'tick' }, box, label);
}

/** Two dates and a title; what was typed stays while the page lives. */
const typed = { from: '', to: '', title: '' };

function sessionForm(language: Language) {
  const text = STEPS_PAGE_TEXTS[language].session;
  const fields = (['from', 'to', 'title'] as const).map((name) => {
    const field = el('input', { type: name === 'title' ? 'text' : 'date', 'data-focus': `session ${name}` });
    field.value = typed[name];
    field.addEventListener('input', () => {
      typed[name] = field.value;
    });
    return el('label', { class: name }, text[name], field);
  });
  return { element: el('div', { class: 'session' }, ...fields), values: () => ({ ...typed }) };
}
