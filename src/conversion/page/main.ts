// The conversion page: what the export's columns become, how many people are counted, and one button that makes the file.
import './page.css';
import { button, el, linkButton, pageRoot, replaceIn } from '../../webview/page/dom';
import type { FormView, ProblemView } from '../protocol';
import { CONVERSION_TEXTS } from '../texts';
import { columnTable, exportFields } from './fields';
import { receive, send } from './link';

const FILES_SHOWN = 8;

const root = pageRoot('conversion');
const top = el('header', { class: 'top' });
const body = el('div', { class: 'body' });
const result = el('section', { class: 'result' });
const others = el('footer', { class: 'buttons others' });
const said = el('p', { class: 'visually-hidden', role: 'status' });
root.append(top, body, result, others, said);

function showForm(form: FormView): void {
  const text = CONVERSION_TEXTS[form.language];
  const { people, notes, isDoubtful, newFile, keep } = form;
  const { by, files, wrong } = form.split;
  const count = !people
    ? text.nothing
    : by
      ? `${text.several(files.length)} · ${text.people(people)}`
      : text.people(people);
  const isReady = people > 0 && (!by || files.length > 0);
  const toDo = !people ? text.nothingWhy : by === 'codes' && !files.length && !wrong.length ? text.writeCodes : '';
  replaceIn(top, el('h1', {}, text.title(form.file)), el('p', { class: 'quiet' }, text.unchanged(newFile)));
  replaceIn(body, exportFields(form), columnTable(form));
  replaceIn(
    result,
    el(
      'div',
      { class: `count ${!isReady ? 'bad' : isDoubtful ? 'ask' : 'good'}` },
      el('p', {}, el('strong', {}, count), toDo && ` · ${toDo}`),
      files.length > 0 &&
        el(
          'ul',
          { class: 'files' },
          ...files.slice(0, FILES_SHOWN).map((file) => el('li', {}, text.fileOf(file.establishment, file.people))),
          files.length > FILES_SHOWN && el('li', {}, text.moreFiles(files.length - FILES_SHOWN)),
        ),
      notes.length > 0 && el('ul', {}, ...notes.map((note) => el('li', {}, note))),
    ),
    keep !== undefined && keepBox(keep, text.keep),
    el(
      'div',
      { class: 'buttons' },
      button(by ? text.createSeveral(files.length) : text.create, () => send({ type: 'create' }), {
        'data-focus': 'create',
        disabled: !isReady,
      }),
    ),
  );
  showOthers(form.language);
  if (said.textContent !== count) said.textContent = count;
}

function showProblem({ file, sentence, language }: ProblemView): void {
  replaceIn(top, el('h1', {}, file), el('p', { class: 'count bad', role: 'alert' }, sentence));
  replaceIn(body);
  replaceIn(result);
  showOthers(language);
}

function showOthers(language: FormView['language']): void {
  const text = CONVERSION_TEXTS[language];
  replaceIn(
    others,
    linkButton(text.openWith, 'openWith', () => send({ type: 'openWith' })),
    linkButton(text.stepBack, 'stepBack', () => send({ type: 'stepBack' })),
  );
}

function keepBox(keep: boolean, label: string): HTMLElement {
  const box = el('input', { type: 'checkbox', checked: keep, 'data-focus': 'keep' });
  box.addEventListener('change', () => send({ type: 'keep', on: box.checked }));
  return el('label', { class: 'tick' }, box, label);
}

receive((message) => (message.type === 'form' ? showForm(message) : showProblem(message)));
send({ type: 'ready' });
