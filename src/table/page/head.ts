// The head of a column: its name, the users' word for it, and how many rows have something against them in it.
import { el } from '../../webview/page/dom';
import type { ColumnView, StateView } from '../protocol';
import { TABLE_TEXTS } from '../texts';
import { markIcon, worst } from './marks';

export function headOf(column: ColumnView, { language }: StateView): HTMLElement {
  const text = TABLE_TEXTS[language];
  const severity = worst(column.marks);
  const counts = [
    ...(column.errors ? [badge(markIcon('error', language), column.errors, text.errors(column.errors))] : []),
    ...(column.warnings ? [badge(markIcon('warning', language), column.warnings, text.warnings(column.warnings))] : []),
  ];
  return el(
    'span',
    { title: column.marks.map((mark) => mark.text).join('\n') || undefined },
    el('span', { class: 'head-name' }, severity && markIcon(severity, language), column.written || '–', ...counts),
    el('span', { class: 'head-label quiet' }, column.label),
  );
}

function badge(icon: HTMLElement, count: number, words: string): HTMLElement {
  return el('span', { class: 'badge', title: words, 'aria-label': words, role: 'img' }, icon, String(count));
}
