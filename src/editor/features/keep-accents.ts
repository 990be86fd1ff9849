// Letters that VS Code could not read are not lost by a save without a word. What is needed for it is loaded only then.
import * as vscode from 'vscode';
import { isCandidate } from '../documents/candidates';
import type { Tracker } from '../documents/tracker';

export function keepAccentsOnSave(tracker: Tracker): vscode.Disposable {
  /** What was on disk before a save that is under way. */
  const before = new Map<string, Thenable<Uint8Array>>();
  const isUnread = (document: vscode.TextDocument) => isCandidate(document) && document.getText().includes('\ufffd');
  return vscode.Disposable.from(
    vscode.workspace.onWillSaveTextDocument((event) => {
      const { document } = event;
      if (!isUnread(document) || document.isUntitled) return;
      const bytes = vscode.workspace.fs.readFile(document.uri);
      before.set(document.uri.toString(), bytes);
      event.waitUntil(
        import('./save-accents').then(async (accents) => accents.accentsBeforeSave(document, await bytes, tracker)),
      );
    }),
    vscode.workspace.onDidSaveTextDocument(async (document) => {
      const bytes = before.get(document.uri.toString());
      before.delete(document.uri.toString());
      if (!bytes || !isUnread(document)) return;
      await (await import('./save-accents')).tellLost(document, await bytes);
    }),
  );
}
