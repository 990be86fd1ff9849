// The commands about one file: repair it, check it or leave it alone, and what only an editor can do for a finding.
import * as vscode from 'vscode';
import type { Action } from '../../core/rules/rule';
import { applyEdit, asWorkspaceEdit, SHOWN_MS } from '../documents/apply-edits';
import { activeDocument, openDocument } from '../documents/file-at';
import { currentLanguage } from '../documents/language';
import type { Tracker } from '../documents/tracker';
import { type ComputedFix, safeEdits } from '../features/code-actions';
import { EDITOR_TEXTS } from '../texts';

export function registerCommands(tracker: Tracker): vscode.Disposable {
  const on = (name: string, run: (document: vscode.TextDocument, argument: unknown) => Promise<unknown>) =>
    vscode.commands.registerCommand(`enrolment.${name}`, async (uri?: unknown, argument?: unknown) => {
      const document = documentOf(uri);
      if (document) return run(document, argument);
      vscode.window.setStatusBarMessage(EDITOR_TEXTS[currentLanguage()].noFile, SHOWN_MS);
      return undefined;
    });
  return vscode.Disposable.from(
    on('fixAll', (document, rule) => fixAllIn(document, tracker, typeof rule === 'string' && rule ? rule : undefined)),
    on('treatAsEnrolment', (document) => tracker.setOverride(document, true)),
    on('leaveAlone', (document) => tracker.setOverride(document, false)),
    on('applyFix', (document, fix) => applyFix(document, fix as ComputedFix)),
    on('act', (document, action) => act(document, action as Action)),
  );
}

function documentOf(uri: unknown): vscode.TextDocument | undefined {
  if (!(uri instanceof vscode.Uri)) return activeDocument();
  return openDocument(uri);
}

async function applyFix(document: vscode.TextDocument, { version, edits }: ComputedFix): Promise<boolean> {
  return applyEdit(document, version, asWorkspaceEdit(document, edits));
}

/** Somebody may be typing: what is outdated before it is applied is computed anew. */
const TRIES = 4;

/** Applies the safe fixes as one edit; gives how many places were repaired. */
async function fixAllIn(document: vscode.TextDocument, tracker: Tracker, rule: string | undefined): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const tracked = await tracker.ready(document);
    // Letters that the file still has come first: other repairs would be written around signs that mean nothing.
    if (tracked?.context.unreadLetters === 'recoverable' && document.getText().includes('\ufffd')) {
      const { recoverFirst } = await import('./accents-commands');
      if (await recoverFirst(document)) continue;
      return 0;
    }
    const edits = tracked ? safeEdits(tracked, rule) : [];
    if (edits.length && !(await applyFix(document, { version: document.version, edits }))) continue;
    vscode.window.setStatusBarMessage(EDITOR_TEXTS[currentLanguage()].fixed(edits.length), SHOWN_MS);
    return edits.length;
  }
  return 0;
}

async function act(document: vscode.TextDocument, action: Action): Promise<unknown> {
  switch (action.kind) {
    case 'rename-file':
      return renameFile(document, action.name);
    case 'recover-accents':
      return (await import('./accents-commands')).recover(document);
    case 'save-as-utf-8':
      return (await import('./accents-commands')).saveForPlatform(document);
    case 'convert':
      return vscode.commands.executeCommand('enrolment.convertExport', document.uri);
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
