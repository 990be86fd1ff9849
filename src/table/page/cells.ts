// How a cell is drawn: its value, a mark for what was found in it, and the finding's words on hover.
import { el } from '../../webview/page/dom';
import { outcomeMark } from '../../webview/page/outcomes';
import type { Mark, RowView, StateView } from '../protocol';
import { TABLE_TEXTS } from '../texts';
import { markIcon, worst } from './marks';

export function lineCell(row: RowView, { language }: StateView) {
  if (!row.line)
    return { html: el('span', { class: 'quiet', 'aria-label': TABLE_TEXTS[language].newRow, role: 'img' }, '+') };
  const severity = worst(row.marks);
  const whole = row.marks.filter(({ column }) => column < 0);
  return {
    html: el('span', { class: 'line-number' }, severity && markIcon(severity, language), String(row.line)),
    toolTip: whole.map(({ text }) => text).join('\n'),
  };
}

export function fileCell(row: RowView, column: number, { language }: StateView) {
  if (!row.cells) {
    const marks = row.marks;
    const severity = worst(marks) ?? 'error';
    return { html: el('span', { class: 'value' }, markIcon(severity, language), row.raw), toolTip: titleOf(marks) };
  }
  const marks = row.marks.filter((mark) => mark.column === column);
  const severity = worst(marks);
  const value = row.cells[column] ?? '';
  if (!row.line && column === 0 && row.cells.every((cell) => cell === ''))
    return { html: el('span', { class: 'quiet value' }, TABLE_TEXTS[language].newRowHint) };
  const shown =
    row.hidden === column
      ? el('span', { class: 'value secret', role: 'img', 'aria-label': TABLE_TEXTS[language].hidden }, '••••••')
      : el('span', { class: 'value' }, value);
  if (!severity) return { html: shown, toolTip: '' };
  return {
    html: el('span', { class: 'marked' }, shown, markIcon(severity, language)),
    addClasses: `has-${severity}`,
    toolTip: titleOf(marks),
  };
}

const titleOf = (marks: readonly Mark[]) => marks.map(({ text }) => text).join('\n');

export function outcomeCell({ outcome }: RowView, { language }: StateView) {
  if (!outcome) return '';
  return { html: outcomeMark(outcome, language) };
}
