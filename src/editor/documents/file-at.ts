// A file by its address: its name, whether it is there, and the document that an editor has of it.
import * as vscode from 'vscode';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Its name without its folders. */
export function nameOf({ path }: vscode.Uri): string {
  return path.split('/').at(-1) ?? '';
}

/** What the disk is watched by for one file: brackets of its name are no part of a pattern. */
export function patternFor(uri: vscode.Uri): vscode.RelativePattern {
  return new vscode.RelativePattern(vscode.Uri.joinPath(uri, '..'), nameOf(uri).replace(/[[\]{}*?]/g, '[$&]'));
}

/** The file in the active tab, as text or as a table. */
export function activeUri(): vscode.Uri | undefined {
  const { activeTextEditor, tabGroups } = vscode.window;
  const input = tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputCustom ? input.uri : activeTextEditor?.document.uri;
}

/** Whether a panel is in front, as the preview: it stands beside the file that it is about. */
export function isPanelInFront(): boolean {
  return vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputWebview;
}

/** The document in the active tab, as text or as a table. */
export function activeDocument(): vscode.TextDocument | undefined {
  const uri = activeUri();
  return uri && openDocument(uri);
}

/** The document that an editor has of a file. */
export function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** Whether nobody has a file any more: neither an editor nor the disk. VS Code keeps the text of a closed one for minutes. */
export async function isGone(uri: vscode.Uri): Promise<boolean> {
  return !isInEditor(uri) && (await statOf(uri)) === undefined;
}

/** Whether somebody has a file before him, or has not saved it. */
function isInEditor(uri: vscode.Uri): boolean {
  const key = uri.toString();
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return openDocument(uri)?.isDirty || tabs.some(({ input }) => addressOf(input)?.toString() === key);
}

function addressOf(input: unknown): vscode.Uri | undefined {
  if (input instanceof vscode.TabInputTextDiff) return input.modified;
  return input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom ? input.uri : undefined;
}

/** What the file system says of it; undefined where nothing is, or nothing can be reached: reading it says why. */
export async function statOf(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  return Promise.resolve(vscode.workspace.fs.stat(uri)).catch(() => undefined);
}

/** How old a file is, in whole days; 0 when that cannot be told. */
export async function ageInDays(uri: vscode.Uri | undefined): Promise<number> {
  if (!uri) return 0;
  const stat = await statOf(uri);
  return stat ? Math.floor((Date.now() - stat.mtime) / DAY_MS) : 0;
}
