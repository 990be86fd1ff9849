// The one way in which fixes change a document: never one that has changed since they were computed.
import * as vscode from 'vscode';
import type { TextEdit } from '../../core/text/edits';
import { EDITOR_TEXTS } from '../texts';
import { currentLanguage } from './language';

/** How long the status bar says what was done. */
export const SHOWN_MS = 5000;

/** Somebody may be typing: what is outdated before it is applied is computed anew, so many times. */
export const TRIES = 4;

/**
 * Applies an edit of a document, computed for a version of it, as one step to undo; says so when it is outdated. Actions come
 * here by a command: VS Code applies a code action's own edit to whatever the text is by then.
 */
export async function applyEdit(
  document: vscode.TextDocument,
  version: number,
  edit: vscode.WorkspaceEdit,
): Promise<boolean> {
  const applied = document.version === version && (await applyNow(document, edit));
  if (!applied) vscode.window.setStatusBarMessage(EDITOR_TEXTS[currentLanguage()].changed, SHOWN_MS);
  return applied;
}

/**
 * An editor compares versions and edits in one go, so that no keystroke comes between that the extension has not heard of;
 * an edit of the workspace does so only nearly. Where no editor shows the document, nobody types.
 */
async function applyNow(document: vscode.TextDocument, edit: vscode.WorkspaceEdit): Promise<boolean> {
  const editor = vscode.window.visibleTextEditors.find((shown) => shown.document === document);
  if (!editor) return vscode.workspace.applyEdit(edit);
  return editor.edit((builder) => {
    for (const { range, newText } of edit.get(document.uri)) builder.replace(range, newText);
  });
}

/** Edits of the core, whose offsets count in the document's text, as an edit of VS Code. */
export function asWorkspaceEdit(document: vscode.TextDocument, edits: readonly TextEdit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { start, end, text } of edits) {
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
  }
  return edit;
}
