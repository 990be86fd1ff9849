// Offsets of a text as lines and columns: every line end that there is, and the offsets around it.
import assert from 'node:assert/strict';
import { lineStarts } from '../../../src/core/text/line-starts';

describe('the line and column of an offset', () => {
  const cases: readonly (readonly [text: string, offset: number, line: number, column: number])[] = [
    ['', 0, 0, 0],
    ['abc', 3, 0, 3],
    ['a\nb', 1, 0, 1],
    ['a\nb', 2, 1, 0],
    ['a\rb', 2, 1, 0],
    ['a\r\nb', 2, 0, 2],
    ['a\r\nb', 3, 1, 0],
    ['a\n\nb', 2, 1, 0],
    ['a\n\nb', 3, 2, 0],
    ['\n', 1, 1, 0],
  ];
  for (const [text, offset, line, column] of cases) {
    it(`${JSON.stringify(text)} at ${offset}: ${line}, ${column}`, () => {
      assert.deepEqual(lineStarts(text).position(offset), { line, column });
    });
  }
});
