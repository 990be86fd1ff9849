// "Check the workspace": every enrolment file of a folder, open or not. What changes afterwards is checked again by itself,
// and nothing else is. Of each file counts are kept, and the places to show.
import * as vscode from 'vscode';
import { type Digest, digestOf, mostShown, type Spot } from '../core/digest';
import type { Severity } from '../core/file/context';
import type { AcrossFiles } from './across-files';
import { diagnosticAt } from './diagnostics';
import { currentLanguage } from './language';
import type { Tracker } from './tracker';
import type { Progress, Reading, WorkspaceFiles } from './workspace-files';

/** A checked file that something was found in. */
export interface FileOutcome {
  readonly uri: vscode.Uri;
  readonly establishment: string;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many findings each rule has. */
  readonly rules: ReadonlyMap<string, number>;
  /** Some of them, those of the file alone first. */
  readonly spots: readonly Spot[];
}

/** What a check has come to. */
export interface Outcome {
  /** Enrolment files. */
  readonly files: number;
  /** Files that were read for it: those that are new or have changed. */
  readonly read: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** CSV files that could not be read, and of which nothing is known. */
  readonly unread: number;
  /** So many people are in several files that not all of them are found. */
  readonly isFull: boolean;
  readonly cancelled: boolean;
}

export class FolderCheck {
  private readonly digests = new Map<string, Digest>();
  private readonly unreadable = new Map<string, vscode.Uri>();
  /** Folders that were asked for; undefined is the whole workspace. */
  private readonly asked = new Map<string, vscode.Uri | undefined>();
  private most = mostShown(1);
  /** Grows when something else is known: whatever was begun for that before is given up. */
  private round = 0;
  private readonly changes = new vscode.EventEmitter<void>();
  /** There is something else to show. */
  readonly onDidChange = this.changes.event;
  private readonly collection = vscode.languages.createDiagnosticCollection('enrolment-folder');
  readonly disposables: vscode.Disposable[];

  constructor(
    private readonly files: WorkspaceFiles,
    private readonly across: AcrossFiles,
    tracker: Tracker,
    onDidForget: vscode.Event<void>,
  ) {
    this.disposables = [
      this.changes,
      this.collection,
      files.onDidRead((reading) => this.take(reading)),
      // What is open has its own diagnostics.
      tracker.onDidCheck(({ document }) => this.collection.delete(document.uri)),
      across.onDidCompare(() => {
        if (this.asked.size) this.changes.fire();
      }),
      onDidForget(() => void this.again()),
    ];
  }

  /** Checks the files of a folder, or of the whole workspace. Never fails; given up, it keeps what it has. */
  async run(folder: vscode.Uri | undefined, progress: Progress): Promise<Outcome> {
    this.asked.set(folder?.toString() ?? '', folder);
    const uris = await this.files.find(folder);
    this.most = mostShown(Math.max(uris.length, this.digests.size));
    const read = await this.files.bringUpToDate(uris, (uri) => this.digests.has(uri.toString()), progress);
    await this.across.compare();
    this.changes.fire();
    const inside = [...this.digests.keys()].filter((key) => isInside(key, folder));
    const counts = { error: 0, warning: 0, information: 0, hint: 0 };
    for (const key of inside) add(counts, this.outcomeOf(key)!.counts);
    const unread = [...this.unreadable.keys()].filter((key) => isInside(key, folder)).length;
    const { isFull } = this.across;
    return { files: inside.length, read: read ?? 0, counts, unread, isFull, cancelled: read === undefined };
  }

  /** CSV files that could not be read. */
  get unread(): readonly vscode.Uri[] {
    return [...this.unreadable.values()];
  }

  /** So many people are in several files that not all of them are found. */
  get isFull(): boolean {
    return this.across.isFull;
  }

  /** The number of enrolment files that are checked. */
  get size(): number {
    return this.digests.size;
  }

  /** The checked files that something was found in. */
  outcomes(): FileOutcome[] {
    return [...this.digests.keys()].flatMap((key) => {
      const outcome = this.outcomeOf(key)!;
      return outcome.spots.length ? [outcome] : [];
    });
  }

  private outcomeOf(key: string): FileOutcome | undefined {
    const digest = this.digests.get(key);
    if (!digest) return undefined;
    const uri = vscode.Uri.parse(key);
    const others = this.across.spotsOf(uri);
    const rules = new Map(digest.rules);
    const counts = { ...digest.counts };
    for (const { rule, severity } of others) {
      rules.set(rule, (rules.get(rule) ?? 0) + 1);
      counts[severity]++;
    }
    const { establishment, spots } = digest;
    return { uri, establishment, counts, rules, spots: [...spots, ...others.slice(0, this.most)] };
  }

  private take({ uri, sheet, isUnread, isOpen, findings }: Reading): void {
    const key = uri.toString();
    if (![...this.asked.values()].some((folder) => isInside(key, folder))) return;
    if (isUnread) this.unreadable.set(key, uri);
    else this.unreadable.delete(key);
    if (sheet) {
      const digest = digestOf(sheet, findings(), this.across.establishmentOf(uri), this.most, currentLanguage());
      // A copy: a message may hold on to the whole text that its words were cut from.
      this.digests.set(key, structuredClone(digest));
      if (!isOpen) this.collection.set(uri, digest.spots.map(diagnosticAt));
    } else {
      this.digests.delete(key);
      this.collection.delete(uri);
    }
    this.changes.fire();
  }

  /** Checks all that was asked for once more, because something else is known. */
  private async again(): Promise<void> {
    const round = ++this.round;
    for (const folder of this.asked.values()) {
      await this.run(folder, { goesOn: () => round === this.round, told: () => {} });
    }
  }
}

function isInside(key: string, folder: vscode.Uri | undefined): boolean {
  return !folder || key.startsWith(`${folder.toString().replace(/\/$/, '')}/`);
}

function add(total: Record<Severity, number>, counts: Readonly<Record<Severity, number>>): void {
  total.error += counts.error;
  total.warning += counts.warning;
  total.information += counts.information;
  total.hint += counts.hint;
}
