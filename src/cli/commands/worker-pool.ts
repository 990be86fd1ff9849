// Jobs done in threads, one for each processor: for many files. A thread reads its files by itself; what goes between
// threads is no more than what a job gives.
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type CommonOptions, contextReader } from '../io/context';
import { type Languages, openSession } from '../io/run';
import { type Job, runInline } from './jobs';

/** What a thread needs to know to speak as the run does. */
interface Start {
  readonly choices: CommonOptions;
  readonly languages: Languages;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTTY: boolean;
}

type Answer = { readonly done: unknown } | { readonly failed: string };

interface Waiting {
  readonly job: readonly [kind: string, given: unknown];
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Threads at work, until they are closed. */
export interface Threads {
  readonly work: Job;
  readonly count: number;
  close(): Promise<void>;
}

/** Jobs that a thread has: the one it does, and one that it can begin at once when that is done. */
const JOBS_A_THREAD = 2;

/** Starts threads. `program` is the file of this very program. */
export function startThreads(program: string, start: Start): Threads {
  const count = availableParallelism();
  const queue: Waiting[] = [];
  /** The jobs of each thread, in the order in which it does them. */
  const workers = new Map<Worker, Waiting[]>();
  let broken: Error | undefined;

  const next = () => {
    for (let given = 0; given < JOBS_A_THREAD; given++) {
      for (const [worker, jobs] of workers) {
        const waiting = jobs.length > given ? undefined : queue.shift();
        if (!waiting) continue;
        jobs.push(waiting);
        worker.postMessage(waiting.job);
      }
    }
  };
  // One that ends over a job has run out of memory: that file is lost, and another thread takes its place. One that ends
  // without a job cannot be started: neither could the others.
  const fail = (worker: Worker, error: Error) => {
    const [lost, ...others] = workers.get(worker) ?? [];
    workers.delete(worker);
    queue.unshift(...others);
    if (lost) {
      lost.reject(error);
      add();
      return next();
    }
    broken = error;
    for (const one of [...[...workers.values()].flat(), ...queue.splice(0)]) one.reject(error);
  };
  const add = () => {
    const worker = new Worker(program, { workerData: start });
    worker.on('message', (answer: Answer) => {
      const waiting = workers.get(worker)?.shift();
      if ('failed' in answer) waiting?.reject(new Error(answer.failed));
      else waiting?.resolve(answer.done);
      next();
    });
    worker.on('error', (error) => fail(worker, error));
    workers.set(worker, []);
  };
  for (let started = 0; started < count; started++) add();
  return {
    count,
    work: (kind, given) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        queue.push({ job: [kind, given], resolve: resolve as (value: unknown) => void, reject });
        next();
      }),
    close: async () => {
      await Promise.all([...workers.keys()].map((worker) => worker.terminate()));
    },
  };
}

/**
 * The life of a thread: does the jobs that it is sent, one after the other. What is wrong with a configuration is said by
 * the main thread.
 */
export function serve(): void {
  const { choices, languages, cwd, env, isTTY }: Start = workerData;
  const silent = { write: () => true };
  const io = { cwd, env, stdout: { ...silent, isTTY }, stderr: silent, stdin: async () => new Uint8Array() };
  const session = openSession(languages, io);
  const work = runInline(contextReader(choices, session), session) as (
    kind: string,
    given: unknown,
  ) => Promise<unknown>;
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', ([kind, given]: Waiting['job']) => {
    last = last.then(async () => {
      const answer: Answer = await work(kind, given).then(
        (done) => ({ done }),
        (error: unknown) => ({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
      );
      parentPort?.postMessage(answer);
    });
  });
}
