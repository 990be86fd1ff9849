// The commands about one file: repair it, check it or leave it alone, and what only an editor can do for a finding. What they
// do is loaded for the first one.
import * as vscode from 'vscode';
import type { Action } from '../../core/rules/rule';
import { activeDocument, openDocument } from '../documents/file-at';
import type { Tracker } from '../documents/tracker';
import type { ComputedFix } from '../features/offered-actions';
import { sayNoFile } from './chosen-files';

const actions = () => import('./file-actions');

export function registerCommands(tracker: Tracker): vscode.Disposable {
  const on = (name: string, run: (document: vscode.TextDocument, argument: unknown) => Promise<unknown>) =>
    vscode.commands.registerCommand(`enrolment.${name}`, async (uri?: unknown, argument?: unknown) => {
      const document = documentOf(uri);
      return document ? run(document, argument) : sayNoFile();
    });
  return vscode.Disposable.from(
    on('fixAll', async (document, rule) =>
      (await actions()).fixAll(document, tracker, typeof rule === 'string' && rule ? rule : undefined),
    ),
    on('treatAsEnrolment', (document) => tracker.setOverride(document, true)),
    on('leaveAlone', (document) => tracker.setOverride(document, false)),
    on('applyFix', async (document, fix) => (await actions()).applyFix(document, fix as ComputedFix)),
    on('act', async (document, action) => (await actions()).act(document, action as Action)),
  );
}

function documentOf(uri: unknown): vscode.TextDocument | undefined {
  if (!(uri instanceof vscode.Uri)) return activeDocument();
  return openDocument(uri);
}
