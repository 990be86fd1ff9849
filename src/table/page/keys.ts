// What keys mean, by themselves: text, a move in the grid, or one of VS Code's own commands.
import type { CellPlace, PageCommand } from '../protocol';
import type { TableGrid } from './grid';

export type FileCommand = Extract<PageCommand, 'save' | 'undo' | 'redo'>;
const FILE_COMMANDS: Readonly<Record<string, FileCommand>> = { s: 'save', z: 'undo', y: 'redo' };

/** Ctrl or Cmd, but not AltGr, which Windows tells as Ctrl and Alt. */
export function isCommand(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.getModifierState('AltGraph');
}

/** The command of a key for the file as a whole. */
export function fileCommand(event: KeyboardEvent): FileCommand | undefined {
  const command = isCommand(event) && !event.altKey ? FILE_COMMANDS[event.key.toLowerCase()] : undefined;
  if (!event.shiftKey) return command;
  return command === 'undo' ? 'redo' : undefined;
}

/** Whether a key opens the active cell's field. */
export function types(event: KeyboardEvent): boolean {
  const { key, altKey } = event;
  if (isCommand(event) || (altKey && !event.getModifierState('AltGraph'))) return false;
  return key.length === 1 || ['F2', 'Backspace', 'Dead', 'Process'].includes(key);
}

/** The cell to which a key leads, from the active one or the end of the selection. */
export function moveTo(grid: TableGrid, key: string, command: boolean, extend: boolean): CellPlace | undefined {
  const { row, column } = extend ? grid.end : grid.active;
  const last = { row: grid.rowCount - 1, column: grid.columnCount - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row: command ? 0 : row, column: 0 };
    case 'End':
      return { row: command ? lastFilled(grid, row) : row, column: last.column };
    case 'PageUp':
      return { row: row - grid.pageRows, column };
    case 'PageDown':
      return { row: row + grid.pageRows, column };
    default:
      return undefined;
  }
}

/** The last row of the file; from there, the new one below it. */
function lastFilled(grid: TableGrid, row: number): number {
  const last = Math.max(0, grid.rows.shown - 1);
  return row === last ? grid.rowCount - 1 : last;
}

export function done(_: unknown): true {
  return true;
}

/** Leaves a key to the field that it is typed into, and to nobody above. */
export function stay(event: KeyboardEvent): false {
  event.stopPropagation();
  return false;
}
