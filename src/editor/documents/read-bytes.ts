// Reads a file's bytes where that is possible.
import * as vscode from 'vscode';
import { log } from './log';

/** The bytes of a file; undefined where it cannot be read, which the log says. */
export async function readBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    log.unread(uri, error);
    return undefined;
  }
}
