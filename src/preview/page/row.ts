// One row of the table, cell by cell.

import type { Language } from '../../core/i18n/language';
import { el, icon } from '../../webview/page/dom';
import { ICONS } from '../../webview/page/icons';
import { outcomeMark } from '../../webview/page/outcomes';
import { COLUMNS, type ColumnName, type RowView } from '../protocol';
import { PREVIEW_TEXTS } from '../texts/preview';

/** The cells of a row; empty ones while it has not come yet. */
export function rowCells(row: RowView | undefined, language: Language): HTMLElement[] {
  return COLUMNS.map((name, index) =>
    el(
      'div',
      { role: 'gridcell', class: `cell cell-${name}`, 'aria-colindex': index + 1, ...(row && titleOf(row, name)) },
      ...(row ? content(row, name, language) : []),
    ),
  );
}

/** What may be cut short is shown in full under the mouse. */
function titleOf(row: RowView, name: ColumnName): { title?: string } {
  const text = name === 'line' || name === 'outcome' ? '' : row[name];
  return text.length > 16 ? { title: text } : {};
}

function content(row: RowView, name: ColumnName, language: Language): (Node | string)[] {
  const text = PREVIEW_TEXTS[language];
  switch (name) {
    case 'line':
      return [String(row.line)];
    case 'outcome':
      return row.outcome ? [outcomeMark(row.outcome, language)] : [el('span', { class: 'quiet' }, '…')];
    case 'note':
      return [
        ...(row.errors
          ? [el('span', { class: 'errors' }, icon(ICONS.alert, 'error-sign'), text.errors(row.errors))]
          : []),
        row.note,
      ];
    case 'email':
      return [el('span', { class: row.emailMade ? 'made' : '' }, row.email)];
    default:
      return [row[name]];
  }
}
