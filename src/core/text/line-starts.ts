// Where the lines of a text start and end, and its offsets as lines and columns.
import { firstIndexWhere } from './binary-search';

/** Every end of a line, as any system writes it. */
export const LINE_ENDS = /\r\n|\r|\n/g;

/** A position in a text: both count from 0, `column` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineStarts {
  position(offset: number): Position;
}

export function lineStarts(text: string): LineStarts {
  const starts = [0];
  for (const end of text.matchAll(LINE_ENDS)) starts.push(end.index + end[0].length);
  return {
    position(offset) {
      const line = firstIndexWhere(starts.length, (index) => starts[index]! > offset) - 1;
      return { line, column: offset - starts[line]! };
    },
  };
}
