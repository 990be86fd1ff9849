// The command that verifies an import, and its pages, which come back after a reload of the window. Both are loaded when they
// are asked for.
import * as vscode from 'vscode';
import type { Sources } from '../editor/commands/checked-file';

const VIEW_TYPE = 'enrolment.verification';

export function registerVerifications(sources: Sources, extension: vscode.Uri): vscode.Disposable {
  const pages = async () => (await import('./pages')).verificationPages(sources, extension);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'enrolment.verifyImport',
      async (one?: unknown, several?: unknown, target?: unknown) =>
        (await pages()).open(VIEW_TYPE, one, several, target),
    ),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await pages()).restore(panel, state),
    }),
  );
}
