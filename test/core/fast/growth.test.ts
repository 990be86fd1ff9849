// The cost of a check grows with the file and not with its square: a ratio, no time.
import assert from 'node:assert/strict';
import { makeFile } from '../../../bench/data';
import { measure } from '../../../bench/measure';
import { check } from '../../../bench/ours';

/** Ten times the lines; a square would be a hundred times the cost, and a busy machine doubles it easily. */
const MOST = 40;

describe('checking ten times the lines', () => {
  for (const kind of ['clean', 'dirty'] as const) {
    it(`costs about ten times as much, ${kind}`, async () => {
      const short = makeFile(10_000, kind);
      const long = makeFile(100_000, kind);
      const contestants = [
        { name: 'short', run: () => check(short) },
        { name: 'long', run: () => check(long) },
      ];
      const times = await measure(contestants, 5, 2);
      const ratio = times.get('long')! / times.get('short')!;
      assert.ok(ratio < MOST, `${ratio.toFixed(1)} times`);
    });
  }
});
