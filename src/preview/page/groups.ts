// The duplicates: each group side by side with its differences marked, and what to do with each line.

import type { Language } from '../../core/i18n/language';
import { PLAN_TEXTS } from '../../core/plan/texts';
import { button, el, icon, secondaryButton } from '../../webview/page/dom';
import { ICONS } from '../../webview/page/icons';
import { outcomeMark } from '../../webview/page/outcomes';
import type { GroupView, StateView } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';
import { choicesForm } from './choices';
import { send } from './link';

export interface GroupEvents {
  /** Shows the next group, or the one before. */
  go(step: 'next' | 'previous'): void;
  /** Decides as is suggested about the group that is shown, or about all. */
  accept(id: string): void;
}

/** One group, the way to the others, and what is suggested. */
export function groupPane(
  { groups, suggested, promptsUser, language, busy }: StateView,
  shown: { readonly group: GroupView; readonly position: number } | undefined,
  events: GroupEvents,
): HTMLElement[] {
  const { groups: text, suggestion } = PREVIEW_TEXTS[language];
  if (!groups.all) return [el('p', { class: 'nothing' }, text.none)];
  if (!shown) return [];
  const { group, position } = shown;
  const count = suggested.add + suggested.delete + suggested.modify;
  const go = (step: 'next' | 'previous') => secondaryButton(text[step], `${step} group`, () => events.go(step));
  return [
    el('p', { class: 'quiet' }, promptsUser ? text.intro : text.introStock),
    groups.all > 1 &&
      el(
        'nav',
        { class: 'walk', 'aria-label': text.navigation },
        el(
          'span',
          { role: 'status' },
          `${text.position(position + 1, groups.all)} · ${PLAN_TEXTS[language].open(groups)}`,
        ),
        go('previous'),
        go('next'),
      ),
    // One press for all is worth its place where one group is not all there is.
    count > group.suggestions.length &&
      el(
        'div',
        { class: 'suggest-all' },
        button(suggestion.acceptAll(count), () => events.accept(''), { disabled: busy, 'data-focus': 'accept all' }),
        el('span', { class: 'quiet' }, suggestion.all(suggested)),
      ),
    groupCard(group, language, busy, events),
  ].filter((element) => element !== false);
}

/** What matricule or address tell, with one button that decides so. */
function suggestionBox({ id, suggestions }: GroupView, language: Language, busy: boolean, events: GroupEvents) {
  const text = PREVIEW_TEXTS[language].suggestion;
  return el(
    'div',
    { class: 'suggestion' },
    el('h4', {}, text.title),
    ...suggestions.map((suggestion) => el('p', {}, suggestion)),
    button(text.accept, () => events.accept(id), { disabled: busy, 'data-focus': 'accept' }),
  );
}

function groupCard(group: GroupView, language: Language, busy: boolean, events: GroupEvents): HTMLElement {
  const text = PREVIEW_TEXTS[language].groups;
  const { members, title, relation, state, moreMembers, suggestions } = group;
  const open = state !== 'settled';
  return el(
    'section',
    { class: `group${open ? ' open' : ''}`, 'aria-label': title },
    el(
      'header',
      {},
      el('h3', {}, title),
      el('span', { class: `state${open ? ' open' : ''}` }, icon(open ? ICONS.alert : ICONS.check), text[state]),
      relation && el('p', {}, relation),
    ),
    suggestions.length > 0 && suggestionBox(group, language, busy, events),
    comparison(group, language),
    moreMembers > 0 && el('p', { class: 'quiet' }, text.moreMembers(moreMembers)),
    el('div', { class: 'decide' }, ...members.map(({ choices }) => choices && choicesForm(choices, language, 'group'))),
  );
}

/** The members side by side, field by field. */
function comparison({ id, members, fields }: GroupView, language: Language): HTMLElement {
  const text = PREVIEW_TEXTS[language].groups;
  const head = members.map(({ title, line, outcome }) =>
    el(
      'th',
      { scope: 'col' },
      line === null
        ? el('span', { class: 'member' }, icon(ICONS.person), title)
        : button(title, () => send({ type: 'goTo', line }), { class: 'link member', 'data-focus': `${id} ${line}` }),
      outcome && outcomeMark(outcome, language),
    ),
  );
  const rows = fields.map((field, index) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, field),
      ...members.map(({ values }) => valueCell(values[index]!, language)),
    ),
  );
  return el(
    'div',
    { class: 'compare', tabindex: 0, role: 'region', 'aria-label': text.compared, 'data-focus': `compare ${id}` },
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, el('td', {}, el('span', { class: 'visually-hidden' }, text.field)), ...head)),
      el('tbody', {}, ...rows),
    ),
  );
}

function valueCell(
  { text: value, differs, known }: GroupView['members'][number]['values'][number],
  language: Language,
): HTMLElement {
  const text = PREVIEW_TEXTS[language].groups;
  if (!known || !value) return el('td', { class: 'quiet' }, known ? text.empty : text.unknown);
  if (!differs) return el('td', {}, value);
  return el(
    'td',
    { class: 'differs' },
    el('mark', {}, value),
    el('span', { class: 'visually-hidden' }, ` (${text.differs})`),
  );
}
