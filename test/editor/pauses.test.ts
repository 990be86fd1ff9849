// What is done later is done once, and not at all after its end.
import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { Timers } from '../../src/editor/documents/pauses';

describe('timers', () => {
  const cases: readonly [what: string, after: readonly number[], end: number | undefined, done: number[]][] = [
    ['do their work', [20, 1], undefined, [1, 20]],
    ['do nothing after their end', [1, 2], 0, []],
    ['do nothing more after their end', [1, 200], 50, [1]],
  ];
  for (const [what, after, end, expected] of cases) {
    it(what, async () => {
      const timers = new Timers();
      const done: number[] = [];
      for (const ms of after) timers.after(ms, () => done.push(ms));
      if (end === 0) timers.dispose();
      await setTimeout(end || 60);
      timers.dispose();
      await setTimeout(250);
      assert.deepEqual(done, expected);
    });
  }
});
