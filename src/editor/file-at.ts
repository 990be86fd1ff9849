// A file by its address: its name, whether it is there, and the document that an editor has of it.
import * as vscode from 'vscode';

/** Its name without its folders. */
export function nameOf({ path }: vscode.Uri): string {
  return path.split('/').at(-1) ?? '';
}

/** The document that an editor has of a file. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** What the file system says of it; undefined where nothing is. */
export async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
}
