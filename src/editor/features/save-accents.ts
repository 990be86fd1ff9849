// A file whose letters VS Code could not read is about to be saved: what its bytes still have is put back first, and what
// would be lost all the same is told, with the way back. Loaded when there is such a file.
import * as vscode from 'vscode';
import { decodeUtf8 } from '../../core/text/encoding';
import { recoveryOf } from '../documents/accents';
import { ACCENTS_TEXTS } from '../documents/accents-texts';
import { currentLanguage } from '../documents/language';
import type { Tracker } from '../documents/tracker';

/** The edits that put letters back before a save, from the bytes that are still on disk. */
export async function accentsBeforeSave(
  document: vscode.TextDocument,
  bytes: Uint8Array,
  tracker: Tracker,
): Promise<vscode.TextEdit[]> {
  // A file may be saved before it is looked at.
  const tracked = await tracker.ready(document);
  const isUnread = tracked?.snapshot !== undefined && tracked.context.unreadLetters !== undefined;
  return isUnread ? [...(await recoveryOf(document, bytes)).edits] : [];
}

/** Says what a save has lost all the same, VS Code's patience being short, and offers the bytes from before. */
export async function tellLost(document: vscode.TextDocument, bytes: Uint8Array): Promise<void> {
  if (decodeUtf8(bytes) !== undefined) return; // nothing was there to be lost
  const lines = document
    .getText()
    .split('\n')
    .filter((line) => line.includes('\ufffd')).length;
  const { savedUnread, putBack } = ACCENTS_TEXTS[currentLanguage()];
  const answer = await vscode.window.showErrorMessage(savedUnread(lines), putBack);
  if (answer === putBack) await vscode.workspace.fs.writeFile(document.uri, bytes);
}
