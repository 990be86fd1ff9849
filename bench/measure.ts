// Measures functions side by side: each round runs all of them once, so that a busy moment of the machine hits them
// alike; they are compared round by round, and the median of these ratios counts.

export interface Contestant {
  readonly name: string;
  run(): unknown;
}

/** Milliseconds of each contestant in each round, by its name. */
export type Times = ReadonlyMap<string, readonly number[]>;

export async function measure(
  contestants: readonly Contestant[],
  rounds: number,
  warmUp = WARM_UP,
): Promise<Map<string, number[]>> {
  const times = new Map(contestants.map(({ name }) => [name, [] as number[]]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const { name, run } of contestants) {
      const start = performance.now();
      await run();
      const time = performance.now() - start;
      if (round >= 0) times.get(name)!.push(time);
    }
  }
  return times;
}

/**
 * Rounds that do not count: until the engine has compiled what it runs. Garbage is not collected by command between
 * them: the engine would forget what it has learnt.
 */
const WARM_UP = 8;

/** How many times as long one contestant takes as another. */
export function ratio(times: Times, one: string, other: string): number {
  const others = times.get(other)!;
  return median(times.get(one)!.map((time, round) => time / others[round]!));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value below which the given share of all values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
