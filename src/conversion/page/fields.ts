// The fields of the conversion page: what holds for the whole export, and what each of its columns becomes.
import { type Child, el } from '../../webview/page/dom';
import type { ColumnView, FormView } from '../protocol';
import { CONVERSION_TEXTS } from '../texts';
import { send } from './link';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** Sheet, header, template and cohort, each where there is something to choose. */
export function exportFields(form: FormView): HTMLElement {
  const text = CONVERSION_TEXTS[form.language];
  const { sheets, headers, templates } = form;
  const numbered = (labels: readonly string[]) => labels.map((label, index) => ({ value: String(index), label }));
  const headerRows = [...numbered(headers), { value: '-1', label: text.noHeader }];
  return el(
    'div',
    { class: 'fields' },
    sheets.length > 1 &&
      labelled(
        text.sheet,
        choice('sheet', numbered(sheets), String(form.sheet), (value) => send({ type: 'sheet', sheet: Number(value) })),
      ),
    labelled(
      text.header,
      choice('header', headerRows, String(form.header), (value) => send({ type: 'header', row: Number(value) })),
    ),
    templates.length > 1 &&
      labelled(
        text.template,
        choice('template', templates, form.template, (id) => send({ type: 'template', id })),
      ),
    ...filesFields(form),
    form.cohort &&
      labelled(form.cohort.isColumnGiven ? text.cohortWhereEmpty : text.cohort, ...cohortField(form.cohort)),
  );
}

/** One file, or one for each establishment. */
function filesFields(form: FormView): Child[] {
  const text = CONVERSION_TEXTS[form.language];
  const { by, columns, codes, inFolders } = form.split;
  const options = [{ value: '', label: text.oneFile }, ...columns, { value: 'codes', label: text.sameList }];
  const field = el('input', { type: 'text', 'data-focus': 'codes', spellcheck: 'false', value: codes });
  field.addEventListener('change', () => send({ type: 'codes', codes: field.value }));
  const box = el('input', { type: 'checkbox', checked: inFolders, 'data-focus': 'inFolders' });
  box.addEventListener('change', () => send({ type: 'inFolders', on: box.checked }));
  return [
    labelled(
      text.files,
      choice('split', options, by, (value) => send({ type: 'split', by: value })),
    ),
    by === 'codes' && labelled(text.codes, field),
    by !== '' && el('label', { class: 'tick' }, box, text.inFolders),
  ];
}

/** What the columns become, one line a column. */
export function columnTable(form: FormView): HTMLElement {
  const text = CONVERSION_TEXTS[form.language];
  const heads = [text.foreign, text.samples, text.gives].map((head) => el('th', { scope: 'col' }, head));
  return el(
    'table',
    {},
    el('caption', { class: 'visually-hidden' }, text.columns),
    el('thead', {}, el('tr', {}, ...heads)),
    el('tbody', {}, ...form.columns.map((column) => columnRow(column, form))),
  );
}

function columnRow({ index, name, gives, after, samples }: ColumnView, form: FormView): HTMLElement {
  const text = CONVERSION_TEXTS[form.language];
  const choices = [...form.choices, { value: '', label: text.leaveOut }];
  const field = choice(`column ${index}`, choices, gives, (value) =>
    send({ type: 'column', column: index, gives: value }),
  );
  field.setAttribute('aria-label', text.whatGives(name));
  return el(
    'tr',
    { class: gives ? 'given' : 'left-out' },
    el('th', { scope: 'row' }, name),
    el('td', { class: 'samples' }, samples.join(' · ')),
    el('td', {}, field, after && el('span', { class: 'quiet after' }, text.after(after))),
  );
}

function choice(name: string, options: readonly Option[], chosen: string, choose: (value: string) => void) {
  const select = el(
    'select',
    { 'data-focus': name },
    ...options.map(({ value, label }) => el('option', { value, selected: value === chosen }, label)),
  );
  select.addEventListener('change', () => choose(select.value));
  return select;
}

function cohortField({ name, known }: NonNullable<FormView['cohort']>): HTMLElement[] {
  const field = el('input', {
    type: 'text',
    'data-focus': 'cohort',
    list: 'cohorts',
    spellcheck: 'false',
    value: name,
  });
  field.addEventListener('change', () => send({ type: 'cohort', name: field.value }));
  return [field, el('datalist', { id: 'cohorts' }, ...known.map((value) => el('option', { value })))];
}

const labelled = (label: string, ...field: readonly HTMLElement[]): HTMLElement => el('label', {}, label, ...field);
