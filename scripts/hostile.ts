// Runs the command line on thousands of hostile files, configurations and workbooks: `npm run hostile`. Each must end within
// 5 s and 1 GB, with a status and at most a line about each file. Options: --count N, --seed N, --from N.
//
// Many run in one process, which tells how each has ended. Where one takes too long, or the process dies of it, that case is
// told, and another process goes on behind it.
import { fork } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { hostileCase } from '../test/cli/hostile-cases';
import { runHostile } from '../test/cli/hostile-run';
import { inProject, main } from './project';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '5000' },
    seed: { type: 'string', default: String(randomInt(2 ** 20)) },
    from: { type: 'string', default: '0' },
  },
});
const [count, seed, from] = [Number(values.count), Number(values.seed), Number(values.from)];
const end = from + count;
const MOST_MS = 5000;
const MOST_MB = 1000;
/** A process that has said nothing for so long is ended. */
const PATIENCE_MS = 4 * MOST_MS;

/** How a case has ended. `ms` is the processor's time, which other work on the machine does not make longer; `mb` is the most that the process has had by then. */
interface Ended {
  readonly nth: number;
  readonly ms: number;
  readonly mb: number;
  readonly fault?: string | undefined;
}

if (process.send) void runAll(process.send.bind(process));
else main(watchAll);

/** In a process of its own: the cases from a number on. */
async function runAll(tell: (ended: Ended) => void): Promise<void> {
  for (let nth = from; nth < end; nth++) {
    const one = hostileCase(seed, nth);
    const start = process.cpuUsage();
    const fault = await runHostile(one);
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    global.gc?.();
    const mb = process.resourceUsage().maxRSS / 1024;
    tell({ nth, ms, mb, fault });
    // What the most was, a process does not forget.
    if (mb > MOST_MB) break;
  }
  process.disconnect();
}

async function watchAll(): Promise<void> {
  console.log(`--seed ${seed} --from ${from} --count ${count}`);
  let [next, faults, slowest, most] = [from, 0, 0, 0];
  const complain = (nth: number, words: string) => {
    faults++;
    console.log(`${hostileCase(seed, nth).name}: ${words}`);
  };
  const take = ({ nth, ms, mb, fault }: Ended) => {
    if (fault) complain(nth, fault);
    if (ms > MOST_MS) complain(nth, `${(ms / 1000).toFixed(1)} s`);
    if (mb > MOST_MB) complain(nth, `${mb.toFixed(0)} MB`);
    [slowest, most, next] = [Math.max(slowest, ms), Math.max(most, mb), nth + 1];
  };
  while (next < end) {
    const first = next;
    const why = await watch(first, take);
    if (why) complain(next++, why);
  }
  console.log(
    `${count} cases, ${faults} faults; the slowest ${(slowest / 1000).toFixed(1)} s, the most ${most.toFixed(0)} MB`,
  );
  process.exitCode = faults ? 1 : 0;
}

/** Runs cases in a process until all are done, or one ends it; then says how. */
function watch(first: number, take: (ended: Ended) => void): Promise<string | undefined> {
  const args = ['--seed', String(seed), '--from', String(first), '--count', String(end - first)];
  const execArgv = ['--import=tsx', '--expose-gc', '--max-old-space-size=1024'];
  const child = fork(inProject('scripts/hostile.ts'), args, { execArgv, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
  return new Promise((resolve) => {
    let why: string | undefined;
    const giveUp = () => {
      why = `not over after ${PATIENCE_MS / 1000} s`;
      child.kill('SIGKILL');
    };
    let timer = setTimeout(giveUp, PATIENCE_MS);
    child.on('message', (ended: Ended) => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, PATIENCE_MS);
      take(ended);
    });
    child.once('exit', (status, signal) => {
      clearTimeout(timer);
      resolve(why ?? (status === 0 ? undefined : `the process died (${signal ?? status})`));
    });
  });
}
