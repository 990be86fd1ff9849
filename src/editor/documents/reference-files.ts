// The files that hold what is known besides: asked for, and named as a configuration names them.
import * as vscode from 'vscode';
import { EDITOR_TEXTS } from '../texts';
import { currentLanguage } from './language';

/** The export of accounts, or the catalogue of cohorts. */
export type ReferenceKey = 'accounts' | 'cohorts';

/** Asks for a file; undefined when the user gives none. */
export async function pickReference(key: ReferenceKey, folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const { accounts, cohorts, files } = EDITOR_TEXTS[currentLanguage()];
  const picked = await vscode.window.showOpenDialog({
    title: key === 'accounts' ? accounts.choose : cohorts.choose,
    defaultUri: folder,
    filters: key === 'accounts' ? { [files.accounts]: ['xlsx', 'csv'] } : { [files.csv]: ['csv'] },
  });
  return picked?.[0];
}

/** A file's path as a configuration in a folder names it. */
export function relativePath(folder: vscode.Uri, file: vscode.Uri): string {
  const base = `${folder.path.replace(/\/$/, '')}/`;
  return file.path.startsWith(base) ? file.path.slice(base.length) : file.path;
}
