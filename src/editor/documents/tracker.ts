// The enrolment files that are open, each with its snapshot, which follows every keystroke. What shows something of them
// (diagnostics, status, hints) is told after a short pause, and never of a text that is no longer there.
import * as vscode from 'vscode';
import { type Context, readableContext } from '../../core/document/context';
import { detectFile, type Recognition } from '../../core/document/detect-file';
import type { Snapshot } from '../../core/language-service';
import { byOffset, composeEdits, type TextEdit } from '../../core/text/edits';
import { isCandidate } from './candidates';
import type { ConfigService } from './config-service';
import { encodingNamed } from './encoding-names';
import { service } from './language-service';
import { log } from './log';

export interface Tracked {
  readonly document: vscode.TextDocument;
  /** How its bytes were read, where VS Code did not take them for UTF-8. */
  readonly encoding: string | undefined;
  readonly context: Context;
  /** What the file was made of when it was read, where VS Code shows signs in the place of its letters. */
  readonly unreadBytes: Uint8Array | undefined;
  /** The user said that it is none of ours. */
  readonly isIgnored: boolean;
  /** Undefined when the file is none of ours. */
  readonly snapshot: Snapshot | undefined;
  readonly recognition: Recognition | undefined;
}

/** A check follows the last keystroke so soon; after one that took long, later. */
const PAUSE_MS = 80;
const LONGEST_PAUSE_MS = 1500;
/** Recognition looks at the first lines, and further down for a header that a sort has moved. */
const LINES_TO_RECOGNISE = 1000;
const FORCED_KEY = 'treatedAsEnrolment';

function encodingOf({ encoding }: vscode.TextDocument): string | undefined {
  return encoding.startsWith('utf8') ? undefined : encodingNamed(encoding);
}

/** Whether a text has the same bytes in an encoding as in UTF-8: nobody need know which of the two it is. */
function isPlain(text: string, encoding: string): boolean {
  return !encoding.startsWith('utf-16') && /^[\0-\x7f]*$/.test(text);
}

export class Tracker {
  private readonly tracked = new Map<string, Tracked>();
  /** Edits that no snapshot knows of yet, as one step. */
  private readonly pending = new Map<string, readonly TextEdit[]>();
  /** The last reading of each file that was asked for: an earlier one that comes in late counts for nothing. */
  private readonly readings = new Map<string, Promise<void>>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly didCheck = new vscode.EventEmitter<Tracked>();
  /** A file was checked: at first, after an edit, or because something else is known. */
  readonly onDidCheck = this.didCheck.event;
  private readonly didClose = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidClose = this.didClose.event;
  readonly disposables: vscode.Disposable[];
  private pause = PAUSE_MS;

  constructor(
    private readonly configs: ConfigService,
    private readonly memory: vscode.Memento,
  ) {
    this.disposables = [
      this.didCheck,
      this.didClose,
      configs.onDidChange(() => this.openAll()),
      vscode.workspace.onDidOpenTextDocument((document) => void this.open(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.change(event)),
      // What is saved is what the letters now are.
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (this.tracked.get(document.uri.toString())?.unreadBytes) void this.open(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        // One whose language changes is closed and opened again, and keeps what is known of it meanwhile.
        if (document.isClosed) this.close(document.uri);
      }),
      { dispose: () => this.timers.forEach((timer) => void clearTimeout(timer)) },
    ];
  }

  /** What is known of a document as it is now; undefined while it is not yet read, or is no text that we look at. */
  get(document: vscode.TextDocument): Tracked | undefined {
    const key = document.uri.toString();
    const tracked = this.tracked.get(key);
    const edits = this.pending.get(key);
    if (!tracked || !edits) return tracked;
    this.pending.delete(key);
    const started = performance.now();
    const caughtUp = catchUp(tracked, edits);
    const ms = performance.now() - started;
    this.pause = Math.min(LONGEST_PAUSE_MS, Math.max(PAUSE_MS, 4 * ms));
    logCheck(caughtUp, ms, true);
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
  override(uri: vscode.Uri): boolean | undefined {
    return this.memory.get<Record<string, boolean>>(FORCED_KEY, {})[uri.toString()];
  }

  async setOverride(document: vscode.TextDocument, word: boolean): Promise<void> {
    const words = this.memory.get<Record<string, boolean>>(FORCED_KEY, {});
    await this.memory.update(FORCED_KEY, { ...words, [document.uri.toString()]: word });
    await this.open(document);
  }

  /** Reads a document anew, in the context that holds for it now. */
  open(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const word = this.override(document.uri);
    if (!word && !isCandidate(document)) {
      if (this.tracked.has(key)) this.close(document.uri); // as another language, it is looked at no more
      return Promise.resolve();
    }
    const reading = this.configs.of(document.uri).then(async (known) => {
      const isReadable = document.isUntitled || !document.getText().includes('\ufffd');
      const unread = isReadable ? undefined : await (await import('./accents')).readUnread(document);
      if (document.isClosed || this.readings.get(key) !== reading) return;
      const encoding = encodingOf(document);
      const matters = encoding !== undefined && !isPlain(document.getText(), encoding);
      const context = {
        ...known,
        ...(word && { forced: true }),
        ...(matters && { encoding }),
        ...unread?.context,
      };
      this.pending.delete(key);
      const started = performance.now();
      const tracked = read(
        { document, encoding, context, unreadBytes: unread?.bytes, isIgnored: word === false },
        unread?.text,
      );
      logCheck(tracked, performance.now() - started, false);
      this.tracked.set(key, tracked);
      this.publish(document);
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
    // A file that is read again may show letters that were not read; the disk knows more of them; and when some of them
    // are put back, others may turn out to be lost.
    const signs = tracked?.context.unreadLetters === 'recoverable' ? /[^\0-\x7f]/ : /\ufffd/;
    const unread = contentChanges.some(({ text }) => signs.test(text));
    const isReadAnew = !tracked || begins || unread || encoding !== encodingOf(document);
    if (isReadAnew && (contentChanges.length || tracked)) void this.open(document);
    // A file that is none of ours becomes one at its beginning.
    const matters = tracked?.snapshot || contentChanges.some(({ range }) => range.start.line < LINES_TO_RECOGNISE);
    if (!tracked || !contentChanges.length || !matters) return;
    // VS Code tells the changes of one event from the end of the text to its beginning.
    const edits = contentChanges
      .map(({ rangeOffset, rangeLength, text }) => ({ start: rangeOffset, end: rangeOffset + rangeLength, text }))
      .reverse()
      .sort(byOffset);
    this.pending.set(key, composeEdits(this.pending.get(key) ?? [], edits));
    clearTimeout(this.timers.get(key));
    if (isReadAnew) return; // which tells it
    this.timers.set(
      key,
      setTimeout(() => this.publish(document), this.pause),
    );
  }

  private publish(document: vscode.TextDocument): void {
    clearTimeout(this.timers.get(document.uri.toString()));
    const tracked = this.get(document);
    if (tracked) this.didCheck.fire(tracked);
  }

  private close(uri: vscode.Uri): void {
    const key = uri.toString();
    clearTimeout(this.timers.get(key));
    for (const known of [this.timers, this.tracked, this.pending, this.readings]) known.delete(key);
    this.didClose.fire(uri);
  }
}

/**
 * Reads a document from its beginning; no further than that when it is none of ours, however long it is. It is checked as
 * another text where VS Code could not read its letters.
 */
function read(known: Omit<Tracked, 'snapshot' | 'recognition'>, text?: string): Tracked {
  const { document, context, isIgnored } = known;
  const beginning = text ?? document.getText(new vscode.Range(0, 0, LINES_TO_RECOGNISE, 0));
  const ours = !isIgnored && detectFile(beginning, context) !== undefined;
  return edited(known, ours ? service.open(text ?? document.getText(), context) : undefined);
}

/** What is known of a document after edits that came since it was read. */
function catchUp(tracked: Tracked, edits: readonly TextEdit[]): Tracked {
  const { document, context, snapshot } = tracked;
  if (context.unreadLetters === 'recoverable' && !document.getText().includes('\ufffd')) {
    return read({ ...tracked, context: readableContext(context) });
  }
  return snapshot ? edited(tracked, snapshot.edit(edits)) : read(tracked);
}

function edited(known: Omit<Tracked, 'snapshot' | 'recognition'>, snapshot: Snapshot | undefined): Tracked {
  const recognition = snapshot?.sheet.recognition;
  return { ...known, snapshot: recognition && snapshot, recognition };
}

function logCheck({ document, snapshot }: Tracked, ms: number, afterEdit: boolean): void {
  if (snapshot) log.checked(document.uri, snapshot.filled, ms, snapshot.counts, afterEdit);
}
