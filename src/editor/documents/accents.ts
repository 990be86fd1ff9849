// Accents that were read in the wrong encoding, put right in the text, so that the next save makes a file which the
// platform understands.
import * as vscode from 'vscode';
import type { Context } from '../../core/document/context';
import { type DecodedFile, decodeFile } from '../../core/text/decode-file';
import { applyEdits, type TextEdit } from '../../core/text/edits';
import { LINE_ENDS } from '../../core/text/line-starts';
import { applyEdit, TRIES } from './apply-edits';
import { isOneByte } from './encoding-names';
import { readBytes } from './read-bytes';

const UNREADABLE = '\ufffd';

/** Signs that only letters of another encoding give than the file's own. */
const FOREIGN = /[\u0080-\u009f\ufffd]|\p{L}[‚„†‡ˆ‰]|\p{L}…\p{L}|\p{Ll}[ŠŽ]/u;

export interface Recovered {
  /** Lines that are readable now. */
  readonly lines: number;
  /** Lines that are not. */
  readonly left: number;
}

/** What makes a document's lines readable, and how many lines stay as they are. */
export interface Recovery {
  readonly edits: readonly vscode.TextEdit[];
  readonly left: number;
}

/** What is known of a document while VS Code shows signs in the place of its letters. */
export interface Unread {
  /** What the file is made of: the letters are there until it is saved, and nowhere else then. */
  readonly bytes: Uint8Array;
  /** The document's text, with the letters that the bytes still have; each stands where the document has its sign. */
  readonly text?: string;
  readonly context?: Pick<Context, 'encoding' | 'unreadLetters'>;
}

/**
 * Of a document with signs in the place of letters: what its bytes say, as where the file is closed. Undefined where
 * these letters are lost.
 */
export async function readUnread(document: vscode.TextDocument): Promise<Unread | undefined> {
  const bytes = await readBytes(document.uri);
  if (!bytes) return undefined;
  const file = decodeFile(bytes);
  if (isUtf8(file)) return undefined;
  const lines = await unreadLines(document, bytes, file);
  if (file.isCertain && !lines.some(isRecoverable)) return { bytes };
  const edits = lines.map(({ line, right }) => {
    return vscode.TextEdit.replace(line.range, right === undefined ? line.text : withLetters(line.text, right));
  });
  const text = applyEdits(document.getText(), asTextEdits(document, edits));
  const unreadLetters = file.isCertain ? 'recoverable' : 'unknown';
  return { bytes, text, context: { encoding: file.encoding, unreadLetters } };
}

/**
 * A line with its letters where as many signs stand for them: offsets go on counting in the document. A sign may stand for
 * two letters (`é` and a no-break space behind it); it stays.
 */
function withLetters(shown: string, right: string): string {
  const letters = /[^\0-\x7f]+/g;
  if (shown.replaceAll(letters, '') !== right.replaceAll(letters, '')) return shown;
  const runs = right.match(letters) ?? [];
  let nth = 0;
  return shown.replaceAll(letters, (signs) => {
    const run = runs[nth++]!;
    return run.length === signs.length ? run : signs;
  });
}

/** The edits of a recovery, with offsets in the document's text. */
export function asTextEdits(document: vscode.TextDocument, edits: Recovery['edits']): TextEdit[] {
  return edits.map(({ range, newText }) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
    text: newText,
  }));
}

/**
 * The lines with unreadable characters as the bytes on disk have them; every other line stays as it is, edited or not. Where
 * the bytes leave a doubt, nothing is read.
 */
export async function recoveryOf(document: vscode.TextDocument, bytes: Uint8Array): Promise<Recovery> {
  const file = decodeFile(bytes);
  const lines = await unreadLines(document, bytes, file);
  const known = file.isCertain && !isUtf8(file) ? lines.filter(isRecoverable) : [];
  const edits = known.map(({ line, right }) => vscode.TextEdit.replace(line.range, right));
  return { edits, left: lines.length - edits.length };
}

const bytesOf = async ({ isUntitled, uri }: vscode.TextDocument) =>
  isUntitled ? new Uint8Array() : vscode.workspace.fs.readFile(uri);

/**
 * Puts the letters back in the text; the document's own encoding stays UTF-8.
 * @param bytes that have them, where they are no longer on disk
 */
export async function recoverAccents(document: vscode.TextDocument, bytes?: Uint8Array): Promise<Recovered> {
  let still = 0;
  for (let tries = 0; tries < TRIES; tries++) {
    const known = bytes ?? (await bytesOf(document));
    const { version } = document;
    const { edits, left } = await recoveryOf(document, known);
    const edit = new vscode.WorkspaceEdit();
    edit.set(document.uri, [...edits]);
    if (edits.length && (await applyEdit(document, version, edit))) return { lines: edits.length, left };
    still = edits.length + left;
    if (!edits.length || document.version === version) break;
  }
  return { lines: 0, left: still };
}

/** A line with signs in the place of letters, and what the bytes say; undefined where it was edited since. */
interface UnreadLine {
  readonly line: vscode.TextLine;
  readonly right: string | undefined;
}

const isRecoverable = (unread: UnreadLine): unread is UnreadLine & { right: string } =>
  unread.right !== undefined && !FOREIGN.test(unread.right);

const isUtf8 = ({ encoding }: DecodedFile) => encoding === 'utf-8' || encoding === 'utf-8-bom';

async function unreadLines(document: vscode.TextDocument, bytes: Uint8Array, file: DecodedFile): Promise<UnreadLine[]> {
  const linesOf = (text: string) => text.replace(/^\ufeff/, '').split(LINE_ENDS);
  const right = linesOf(file.text);
  const rightOf = new Map<string, string[]>();
  for (const [index, shown] of linesOf(await vscode.workspace.decode(bytes, { encoding: 'utf8' })).entries()) {
    if (!shown.includes(UNREADABLE)) continue;
    const alike = rightOf.get(shown);
    if (alike) alike.push(right[index] ?? shown);
    else rightOf.set(shown, [right[index] ?? shown]);
  }
  const unread: UnreadLine[] = [];
  for (let at = 0; at < document.lineCount; at++) {
    const line = document.lineAt(at);
    // Lines that look alike while they are unreadable come in the order in which they are on disk.
    if (line.text.includes(UNREADABLE)) unread.push({ line, right: rightOf.get(line.text)?.shift() });
  }
  return unread;
}

/** Saves a document that VS Code has read in another encoding as UTF-8; says what came of it. */
export async function saveAsUtf8(document: vscode.TextDocument): Promise<'saved' | 'reread' | 'unsaved'> {
  const text = await rightTextOf(document);
  const wasRight = text === document.getText();
  await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(text));
  // What is not saved cannot be opened in another encoding; it is on disk by now.
  if (document.isDirty) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  const reopened = await vscode.workspace.openTextDocument(document.uri, { encoding: 'utf8' });
  if (reopened.getText() !== text) return 'unsaved';
  return wasRight ? 'saved' : 'reread';
}

/**
 * What a document's text is meant to be: a setting may have had it opened in another encoding than its own. Where the bytes
 * leave a doubt, the user sees best.
 */
async function rightTextOf(document: vscode.TextDocument): Promise<string> {
  const { encoding } = document;
  const text = document.getText();
  if (!isOneByte(encoding)) return text;
  const bytes = await vscode.workspace.encode(text, { encoding });
  const isWhole = (await vscode.workspace.decode(bytes, { encoding })) === text;
  const read = decodeFile(bytes);
  return isWhole && read.isCertain ? read.text : text;
}
