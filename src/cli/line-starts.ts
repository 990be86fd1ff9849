// Offsets of a text as lines and columns.
import type { Position } from '../core/csv/table';

export interface LineStarts {
  /** Both count from 0, columns in UTF-16 units. */
  position(offset: number): Position;
}

export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\r|\n/g)) starts.push(end.index + end[0].length);
  return {
    position(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (starts[middle]! <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low, column: offset - starts[low]! };
    },
  };
}
