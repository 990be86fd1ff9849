// The enrolment files of the workspace, read in the background one after the other and not kept: who wants to know
// something of every file hears of each when it is read, and again when it has changed, on disk or under somebody's hands.
import * as vscode from 'vscode';
import { readSheet, type Sheet } from '../core/file/sheet';
import { lint } from '../core/lint';
import type { Finding } from '../core/rules/rule';
import { readClosed } from './closed-files';
import type { Contexts } from './contexts';
import { openDocument, statOf } from './file-at';
import { CSV_FILES, findFiles, TEXT_FILES } from './find-files';
import { sheetOf } from './sheets';
import type { Tracked, Tracker } from './tracker';

/** A file as it is now. */
export interface Reading {
  readonly uri: vscode.Uri;
  /** Undefined for a file that is gone, is none of ours, or cannot be read. */
  readonly sheet: Sheet | undefined;
  /** A CSV file that is there and was not read: another program holds it, or it is too large. Nobody knows what is in it. */
  readonly isUnread: boolean;
  /** An editor has it, and may know more than the disk. */
  readonly isOpen: boolean;
  /** What the rules find in it alone. */
  findings(): readonly Finding[];
}

export interface Progress {
  /** False to give up. */
  goesOn(): boolean;
  /** @param done files of `all` that are read, or need not be */
  told(done: number, all: number): void;
}

/** So many files are read without being asked for; all of them for "check the workspace". */
const MOST_UNASKED = 500;
const LARGEST_UNASKED = 5_000_000;
/** More than twice the whole French public hospital staff. */
const LARGEST = 300_000_000;
/** A text that is no CSV file by its name is more often something else: it is not read for nothing. */
const LARGEST_TEXT = 5_000_000;
/** Files are looked at so soon after the last keystroke; when that takes long, later. */
const PAUSE_MS = 700;
const LONGEST_PAUSE_MS = 10_000;

export class WorkspaceFiles {
  private readonly reads = new vscode.EventEmitter<Reading>();
  /** A file was read. */
  readonly onDidRead = this.reads.event;
  private readonly rests = new vscode.EventEmitter<void>();
  /** What there was to read for now is read. */
  readonly onDidRest = this.rests.event;
  /** Enrolment files that were read, as they were on disk; '' for what was read of an editor. */
  private readonly stamps = new Map<string, string>();
  /** The same of files that are none of ours, so that they are not read for nothing. */
  private readonly foreign = new Map<string, string>();
  /** CSV files that could not be read, by their addresses. */
  private readonly unread = new Set<string>();
  /** The last reading of each file that is under way: what an earlier one brings is out of date. */
  private readonly underWay = new Map<string, symbol>();
  /** Open files that were edited since they were read. */
  private readonly edited = new Map<string, Tracked>();
  /** Somebody wants to know of every file. */
  private asked = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private pause = PAUSE_MS;
  readonly disposables: vscode.Disposable[];

  constructor(
    private readonly tracker: Tracker,
    private readonly contexts: Contexts,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(TEXT_FILES.pattern);
    const again = (uri: vscode.Uri) => this.read(uri, LARGEST).then(() => this.restSoon());
    // Any program may write a text, a log for one, every moment.
    const isWatched = (uri: vscode.Uri) =>
      CSV_FILES.names.test(uri.path) || this.stamps.has(uri.toString()) || this.underWay.has(uri.toString());
    const onWrite = (uri: vscode.Uri) => void (isWatched(uri) && again(uri));
    this.disposables = [
      this.reads,
      this.rests,
      watcher,
      watcher.onDidChange(onWrite),
      watcher.onDidCreate(onWrite),
      watcher.onDidDelete((uri) => {
        if (!isWatched(uri)) return;
        this.edited.delete(uri.toString());
        this.underWay.delete(uri.toString());
        this.gone(uri);
        this.restSoon();
      }),
      tracker.onDidCheck((tracked) => {
        if (tracked.document.uri.scheme === 'untitled') return;
        this.edited.set(tracked.document.uri.toString(), tracked);
        this.restSoon();
      }),
      tracker.onDidClose((uri) => {
        // What was not saved is gone; perhaps the whole file is.
        if (this.edited.delete(uri.toString()) || this.stamps.has(uri.toString())) void again(uri);
      }),
      contexts.onDidChange(() => {
        this.stamps.clear();
        this.foreign.clear();
        void this.readUnasked();
      }),
      { dispose: () => clearTimeout(this.timer) },
    ];
  }

  /** Reads what a workspace has, within reason. */
  async readUnasked(): Promise<void> {
    for (const uri of await findFiles(CSV_FILES, undefined, MOST_UNASKED)) {
      if (!this.stamps.has(uri.toString())) await this.read(uri, LARGEST_UNASKED);
    }
    this.restSoon();
  }

  /** The files of a folder, or of the whole workspace, that may be enrolment files. */
  find(folder?: vscode.Uri): Promise<vscode.Uri[]> {
    return findFiles(TEXT_FILES, folder);
  }

  /**
   * Reads files unless they are as they were when they were last read, and who asks knows them.
   * @returns how many were read; undefined when it was given up
   */
  async bringUpToDate(
    uris: readonly vscode.Uri[],
    isKnown: (uri: vscode.Uri) => boolean,
    { goesOn, told }: Progress,
  ): Promise<number | undefined> {
    this.asked = true;
    let read = 0;
    for (const [index, uri] of uris.entries()) {
      if (!goesOn()) return undefined;
      const key = uri.toString();
      const stamp = (isKnown(uri) && this.stamps.get(key)) || this.foreign.get(key);
      if (!stamp || this.trackedAt(uri) || stamp !== (await stampOf(uri, LARGEST))) {
        await this.read(uri, LARGEST);
        read++;
      }
      told(index + 1, uris.length);
    }
    this.look();
    return read;
  }

  /** Whether a CSV file is there and could not be read when that was last tried. */
  isUnread(uri: vscode.Uri): boolean {
    return this.unread.has(uri.toString());
  }

  /** Reads a file once more, for who has not kept all that is needed of it. */
  async readAgain(uri: vscode.Uri): Promise<void> {
    const tracked = this.trackedAt(uri);
    if (tracked) this.say(tracked);
    else await this.read(uri, LARGEST);
  }

  private trackedAt(uri: vscode.Uri): Tracked | undefined {
    const open = openDocument(uri);
    return open && this.tracker.get(open);
  }

  private async read(uri: vscode.Uri, largest: number): Promise<void> {
    const tracked = this.trackedAt(uri);
    if (tracked) {
      this.edited.set(uri.toString(), tracked);
      return;
    }
    const key = uri.toString();
    const reading = Symbol();
    this.underWay.set(key, reading);
    // Taken before the bytes are: what is written in between is then seen as a change.
    const isCsv = CSV_FILES.names.test(uri.path);
    const stamp = await stampOf(uri, isCsv ? largest : Math.min(largest, LARGEST_TEXT));
    let failed = !stamp;
    const file = await (stamp &&
      readClosed(uri, this.tracker, this.contexts).catch(() => {
        failed = true;
        return undefined;
      }));
    const isLast = this.underWay.get(key) === reading;
    if (isLast) this.underWay.delete(key);
    if (!isLast || this.trackedAt(uri)) return;
    const sheet = file ? readSheet(file.text, file.context) : undefined;
    if (!stamp || !sheet?.recognition) {
      this.gone(uri, failed && isCsv && (await statOf(uri)) !== undefined);
      if (stamp && !failed) this.foreign.set(key, stamp);
      return;
    }
    this.foreign.delete(key);
    this.unread.delete(key);
    this.stamps.set(key, stamp);
    this.reads.fire({ uri, sheet, isUnread: false, isOpen: false, findings: () => lint(sheet) });
  }

  private gone(uri: vscode.Uri, isUnread = false): void {
    this.stamps.delete(uri.toString());
    this.foreign.delete(uri.toString());
    if (isUnread) this.unread.add(uri.toString());
    else this.unread.delete(uri.toString());
    this.reads.fire({ uri, sheet: undefined, isUnread, isOpen: false, findings: () => [] });
  }

  private say(tracked: Tracked): void {
    const { uri } = tracked.document;
    const sheet = sheetOf(tracked);
    if (!sheet) {
      this.gone(uri);
      return;
    }
    this.stamps.set(uri.toString(), '');
    this.reads.fire({ uri, sheet, isUnread: false, isOpen: true, findings: () => tracked.session?.findings() ?? [] });
  }

  private restSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.look(), this.pause);
  }

  /** Reads the open files that were edited. A file alone has nobody to be compared with, however often it is edited. */
  private look(): void {
    clearTimeout(this.timer);
    const started = performance.now();
    const alone = !this.asked && new Set([...this.stamps.keys(), ...this.edited.keys()]).size < 2;
    for (const [key, tracked] of this.edited) {
      if (alone && tracked.session) continue;
      this.edited.delete(key);
      this.say(tracked);
    }
    this.rests.fire();
    this.pause = Math.min(LONGEST_PAUSE_MS, Math.max(PAUSE_MS, 4 * (performance.now() - started)));
  }
}

/** By what a file on disk is known to be the same; undefined for one that is not there, or is too large. */
async function stampOf(uri: vscode.Uri, largest: number): Promise<string | undefined> {
  const stat = await statOf(uri);
  return stat && stat.size <= largest ? `${stat.mtime} ${stat.size}` : undefined;
}
