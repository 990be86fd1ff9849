// Many files in a run: here one after the other, or in threads when they are many; what they say of each other; and how far
// the work has come, on a terminal.
import { compare, type FileSummary } from '../core/across';
import { hasAny, inSeveral } from '../core/across-many';
import type { Finding } from '../core/rules/rule';
import { type Choices, contextReader } from './context';
import { type Input, STANDARD_INPUT } from './files';
import { type Jobs, type Work, workHere } from './jobs';
import type { Session } from './session';
import { startThreads } from './threads';

/** From so many files on, starting threads pays. */
const MANY = 30;

/** Jobs that are under way at the same time, for each thread: enough that none waits for work. */
const AHEAD = 4;

/** Does a job for each file, and gives the answers in the order of the files. */
export interface Crew {
  each<K extends keyof Jobs>(
    kind: K,
    inputs: readonly Input[],
    given: (input: Input) => Jobs[K]['in'],
  ): AsyncIterable<readonly [Input, Jobs[K]['out']]>;
}

/** Gathers whoever does the work, for as long as it takes. */
export async function withCrew(
  inputs: readonly Input[],
  choices: Choices,
  session: Session,
  task: (crew: Crew) => Promise<void>,
): Promise<void> {
  const { io, language, documentLanguage } = session;
  const here = workHere(choices, session);
  if (inputs.length < MANY || io.program === undefined) return task(crewOf(here, here, 1, session));
  // What is wrong with a configuration is said here, once.
  const contextOf = contextReader(choices, session);
  for (const { path } of inputs) await contextOf(path);
  const languages = { language, documentLanguage };
  const start = { choices, languages, cwd: io.cwd, env: { ...io.env }, isTTY: io.stdout.isTTY ?? false };
  const threads = startThreads(io.program, start);
  try {
    await task(crewOf(threads.work, here, threads.count * AHEAD, session));
  } finally {
    await threads.close();
  }
}

function crewOf(work: Work, here: Work, ahead: number, session: Session): Crew {
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
        const answer = await pending.shift()!;
        progress.clear();
        yield [input, answer];
        progress.tick(index + 1);
      }
      progress.clear();
    },
  };
}

/**
 * What the files say of each other, by their paths. Only those people are kept in memory who may be in several files. What
 * cannot be read is left to whoever reads the files next.
 */
export async function findingsAcross(
  inputs: readonly Input[],
  crew: Crew,
): Promise<ReadonlyMap<string, readonly Finding[]>> {
  if (inputs.length < 2) return new Map();
  const summaries = new Map<string, FileSummary>();
  const numbers = new Map<string, Float64Array>();
  for await (const [{ path }, sum] of crew.each('sum', inputs, ({ path }) => ({ path }))) {
    if (!sum) continue;
    summaries.set(path, sum.head);
    numbers.set(path, sum.numbers);
  }
  const wanted = shared(inSeveral([...numbers.values()]));
  const concerned = inputs.filter(({ path }) => hasAny(numbers.get(path) ?? new Float64Array(), wanted));
  numbers.clear();
  for await (const [{ path }, summary] of crew.each('people', concerned, ({ path }) => ({ path, wanted }))) {
    if (summary) summaries.set(path, summary);
  }
  return compare(summaries);
}

/** The same numbers where all threads can read them. */
function shared(numbers: Float64Array): Float64Array {
  const copy = new Float64Array(new SharedArrayBuffer(numbers.byteLength));
  copy.set(numbers);
  return copy;
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
