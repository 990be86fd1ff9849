// Accents that were read in the wrong encoding, put right in the text, so that the next save makes a file which the
// platform understands.
import * as vscode from 'vscode';
import { decode, decodeMixed } from '../core/csv/encoding';
import { applyEdit } from './apply';

const UNREADABLE = '\ufffd';

/** Signs that only letters of another encoding than Windows-1252 give, of a Mac or of DOS: nobody can say which. */
const FOREIGN = /[\u0080-\u009f]|\p{L}[‚„†‡ˆ‰]|\p{L}…\p{L}|\p{Ll}[ŠŽ]/u;

export interface Recovered {
  /** Lines that are readable now. */
  readonly lines: number;
  /** Lines that are not. */
  readonly left: number;
}

/**
 * Puts lines with unreadable characters right, from the bytes on disk, which are Windows-1252 where they are no UTF-8; every
 * other line stays as it is, edited or not. The document's own encoding stays UTF-8.
 */
export async function recoverAccents(document: vscode.TextDocument): Promise<Recovered> {
  const { version } = document;
  const rightOf = document.isUntitled ? new Map<string, string[]>() : await rightLines(document.uri);
  const edit = new vscode.WorkspaceEdit();
  let left = 0;
  for (let at = 0; at < document.lineCount; at++) {
    const { text, range } = document.lineAt(at);
    if (!text.includes(UNREADABLE)) continue;
    // Lines that look alike while they are unreadable come in the order in which they are on disk.
    const right = rightOf.get(text)?.shift();
    if (right === undefined || FOREIGN.test(right)) left++;
    else edit.replace(document.uri, range, right);
  }
  const lines = edit.get(document.uri).length;
  const done = lines > 0 && (await applyEdit(document, version, edit));
  return done ? { lines, left } : { lines: 0, left: lines + left };
}

/** The lines of a file that are unreadable as UTF-8, each with what it is, in the order in which they are on disk. */
async function rightLines(uri: vscode.Uri): Promise<Map<string, string[]>> {
  const linesOf = (text: string) => text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const bytes = await vscode.workspace.fs.readFile(uri);
  const right = linesOf(decodeMixed(bytes));
  const rightOf = new Map<string, string[]>();
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

/** What a document's text is meant to be: a file of UTF-8 may have been opened as Windows-1252, because a setting says so. */
async function rightTextOf(document: vscode.TextDocument): Promise<string> {
  const text = document.getText();
  if (document.encoding !== 'windows1252') return text;
  const bytes = await vscode.workspace.encode(text, { encoding: document.encoding });
  const isWhole = (await vscode.workspace.decode(bytes, { encoding: document.encoding })) === text;
  return isWhole ? (decode(bytes, 'utf-8') ?? text) : text;
}
