// Runs long work for some milliseconds at a time; in between, the extension does everything else.
import type { Steps } from '../../core/task/cooperative-task';

const STEP_MS = 12;

export interface Done<T> {
  readonly value: T;
  /** Milliseconds of work, the pauses aside. */
  readonly worked: number;
}

/**
 * Runs steps as long as they are wanted; undefined when they are given up.
 * @param onProgress hears at each pause how much is done, from 0 to 1, where the steps say it
 */
export async function runSteps<T>(
  steps: Steps<T>,
  goesOn: () => boolean,
  onProgress?: (share: number) => void,
): Promise<Done<T> | undefined> {
  let worked = 0;
  while (goesOn()) {
    const started = performance.now();
    for (;;) {
      const { done, value } = steps.next();
      const took = performance.now() - started;
      if (done) return { value, worked: worked + took };
      if (took < STEP_MS) continue;
      worked += took;
      if (value !== undefined) onProgress?.(value);
      break;
    }
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  return undefined;
}
