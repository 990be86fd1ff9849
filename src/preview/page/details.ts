// One line in full, under the table: how its username comes about, what happens to it and why, its password on demand.

import type { Language } from '../../core/i18n/language';
import { button, el, icon, linkButton } from '../../webview/page/dom';
import { ICONS } from '../../webview/page/icons';
import { outcomeMark } from '../../webview/page/outcomes';
import type { DetailsView } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';
import { choicesForm } from './choices';
import { send } from './link';

export interface Revealed {
  readonly key: string;
  readonly password: string;
}

/** The pane of a line. `revealed` is the password that was asked for last, if it is this line's. */
export function detailsPane(
  details: DetailsView,
  language: Language,
  revealed: Revealed | undefined,
  events: { close(): void; hide(): void },
): HTMLElement[] {
  const text = PREVIEW_TEXTS[language].details;
  const { name, line, outcome, notes, choices, cohorts, findings, changes } = details;
  const shown = revealed?.key === details.key ? revealed.password : undefined;
  return [
    el(
      'header',
      { class: 'pane-head' },
      el('h3', {}, name),
      outcomeMark(outcome, language),
      linkButton(PREVIEW_TEXTS[language].goTo(line), 'pane goto', () => send({ type: 'goTo', line })),
      button(
        PREVIEW_TEXTS[language].close,
        events.close,
        { class: 'close', 'aria-label': PREVIEW_TEXTS[language].close, 'data-focus': 'pane close' },
        icon(ICONS.cross),
      ),
    ),
    el(
      'div',
      { class: 'pane-body' },
      notes.length > 0 && el('ul', { class: 'notes' }, ...notes.map((note) => el('li', {}, note))),
      el(
        'dl',
        { class: 'facts' },
        ...fact(text.from, ...username(details, language)),
        ...fact(
          text.email,
          details.email || '–',
          details.emailMade && el('span', { class: 'quiet' }, ` (${text.emailMade})`),
        ),
        ...(details.matricule ? fact(text.matricule, details.matricule) : []),
        ...fact(text.cohorts, ...(cohorts.length ? cohorts.map((cohort) => el('div', {}, cohort)) : [text.noCohort])),
        ...fact(text.password, ...password(details, language, shown, events.hide)),
        ...(changes.length ? fact(text.changes, ...changes.map((change) => el('div', {}, change))) : []),
      ),
      findings.length > 0 &&
        el(
          'section',
          {},
          el('h4', {}, text.findings),
          el(
            'ul',
            { class: 'findings' },
            ...findings.map((finding) => el('li', { class: finding.severity }, finding.text)),
          ),
        ),
      choices && choicesForm(choices, language, 'pane'),
    ),
  ];
}

function fact(name: string, ...values: (Node | string | false)[]): HTMLElement[] {
  return [el('dt', {}, name), el('dd', {}, ...values)];
}

/** Raw → cleaned: what is dropped is struck, what is changed underlined, so that it shows without colours. */
function username({ trace, username: result }: DetailsView, language: Language): (Node | string)[] {
  const text = PREVIEW_TEXTS[language].details;
  const code = el('code', {}, result || '–');
  if (!trace.length) return [code, el('div', { class: 'quiet' }, text.given)];
  const names = trace.map((steps) =>
    el(
      'span',
      { class: 'trace' },
      ...steps.map(({ from, to }) => {
        if (!to) return el('del', {}, from);
        return to === from.toLowerCase() ? from : el('u', { title: `${from} → ${to}` }, from);
      }),
    ),
  );
  const marked = trace.some((steps) => steps.some(({ from, to }) => to !== from.toLowerCase()));
  return [
    ...names.flatMap((name, index) => (index ? [' ', name] : [name])),
    ' → ',
    code,
    ...(marked ? [el('div', { class: 'quiet' }, text.dropped)] : []),
  ];
}

function password(
  { key, hasPassword, credentials }: DetailsView,
  language: Language,
  shown: string | undefined,
  hide: () => void,
): (Node | string)[] {
  const text = PREVIEW_TEXTS[language].details;
  const note = el('div', { class: credentials === 'nobody' ? '' : 'quiet' }, text.credentials[credentials]);
  if (!hasPassword) return [note];
  const masked = el('span', { class: 'masked' }, el('span', { 'aria-hidden': 'true' }, '••••••••'));
  masked.append(el('span', { class: 'visually-hidden' }, text.hidden));
  return [
    shown === undefined ? masked : el('code', {}, shown),
    ' ',
    shown === undefined
      ? linkButton(text.show, 'password', () => send({ type: 'password', key }))
      : linkButton(text.hide, 'password', hide),
    note,
  ];
}
