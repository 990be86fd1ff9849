// The CSV files of a folder, or of all that are open: by VS Code's search, and folder by folder where it has none, as on
// some virtual disks.
import * as vscode from 'vscode';

export const CSV_FILES = '**/*.csv';
const LEFT_OUT = '**/node_modules/**';

/** At most so many files; nobody is told of a search that fails. */
export async function findCsvFiles(folder?: vscode.Uri, most = Number.POSITIVE_INFINITY): Promise<vscode.Uri[]> {
  const pattern = folder ? new vscode.RelativePattern(folder, CSV_FILES) : CSV_FILES;
  const search = vscode.workspace.findFiles(pattern, LEFT_OUT, Number.isFinite(most) ? most : undefined);
  const found = await Promise.resolve(search).catch(() => []);
  if (found.length) return found;
  const folders = folder ? [folder] : (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return walk(folders, most);
}

async function walk(folders: readonly vscode.Uri[], most: number): Promise<vscode.Uri[]> {
  const files: vscode.Uri[] = [];
  const ahead = [...folders];
  // A list that grows while it is walked is walked to its end.
  for (const folder of ahead) {
    const entries = await Promise.resolve(vscode.workspace.fs.readDirectory(folder)).catch(() => []);
    for (const [name, type] of entries) {
      const uri = vscode.Uri.joinPath(folder, name);
      // A link to a folder may lead back to where it is.
      if (type === vscode.FileType.Directory && name !== 'node_modules') ahead.push(uri);
      else if (type & vscode.FileType.File && /\.csv$/i.test(name) && files.length < most) files.push(uri);
    }
    if (files.length >= most) break;
  }
  return files;
}
