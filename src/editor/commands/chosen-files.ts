// Which files a command is about.
import * as vscode from 'vscode';
import { SHOWN_MS } from '../documents/apply-edits';
import { currentLanguage } from '../documents/language';
import { EDITOR_TEXTS } from '../texts';

/** The files that a menu, a view or another command hands over; else the one that is being edited. */
export function chosenFiles(one: unknown, several: unknown): vscode.Uri[] {
  if (Array.isArray(several) && several.length > 1) {
    const uris = several.flatMap((item) => uriIn(item) ?? []);
    if (uris.length) return uris;
  }
  const uri = uriIn(one) ?? vscode.window.activeTextEditor?.document.uri;
  return uri ? [uri] : [];
}

/** The file of a menu's argument: its address, or a node of the tree of checked files. */
function uriIn(item: unknown): vscode.Uri | undefined {
  if (item instanceof vscode.Uri) return item;
  const file = typeof item === 'object' && item !== null && 'file' in item ? item.file : undefined;
  const uri = typeof file === 'object' && file !== null && 'uri' in file ? file.uri : undefined;
  return uri instanceof vscode.Uri ? uri : undefined;
}

/** Says that a command has no file to work on. */
export function sayNoFile(): void {
  vscode.window.setStatusBarMessage(EDITOR_TEXTS[currentLanguage()].noFile, SHOWN_MS);
}
