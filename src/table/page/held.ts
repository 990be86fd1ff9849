// What waits until the extension has answered, so that keys typed meanwhile are neither lost nor done too early.

export class Held {
  private readonly runs: (() => void)[] = [];
  private answers = 0;

  get isWaiting(): boolean {
    return this.answers > 0;
  }

  /** Waits for one more answer. */
  wait(): void {
    this.answers++;
  }

  /** An answer has come. After the last one, what waited is done in its order; something among it may wait again. */
  release(): void {
    this.answers--;
    while (!this.isWaiting && this.runs.length) this.runs.shift()?.();
  }

  /** Does something at once, or when the waiting is over. */
  afterwards(run: () => void): void {
    if (this.isWaiting) this.runs.push(run);
    else run();
  }
}
