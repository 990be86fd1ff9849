// Long work in steps: what comes out of it, and how often it pauses.
import assert from 'node:assert/strict';
import { mapInSteps, PER_STEP, runToCompletion } from '../../../src/core/task/cooperative-task';

/** How often work pauses before it is done. */
function pausesOf(steps: Generator<unknown>): number {
  let pauses = 0;
  while (!steps.next().done) pauses++;
  return pauses;
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('work in steps', () => {
  it('gives what it makes of each item, with its place', () => {
    const made = runToCompletion(mapInSteps(['a', 'b'], (item, index) => `${item}${index}`));
    assert.deepEqual(made, ['a0', 'b1']);
  });

  const cases: [what: string, items: number, pauses: number][] = [
    ['never without items', 0, 0],
    ['never for few', PER_STEP - 1, 0],
    ['once for as many as a step has', PER_STEP, 1],
    ['once a step', 2 * PER_STEP + 1, 2],
  ];
  for (const [what, items, pauses] of cases) {
    it(`pauses ${what}`, () => assert.equal(pausesOf(mapInSteps(numbers(items), String)), pauses));
  }

  it('is run to its end, whatever it tells between', () => {
    function* work() {
      yield 0.5;
      yield;
      return 'done';
    }
    assert.equal(runToCompletion(work()), 'done');
  });
});
