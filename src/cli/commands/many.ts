// Many files in a run: here one after the other, or in threads when they are many; what they say of each other; and how far
// the work has come, on a terminal.
import type { FileSummary } from '../../core/document/file-summary';
import { crossFileFindings } from '../../core/lint/cross-file';
import { type OwnedKeys, sharedRecords } from '../../core/lint/file-people';
import { type CommonOptions, contextReader } from '../io/context';
import { type Input, STANDARD_INPUT } from '../io/files';
import { reasonOf, type Session } from '../io/run';
import { type FoundInFile, type Job, type Jobs, type KeptFindings, runInline } from './jobs';
import { startThreads } from './worker-pool';

/** From so many files on, starting threads pays. */
const MANY = 30;

/** Jobs that are under way at the same time, for each thread: enough that none waits for work. */
const PREFETCH = 4;

/** Does a job for each file, and gives the answers in the order of the files. */
export interface WorkerPool {
  each<K extends keyof Jobs>(
    kind: K,
    inputs: readonly Input[],
    given: (input: Input) => Jobs[K]['in'],
  ): AsyncIterable<readonly [Input, Jobs[K]['out']]>;
}

/** Gathers what does the work, for as long as it takes. */
export async function withWorkers(
  inputs: readonly Input[],
  choices: CommonOptions,
  session: Session,
  task: (pool: WorkerPool) => Promise<void>,
): Promise<void> {
  const { io, language, documentLanguage } = session;
  const contextOf = contextReader(choices, session);
  // What is wrong with a configuration is said here, once, and before anything is written.
  for (const input of inputs) await contextOf(input);
  const here = runInline(contextOf, session);
  if (inputs.length < MANY || io.program === undefined) return task(poolOf(here, here, 1, session));
  const languages = { language, documentLanguage };
  const start = { choices, languages, cwd: io.cwd, env: { ...io.env }, isTTY: io.stdout.isTTY ?? false };
  const threads = startThreads(io.program, start);
  try {
    await task(poolOf(threads.work, here, threads.count * PREFETCH, session));
  } finally {
    await threads.close();
  }
}

/** What a job gives that failed: one file's failure is that file's alone. */
const FAILED: { readonly [K in keyof Jobs]: (reason: string) => Jobs[K]['out'] } = {
  check: () => undefined,
  people: () => undefined,
  describe: (unreadable) => ({ unreadable }),
  report: (unreadable) => ({ unreadable }),
};

function poolOf(work: Job, here: Job, ahead: number, session: Session): WorkerPool {
  return {
    async *each(kind, inputs, given) {
      const progress = progressOn(session, inputs.length);
      const pending: Promise<Jobs[typeof kind]['out']>[] = [];
      let asked = 0;
      for (const [index, input] of inputs.entries()) {
        for (; asked < Math.min(inputs.length, index + ahead); asked++) {
          const next = inputs[asked]!;
          // Standard input is of this thread alone.
          const job = (next.path === STANDARD_INPUT ? here : work)(kind, given(next));
          job.catch(() => {}); // said when its turn comes
          pending.push(job);
        }
        const job = pending.shift();
        if (!job) return; // never: it was asked for above
        const answer = await job.catch((error: unknown) => FAILED[kind](reasonOf(error, session.messages)));
        progress.clear();
        yield [input, answer];
        progress.tick(index + 1);
      }
      progress.clear();
    },
  };
}

/** So many bytes of findings are kept until they are told; files beyond are checked once more. */
const MOST_BYTES_KEPT = 32_000_000;

/**
 * What is found in files, by their paths: each is checked once. Of their people, only those are kept in memory who may be
 * in several files. What cannot be read is left to the next reader of the files, and so is a file alone.
 */
export async function findIn(inputs: readonly Input[], pool: WorkerPool): Promise<(input: Input) => FoundInFile> {
  if (inputs.length < 2) return () => ({ kept: undefined, others: [] });
  const summaries = new Map<string, FileSummary>();
  const people = new Map<string, OwnedKeys>();
  const kept = new Map<string, KeptFindings>();
  let bytes = 0;
  for await (const [{ path }, checked] of pool.each('check', inputs, (input) => ({ input }))) {
    if (!checked) continue;
    summaries.set(path, checked.summary);
    people.set(path, checked.people);
    bytes += checked.kept?.bytes.length ?? 0;
    if (checked.kept && bytes < MOST_BYTES_KEPT) kept.set(path, checked.kept);
  }
  const shared = sharedRecords([...people.values()]);
  const records = new Map([...people.keys()].map((path, file) => [path, shared[file] ?? []]));
  people.clear();
  const given = (input: Input) => ({
    input,
    establishment: summaries.get(input.path)?.establishment ?? '',
    records: records.get(input.path) ?? [],
  });
  const read = inputs.filter(({ path }) => records.get(path)?.length);
  for await (const [{ path }, listed] of pool.each('people', read, given)) {
    const summary = summaries.get(path);
    if (summary && listed) summaries.set(path, { ...summary, people: listed });
  }
  const others = crossFileFindings(summaries);
  return ({ path }) => ({ kept: kept.get(path), others: others.get(path) ?? [] });
}

/** Says on a terminal's standard error how far the work has come, when it is long. */
function progressOn({ io, messages }: Session, total: number) {
  const shown = io.stderr.isTTY && total >= MANY;
  let said = false;
  let last = 0;
  return {
    tick(done: number) {
      const now = performance.now();
      if (!shown || now - last < 100) return;
      last = now;
      said = true;
      io.stderr.write(`\r${messages.progress(done, total)}`);
    },
    clear() {
      if (said) io.stderr.write('\r\u001b[K');
      said = false;
    },
  };
}
