// The command that shows the columns one under the other.
import * as vscode from 'vscode';
import type { Tracker } from '../documents/tracker';
import type { Alignment } from './align';

export function provideAlignment(tracker: Tracker): vscode.Disposable {
  let alignment: Alignment | undefined;
  const command = vscode.commands.registerCommand('enrolment.alignColumns', async () => {
    const document = vscode.window.activeTextEditor?.document;
    const align = await import('./align');
    alignment ??= align.alignment(tracker);
    if (document) alignment.toggle(document);
  });
  return vscode.Disposable.from(command, { dispose: () => alignment?.dispose() });
}
