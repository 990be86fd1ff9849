// The enrolment files that are open, each with its session: findings that follow every keystroke. What depends on them
// (diagnostics, status, hints) is told after a short pause, and never of a text that is no longer there.
import * as vscode from 'vscode';
import type { Context } from '../core/file/context';
import { type Recognition, recognise } from '../core/file/recognise';
import type { Change } from '../core/session/chunks';
import { Session } from '../core/session/session';
import { mayBeOurs } from './candidates';
import type { Contexts } from './contexts';

export interface Tracked {
  readonly document: vscode.TextDocument;
  /** How its bytes were read, where VS Code did not take them for UTF-8. */
  readonly encoding: string | undefined;
  readonly context: Context;
  /** The user said that it is none of ours. */
  readonly leftAlone: boolean;
  /** Undefined when the file is none of ours. */
  readonly session: Session | undefined;
  readonly recognition: Recognition | undefined;
}

/** A check follows the last keystroke so soon; after one that took long, later. */
const PAUSE_MS = 80;
const LONGEST_PAUSE_MS = 1500;
/** What recognition looks at, and a little more. */
const LINES_TO_RECOGNISE = 30;
const FORCED_KEY = 'treatedAsEnrolment';

function encodingOf({ encoding }: vscode.TextDocument): string | undefined {
  if (encoding.startsWith('utf8')) return undefined;
  return encoding === 'windows1252' ? 'windows-1252' : encoding;
}

/** Whether a text has the same bytes in an encoding as in UTF-8: nobody need know which of the two it is. */
function isPlain(text: string, encoding: string): boolean {
  return !encoding.startsWith('utf16') && /^[\0-\x7f]*$/.test(text);
}

export class Tracker {
  private readonly tracked = new Map<string, Tracked>();
  /** Edits that no session knows of yet. */
  private readonly pending = new Map<string, Change[]>();
  /** The last reading of each file that was asked for: an earlier one that comes in late counts for nothing. */
  private readonly readings = new Map<string, Promise<void>>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly told = new vscode.EventEmitter<Tracked>();
  /** A file was checked: at first, after an edit, or because something else is known. */
  readonly onDidCheck = this.told.event;
  private readonly gone = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidClose = this.gone.event;
  readonly disposables: vscode.Disposable[];
  private pause = PAUSE_MS;

  constructor(
    private readonly contexts: Contexts,
    private readonly memory: vscode.Memento,
  ) {
    this.disposables = [
      this.told,
      this.gone,
      contexts.onDidChange(() => this.openAll()),
      vscode.workspace.onDidOpenTextDocument((document) => void this.open(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.change(event)),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.close(uri)),
      { dispose: () => this.timers.forEach((timer) => void clearTimeout(timer)) },
    ];
  }

  /** What is known of a document as it is now; undefined while it is not yet read, or is no text that we look at. */
  get(document: vscode.TextDocument): Tracked | undefined {
    const key = document.uri.toString();
    const tracked = this.tracked.get(key);
    const changes = this.pending.get(key);
    if (!tracked || !changes) return tracked;
    this.pending.delete(key);
    const started = performance.now();
    const caughtUp = tracked.session ? edited(tracked, tracked.session, changes) : read(tracked);
    this.pause = Math.min(LONGEST_PAUSE_MS, Math.max(PAUSE_MS, 4 * (performance.now() - started)));
    this.tracked.set(key, caughtUp);
    return caughtUp;
  }

  /** The same, of a document that may have been opened just now. */
  async ready(document: vscode.TextDocument): Promise<Tracked | undefined> {
    const last = () => this.readings.get(document.uri.toString());
    let reading: Promise<void> | undefined = last() ?? this.open(document);
    while (reading && !this.get(document)) {
      await reading;
      reading = last() === reading ? undefined : last();
    }
    return this.get(document);
  }

  openAll(): void {
    for (const document of vscode.workspace.textDocuments) void this.open(document);
  }

  /** The user's word on what a file is: true to check it, false to leave it alone, undefined to look at it. */
  wordOn(uri: vscode.Uri): boolean | undefined {
    return this.memory.get<Record<string, boolean>>(FORCED_KEY, {})[uri.toString()];
  }

  async setWordOn(document: vscode.TextDocument, word: boolean): Promise<void> {
    const words = this.memory.get<Record<string, boolean>>(FORCED_KEY, {});
    await this.memory.update(FORCED_KEY, { ...words, [document.uri.toString()]: word });
    await this.open(document);
  }

  /** Reads a document anew, in the context that holds for it now. */
  open(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const word = this.wordOn(document.uri);
    if (!word && !mayBeOurs(document)) return Promise.resolve();
    const reading = this.contexts.of(document.uri).then((known) => {
      if (document.isClosed || this.readings.get(key) !== reading) return;
      const encoding = encodingOf(document);
      const matters = encoding !== undefined && !isPlain(document.getText(), encoding);
      const context = { ...known, ...(word && { forced: true }), ...(matters && { encoding }) };
      this.pending.delete(key);
      this.tracked.set(key, read({ document, encoding, context, leftAlone: word === false }));
      this.tell(document);
    });
    this.readings.set(key, reading);
    return reading;
  }

  private change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const key = document.uri.toString();
    const tracked = this.tracked.get(key);
    const { encoding } = tracked ?? {};
    // Letters without an accent are the same bytes; the first one with an accent makes the encoding matter.
    const begins =
      encoding && !tracked?.context.encoding && contentChanges.some(({ text }) => !isPlain(text, encoding));
    if (!tracked || begins || encoding !== encodingOf(document)) {
      if (contentChanges.length || tracked) void this.open(document);
      return;
    }
    // A file that is none of ours becomes one at its beginning.
    const matters = tracked.session || contentChanges.some(({ range }) => range.start.line < LINES_TO_RECOGNISE);
    if (!contentChanges.length || !matters) return;
    const changes = contentChanges.map(({ range, text }) => ({
      start: { line: range.start.line, column: range.start.character },
      end: { line: range.end.line, column: range.end.character },
      text,
    }));
    this.pending.set(key, [...(this.pending.get(key) ?? []), ...changes]);
    clearTimeout(this.timers.get(key));
    this.timers.set(
      key,
      setTimeout(() => this.tell(document), this.pause),
    );
  }

  private tell(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document.uri.toString()));
    const tracked = this.get(document);
    if (tracked) this.told.fire(tracked);
  }

  private close(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    for (const known of [this.timers, this.tracked, this.pending, this.readings]) known.delete(key);
    this.gone.fire(uri);
  }
}

/** Reads a document from its beginning; no further than that when it is none of ours, however long it is. */
function read(known: Omit<Tracked, 'session' | 'recognition'>): Tracked {
  const { document, context, leftAlone } = known;
  const beginning = document.getText(new vscode.Range(0, 0, LINES_TO_RECOGNISE, 0));
  const ours = !leftAlone && recognise(beginning, context) !== undefined;
  const session = ours ? Session.open(document.getText(), context) : undefined;
  return { ...known, session, recognition: session?.sheet.recognition };
}

function edited(tracked: Tracked, before: Session, changes: readonly Change[]): Tracked {
  const session = before.after(changes, () => tracked.document.getText());
  const { recognition } = session.sheet;
  return { ...tracked, session: recognition && session, recognition };
}
