// A slice of the hostile files, configurations, platforms and workbooks that `npm run hostile` tries by thousands, with their
// time and memory: here, that each ends with a status, and with at most a line about each file.
import assert from 'node:assert/strict';
import { hostileCase } from './hostile-cases';
import { runHostile } from './hostile-run';

const SEED = 1;
const CASES = 200;
const GROUP = 20;
/** Small ones: how long it takes is for `npm run hostile` to say. */
const SCALE = 0.05;

describe('hostile cases', () => {
  for (let from = 0; from < CASES; from += GROUP) {
    it(`${from} to ${from + GROUP - 1} of seed ${SEED}`, async () => {
      for (let nth = from; nth < from + GROUP; nth++) {
        const one = hostileCase(SEED, nth, SCALE);
        assert.equal(await runHostile(one), undefined, one.name);
      }
    });
  }
});
