// The one way in which fixes change a document: never one that has changed since they were computed.
import * as vscode from 'vscode';
import type { TextEdit } from '../core/csv/edits';
import { EDITOR_TEXTS } from '../core/messages/editor';
import { currentLanguage } from './language';

/** How long the status bar says what was done. */
export const SHOWN_MS = 5000;

/**
 * Applies an edit that was computed for a version of the document, as one step to undo; says so when it is outdated. VS Code
 * itself refuses an edit when its window is ahead of what the extension knows. It would not if the edit were a code
 * action's own: so actions come here, by a command.
 */
export async function applyEdit(
  document: vscode.TextDocument,
  version: number,
  edit: vscode.WorkspaceEdit,
): Promise<boolean> {
  const applied = document.version === version && (await vscode.workspace.applyEdit(edit));
  if (!applied) vscode.window.setStatusBarMessage(EDITOR_TEXTS[currentLanguage()].changed, SHOWN_MS);
  return applied;
}

/** Edits of the core, whose offsets count in the document's text, as an edit of VS Code. */
export function asWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  return edit;
}
