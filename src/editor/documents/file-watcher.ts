// What the disk tells of the texts of the workspace: written, deleted, or gone with their folder.
import * as vscode from 'vscode';
import { TEXT_FILES } from './file-kinds';

export interface FileEvents {
  /** A file was made, or has other bytes now. */
  written(uri: vscode.Uri): void;
  deleted(uri: vscode.Uri): void;
  /** Of a folder that is deleted, VS Code tells the folder alone; a file that is none of ours may be told so too. */
  folderDeleted(uri: vscode.Uri): void;
}

export function watchFiles({ written, deleted, folderDeleted }: FileEvents): vscode.Disposable {
  const texts = vscode.workspace.createFileSystemWatcher(TEXT_FILES.pattern);
  const folders = vscode.workspace.createFileSystemWatcher('**/*', true, true);
  return vscode.Disposable.from(
    texts,
    texts.onDidChange(written),
    texts.onDidCreate(written),
    texts.onDidDelete(deleted),
    folders,
    folders.onDidDelete(folderDeleted),
  );
}
