// The cost of a check grows with the file and not with its square: a ratio, no time.
import assert from 'node:assert/strict';
import { makeFile } from '../../../bench/data';
import { check } from '../../../bench/ours';

/** Ten times the lines; a square would be a hundred times the cost. */
const MOST = 40;
/** So many looks at each, in turn: the quickest one of several is what a busy machine disturbs least. */
const ROUNDS = 5;

describe('checking ten times the lines', () => {
  for (const kind of ['clean', 'dirty'] as const) {
    it(`costs about ten times as much, ${kind}`, () => {
      const quickest = [10_000, 100_000].map((rows) => ({
        text: makeFile(rows, kind),
        time: Number.POSITIVE_INFINITY,
      }));
      for (let round = 0; round < ROUNDS; round++) {
        for (const one of quickest) {
          const start = performance.now();
          check(one.text);
          one.time = Math.min(one.time, performance.now() - start);
        }
      }
      const [short, long] = quickest;
      const ratio = long!.time / short!.time;
      assert.ok(ratio < MOST, `${ratio.toFixed(1)} times`);
    });
  }
});
