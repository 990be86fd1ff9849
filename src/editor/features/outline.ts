// The outline of a file, and selection that grows from a cell to its line. What they are made of is loaded when VS Code asks.

import * as vscode from 'vscode';
import { EVERYWHERE } from '../documents/places';
import type { Tracker } from '../documents/tracker';

export function provideOutline(tracker: Tracker): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(EVERYWHERE, {
      provideDocumentSymbols: async (document, token) => {
        const snapshot = (await tracker.ready(document))?.snapshot;
        if (!snapshot || token.isCancellationRequested) return [];
        return (await import('./outline-symbols')).symbolsOf(snapshot);
      },
    }),
    vscode.languages.registerSelectionRangeProvider(EVERYWHERE, {
      provideSelectionRanges: async (document, positions, token) => {
        const sheet = (await tracker.ready(document))?.snapshot?.sheet;
        if (!sheet || token.isCancellationRequested) return [];
        const { selectionAt } = await import('./outline-symbols');
        return positions.map((position) => selectionAt(sheet, document, position));
      },
    }),
  );
}
