// The duplicates: each group side by side with its differences marked, and what to do with each line.
import { PREVIEW_TEXTS } from '../../core/messages/preview';
import type { Language } from '../../core/messages/text';
import type { GroupView, StateView } from '../protocol';
import { choicesForm } from './choices';
import { button, drawing, el } from './dom';
import { send } from './link';
import { outcomeMark } from './outcomes';

/** All groups that were asked for, and a button for more of them. */
export function groupsPane(state: StateView, groups: readonly GroupView[], more: () => void): HTMLElement[] {
  const text = PREVIEW_TEXTS[state.language].groups;
  if (!state.groups.all) return [el('p', { class: 'nothing' }, text.none)];
  const left = state.groups.all - groups.length;
  return [
    el('p', { class: 'quiet' }, state.asks ? text.intro : text.introStock),
    ...groups.map((group) => groupCard(group, state.language)),
    ...(left > 0 ? [button(text.more(left), more, { class: 'secondary', 'data-focus': 'more groups' })] : []),
  ];
}

function groupCard(group: GroupView, language: Language): HTMLElement {
  const text = PREVIEW_TEXTS[language].groups;
  const { members, fields, title, relation, open, moreMembers } = group;
  const head = members.map(({ title: name, line, outcome }) =>
    el(
      'th',
      { scope: 'col' },
      line === null
        ? el(
            'span',
            { class: 'member' },
            drawing(
              'M8 2.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5M3 14c.3-3 2.300-4.500 5-4.500s4.700 1.500 5 4.500',
            ),
            name,
          )
        : button(name, () => send({ type: 'goTo', line }), {
            class: 'link member',
            'data-focus': `${group.id} ${line}`,
          }),
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
    'section',
    { class: `group${open ? ' open' : ''}`, 'aria-label': title },
    el(
      'header',
      {},
      el('h3', {}, title),
      el(
        'span',
        { class: `state${open ? ' open' : ''}` },
        drawing(open ? 'M8 3v6.500M8 12.600v.4' : 'M3 8.500l3.500 3.500L13 4.500'),
        open ? text.open : text.settled,
      ),
      relation && el('p', {}, relation),
    ),
    el(
      'div',
      { class: 'compare', tabindex: 0, role: 'region', 'aria-label': title, 'data-focus': `compare ${group.id}` },
      el(
        'table',
        {},
        el('thead', {}, el('tr', {}, el('td', {}, el('span', { class: 'visually-hidden' }, text.field)), ...head)),
        el('tbody', {}, ...rows),
      ),
    ),
    moreMembers > 0 && el('p', { class: 'quiet' }, text.moreMembers(moreMembers)),
    el('div', { class: 'decide' }, ...members.map(({ choices }) => choices && choicesForm(choices, language, 'group'))),
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
