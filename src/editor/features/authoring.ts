// Hover, completion and inlay hints over the cells of a tracked file: what each shows is loaded when it is asked for.
import * as vscode from 'vscode';
import { cellAt } from '../../core/authoring/cell-at';
import { EVERYWHERE } from '../documents/places';
import type { Tracker } from '../documents/tracker';

export function provideAuthoring(tracker: Tracker): vscode.Disposable {
  const at = async (document: vscode.TextDocument, position: vscode.Position) => {
    const tracked = await tracker.ready(document);
    const sheet = tracked?.snapshot?.sheet;
    const cell = sheet && cellAt(sheet, position.line, document.offsetAt(position));
    return sheet && cell ? { sheet, cell } : undefined;
  };
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(EVERYWHERE, {
      async provideHover(document, position, token) {
        const here = await at(document, position);
        if (!here || token.isCancellationRequested) return undefined;
        const { hoverOn } = await import('./cell-hover');
        return hoverOn(here.sheet, here.cell);
      },
    }),
    vscode.languages.registerCompletionItemProvider(
      EVERYWHERE,
      {
        async provideCompletionItems(document, position, token) {
          const tracked = await tracker.ready(document);
          if (!tracked || tracked.isIgnored || token.isCancellationRequested) return [];
          const { completionsAt } = await import('./completions');
          return completionsAt(document, position, tracked);
        },
      },
      ',',
      ';',
    ),
    provideHints(tracker),
  );
}

/** The username that the platform will make, at the end of each line; never where the file says it. */
function provideHints(tracker: Tracker): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    tracker.onDidCheck(() => changed.fire()),
    vscode.languages.registerInlayHintsProvider(EVERYWHERE, {
      onDidChangeInlayHints: changed.event,
      async provideInlayHints(document, range, token) {
        const tracked = await tracker.ready(document);
        if (token.isCancellationRequested) return [];
        const isEnabled =
          vscode.workspace.getConfiguration('enrolment', document.uri).get<unknown>('inlayHints') !== false;
        const snapshot = isEnabled ? tracked?.snapshot : undefined;
        if (!snapshot?.sheet.isDerived) return [];
        const { hintsIn } = await import('./username-hints');
        return hintsIn(snapshot, range);
      },
    }),
  );
}
