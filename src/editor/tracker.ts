// The enrolment files that are open, each with its session: findings that follow every keystroke. What depends on them
// (diagnostics, status, hints) is told after a short pause, and never of a text that is no longer there.
import * as vscode from 'vscode';
import { type Recognition, recognise } from '../core/file/recognise';
import { Session } from '../core/session/session';
import type { Contexts } from './contexts';

export interface Tracked {
  readonly document: vscode.TextDocument;
  /** Undefined when the file is none of ours. */
  readonly session: Session | undefined;
  readonly recognition: Recognition | undefined;
}

const PAUSE_MS = 80;
/** What recognition looks at, and a little more. */
const LINES_TO_RECOGNISE = 30;
const FORCED_KEY = 'treatedAsEnrolment';

const SCHEMES_LEFT_ALONE = new Set([
  'git',
  'output',
  'debug',
  'search-editor',
  'vscode-settings',
  'enrolment-rule',
  'comment',
]);

/** Files that may be enrolment files, whatever language another extension has given them. */
function mayBeOurs({ uri, languageId }: vscode.TextDocument): boolean {
  if (SCHEMES_LEFT_ALONE.has(uri.scheme)) return false;
  const plain = languageId === 'plaintext' && uri.scheme === 'untitled';
  return plain || /\.(csv|tsv|txt)$/i.test(uri.path) || /csv|tsv/i.test(languageId);
}

export class Tracker {
  private readonly tracked = new Map<string, Tracked>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly told = new vscode.EventEmitter<Tracked>();
  /** A file was checked: at first, after an edit, or because something else is known. */
  readonly onDidCheck = this.told.event;
  private readonly gone = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidClose = this.gone.event;
  readonly disposables: vscode.Disposable[];

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

  /** What is known of a document now; undefined while it is not yet read, or is no text that we look at. */
  get(document: vscode.TextDocument): Tracked | undefined {
    return this.tracked.get(document.uri.toString());
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
  async open(document: vscode.TextDocument): Promise<void> {
    if (!mayBeOurs(document)) return;
    const known = await this.contexts.of(document.uri);
    if (document.isClosed) return;
    const word = this.wordOn(document.uri);
    const context = word ? { ...known, forced: true } : known;
    // Only the beginning is read of a file that is none of ours, however long it is.
    const beginning = document.getText(new vscode.Range(0, 0, LINES_TO_RECOGNISE, 0));
    const recognition = word === false ? undefined : recognise(beginning, context);
    const session = recognition && Session.open(document.getText(), context);
    this.tracked.set(document.uri.toString(), { document, session, recognition });
    this.tell(document);
  }

  private change({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const tracked = this.get(document);
    if (!tracked || !contentChanges.length) {
      if (!tracked && contentChanges.length) void this.open(document);
      return;
    }
    if (!tracked.session) {
      // A file that is none of ours becomes one at its beginning.
      if (contentChanges.some(({ range }) => range.start.line < LINES_TO_RECOGNISE)) void this.open(document);
      return;
    }
    const changes = contentChanges.map(({ range, text }) => ({
      start: { line: range.start.line, column: range.start.character },
      end: { line: range.end.line, column: range.end.character },
      text,
    }));
    const session = tracked.session.after(changes, () => document.getText());
    const { recognition } = session.sheet;
    this.tracked.set(document.uri.toString(), { document, session: recognition && session, recognition });
    this.tell(document, PAUSE_MS);
  }

  private tell(document: vscode.TextDocument, after = 0): void {
    const key = document.uri.toString();
    clearTimeout(this.timers.get(key));
    const now = () => {
      const tracked = this.tracked.get(key);
      if (tracked) this.told.fire(tracked);
    };
    if (after) this.timers.set(key, setTimeout(now, after));
    else now();
  }

  private close(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.tracked.delete(key);
    this.gone.fire(uri);
  }
}
