// What is done with the selected cells and their rows, by keyboard and menu alike: each an edit of the file.
import type { Area, PageAction } from '../protocol';

export interface SelectionActions {
  clear(): void;
  fillDown(): void;
  insertAbove(): void;
  insertBelow(): void;
  deleteRows(): void;
  moveUp(): void;
  moveDown(): void;
}

/** @param selected the cells that are selected at that moment */
export function selectionActions(selected: () => Area, edit: (action: PageAction) => void): SelectionActions {
  const insert = (row: number) => {
    const { top, bottom } = selected();
    edit({ kind: 'insert', row, count: bottom - top + 1 });
  };
  const move = (to: number) => edit({ kind: 'move', area: selected(), to });
  return {
    clear: () => edit({ kind: 'clear', area: selected() }),
    fillDown() {
      const area = selected();
      edit({ kind: 'fill', area, sources: area.top === area.bottom ? 0 : 1 });
    },
    insertAbove: () => insert(selected().top),
    insertBelow: () => insert(selected().bottom + 1),
    deleteRows: () => edit({ kind: 'delete', area: selected() }),
    moveUp: () => move(Math.max(0, selected().top - 1)),
    moveDown: () => move(selected().bottom + 2),
  };
}
