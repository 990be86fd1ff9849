// The bar at the bottom: what was decided, the way back, applying it to the file, the decision sheet.

import { button, el, linkButton, secondaryButton } from '../../webview/page/dom';
import type { SavedView, StateView } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';
import { send } from './link';

/**
 * Nothing while nothing was decided and nobody has left the file.
 * @param open whether the history was open
 * @param saved the sheet, once it was
 */
export function actionsBar(state: StateView, open: boolean, saved: SavedView | undefined): HTMLElement[] {
  const { actions: text, history: texts } = PREVIEW_TEXTS[state.language];
  const { history, decided, amended, applied } = state;
  if (!history.length && !decided && !applied) return [];
  return [
    history.length > 0 && historyList(state, open),
    applied > 0 &&
      el(
        'p',
        { class: 'quiet' },
        text.kept(applied),
        ' ',
        linkButton(text.forget, 'forget', () => send({ type: 'forget' })),
      ),
    saved !== undefined &&
      el(
        'p',
        { class: 'quiet' },
        text.saved(saved.fileName),
        ' ',
        saved.printable && linkButton(text.print, 'print', () => send({ type: 'sheet', what: 'print' })),
      ),
    el(
      'div',
      { class: 'buttons', role: 'group', 'aria-label': text.label },
      el(
        'span',
        { class: 'count' },
        text.decided(decided),
        amended > 0 && el('span', { class: 'quiet' }, text.applyNote(amended)),
      ),
      history.length > 0 && linkButton(texts.undo, 'undo', () => send({ type: 'undo', steps: 1 })),
    ),
    el(
      'div',
      { class: 'buttons' },
      // First: VS Code shows its notifications over the corner at the right.
      button(text.apply, () => send({ type: 'apply' }), { disabled: !amended || state.busy, 'data-focus': 'apply' }),
      secondaryButton(text.sheet, 'sheet', () => send({ type: 'sheet', what: 'show' })),
      secondaryButton(text.saveSheet, 'save sheet', () => send({ type: 'sheet', what: 'save' })),
    ),
  ].filter((element) => element !== false);
}

/** What was decided, the last first, each with a way back to before it. */
function historyList({ history, language }: StateView, open: boolean): HTMLElement {
  const text = PREVIEW_TEXTS[language].history;
  const steps = history.map((step, index) =>
    el(
      'li',
      {},
      el('span', {}, step),
      button(text.back, () => send({ type: 'undo', steps: index + 1 }), {
        class: 'link',
        'aria-label': `${text.back} (${step})`,
        'data-focus': `back ${index}`,
      }),
    ),
  );
  return el(
    'details',
    { class: 'history', open },
    el('summary', { 'data-focus': 'history' }, text.title),
    el('ol', { reversed: true }, ...steps),
  );
}
