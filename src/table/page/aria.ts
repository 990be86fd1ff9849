// What screen readers are told of the grid besides its text: where each cell stands, which are selected, which is active.
import type { CellPlace } from '../protocol';

const indexOf = (line: HTMLElement) => Number(line.dataset.row);

/** SlickGrid puts what it draws behind all other rows: those who have the page read to them hear it in the file's order. */
function putInOrder(lines: readonly HTMLElement[]): void {
  const inOrder = lines.toSorted((a, b) => indexOf(a) - indexOf(b));
  if (inOrder.some((line, at) => line !== lines[at])) lines[0]?.parentElement?.append(...inOrder);
}

/** SlickGrid draws rows anew as they come into sight: called after each drawing and each move. */
export function labelCells(grid: HTMLElement, { row, column }: CellPlace, isEditing: boolean): void {
  const lines = [...grid.querySelectorAll<HTMLElement>('.slick-row')];
  // A field that is moved loses the keyboard.
  if (!isEditing) putInOrder(lines);
  const active = lines.flatMap((line) => {
    const index = indexOf(line);
    line.setAttribute('aria-rowindex', String(index + 2));
    return [...line.querySelectorAll<HTMLElement>('.slick-cell')].filter((cell) => {
      cell.setAttribute('aria-selected', String(cell.classList.contains('selected')));
      cell.removeAttribute('id');
      return index === row && cell.classList.contains(`l${column + 1}`);
    });
  })[0];
  if (active) active.id = 'active-cell';
  if (active) grid.setAttribute('aria-activedescendant', active.id);
  else grid.removeAttribute('aria-activedescendant');
}
