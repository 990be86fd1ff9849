// Runs the command line on thousands of hostile files, configurations and workbooks: `npm run hostile`. Each must end within
// 5 s and 1 GB, with a status and at most a line about each file. Options: --count N, --seed N, --from N.
//
// Many run in one process, which tells how each has ended. Where one takes too long, or the process dies of it, that case is
// told, and another process goes on behind it. Time is the processor's: other work on the machine does not make it longer.
import { execFileSync, fork } from 'node:child_process';
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
/** A process that has worked for so long and said nothing is ended. */
const PATIENCE_MS = 4 * MOST_MS;
/** So is one that waits for nothing: it has not worked. */
const SILENCE_MS = 120 * MOST_MS;
const LOOK_MS = 2000;

/** How a case has ended: its time, all that the process has worked by then, and the most memory that it has had. */
interface Ended {
  readonly nth: number;
  readonly ms: number;
  readonly worked: number;
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
    const ms = msOf(process.cpuUsage(start));
    global.gc?.();
    const mb = process.resourceUsage().maxRSS / 1024;
    tell({ nth, ms, worked: msOf(process.cpuUsage()), mb, fault });
    // What the most was, a process does not forget.
    if (mb > MOST_MB) break;
  }
  process.disconnect();
}

const msOf = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000;

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
    let [worked, told] = [0, performance.now()];
    const timer = setInterval(() => {
      const [ms, silent] = [workedBy(child.pid!) - worked, performance.now() - told];
      if (ms < PATIENCE_MS && silent < SILENCE_MS) return;
      why = `not over after ${Math.round(ms / 1000)} s of work, ${Math.round(silent / 1000)} s on the clock`;
      child.kill('SIGKILL');
    }, LOOK_MS);
    child.on('message', (ended: Ended) => {
      [worked, told] = [ended.worked, performance.now()];
      take(ended);
    });
    child.once('exit', (status, signal) => {
      clearInterval(timer);
      resolve(why ?? (status === 0 ? undefined : `the process died (${signal ?? status})`));
    });
  });
}

/** Milliseconds that a process has worked, from `ps` (`1-02:03:04`, `3:04.56`); 0 where nobody tells: then the clock alone counts. */
function workedBy(pid: number): number {
  try {
    const told = execFileSync('ps', ['-o', 'time=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const [days, time] = told.includes('-') ? told.split('-') : ['0', told];
    const seconds = time!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    return (Number(days) * 86_400 + seconds) * 1000;
  } catch {
    return 0;
  }
}
