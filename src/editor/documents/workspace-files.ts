// The enrolment files of the workspace, read in the background one after the other and not kept. A listener hears of
// each file when it is read, and again when it has changed, on disk or in an editor.
import * as vscode from 'vscode';
import type { ConfigService } from './config-service';
import { type Reading, readFromDisk, stampOf } from './disk-reading';
import { isGone, openDocument, statOf } from './file-at';
import { CSV_FILES, TEXT_FILES } from './file-kinds';
import { watchFiles } from './file-watcher';
import { findFiles } from './find-files';
import { inTurn } from './in-turn';
import { LastReadings } from './last-readings';
import { Pause, Timers } from './pauses';
import type { Tracked, Tracker } from './tracker';

export interface Progress {
  /** False to give up. */
  goesOn(): boolean;
  /** @param done files of `all` that are read, or need not be */
  report(done: number, all: number): void;
}

/** So many files are read without being asked for; all of them for "check the workspace". */
const MOST_UNASKED = 500;
const LARGEST_UNASKED = 5_000_000;
/** More than twice the whole French public hospital staff. */
const LARGEST = 300_000_000;
/** By then, a watcher has told what it will tell. */
const WATCHER_MS = 5_000;

export class WorkspaceFiles {
  private readonly reads = new vscode.EventEmitter<Reading>();
  /** A file was read. */
  readonly onDidRead = this.reads.event;
  private readonly idles = new vscode.EventEmitter<void>();
  /** What there was to read for now is read. */
  readonly onDidIdle = this.idles.event;
  private readonly lastReadings = new LastReadings();
  /** The last reading of each file that is under way: what an earlier one brings is out of date. */
  private readonly readings = new Map<string, Promise<void>>();
  /** Open files that were edited since they were read. */
  private readonly edited = new Map<string, Tracked>();
  /** Somebody wants to know of every file. */
  private asked = false;
  /** Settles when all that was asked for so far is read. */
  private asking: Promise<unknown> = Promise.resolve();
  /** Grows when something else is known of all files: the reading of all from before is given up. */
  private round = 0;
  private readonly idle = new Pause(() => {
    this.readEdited();
    this.idles.fire();
  });
  private readonly later = new Timers();
  readonly disposables: vscode.Disposable[];

  constructor(
    private readonly tracker: Tracker,
    private readonly configs: ConfigService,
  ) {
    const again = (uri: vscode.Uri) => this.read(uri, LARGEST).then(() => this.idle.schedule());
    // Any program may write a text, a log for one, every moment.
    const isWatched = (uri: vscode.Uri) =>
      CSV_FILES.names.test(uri.path) || this.lastReadings.is(uri, 'ours') || this.readings.has(uri.toString());
    const forget = (uri: vscode.Uri) => {
      this.edited.delete(uri.toString());
      this.readings.delete(uri.toString());
      this.publishGone(uri);
      this.idle.schedule();
    };
    this.disposables = [
      this.reads,
      this.idles,
      watchFiles({
        written: (uri) => void (isWatched(uri) && again(uri)),
        deleted: (uri) => void (isWatched(uri) && forget(uri)),
        folderDeleted: (folder) => {
          for (const key of this.lastReadings.publishedBelow(folder)) forget(vscode.Uri.parse(key));
        },
      }),
      tracker.onDidCheck(async ({ document: { uri } }) => {
        // What is known otherwise brings no file back that is gone, though its text is still there.
        if (uri.scheme === 'untitled' || (await isGone(uri))) return;
        const tracked = this.trackedAt(uri);
        if (tracked) this.edited.set(uri.toString(), tracked);
        this.idle.schedule();
      }),
      tracker.onDidClose((uri) => {
        // What was not saved is gone; perhaps the whole file is, now or in a moment.
        if (this.edited.delete(uri.toString()) || isWatched(uri)) void again(uri).then(() => this.lookLater(uri));
      }),
      configs.onDidChange(() => {
        this.lastReadings.outdate();
        void this.readUnasked();
      }),
      this.idle,
      this.later,
    ];
  }

  /** Reads what a workspace has, within reason. What is asked for is read first, and not again here. */
  async readUnasked(): Promise<void> {
    const round = ++this.round;
    for (const uri of await findFiles(CSV_FILES, undefined, MOST_UNASKED)) {
      await this.asking;
      if (round !== this.round) return;
      if (this.lastReadings.enough(uri, true) === undefined) await this.read(uri, LARGEST_UNASKED);
    }
    this.idle.schedule();
  }

  /** The files of a folder, or of the whole workspace, that may be enrolment files. */
  find(folder?: vscode.Uri): Promise<vscode.Uri[]> {
    return findFiles(TEXT_FILES, folder);
  }

  /**
   * Reads files unless they are as they were when they were last read, and the caller knows them. The caller compares them.
   * @returns how many were read; undefined when it was given up
   */
  async bringUpToDate(
    uris: readonly vscode.Uri[],
    isKnown: (uri: vscode.Uri) => boolean,
    { goesOn, report }: Progress,
  ): Promise<number | undefined> {
    this.asked = true;
    let read = 0;
    let told = 0;
    const bring = async (uri: vscode.Uri, turn: Promise<void>) => {
      const stamp = this.lastReadings.enough(uri, isKnown(uri));
      if (!stamp || this.trackedAt(uri) || stamp !== stampOf(await statOf(uri), LARGEST)) {
        await this.read(uri, LARGEST, turn);
        read++;
      }
      report(++told, uris.length);
    };
    const bringing = this.inTurn(uris, bring, goesOn);
    this.asking = Promise.allSettled([this.asking, bringing]);
    if ((await bringing) < uris.length) return undefined;
    this.readEdited();
    return read;
  }

  /** Whether a CSV file is there and could not be read when that was last tried. */
  isUnread(uri: vscode.Uri): boolean {
    return this.lastReadings.is(uri, 'unread');
  }

  /**
   * Reads files once more, for a caller that has not kept all that is needed of them.
   * @returns how many of them were read: not all where it was given up
   */
  async readAgain(uris: readonly vscode.Uri[], goesOn: () => boolean): Promise<number> {
    const again = async (uri: vscode.Uri, turn: Promise<void>) => {
      const tracked = this.trackedAt(uri);
      if (tracked) this.publish(tracked);
      else await this.read(uri, LARGEST, turn);
    };
    return this.inTurn(uris, again, goesOn);
  }

  /** Works on files some ahead; ended when those are read, too, that were written meanwhile. */
  private async inTurn(...work: Parameters<typeof inTurn<vscode.Uri>>): Promise<number> {
    const done = await inTurn(...work);
    await Promise.all(this.readings.values());
    return done;
  }

  /** Tells a file as gone that is neither in an editor nor on disk any more; whether it was. */
  async forgetIfGone(uri: vscode.Uri): Promise<boolean> {
    const isDeleted = await isGone(uri);
    if (isDeleted) this.publishGone(uri);
    return isDeleted;
  }

  /** Looks once more whether a file is there: of one that was there for a moment, a watcher may tell nothing. */
  private lookLater(uri: vscode.Uri): void {
    if (!this.lastReadings.is(uri, 'ours')) return;
    this.later.after(WATCHER_MS, async () => {
      if (this.lastReadings.is(uri, 'ours') && (await this.forgetIfGone(uri))) this.idle.schedule();
    });
  }

  private trackedAt(uri: vscode.Uri): Tracked | undefined {
    const open = openDocument(uri);
    return open && this.tracker.get(open);
  }

  /**
   * Reads a file. Where it is read anew meanwhile, since it was written, that reading is the one to wait for.
   * @param turn nobody hears of it before; a caller with a turn waits for none that may wait for it
   */
  private read(uri: vscode.Uri, largest: number, turn?: Promise<void>): Promise<void> {
    const key = uri.toString();
    const isLast = () => this.readings.get(key) === reading;
    const reading: Promise<void> = this.readOnce(uri, largest, isLast, turn).then(() => {
      if (!isLast()) return turn ? undefined : this.readings.get(key);
      this.readings.delete(key);
    });
    this.readings.set(key, reading);
    return reading;
  }

  private async readOnce(
    uri: vscode.Uri,
    largest: number,
    isLast: () => boolean,
    turn: Promise<void> | undefined,
  ): Promise<void> {
    const tracked = this.trackedAt(uri);
    if (tracked) return void this.edited.set(uri.toString(), tracked);
    const { stamp, read, isUnread } = await readFromDisk(uri, largest, this.tracker, this.configs, turn);
    await turn;
    if (!isLast() || this.trackedAt(uri)) return;
    if (!stamp || !read) {
      this.publishGone(uri, isUnread);
      if (stamp) this.lastReadings.set(uri, { kind: 'foreign', stamp });
      return;
    }
    const isSame = this.lastReadings.get(uri)?.stamp === stamp;
    this.lastReadings.set(uri, { kind: 'ours', stamp });
    this.reads.fire({ uri, read, isUnread: false, isOpen: false, isSame });
  }

  private publishGone(uri: vscode.Uri, isUnread = false): void {
    if (isUnread) this.lastReadings.set(uri, { kind: 'unread' });
    else this.lastReadings.delete(uri);
    this.reads.fire({ uri, read: undefined, isUnread, isOpen: false, isSame: false });
  }

  private publish(tracked: Tracked): void {
    const { uri } = tracked.document;
    const { snapshot } = tracked;
    if (!snapshot) {
      this.publishGone(uri);
      return;
    }
    this.lastReadings.set(uri, { kind: 'ours', stamp: '' });
    const read = { sheet: snapshot.sheet, check: () => snapshot };
    this.reads.fire({ uri, read, isUnread: false, isOpen: true, isSame: false });
  }

  /** Reads the open files that were edited. A file alone has nobody to be compared with, however often it is edited. */
  private readEdited(): void {
    const alone = !this.asked && new Set([...this.lastReadings.readOurs(), ...this.edited.keys()]).size < 2;
    for (const [key, tracked] of this.edited) {
      if (alone && tracked.snapshot) continue;
      this.edited.delete(key);
      this.publish(tracked);
    }
  }
}
