// Long work that is announced once it takes a while, with how far it is and a button that stops it.
import * as vscode from 'vscode';
import type { Steps } from '../../core/task/cooperative-task';
import { type Done, runSteps } from './run-task';

/** Work that takes longer is announced. */
const SHOWN_AFTER_MS = 500;

export type ProgressWindow = Pick<typeof vscode.window, 'withProgress'>;

export class Announcement implements vscode.Disposable {
  private cancelled = false;
  private shown: vscode.Progress<{ message?: string; increment?: number }> | undefined;
  private share = 0;
  private end = () => {};
  private readonly ended = new Promise<void>((resolve) => {
    this.end = resolve;
  });
  private readonly timer: ReturnType<typeof setTimeout>;

  constructor(
    private readonly title: string,
    private readonly window: ProgressWindow,
    afterMs = SHOWN_AFTER_MS,
  ) {
    this.timer = setTimeout(() => this.show(), afterMs);
  }

  readonly goesOn = (): boolean => !this.cancelled;

  /** @param done from 0 to 1 */
  readonly report = (done: number): void => {
    if (done <= this.share || !this.shown) return;
    this.shown.report({ increment: 100 * (done - this.share) });
    this.share = done;
  };

  /** Announces the work without waiting any longer; settled when it is in sight. */
  show(message?: string): Promise<void> {
    clearTimeout(this.timer);
    const options = { location: vscode.ProgressLocation.Notification, title: this.title, cancellable: true };
    return new Promise((resolve) => {
      void this.window.withProgress(options, (progress, token) => {
        token.onCancellationRequested(() => {
          this.cancelled = true;
        });
        this.shown = progress;
        if (message) progress.report({ message });
        resolve();
        return this.ended;
      });
    });
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.end();
  }
}

/** Runs steps to their end; undefined when the user stops them. */
export async function runAnnounced<T>(
  title: string,
  steps: Steps<T>,
  window: ProgressWindow = vscode.window,
  afterMs?: number,
): Promise<Done<T> | undefined> {
  const announcement = new Announcement(title, window, afterMs);
  try {
    return await runSteps(steps, announcement.goesOn, announcement.report);
  } finally {
    announcement.dispose();
  }
}
