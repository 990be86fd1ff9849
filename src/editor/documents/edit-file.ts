// Edits of a file beside the one that is looked at: a configuration, a catalogue. What somebody has not saved is kept, and
// so is the encoding of the file.
import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../../core/text/edits';
import { asWorkspaceEdit } from './apply-edits';
import { ENCODINGS } from './encoding-names';
import { openDocument, statOf } from './file-at';
import { log } from './log';

/**
 * `unchanged`: there was nothing to edit. `saved`: on disk. `unsaved`: in a document that had unsaved changes already, and
 * is left to their author. `utf-8`: on disk, in UTF-8 now, since the file's own encoding lacks a character.
 */
export type Edited = 'unchanged' | 'saved' | 'unsaved' | 'utf-8';

/** A file's document, opened in the encoding that its bytes have: VS Code by itself takes them for UTF-8. */
export async function openAsItIs(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const open = openDocument(uri);
  if (open) return open;
  const { decodeFile } = await import('../../core/text/decode-file');
  const { encoding } = decodeFile(await vscode.workspace.fs.readFile(uri));
  return vscode.workspace.openTextDocument(uri, { encoding: ENCODINGS[encoding] });
}

/**
 * Edits a file's text.
 * @param otherwise the text of a file that is not there yet
 */
export async function editFile(
  uri: vscode.Uri,
  otherwise: string,
  editsOf: (text: string) => readonly TextEdit[],
): Promise<Edited> {
  const open = openDocument(uri);
  if (open?.isDirty) {
    const edits = editsOf(open.getText());
    if (!edits.length) return 'unchanged';
    return (await vscode.workspace.applyEdit(asWorkspaceEdit(open, edits))) ? 'unsaved' : 'unchanged';
  }
  // A file that is not there yet is made; one that cannot be read is not written over.
  const bytes = (await statOf(uri)) && (await readOrLog(uri));
  if (bytes === null) return 'unchanged';
  const { decodeFile } = await import('../../core/text/decode-file');
  const { text, encoding, isCertain } = bytes
    ? decodeFile(bytes)
    : ({ text: otherwise, encoding: 'utf-8', isCertain: true } as const);
  if (!isCertain) return 'unchanged';
  const edits = editsOf(text);
  if (!edits.length) return 'unchanged';
  const edited = applyEdits(text, edits);
  const encoded = await vscode.workspace.encode(edited, { encoding: ENCODINGS[encoding] });
  const isWhole = decodeFile(encoded).text === edited;
  await vscode.workspace.fs.writeFile(uri, isWhole ? encoded : new TextEncoder().encode(edited));
  return isWhole ? 'saved' : 'utf-8';
}

async function readOrLog(uri: vscode.Uri): Promise<Uint8Array | null> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    log.unread(uri, error);
    return null;
  }
}
