// Moodle's import options as controls that say what each choice does; or what was assumed of a platform that asks.

import { hasNoEffect } from '../../core/moodle-facts/import-options';
import { button, el, secondaryButton } from '../../webview/page/dom';
import type { StateView } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';
import { send } from './link';
import { versionForm } from './version';

type Options = NonNullable<StateView['options']>;

export function optionsPane(state: StateView): HTMLElement[] {
  const text = PREVIEW_TEXTS[state.language];
  const run = (command: 'chooseAccounts' | 'chooseCohorts' | 'setUpFolder') =>
    secondaryButton(text.unknown[command], `pane ${command}`, () => send({ type: 'command', command }));
  return [
    el(
      'section',
      { class: 'options' },
      ...(state.options ? optionControls(state.options, state) : []),
      state.version && versionForm(state.version, state),
      trialButtons(state),
    ),
    el(
      'section',
      { class: 'assumptions' },
      el('h3', {}, text.platform.title),
      el('ul', {}, ...state.assumptions.map((assumption) => el('li', {}, assumption))),
      el(
        'div',
        { class: 'buttons' },
        run('chooseAccounts'),
        run('chooseCohorts'),
        state.unknown.establishment && run('setUpFolder'),
      ),
    ),
  ];
}

function optionControls({ values, tried }: Options, state: StateView): HTMLElement[] {
  const { options: text } = PREVIEW_TEXTS[state.language];
  return [
    el('h3', {}, text.title),
    el('p', { class: 'quiet' }, text.note),
    ...Object.entries(text.texts).map(([name, texts]) => control(name, texts, values, tried.includes(name), state)),
  ];
}

function trialButtons({ options, version, canKeep, language }: StateView): HTMLElement | false {
  const { options: text } = PREVIEW_TEXTS[language];
  if (!options?.tried.length && !version?.tried) return false;
  return el(
    'div',
    { class: 'buttons' },
    canKeep && button(text.keep, () => send({ type: 'options', what: 'keep' }), { 'data-focus': 'keep options' }),
    secondaryButton(text.reset, 'reset options', () => send({ type: 'options', what: 'reset' })),
  );
}

interface OptionTexts {
  readonly label: string;
  readonly help: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly effects: Readonly<Record<string, string>>;
}

function control(
  name: string,
  { label, help, choices, effects }: OptionTexts,
  values: Options['values'],
  isTried: boolean,
  { language }: StateView,
): HTMLElement {
  const { options: text } = PREVIEW_TEXTS[language];
  const unused = hasNoEffect(name, values);
  const value = values[name] ?? '';
  const select = el(
    'select',
    {
      id: name,
      'aria-describedby': `${name}-effect`,
      'data-focus': `option ${name}`,
      on: { change: () => send({ type: 'option', name, value: select.value }) },
    },
    ...Object.entries(choices).map(([choice, title]) =>
      el('option', { value: choice, selected: choice === value }, title),
    ),
  );
  return el(
    'div',
    { class: `option${unused ? ' unused' : ''}` },
    el('label', { class: 'label', for: name }, label, isTried && el('span', { class: 'tag' }, text.changed)),
    el('div', { class: 'quiet' }, help),
    select,
    el('div', { id: `${name}-effect`, class: 'effect' }, unused ? text.unused : effects[value]),
  );
}
