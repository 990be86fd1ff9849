// Letters that VS Code could not read are not lost by a save without a word. What is needed for it is loaded only then.
import * as vscode from 'vscode';
import { isCandidate } from '../documents/candidates';
import type { Tracker } from '../documents/tracker';

export function keepAccentsOnSave(tracker: Tracker): vscode.Disposable {
  const isUnread = (document: vscode.TextDocument) => isCandidate(document) && document.getText().includes('\ufffd');
  /** Files that are saved once more, with their letters. */
  const savedAgain = new Set<string>();
  return vscode.Disposable.from(
    vscode.workspace.onWillSaveTextDocument((event) => {
      const { document } = event;
      if (!isUnread(document) || document.isUntitled) return;
      event.waitUntil(import('./save-accents').then((accents) => accents.accentsBeforeSave(document, tracker)));
    }),
    vscode.workspace.onDidSaveTextDocument(async (document) => {
      const key = document.uri.toString();
      // As it was known before the save: the tracker is about to read the file anew, and will take its letters for lost.
      const tracked = tracker.get(document);
      if (!tracked?.unreadBytes || !isUnread(document) || savedAgain.has(key)) return;
      savedAgain.add(key);
      const { unreadBytes } = tracked;
      const accents = await import('./save-accents');
      const saved = await accents.accentsAfterSave(tracked, unreadBytes).finally(() => savedAgain.delete(key));
      await accents.tellLost(saved, unreadBytes);
    }),
  );
}
