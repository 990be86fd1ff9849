// A file whose letters VS Code could not read is saved: what its bytes have is put back first, or just afterwards where VS
// Code did not wait; what is lost all the same is told, with the way back. Loaded when there is such a file.
import * as vscode from 'vscode';
import { recoverAccents, recoveryOf } from '../documents/accents';
import { ACCENTS_TEXTS } from '../documents/accents-texts';
import { currentLanguage } from '../documents/language';
import type { Tracked, Tracker } from '../documents/tracker';

const isRecoverable = ({ snapshot, context }: Tracked) => snapshot !== undefined && context.unreadLetters !== undefined;

/** The edits that put letters back before a save. */
export async function accentsBeforeSave(document: vscode.TextDocument, tracker: Tracker): Promise<vscode.TextEdit[]> {
  // A file may be saved before it is looked at.
  const tracked = await tracker.ready(document);
  if (!tracked?.unreadBytes || !isRecoverable(tracked)) return [];
  return [...(await recoveryOf(document, tracked.unreadBytes)).edits];
}

/** Somebody may be typing while letters are put back, or the edits from before the save come in after it. */
const MOST_TRIES = 3;

/**
 * VS Code's patience is short: where it has saved without waiting, the letters are put back now, and saved.
 * @param tracked what was known of the document before it was saved
 * @returns the document, opened again where it was closed meanwhile
 */
export async function accentsAfterSave(tracked: Tracked, bytes: Uint8Array): Promise<vscode.TextDocument> {
  const { uri, isClosed } = tracked.document;
  const document = isClosed ? await vscode.workspace.openTextDocument(uri) : tracked.document;
  if (!isRecoverable(tracked)) return document;
  for (let tries = 0; tries < MOST_TRIES && unreadLines(document); tries++) await recoverAccents(document, bytes);
  if (document.isDirty) await document.save();
  return document;
}

/** Says what a save has lost all the same, and offers the bytes from before. */
export async function tellLost(document: vscode.TextDocument, bytes: Uint8Array): Promise<void> {
  const left = unreadLines(document);
  if (!left) return;
  const { savedUnread, putBack } = ACCENTS_TEXTS[currentLanguage()];
  const answer = await vscode.window.showErrorMessage(savedUnread(left), putBack);
  if (answer === putBack) await vscode.workspace.fs.writeFile(document.uri, bytes);
}

const unreadLines = (document: vscode.TextDocument) =>
  document
    .getText()
    .split('\n')
    .filter((line) => line.includes('\ufffd')).length;
