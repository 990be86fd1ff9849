// Accents that were read in the wrong encoding, put right in the text, so that the next save makes a file which the
// platform understands.
import * as vscode from 'vscode';
import { applyEdit } from './apply';

const UNREADABLE = '\ufffd';

/**
 * Puts lines with unreadable characters right, from the bytes on disk read in their real encoding; every other line stays
 * as it is, edited or not. The document's own encoding stays UTF-8. False when nothing could be put right.
 */
export async function recoverAccents(document: vscode.TextDocument, encoding: string): Promise<boolean> {
  if (document.isUntitled) return false;
  const { version } = document;
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  const read = async (as: string) => (await vscode.workspace.decode(bytes, { encoding: as })).split(/\r\n|\r|\n/);
  const [wrong, right] = [await read('utf8'), await read(encoding.replace('-', ''))];
  const rightOf = new Map<string, string[]>();
  wrong.forEach((line, index) => {
    if (line.includes(UNREADABLE)) rightOf.set(line, [...(rightOf.get(line) ?? []), right[index] ?? line]);
  });
  const edit = new vscode.WorkspaceEdit();
  for (let at = 0; at < document.lineCount; at++) {
    const { text, range } = document.lineAt(at);
    // Lines that look alike while they are unreadable come in the order in which they are on disk.
    const put = text.includes(UNREADABLE) ? rightOf.get(text)?.shift() : undefined;
    if (put !== undefined) edit.replace(document.uri, range, put);
  }
  return edit.size > 0 && applyEdit(document, version, edit);
}

/** Saves a document that VS Code has read in another encoding as UTF-8. Its text stays the same. */
export async function saveAsUtf8(document: vscode.TextDocument): Promise<boolean> {
  const text = document.getText();
  await vscode.workspace.fs.writeFile(document.uri, new TextEncoder().encode(text));
  // What is not saved cannot be opened in another encoding; it is on disk by now.
  if (document.isDirty) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  const reopened = await vscode.workspace.openTextDocument(document.uri, { encoding: 'utf8' });
  return reopened.getText() === text;
}
