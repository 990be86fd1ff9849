// Nothing opens a socket: whatever tries to is stopped, and fails the test in which it did. Mocha loads this for every unit
// test (.mocharc.json).
import { watchNetwork } from './network';

const tried = watchNetwork(() => true);

export const mochaHooks = {
  afterEach() {
    const [stack] = tried.splice(0);
    if (stack !== undefined) throw new Error(`The network was asked: ${stack}`);
  },
};
