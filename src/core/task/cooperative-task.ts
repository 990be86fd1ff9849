// Long work in short steps: its caller can do something else in between, or give it up.

/** Work that pauses now and then, and may tell how much is done, from 0 to 1; what it gives in the end is `T`. */
export type Steps<T> = Generator<number | undefined, T, void>;

/** Runs steps to the end, however it does; rejects when they are given up. */
export type RunSteps = <T>(steps: Steps<T>) => Promise<T>;

/** Items between two pauses: a few milliseconds of work. */
export const PER_STEP = 500;

/** Runs to the end without a pause. */
export function runToCompletion<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** What a function makes of each item, with a pause every few hundred. */
export function* mapInSteps<T, R>(items: Iterable<T>, make: (item: T, index: number) => R): Steps<R[]> {
  const made: R[] = [];
  for (const item of items) {
    made.push(make(item, made.length));
    if (made.length % PER_STEP === 0) yield;
  }
  return made;
}
