// The commands about one file: repair it, check it or leave it alone, and what only an editor can do for a finding.
import * as vscode from 'vscode';
import { EDITOR_TEXTS } from '../core/messages/editor';
import type { Action } from '../core/rules/rule';
import { recoverAccents, saveAsUtf8 } from './accents';
import { applyEdit, asWorkspaceEdit, SHOWN_MS } from './apply';
import { type ComputedFix, safeEdits } from './code-actions';
import { openDocument } from './file-at';
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
    on('applyFix', (document, fix) => applyFix(document, fix as ComputedFix)),
    on('act', (document, action) => act(document, action as Action)),
  );
}

function documentOf(uri: unknown): vscode.TextDocument | undefined {
  if (!(uri instanceof vscode.Uri)) return vscode.window.activeTextEditor?.document;
  return openDocument(uri);
}

async function applyFix(document: vscode.TextDocument, { version, edits }: ComputedFix): Promise<boolean> {
  return applyEdit(document, version, asWorkspaceEdit(document, edits));
}

/** Somebody may be typing: what is outdated before it is applied is computed anew. */
const TRIES = 3;

/** Applies the safe fixes as one edit; gives how many places were repaired. */
async function fixAllIn(document: vscode.TextDocument, tracker: Tracker, rule: string): Promise<number> {
  for (let tries = 0; tries < TRIES; tries++) {
    const tracked = await tracker.ready(document);
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
      return recover(document);
    case 'save-as-utf-8':
      return saveForPlatform(document);
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

/** Gets the accents back, offers to save them, and gives what it said. */
async function recover(document: vscode.TextDocument): Promise<string> {
  const texts = EDITOR_TEXTS[currentLanguage()].accents;
  const { lines, left } = await recoverAccents(document);
  const said = lines ? texts.recovered(lines, left) : texts.lost;
  const question = vscode.window.showInformationMessage(said, ...(lines ? [texts.save] : []));
  void question.then((answer) => (answer ? document.save() : undefined));
  return said;
}

async function saveForPlatform(document: vscode.TextDocument): Promise<string> {
  const texts = EDITOR_TEXTS[currentLanguage()].accents;
  const said = texts[await saveAsUtf8(document)];
  void vscode.window.showInformationMessage(said);
  return said;
}
