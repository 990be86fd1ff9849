// What the commands about one file do: safe repairs, one repair, and what only an editor can do for a finding.
import * as vscode from 'vscode';
import type { Action } from '../../core/rules/rule';
import { applyEdit, asWorkspaceEdit, SHOWN_MS, TRIES } from '../documents/apply-edits';
import { currentLanguage } from '../documents/language';
import type { Tracker } from '../documents/tracker';
import { type ComputedFix, safeEdits } from '../features/offered-actions';
import { EDITOR_TEXTS } from '../texts';

/** Applies a fix that counts in a version of the document; false where the document has another one by now. */
export async function applyFix(document: vscode.TextDocument, { version, edits }: ComputedFix): Promise<boolean> {
  return applyEdit(document, version, asWorkspaceEdit(document, edits));
}

/** Applies the safe fixes as one edit; gives how many places were repaired. */
export async function fixAll(
  document: vscode.TextDocument,
  tracker: Tracker,
  rule: string | undefined,
): Promise<number> {
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

/** Does what only an editor can do for a finding. */
export async function act(document: vscode.TextDocument, action: Action): Promise<unknown> {
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
