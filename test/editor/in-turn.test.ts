import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { AHEAD, inTurn } from '../../src/editor/documents/in-turn';

const THINGS = Array.from({ length: 3 * AHEAD }, (_, nth) => nth);
/** The later a thing comes, the sooner its answer does. */
const answer = (thing: number) => setTimeout((THINGS.length - thing) / 8);

describe('work that is begun ahead', () => {
  it('ends in the order of the things, however late their answers come', async () => {
    const ended: number[] = [];
    const work = async (thing: number, turn: Promise<void>) => {
      await answer(thing);
      await turn;
      ended.push(thing);
    };
    assert.equal(await inTurn(THINGS, work, () => true), THINGS.length);
    assert.deepEqual(ended, THINGS);
  });

  it('is so many things at once, and no more', async () => {
    let now = 0;
    let most = 0;
    const work = async (thing: number, turn: Promise<void>) => {
      most = Math.max(most, ++now);
      await answer(thing);
      await turn;
      now--;
    };
    await inTurn(THINGS, work, () => true);
    assert.equal(most, AHEAD);
  });

  it('is ended where it was begun, when it is given up', async () => {
    const ended: number[] = [];
    const work = async (thing: number, turn: Promise<void>) => {
      await turn;
      ended.push(thing);
    };
    const begun: number[] = [];
    const done = await inTurn(
      THINGS,
      (thing, turn) => {
        begun.push(thing);
        return work(thing, turn);
      },
      () => begun.length < 5,
    );
    assert.deepEqual([done, ended], [5, begun]);
  });
});
