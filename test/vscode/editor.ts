// What the tests inside VS Code share: opening a file of the workspace, and waiting for what VS Code does in its own time.
import * as vscode from 'vscode';

/** Opens a file of the test's workspace (a copy of test/vscode/workspace) in an editor. */
export async function open(file: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The tests run without a workspace.');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, file));
}

/** The quick fixes at a place, once there are some: VS Code's window learns of a finding after the extension. */
export const quickFixesAt = (document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> =>
  eventually(`quick fixes at line ${range.start.line + 1}`, async () => {
    const kind = vscode.CodeActionKind.QuickFix.value;
    const command = 'vscode.executeCodeActionProvider';
    const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(command, document.uri, range, kind, 100);
    return found.length > 0 && found;
  });

/** What a function gives as soon as it is something (a number, a list, true); fails after a minute, naming what. */
export async function eventually<T>(what: string, value: () => T | false | Promise<T | false>): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 25))) {
    const now = await value();
    if (now !== false) return now;
  }
  throw new Error(`Waited a minute in vain for: ${what}`);
}
