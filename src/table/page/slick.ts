// SlickGrid as the table wants it: virtual rows, text only, a selection of one rectangle, and nothing that moves columns.
import { type CustomDataView, SlickCellRangeSelector, SlickCellSelectionModel, SlickGrid } from 'slickgrid';
import type { RowView } from '../protocol';

export const ROW_HEIGHT = 28;

export interface Slick {
  readonly grid: SlickGrid;
  readonly selection: SlickCellSelectionModel;
}

/** @param nonce of the page: the grid writes the widths of columns into a style element */
export function newSlick(element: HTMLElement, data: CustomDataView<RowView>, nonce: string): Slick {
  const grid = new SlickGrid(element, data, [], {
    explicitInitialization: true,
    rowHeight: ROW_HEIGHT,
    editable: true,
    autoEdit: false,
    enableColumnReorder: false,
    enableHtmlRendering: false,
    enableAsyncPostRender: false,
    emulatePagingWhenScrolling: false,
    scrollRenderThrottling: 0,
    minRowBuffer: 12,
    nonce,
  });
  const border = '1px solid var(--vscode-focusBorder)';
  const cellRangeSelector = new SlickCellRangeSelector({
    selectionCss: { border } as CSSStyleDeclaration,
    copyToSelectionCss: { border } as CSSStyleDeclaration,
  });
  const selection = new SlickCellSelectionModel({ selectActiveCell: true, cellRangeSelector });
  grid.setSelectionModel(selection);
  return { grid, selection };
}
