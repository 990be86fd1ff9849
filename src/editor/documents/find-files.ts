// The CSV files of a folder, or of all that are open, and what may be some under another ending: by VS Code's search, and
// folder by folder where it has none, as on some virtual disks.
import * as vscode from 'vscode';
import type { FileKind } from './file-kinds';
import { log } from './log';

const LEFT_OUT = '**/node_modules/**';

/** At most so many files; of a search that fails, the log tells. */
export async function findFiles(
  { pattern: all, names }: FileKind,
  folder?: vscode.Uri,
  most = Number.POSITIVE_INFINITY,
  token?: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const pattern = folder ? new vscode.RelativePattern(folder, all) : all;
  const search = vscode.workspace.findFiles(pattern, LEFT_OUT, Number.isFinite(most) ? most : undefined, token);
  const found = await Promise.resolve(search).catch((error: unknown) => {
    if (folder) log.unread(folder, error); // else each folder is walked, and says it
    return [];
  });
  if (found.length) return found;
  const folders = folder ? [folder] : (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return walk(names, folders, most, token);
}

async function walk(
  names: RegExp,
  folders: readonly vscode.Uri[],
  most: number,
  token?: vscode.CancellationToken,
): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const ahead = [...folders];
  // A list that grows while it is walked is walked to its end.
  for (const folder of ahead) {
    const entries = await entriesOf(folder);
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      // A link to a folder may lead back to where it is.
      if (type === vscode.FileType.Directory && name !== 'node_modules') ahead.push(uri);
      else if (type & vscode.FileType.File && names.test(name) && files.length < most) files.push(uri);
    }
    if (files.length >= most || token?.isCancellationRequested) break;
  }
  return files;
}

/** What stands in a folder; nothing where it cannot be read. */
export async function entriesOf(folder: vscode.Uri): Promise<readonly [name: string, type: vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    log.unread(folder, error);
    return [];
  }
}
