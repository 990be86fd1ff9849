// Exports of accounts: read once, and again only when the file has changed; with a notification when it takes a while.
import * as vscode from 'vscode';
import type { AccountsRead } from '../../core/reference/read-accounts';
import { EDITOR_TEXTS } from '../texts';
import { nameOf } from './file-at';
import { currentLanguage } from './language';
import { runSteps } from './run-task';

interface Kept {
  readonly bytes: Uint8Array;
  readonly read: Promise<AccountsRead>;
}

/** A workbook of so many bytes takes longer. Nothing can be shown while it is read in one go: it is announced before. */
const LARGE_WORKBOOK = 300_000;

const kept = new Map<string, Kept>();

/** Reads an export, or gives what was read of it before. `again` is called when the user wants it read after all. */
export async function readAccountsAt(uri: vscode.Uri, bytes: Uint8Array, again: () => void): Promise<AccountsRead> {
  const key = uri.toString();
  const known = kept.get(key);
  if (known && isSame(known.bytes, bytes)) return known.read;
  const read = readAnnounced(nameOf(uri), bytes, () => {
    kept.delete(key);
    again();
  });
  kept.set(key, { bytes, read });
  // What could not be read is tried again the next time.
  read.catch(() => kept.get(key)?.read === read && kept.delete(key));
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

/**
 * Reads an export in steps, with a notification that says how far it is, and gives up when the user cancels: nobody is
 * known then, until `again`.
 */
export async function readAnnounced(
  name: string,
  bytes: Uint8Array,
  again: () => void,
  window: Pick<typeof vscode.window, 'withProgress' | 'showWarningMessage'> = vscode.window,
  afterMs?: number,
): Promise<AccountsRead> {
  // What reads an export is loaded for the first one.
  const [{ Announcement }, { nothing, readAccountsFile }, { isWorkbook }, { REFERENCE_MESSAGES }] = await Promise.all([
    import('./announced-task'),
    import('../../core/reference/read-accounts'),
    import('../../core/reference/workbook'),
    import('../../core/reference/texts'),
  ]);
  const language = currentLanguage();
  const { reading, readAgain, atOnce } = EDITOR_TEXTS[language].accounts;
  const announcement = new Announcement(reading(name), window, afterMs);
  try {
    if (isWorkbook(bytes) && bytes.length > LARGE_WORKBOOK) {
      await announcement.show(atOnce);
    }
    return await readAccountsFile(bytes, async (steps) => {
      const done = await runSteps(steps, announcement.goesOn, announcement.report);
      if (!done) throw new vscode.CancellationError();
      return done.value;
    });
  } catch (error) {
    if (announcement.goesOn()) throw error;
    const { interrupted } = REFERENCE_MESSAGES;
    void window.showWarningMessage(interrupted[language], readAgain).then((answer) => answer && again());
    return nothing(interrupted);
  } finally {
    announcement.dispose();
  }
}
