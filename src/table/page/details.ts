// What is known of the selected cells: what the column is for, what was found, and the ways to repair it.
import { el, linkButton, replaceIn, secondaryButton } from '../../webview/page/dom';
import type { DetailsView, FixView, StateView } from '../protocol';
import { TABLE_TEXTS } from '../texts';
import { markIcon } from './marks';

export interface DetailsActions {
  fix(fix: FixView): void;
  explain(rule: string): void;
}

export function fixLabel({ title, count }: FixView, { language }: Pick<StateView, 'language'>): string {
  const text = TABLE_TEXTS[language].cell;
  return title ? text.times(title, count) : text.rule(count);
}

const MOST_FIXES = 6;

/** Draws the pane; the keyboard stays on the button that it is on. */
export function showDetails(
  pane: HTMLElement,
  details: DetailsView,
  state: StateView,
  place: string,
  actions: DetailsActions,
): void {
  const text = TABLE_TEXTS[state.language].cell;
  const findings = details.findings.map(({ severity, text: message, rule }, index) =>
    el(
      'li',
      {},
      markIcon(severity, state.language),
      el('span', {}, message),
      linkButton(text.why, `why-${index}`, () => actions.explain(rule)),
    ),
  );
  const fixes = details.fixes
    .slice(0, MOST_FIXES)
    .map((fix, index) => secondaryButton(fixLabel(fix, state), `fix-${index}`, () => actions.fix(fix)));
  replaceIn(
    pane,
    el(
      'p',
      { class: 'place' },
      el('strong', {}, place),
      ' ',
      el('span', { class: 'quiet' }, details.about.join(' · ')),
    ),
    findings.length ? el('ul', { class: 'findings' }, ...findings) : undefined,
    fixes.length ? el('div', { class: 'fixes', role: 'group', 'aria-label': text.fixes }, ...fixes) : undefined,
  );
}
