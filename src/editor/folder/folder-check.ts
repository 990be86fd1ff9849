// "Check the workspace": every enrolment file of a folder, open or not. What changes afterwards is checked again by itself,
// and nothing else is. Of each file counts are kept, and the places to show.
import * as vscode from 'vscode';
import type { Severity } from '../../core/document/context';
import { type FileResult, fileResultOf, type LocatedFinding, maxFindings } from '../../core/lint/file-result';
import { noCounts } from '../../core/lint/finding-stats';
import { add, type Verdict, verdictOf } from '../../core/lint/verdict';
import type { Reading } from '../documents/disk-reading';
import { currentLanguage } from '../documents/language';
import { log } from '../documents/log';
import type { Tracker } from '../documents/tracker';
import type { Progress, WorkspaceFiles } from '../documents/workspace-files';
import type { CrossFileDiagnostics } from '../features/cross-file';
import { diagnosticAt } from '../features/diagnostics';
import { batchedDiagnostics } from './batched-diagnostics';

/** A checked file that something was found in. */
export interface FileOutcome {
  readonly uri: vscode.Uri;
  readonly establishment: string;
  readonly verdict: Verdict;
  /** How many findings each rule has. */
  readonly rules: ReadonlyMap<string, number>;
  /** Some of them, those of the file alone first. */
  readonly located: readonly LocatedFinding[];
}

/** What a check has come to. */
export interface Outcome {
  /** Enrolment files. */
  readonly files: number;
  /** Files that were read for it: those that are new or have changed. */
  readonly read: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** CSV files that could not be read. */
  readonly unread: number;
  /** So many people are in several files that not all of them are found. */
  readonly isFull: boolean;
  readonly cancelled: boolean;
}

export class FolderCheck {
  private readonly results = new Map<string, FileResult>();
  private readonly unreadable = new Map<string, vscode.Uri>();
  /** Folders that were asked for; undefined is the whole workspace. */
  private readonly asked = new Map<string, vscode.Uri | undefined>();
  private most = maxFindings(1);
  /** Grows when something else is known: whatever was begun for that before is given up. */
  private round = 0;
  private readonly changes = new vscode.EventEmitter<void>();
  /** There is something else to show. */
  readonly onDidChange = this.changes.event;
  private readonly diagnostics = batchedDiagnostics('enrolment-folder');
  readonly disposables: vscode.Disposable[];

  constructor(
    private readonly files: WorkspaceFiles,
    private readonly crossFile: CrossFileDiagnostics,
    tracker: Tracker,
    onDidForget: vscode.Event<void>,
  ) {
    this.disposables = [
      this.changes,
      this.diagnostics,
      files.onDidRead((reading) => this.take(reading)),
      // What is open has its own diagnostics.
      tracker.onDidCheck(({ document }) => this.diagnostics.delete(document.uri)),
      crossFile.onDidCompare(() => {
        if (this.asked.size) this.changes.fire();
      }),
      onDidForget(() => void this.again()),
    ];
  }

  /** Checks the files of a folder, or of the whole workspace. Never fails; given up, it keeps what it has. */
  async run(folder: vscode.Uri | undefined, progress: Progress): Promise<Outcome> {
    const started = performance.now();
    this.asked.set(folder?.toString() ?? '', folder);
    const uris = await this.files.find(folder);
    this.most = maxFindings(Math.max(uris.length, this.results.size));
    const read = await this.files.bringUpToDate(uris, (uri) => this.results.has(uri.toString()), progress);
    if (read !== undefined) await this.crossFile.compare(progress.goesOn);
    this.diagnostics.flush();
    this.changes.fire();
    const inside = [...this.results.keys()].filter((key) => isInside(key, folder));
    const counts = inside.map((key) => this.outcomeOf(key)?.verdict.counts ?? noCounts()).reduce(add, noCounts());
    const unread = [...this.unreadable.keys()].filter((key) => isInside(key, folder)).length;
    log.folderChecked(inside.length, unread, performance.now() - started);
    const { isFull } = this.crossFile;
    return { files: inside.length, read: read ?? 0, counts, unread, isFull, cancelled: !progress.goesOn() };
  }

  /** CSV files that could not be read. */
  get unread(): readonly vscode.Uri[] {
    return [...this.unreadable.values()];
  }

  /** So many people are in several files that not all of them are found. */
  get isFull(): boolean {
    return this.crossFile.isFull;
  }

  /** The number of enrolment files that are checked. */
  get size(): number {
    return this.results.size;
  }

  /** The checked files that something was found in. */
  outcomes(): FileOutcome[] {
    return [...this.results.keys()].flatMap((key) => {
      const outcome = this.outcomeOf(key);
      return outcome?.located.length ? [outcome] : [];
    });
  }

  private outcomeOf(key: string): FileOutcome | undefined {
    const result = this.results.get(key);
    if (!result) return undefined;
    const uri = vscode.Uri.parse(key);
    const elsewhere = this.crossFile.statsOf(uri);
    const { establishment, located, stats } = result;
    return {
      uri,
      establishment,
      verdict: verdictOf(stats, { elsewhere }),
      rules: new Map([...stats.counts, ...elsewhere.counts]),
      located: [...located, ...this.crossFile.locatedIn(uri).slice(0, this.most)],
    };
  }

  private take({ uri, read, isUnread, isOpen, isSame }: Reading): void {
    const key = uri.toString();
    // Read once more to be compared with others. One that was open meanwhile has lost its diagnostics here.
    if (isSame && this.results.has(key) && this.diagnostics.has(uri)) return;
    if (![...this.asked.values()].some((folder) => isInside(key, folder))) return;
    if (isUnread) this.unreadable.set(key, uri);
    else this.unreadable.delete(key);
    if (read) {
      const language = currentLanguage();
      const result = fileResultOf(read.check(), this.crossFile.establishmentOf(uri), this.most, language);
      // A copy: a message may hold on to the whole text that its words were cut from.
      this.results.set(key, structuredClone(result));
      if (!isOpen)
        this.diagnostics.set(
          uri,
          result.located.map((one) => diagnosticAt(one, language)),
        );
    } else {
      this.results.delete(key);
      this.diagnostics.delete(uri);
    }
    this.changes.fire();
  }

  /** Checks all that was asked for once more, because something else is known. */
  private async again(): Promise<void> {
    const round = ++this.round;
    for (const folder of this.asked.values()) {
      await this.run(folder, { goesOn: () => round === this.round, report: () => {} });
    }
  }
}

function isInside(key: string, folder: vscode.Uri | undefined): boolean {
  return !folder || key.startsWith(`${folder.toString().replace(/\/$/, '')}/`);
}
