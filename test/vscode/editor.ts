// What the tests inside VS Code share: opening a file of the workspace, and waiting for what VS Code does in its own time.
import * as vscode from 'vscode';

/** Opens a file of the test's workspace (a copy of test/vscode/workspace) in an editor. */
export async function open(file: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests run without a workspace.');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, file));
}

/** What a function gives as soon as it is something (a number, a list, true); fails after ten seconds, naming what. */
export async function eventually<T>(what: string, value: () => T | undefined | false): Promise<T> {
  for (const end = Date.now() + 10_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const now = value();
    if (now !== undefined && now !== false) return now;
  }
  throw new Error(`Waited ten seconds in vain for: ${what}`);
}
