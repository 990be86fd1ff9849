// Which folder of the workspace a command is about.
import * as vscode from 'vscode';
import { currentLanguage } from '../documents/language';
import { EDITOR_TEXTS } from '../texts';

/** The folder of a file, or a folder itself; the user is asked where the window has several and nothing says which. */
export async function folderOf(uri: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  if (uri && uri.scheme !== 'untitled' && vscode.workspace.getWorkspaceFolder(uri)) {
    const stat = await vscode.workspace.fs.stat(uri);
    return stat.type === vscode.FileType.Directory ? uri : vscode.Uri.joinPath(uri, '..');
  }
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length < 2) return folders[0]?.uri;
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder: EDITOR_TEXTS[currentLanguage()].whichFolder }))
    ?.uri;
}
