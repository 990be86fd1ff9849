// Accents that were read in the wrong encoding, put right in the text, so that the next save makes a file which the
// platform understands.
import * as vscode from 'vscode';
import type { Context } from '../../core/document/context';
import { decodeFile } from '../../core/text/decode-file';
import { decodeMixed } from '../../core/text/encoding';
import { applyEdit } from './apply-edits';
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

/** What keeps a document's letters from being read; undefined where nothing does, or where they are lost. */
export async function unreadLettersOf(document: vscode.TextDocument): Promise<Context['unreadLetters']> {
  const bytes = await readBytes(document.uri);
  if (!bytes) return undefined;
  const { encoding, isCertain } = decodeFile(bytes);
  if (!isCertain) return 'unknown';
  return encoding === 'utf-8' || encoding === 'utf-8-bom' ? undefined : 'recoverable';
}

/**
 * The lines with unreadable characters as the bytes on disk have them; every other line stays as it is, edited or not. Where
 * the bytes leave a doubt, nothing is read.
 */
export async function recoveryOf(document: vscode.TextDocument, bytes: Uint8Array): Promise<Recovery> {
  const rightOf = await rightLines(bytes);
  const edits: vscode.TextEdit[] = [];
  let left = 0;
  for (let at = 0; at < document.lineCount; at++) {
    const { text, range } = document.lineAt(at);
    if (!text.includes(UNREADABLE)) continue;
    // Lines that look alike while they are unreadable come in the order in which they are on disk.
    const right = rightOf.get(text)?.shift();
    if (right === undefined || FOREIGN.test(right)) left++;
    else edits.push(vscode.TextEdit.replace(range, right));
  }
  return { edits, left };
}

const bytesOf = async ({ isUntitled, uri }: vscode.TextDocument) =>
  isUntitled ? new Uint8Array() : vscode.workspace.fs.readFile(uri);

/** Puts the letters back in the text; the document's own encoding stays UTF-8. */
export async function recoverAccents(document: vscode.TextDocument): Promise<Recovered> {
  const { version } = document;
  const { edits, left } = await recoveryOf(document, await bytesOf(document));
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [...edits]);
  const done = edits.length > 0 && (await applyEdit(document, version, edit));
  return done ? { lines: edits.length, left } : { lines: 0, left: edits.length + left };
}

/** The lines of a file that are unreadable as UTF-8, each with what it is, in the order in which they are on disk. */
async function rightLines(bytes: Uint8Array): Promise<Map<string, string[]>> {
  const linesOf = (text: string) => text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const { text, encoding, isCertain } = decodeFile(bytes);
  const rightOf = new Map<string, string[]>();
  if (!isCertain || encoding === 'utf-8' || encoding === 'utf-8-bom') return rightOf;
  const right = linesOf(encoding === 'windows-1252' ? decodeMixed(bytes) : text);
  for (const [index, wrong] of linesOf(await vscode.workspace.decode(bytes, { encoding: 'utf8' })).entries()) {
    if (wrong.includes(UNREADABLE)) rightOf.set(wrong, [...(rightOf.get(wrong) ?? []), right[index] ?? wrong]);
  }
  return rightOf;
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

const isOneByte = (encoding: string) =>
  ['windows1252', 'macroman', 'cp850', 'iso88591', 'iso885915'].includes(encoding);
