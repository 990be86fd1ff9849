// Edits of a file beside the one that is looked at: a configuration, a catalogue. What somebody has not saved is kept, and
// so is the encoding of the file.
import * as vscode from 'vscode';
import { applyEdits, type TextEdit } from '../core/csv/edits';
import { type DecodedFile, decodeFile } from '../core/csv/encoding';
import { asWorkspaceEdit } from './apply';
import { openDocument } from './file-at';

/**
 * `unchanged`: there was nothing to edit. `saved`: on disk. `unsaved`: in a document that had unsaved changes already, and
 * is left to whoever made them. `utf-8`: on disk, in UTF-8 now, since the file's own encoding lacks a character.
 */
export type Edited = 'unchanged' | 'saved' | 'unsaved' | 'utf-8';

/** Names of encodings as VS Code has them. */
export const ENCODINGS: Readonly<Record<DecodedFile['encoding'], string>> = {
  'utf-8': 'utf8',
  'utf-8-bom': 'utf8bom',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  'windows-1252': 'windows1252',
};

/** A file's document, opened in the encoding that its bytes have: VS Code by itself takes them for UTF-8. */
export async function openAsItIs(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const open = openDocument(uri);
  if (open) return open;
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
  const bytes = await Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
  const { text, encoding } = bytes ? decodeFile(bytes) : ({ text: otherwise, encoding: 'utf-8' } as const);
  const edits = editsOf(text);
  if (!edits.length) return 'unchanged';
  const edited = applyEdits(text, edits);
  const encoded = await vscode.workspace.encode(edited, { encoding: ENCODINGS[encoding] });
  const isWhole = decodeFile(encoded).text === edited;
  await vscode.workspace.fs.writeFile(uri, isWhole ? encoded : new TextEncoder().encode(edited));
  return isWhole ? 'saved' : 'utf-8';
}
