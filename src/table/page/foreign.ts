// What stands in the place of a table where the file is none of ours.
import { button, el } from '../../webview/page/dom';
import type { TableTexts } from '../texts';

export function showForeign(
  pane: HTMLElement,
  { foreign, openText, treat }: TableTexts,
  command: (command: 'openText' | 'treatAsEnrolment') => void,
): void {
  pane.replaceChildren(
    el('p', {}, foreign),
    button(openText, () => command('openText'), { class: 'secondary' }),
    button(treat, () => command('treatAsEnrolment'), { class: 'secondary' }),
  );
}
