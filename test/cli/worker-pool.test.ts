// Threads: what becomes of a job that fails in one, and of a thread that dies over one.
import assert from 'node:assert/strict';
import { startThreads, type Threads } from '../../src/cli/commands/worker-pool';
import { folderWith } from './harness';

const START = {
  choices: {},
  languages: { language: 'fr', documentLanguage: 'fr' },
  cwd: '.',
  env: {},
  isTTY: false,
} as const;

/** Threads that answer each job as the body of a function says. */
let started: Threads | undefined;
function threadsThat(answer: string): Threads {
  const program = `
    const { parentPort } = require('node:worker_threads');
    parentPort.on('message', ([kind, given]) => { ${answer} });`;
  started = startThreads(folderWith({ 'program.cjs': program }).at('program.cjs'), START);
  return started;
}

const job = { input: { path: 'a.csv', searched: false } };

describe('a job in a thread', () => {
  afterEach(() => started?.close());

  it('fails with the words of the thread, and the next one is done', async () => {
    const threads = threadsThat(
      "parentPort.postMessage(given.input.path === 'a.csv' ? { failed: 'broken' } : { done: 'good' })",
    );
    await assert.rejects(threads.work('check', job), /broken/);
    assert.equal(await threads.work('check', { input: { path: 'b.csv', searched: false } }), 'good');
  });

  it('is lost with a thread that dies over it, and another thread does the next one', async () => {
    const threads = threadsThat(
      "if (given.input.path === 'a.csv') throw new Error('died'); parentPort.postMessage({ done: 'good' })",
    );
    await assert.rejects(threads.work('check', job), /died/);
    assert.equal(await threads.work('check', { input: { path: 'b.csv', searched: false } }), 'good');
  });

  it('that waits behind one over which a thread dies is done by another thread', async () => {
    const threads = threadsThat(
      "if (given.input.path === 'a.csv') throw new Error('died'); parentPort.postMessage({ done: given.input.path })",
    );
    // Several for each thread: one is under way, one waits there.
    const others = Array.from({ length: 3 * threads.count }, (_, nth) => `${nth}.csv`);
    const jobs = ['a.csv', ...others].map((path) => threads.work('check', { input: { path, searched: false } }));
    const [lost, ...done] = await Promise.allSettled(jobs);
    assert.equal(lost?.status, 'rejected');
    assert.deepEqual(
      done.map((one) => (one.status === 'fulfilled' ? one.value : one.reason)),
      others,
    );
  });
});
