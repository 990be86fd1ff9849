// Exports of accounts: read once, and again only when the file has changed; with a notification when it takes a while.
import * as vscode from 'vscode';
import { EDITOR_TEXTS } from '../core/messages/editor';
import type { AccountsRead } from '../core/reference/read-accounts';
import { currentLanguage } from './language';

interface Kept {
  readonly bytes: Uint8Array;
  readonly read: Promise<AccountsRead>;
}

/** Smaller files are read before a notification could be: a workbook is packed some ten times closer than text. */
const LARGE_TEXT = 1_500_000;
const LARGE_WORKBOOK = 300_000;
/** Reading keeps the extension busy: the notification has to be out, and "cancel" heard, before it begins. */
const PAUSE_MS = 150;

const kept = new Map<string, Kept>();

/** Reads an export, or gives what was read of it before. */
export async function readAccountsAt(uri: vscode.Uri, bytes: Uint8Array): Promise<AccountsRead> {
  const key = uri.toString();
  const known = kept.get(key);
  if (known && isSame(known.bytes, bytes)) return known.read;
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const large = bytes.length > (isWorkbook ? LARGE_WORKBOOK : LARGE_TEXT);
  const read = large ? readWithProgress(uri, bytes) : readNow(bytes);
  kept.set(key, { bytes, read });
  return read;
}

/** A file's time would not do: it may be written between the reading of its bytes and that of its time. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Forgets what was read of an export. */
export function forgetAccountsAt(uri: vscode.Uri): void {
  kept.delete(uri.toString());
}

/** A reading that is cancelled knows nobody, until the file is read again. */
async function readWithProgress(uri: vscode.Uri, bytes: Uint8Array): Promise<AccountsRead> {
  const title = EDITOR_TEXTS[currentLanguage()].accounts.reading(uri.path.split('/').at(-1) ?? '');
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (_, token) => {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    if (!token.isCancellationRequested) return readNow(bytes);
    forgetAccountsAt(uri);
    return readNow(new Uint8Array());
  });
}

async function readNow(bytes: Uint8Array): Promise<AccountsRead> {
  const { readAccountsFile } = await import('../core/reference/read-accounts');
  return readAccountsFile(bytes);
}
