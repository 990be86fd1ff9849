// Ctrl with an arrow, on cells that are filled (x), empty (.) or not known (?).
import assert from 'node:assert/strict';
import { blockEdge } from '../../../src/core/table-edits/block-edge';

const CASES: readonly [cells: string, from: number, last: number, expected: number | undefined][] = [
  ['xxx..x', 0, 5, 2],
  ['xxx..x', 2, 5, 5],
  ['xxx..x', 3, 5, 5],
  ['x.....', 0, 5, 5],
  ['......', 2, 5, 5],
  ['.xx', 0, 2, 1],
  ['xxxxxx', 0, 5, 5],
  ['x..xxx', 5, 0, 3],
  ['x..xxx', 3, 0, 0],
  ['...xxx', 3, 0, 0],
  ['xxx', 2, 2, 2],
  ['xx??', 0, 3, undefined],
  ['xx.?', 0, 3, 1],
  ['x.x?', 0, 3, 2],
  ['x?x', 0, 2, undefined],
];

describe('where Ctrl with an arrow goes', () => {
  for (const [cells, from, last, expected] of CASES) {
    it(`${cells}, from ${from} towards ${last}: ${expected ?? 'not known'}`, () => {
      const isFilled = (at: number) => (cells[at] === '?' ? undefined : cells[at] === 'x');
      assert.equal(blockEdge(from, last, isFilled), expected);
    });
  }
});
