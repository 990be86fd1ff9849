// How often properties are tried, for how long, and from which seed: the one place. `npm run fuzz` tries each many times as
// often as the unit tests do, from a seed that it prints; FUZZ_TIMES and FUZZ_SEED say so here. Without them the seed is
// always the same: whether a commit passes is decided by what it changes, not by a draw. A property that fails prints the
// seed and the path of its smallest example by itself.
import { configureGlobal } from 'fast-check';

const { FUZZ_TIMES = '1', FUZZ_SEED = '1' } = process.env;
const times = Number(FUZZ_TIMES);

/** In the unit tests a property has half a second; a slow machine tries only the first of the same draws, never none. */
const HALF_A_SECOND = 500;

/** The most milliseconds that a property takes; as many as it needs where it is tried more often. */
const within = (limit: number) => (times === 1 ? { interruptAfterTimeLimit: limit } : {});

/** What fast-check does by itself is a hundred tries. */
configureGlobal({ numRuns: Math.ceil(100 * times), seed: Number(FUZZ_SEED), ...within(HALF_A_SECOND) });

/**
 * The parameters of a property that the unit tests try this many times.
 * @param limit in milliseconds; more than usual where a first try may take half a second, as that of a whole command
 */
export function tries(
  usual: number,
  limit = HALF_A_SECOND,
): { readonly numRuns: number; readonly interruptAfterTimeLimit?: number } {
  return { numRuns: Math.ceil(usual * times), ...within(limit) };
}
