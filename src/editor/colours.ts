// Gives files that are recognised as ours the language whose grammar colours their columns: once, and never where another
// extension (Rainbow CSV and the like) has given them a language of its own.
import * as vscode from 'vscode';
import type { Tracker } from './tracker';

const LANGUAGE = 'enrolment-csv';

export function colourColumns(tracker: Tracker): vscode.Disposable {
  /** Whoever chooses another language for a file keeps it. */
  const coloured = new Set<string>();
  return tracker.onDidCheck(({ document, session }) => {
    const key = document.uri.toString();
    if (!session || document.languageId !== 'plaintext' || coloured.has(key)) return;
    if (vscode.workspace.getConfiguration('enrolment', document.uri).get<unknown>('colourColumns') === false) return;
    coloured.add(key);
    void vscode.languages.setTextDocumentLanguage(document, LANGUAGE).then(undefined, () => undefined);
  });
}
