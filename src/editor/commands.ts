// The commands about one file: repair it, check it or leave it alone, and what only an editor can do for a finding.
import * as vscode from 'vscode';
import { EDITOR_TEXTS } from '../core/messages/editor';
import type { Action } from '../core/rules/rule';
import { editOf, safeEdits } from './code-actions';
import { currentLanguage } from './language';
import type { Tracker } from './tracker';

export function registerCommands(tracker: Tracker): vscode.Disposable {
  const on = (name: string, run: (document: vscode.TextDocument, argument: unknown) => Promise<unknown>) =>
    vscode.commands.registerCommand(`enrolment.${name}`, async (uri?: unknown, argument?: unknown) => {
      const document = documentOf(uri);
      if (document) return run(document, argument);
      vscode.window.setStatusBarMessage(EDITOR_TEXTS[currentLanguage()].noFile, SHOWN_MS);
      return undefined;
    });
  return vscode.Disposable.from(
    on('fixAll', (document, rule) => fixAllIn(document, tracker, typeof rule === 'string' ? rule : '')),
    on('treatAsEnrolment', (document) => tracker.setWordOn(document, true)),
    on('leaveAlone', (document) => tracker.setWordOn(document, false)),
    on('act', (document, action) => act(document, action as Action)),
  );
}

/** How long the status bar says what was done. */
const SHOWN_MS = 5000;

function documentOf(uri: unknown): vscode.TextDocument | undefined {
  if (!(uri instanceof vscode.Uri)) return vscode.window.activeTextEditor?.document;
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** Applies the safe fixes as one edit; gives how many there were. */
async function fixAllIn(document: vscode.TextDocument, tracker: Tracker, rule: string): Promise<number> {
  const texts = EDITOR_TEXTS[currentLanguage()];
  const tracked = tracker.get(document);
  const { version } = document;
  const edits = tracked ? safeEdits(tracked, rule) : [];
  const fresh =
    document.version === version && (!edits.length || (await vscode.workspace.applyEdit(editOf(document, edits))));
  vscode.window.setStatusBarMessage(fresh ? texts.fixed(edits.length) : texts.changed, SHOWN_MS);
  return fresh ? edits.length : 0;
}

async function act(document: vscode.TextDocument, action: Action): Promise<unknown> {
  switch (action.kind) {
    case 'rename-file':
      return renameFile(document, action.name);
    case 'reopen':
      return reopen(document, action.encoding);
    case 'preview':
      return vscode.commands.executeCommand('enrolment.openPreview', document.uri, action.record);
    case 'add-cohort':
      return vscode.commands.executeCommand('enrolment.addCohort', document.uri, action.cohort);
  }
}

async function renameFile({ uri }: vscode.TextDocument, name: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(uri, vscode.Uri.joinPath(uri, '..', name));
  await vscode.workspace.applyEdit(edit);
}

/**
 * Reads the bytes again in their real encoding and puts the text right; the document's encoding stays UTF-8, so that
 * saving it makes a file which the platform understands. A file that is not saved has no bytes to read again.
 */
async function reopen(document: vscode.TextDocument, encoding: string): Promise<void> {
  const texts = EDITOR_TEXTS[currentLanguage()];
  if (document.isDirty || document.uri.scheme === 'untitled') {
    vscode.window.setStatusBarMessage(texts.changed, SHOWN_MS);
    return;
  }
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  const text = await vscode.workspace.decode(bytes, { encoding: encoding.replace('-', '') });
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, whole, text);
  await vscode.workspace.applyEdit(edit);
  vscode.window.setStatusBarMessage(texts.reopened, SHOWN_MS);
}
