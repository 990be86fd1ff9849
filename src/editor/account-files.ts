// Exports of accounts: read once, and again only when the file has changed; with a notification when it takes a while.
import * as vscode from 'vscode';
import { EDITOR_TEXTS } from '../core/messages/editor';
import { type AccountsRead, readAccountsFile } from '../core/reference/read-accounts';
import { currentLanguage } from './language';

interface Kept {
  readonly mtime: number;
  readonly read: Promise<AccountsRead>;
}

/** Nothing is shown for what is done before one could read it. */
const PATIENCE_MS = 500;

const kept = new Map<string, Kept>();

/** Reads an export, or gives what was read of it before. */
export async function readAccountsAt(uri: vscode.Uri, bytes: Uint8Array): Promise<AccountsRead> {
  const key = uri.toString();
  const { mtime } = await vscode.workspace.fs.stat(uri);
  const known = kept.get(key);
  if (known?.mtime === mtime) return known.read;
  const read = readAccountsFile(bytes);
  kept.set(key, { mtime, read });
  showProgress(uri, read);
  return read;
}

/** Forgets what was read of an export. */
export function forgetAccountsAt(uri: vscode.Uri): void {
  kept.delete(uri.toString());
}

function showProgress(uri: vscode.Uri, read: Promise<unknown>): void {
  let done = false;
  const finished = read.finally(() => {
    done = true;
  });
  setTimeout(() => {
    if (done) return;
    const title = EDITOR_TEXTS[currentLanguage()].accounts.reading(uri.path.split('/').at(-1) ?? '');
    const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
    vscode.window.withProgress(options, (_, token) => {
      // What is under way cannot be stopped, but nobody has to wait for it.
      return Promise.race([finished, new Promise((resolve) => token.onCancellationRequested(resolve))]);
    });
  }, PATIENCE_MS);
}
