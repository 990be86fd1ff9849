// Offsets of a text as lines and columns.
import { firstIndexWhere } from './binary-search';
import type { Position } from './table';

export interface LineStarts {
  /** Both count from 0, columns in UTF-16 units. */
  position(offset: number): Position;
}

export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return {
    position(offset) {
      const line = firstIndexWhere(starts.length, (index) => starts[index]! > offset) - 1;
      return { line, column: offset - starts[line]! };
    },
  };
}
