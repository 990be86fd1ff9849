// Long work in short steps: whoever runs it can do something else in between, or give it up.

/** Work that pauses now and then; what it gives in the end is `T`. */
export type Steps<T> = Generator<void, T, void>;

/** Items between two pauses: a few milliseconds of work. */
const PER_STEP = 500;

/** Runs to the end without a pause. */
export function finish<T>(steps: Steps<T>): T {
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
