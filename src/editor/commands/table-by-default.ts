// The question of "Set up this folder" that is VS Code's to remember: do the files open as a table, or as text?
import * as vscode from 'vscode';
import { currentLanguage } from '../documents/language';
import { TABLE_VIEW } from '../documents/table-view';
import { SET_UP_TEXTS } from './set-up-texts';

const SETTING = 'workbench.editorAssociations';

/** Undefined where the question is left. */
export async function askTable(): Promise<boolean | undefined> {
  const { title, view, asTable, asText } = SET_UP_TEXTS[currentLanguage()];
  const chosen = await vscode.window.showQuickPick([asTable, asText], {
    title,
    placeHolder: view,
    ignoreFocusOut: true,
  });
  return chosen === undefined ? undefined : chosen === asTable;
}

/** Has the CSV files of a folder open as tables, in the settings of the workspace; other associations stay. */
export async function openAsTables(folder: vscode.Uri): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  const before = settings.inspect<Record<string, string>>(SETTING)?.workspaceValue ?? {};
  const associations = { ...before, [patternOf(folder)]: TABLE_VIEW };
  await settings.update(SETTING, associations, vscode.ConfigurationTarget.Workspace);
}

/** VS Code matches a pattern with a slash against the whole path. */
function patternOf({ path }: vscode.Uri): string {
  const { workspaceFolders = [] } = vscode.workspace;
  const isAll = workspaceFolders.length === 1 && workspaceFolders[0]?.uri.path === path;
  return isAll ? '*.csv' : `**${path.slice(path.lastIndexOf('/'))}/*.csv`;
}
