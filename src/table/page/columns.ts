// The columns of the grid: the line number, those of the file, and at the right what follows from the file.
import type { Column } from 'slickgrid';
import { el } from '../../webview/page/dom';
import type { StateView } from '../protocol';
import { TABLE_TEXTS } from '../texts';
import { CellEditor } from './cell-editor';
import { fileCell, lineCell, outcomeCell } from './cells';
import { headOf } from './head';

const WIDTHS: Readonly<Record<string, number>> = { line: 64, username: 190, outcome: 150 };
export const WIDTH = 150;

/** How the grid names a column of the file. */
export const columnId = (index: number) => `column-${index}`;

export function columnsOf(state: StateView): Column[] {
  const text = TABLE_TEXTS[state.language];
  const { widths } = state;
  const common = (id: string, index: number) => ({
    id,
    field: id,
    width: widths[id] ?? WIDTHS[id] ?? WIDTH,
    minWidth: 48,
    focusable: true,
    selectable: true,
    resizable: true,
    cellAttrs: { 'aria-colindex': String(index + 1) },
    headerCellAttrs: { 'aria-colindex': String(index + 1) },
  });
  const line: Column = {
    ...common('line', 0),
    name: el('span', { class: 'head-name quiet' }, text.line),
    cssClass: 'line',
    headerCssClass: 'line',
    focusable: false,
    selectable: false,
    alwaysRenderColumn: true,
    formatter: (_row, _cell, _value, _column, row) => lineCell(row, state),
  };
  const own = state.columns.map(
    (column, index): Column => ({
      ...common(columnId(index), index + 1),
      name: headOf(column, state),
      editor: CellEditor,
      cssClass: column.kind,
      formatter: (_row, _cell, _value, _column, row) => fileCell(row, index, state),
    }),
  );
  const derived = (id: 'username' | 'outcome', name: string, label: string, index: number): Column => ({
    ...common(id, index),
    name: el('span', {}, el('span', { class: 'head-name' }, name), el('span', { class: 'head-label quiet' }, label)),
    cssClass: 'derived',
    headerCssClass: 'derived',
    selectable: false,
    formatter: (_row, _cell, _value, _column, row) => (id === 'username' ? row.username : outcomeCell(row, state)),
  });
  const next = own.length + 1;
  return [
    line,
    ...own,
    ...(state.derived ? [derived('username', text.username, text.usernameLabel, next)] : []),
    derived('outcome', text.outcome, text.outcomeLabel, next + (state.derived ? 1 : 0)),
  ];
}
