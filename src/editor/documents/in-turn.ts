// Work on many things that is begun some ahead: where each has to wait for answers, they come in while others are worked on.

/** So many at once: VS Code takes longer to answer what it is asked of a file than the file takes to be checked. */
export const AHEAD = 32;

/**
 * Begins work on one thing after the other, `AHEAD` at once.
 * @param work never rejects; it is given the end of the work on the thing before, to wait for where the order matters
 * @param goesOn false to begin no more; what is begun is ended
 * @returns how many are done
 */
export async function inTurn<T>(
  things: readonly T[],
  work: (thing: T, turn: Promise<void>) => Promise<void>,
  goesOn: () => boolean,
): Promise<number> {
  const begun: Promise<void>[] = [];
  let last = Promise.resolve();
  for (const thing of things) {
    if (!goesOn()) break;
    last = work(thing, last);
    begun.push(last);
    await begun.at(-AHEAD);
  }
  await Promise.all(begun);
  return begun.length;
}
