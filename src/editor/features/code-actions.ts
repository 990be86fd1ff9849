// Quick fixes and fix-all: asks for them when VS Code does.
import * as vscode from 'vscode';
import { EVERYWHERE } from '../documents/places';
import type { Tracker } from '../documents/tracker';

const FIX_ALL = vscode.CodeActionKind.SourceFixAll.append('enrolment');

export function provideCodeActions(tracker: Tracker): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    EVERYWHERE,
    {
      async provideCodeActions(document, range, { only, diagnostics }, token) {
        const { fixAllAction, quickFixes } = await import('./offered-actions');
        const tracked = await tracker.ready(document);
        if (!tracked?.snapshot || token.isCancellationRequested) return [];
        const isRequested = (kind: vscode.CodeActionKind) => !only || only.contains(kind);
        return [
          ...(isRequested(vscode.CodeActionKind.QuickFix) ? quickFixes(tracked, range, diagnostics) : []),
          ...(only && isRequested(FIX_ALL) ? fixAllAction(tracked, FIX_ALL) : []),
        ];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL] },
  );
}
