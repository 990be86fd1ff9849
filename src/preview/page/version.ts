// Which Moodle is simulated: the version to try, and what was played.
import { readVersion, UNKNOWN_VERSION } from '../../core/moodle-facts/versions';
import { el } from '../../webview/page/dom';
import type { StateView } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';
import { send } from './link';

/** A full version is tried, an empty field stands for one that is not known; anything else is objected to. */
export function versionForm(
  { number, known, tried, played }: NonNullable<StateView['version']>,
  { language }: StateView,
): HTMLElement {
  const { version: text, changed } = PREVIEW_TEXTS[language].options;
  const problem = el('div', { id: 'version-problem', class: 'problem', role: 'alert' });
  const now = known ? number : UNKNOWN_VERSION;
  let said = '';
  const typed = () => (field.value.trim() ? readVersion(field.value) : UNKNOWN_VERSION);
  const check = (isDone: boolean) => {
    const fits = typed() !== undefined;
    field.setAttribute('aria-invalid', String(!fits && isDone));
    if (fits || isDone) problem.textContent = fits ? '' : text.incomplete;
  };
  // Not by `change`: the browser does not say it of text that was typed before the field was built anew.
  const commit = () => {
    const version = typed();
    check(true);
    if (version === undefined || version === now || version === said) return;
    said = version;
    send({ type: 'version', version });
  };
  const field = el('input', {
    id: 'version',
    type: 'text',
    value: known ? number : '',
    placeholder: text.unknown,
    spellcheck: 'false',
    autocomplete: 'off',
    'aria-describedby': 'version-help version-problem version-played',
    'data-focus': 'version',
    on: {
      input: () => check(false),
      keydown: (event) => {
        if (event.key === 'Enter') commit();
      },
      blur: commit,
    },
  });
  return el(
    'div',
    { class: 'option' },
    el('label', { class: 'label', for: 'version' }, text.label, tried && el('span', { class: 'tag' }, changed)),
    el('div', { id: 'version-help', class: 'quiet' }, text.help),
    field,
    problem,
    el('div', { id: 'version-played', class: 'effect' }, played),
  );
}
