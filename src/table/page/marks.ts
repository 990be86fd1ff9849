// How a finding looks in a cell: a shape for each severity, never a colour alone.
import { SEVERITIES } from '../../core/document/context';
import type { Language } from '../../core/i18n/language';
import { el, icon } from '../../webview/page/dom';
import { ICONS } from '../../webview/page/icons';
import type { Mark } from '../protocol';
import { TABLE_TEXTS } from '../texts';

type Severity = Mark['severity'];

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M5.500 5.500l5 5M10.500 5.500l-5 5',
  warning: ICONS.warning,
  information: 'M8 1.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M8 7v4M8 4.700v.3',
  hint: 'M8 5.500a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5',
};

/** The gravest of some findings; undefined for none. */
export function worst(marks: readonly Pick<Mark, 'severity'>[]): Severity | undefined {
  return SEVERITIES.find((severity) => marks.some((mark) => mark.severity === severity));
}

/** The shape, with its name for screen readers. */
export function markIcon(severity: Severity, language: Language): HTMLElement {
  const name = TABLE_TEXTS[language].cell.severities[severity];
  return el('span', { class: `mark ${severity}`, role: 'img', 'aria-label': name }, icon(SHAPES[severity]));
}
