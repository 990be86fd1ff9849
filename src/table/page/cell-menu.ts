// All that can be done with the selected cells, as the groups of a menu.
import type { Area, PageAction, ViewSettings } from '../protocol';
import type { TableTexts } from '../texts';
import type { MenuItem } from './menu';
import type { SelectionActions } from './selection-actions';

/** What the menu is opened on. */
export interface MenuPlace {
  readonly area: Area;
  /** The column of the active cell; -1 where it is none of the file's. */
  readonly column: number;
  readonly fixes: readonly MenuItem[];
}

export interface MenuActions {
  edit(action: PageAction): void;
  copy(cut: boolean): void;
  readonly selected: SelectionActions;
  sort(sort: NonNullable<ViewSettings['sort']>): void;
  filterBy(column: number): void;
  find(): void;
  command(command: 'undo' | 'redo'): void;
  showText(): void;
}

export function cellMenu(
  { area, column, fixes }: MenuPlace,
  { menu, keys }: TableTexts,
  on: MenuActions,
): MenuItem[][] {
  const { selected } = on;
  const count = area.bottom - area.top + 1;
  const sortFile = (descending: boolean) => () => on.edit({ kind: 'sortFile', column, descending });
  return [
    [...fixes],
    [
      { label: menu.cut, keys: 'Ctrl+X', run: () => on.copy(true) },
      { label: menu.copy, keys: 'Ctrl+C', run: () => on.copy(false) },
      { label: menu.paste, keys: 'Ctrl+V', run: () => on.edit({ kind: 'paste', area, text: null, own: false }) },
      { label: menu.clear, keys: keys.delete, run: selected.clear },
      { label: menu.fillDown, keys: 'Ctrl+D', run: selected.fillDown },
    ],
    [
      { label: menu.insertAbove(count), keys: 'Ctrl++', run: selected.insertAbove },
      { label: menu.insertBelow(count), run: selected.insertBelow },
      { label: menu.deleteRows(count), keys: 'Ctrl+-', run: selected.deleteRows },
      { label: menu.moveUp, keys: keys.moveUp, run: selected.moveUp },
      { label: menu.moveDown, keys: keys.moveDown, run: selected.moveDown },
    ],
    column < 0
      ? []
      : [
          { label: menu.sortUp, run: () => on.sort({ column, descending: false }) },
          { label: menu.sortDown, run: () => on.sort({ column, descending: true }) },
          { label: menu.filter, run: () => on.filterBy(column) },
          { label: menu.sortFile, run: sortFile(false) },
          { label: menu.sortFileDown, run: sortFile(true) },
        ],
    [
      { label: menu.find, keys: 'Ctrl+H', run: on.find },
      { label: menu.undo, keys: 'Ctrl+Z', run: () => on.command('undo') },
      { label: menu.redo, keys: 'Ctrl+Y', run: () => on.command('redo') },
      { label: menu.showText, run: on.showText },
    ],
  ];
}
