// What is done later: once nothing has happened for a while, or after some time. Nothing of it is done after its end.

/** Work that is done so soon after the last call; when it takes long, later. */
const PAUSE_MS = 700;
const LONGEST_PAUSE_MS = 10_000;

/** Does its work once nobody has asked for it for a while. */
export class Pause {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ms = PAUSE_MS;

  constructor(private readonly work: () => void) {}

  schedule(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const started = performance.now();
      this.work();
      this.ms = Math.min(LONGEST_PAUSE_MS, Math.max(PAUSE_MS, 4 * (performance.now() - started)));
    }, this.ms);
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}

/** Timers that end together. */
export class Timers {
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  after(ms: number, work: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      work();
    }, ms);
    this.timers.add(timer);
  }

  dispose(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
  }
}
