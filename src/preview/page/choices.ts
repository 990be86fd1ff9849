// The guide's three decisions about one line that collides: add, delete, modify, each with what it would do.

import type { Language } from '../../core/i18n/language';
import { el, linkButton } from '../../webview/page/dom';
import type { Choices } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';
import { send } from './link';

type Kind = 'none' | 'add' | 'delete' | 'modify';

const KINDS = ['none', 'add', 'delete', 'modify'] as const;

/** Radio buttons; `place` tells two forms for one line apart. */
export function choicesForm(choices: Choices, language: Language, place: string): HTMLElement {
  const text = PREVIEW_TEXTS[language].decision;
  const { decision, who } = choices;
  const chosen: Kind = decision?.kind ?? 'none';
  const name = `${place} ${choices.key}`;
  const decide = (kind: Kind) => send({ type: 'decide', key: choices.key, decision: decisionFor(kind, choices) });
  const options = KINDS.map((kind) =>
    el(
      'div',
      { class: `choice${kind === chosen ? ' chosen' : ''}` },
      el(
        'label',
        {},
        el('input', {
          type: 'radio',
          name,
          value: kind,
          checked: kind === chosen,
          disabled: kind === 'modify' && !choices.modify,
          'data-focus': `${name} ${kind}`,
          on: { change: () => decide(kind) },
        }),
        kind === 'none' ? text.none : text[kind],
      ),
      kind === 'add' && chosen === 'add' && username(choices, language, name),
      kind !== 'none' && el('div', { class: 'quiet effect' }, ...effect(kind, kind === chosen, choices, language)),
    ),
  );
  return el('fieldset', { class: 'choices' }, el('legend', {}, text.legend(who)), ...options);
}

function decisionFor(kind: Kind, { own, free, decision }: Choices): Choices['decision'] {
  if (kind === 'none') return null;
  if (kind !== 'add') return { kind };
  return decision?.kind === 'add' ? decision : { kind, username: own || free[0] || '' };
}

/** What a decision does, in words: the least that helps to choose, and more once it is chosen. */
function effect(
  kind: Exclude<Kind, 'none'>,
  isChosen: boolean,
  choices: Choices,
  language: Language,
): (HTMLElement | string)[] {
  const text = PREVIEW_TEXTS[language].decision;
  const { decision, own, add, cohorts, modify, promptsUser, free } = choices;
  if (kind === 'delete') {
    return isChosen ? [text.deleteNote, ...cohorts.map((cohort) => ` ${text.deleteCohort(cohort)}`)] : [];
  }
  if (kind === 'modify') {
    if (!modify) return [text.modifyNobody];
    const list = el('ul', {}, ...modify.changes.map((change) => el('li', {}, change)));
    const { isOthers, username, holder } = modify;
    return [
      ...(isOthers === 'no'
        ? []
        : [el('strong', { class: `others others-${isOthers}` }, text.modifyOthers[isOthers](username, holder))]),
      ...(modify.changes.length ? [text.modifyWhat(modify.username), list] : [text.modifyNothing]),
      isChosen ? ` ${promptsUser ? text.modifyAsk : text.modifyStock}` : '',
    ];
  }
  const username = decision?.kind === 'add' ? decision.username : own || free[0] || '';
  const how = username === own ? text.addByImport : add === 'by-hand' ? text.addByHand : text.addInFile;
  if (choices.addressOf) return [text.addAs(username), ` ${text.addAddress(choices.addressOf)}`];
  return [isChosen ? how : text.addAs(username)];
}

/** The name that was refused last, of each line: it may still stand in a field that is built anew. */
const refused = new Map<string, string>();

/** The new account's username: one of those that are free, or another. */
function username({ key, decision, own, free, taken }: Choices, language: Language, name: string): HTMLElement {
  const text = PREVIEW_TEXTS[language].decision;
  const now = decision?.kind === 'add' ? decision.username : '';
  const use = (value: string) => send({ type: 'decide', key, decision: { kind: 'add', username: value } });
  const problem = el('div', { class: 'problem', role: 'alert' });
  const typed = () => input.value.trim().toLowerCase();
  const fits = () => /^[a-z0-9.\-_@]+$/.test(typed());
  const check = () => {
    const isTaken = typed() === now ? taken : typed() === refused.get(key);
    problem.textContent = typed() && !fits() ? text.malformed : isTaken ? text.taken(typed()) : '';
  };
  // Not by `change`: the browser does not say it of text that was typed before the field was built anew.
  let said = '';
  const commit = () => {
    if (!fits()) problem.textContent = text.malformed;
    if (!fits() || typed() === now || typed() === said) return;
    said = typed();
    use(said);
  };
  const input = el('input', {
    type: 'text',
    value: now,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-label': text.addUsername,
    'data-focus': `${name} username`,
    on: {
      input: check,
      keydown: (event) => {
        if (event.key === 'Enter') commit();
      },
      blur: commit,
    },
  });
  check();
  const offers = [...new Set([...(own ? [own] : []), ...free])].filter((offer) => offer !== now);
  return el(
    'div',
    { class: 'username', 'data-key': key },
    input,
    problem,
    offers.length > 0 &&
      el(
        'div',
        { class: 'offers' },
        text.addFree,
        ...offers.map((offer) => linkButton(offer, `${name} ${offer}`, () => use(offer))),
      ),
  );
}

/** Says at a line's field, wherever it stands, that the username typed there is somebody's. */
export function showTaken(key: string, username: string): void {
  refused.set(key, username);
  for (const field of document.querySelectorAll<HTMLElement>('.username')) {
    if (field.dataset.key === key) field.querySelector('input')?.dispatchEvent(new Event('input'));
  }
}
