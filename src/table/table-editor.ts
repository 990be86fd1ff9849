// The table as an editor of its own beside VS Code's text editor, on the same document. What a table is made of is loaded when
// the first one opens.
import * as vscode from 'vscode';
import { activeUri } from '../editor/documents/file-at';
import type { Plans } from '../editor/documents/plans';
import { TABLE_VIEW } from '../editor/documents/table-view';
import type { Tracker } from '../editor/documents/tracker';
import type { Verdicts } from '../editor/documents/verdicts';

/** Whether a tab shows a file in the other of its two editors: the new one takes its place. */
function isOther({ input }: vscode.Tab, file: vscode.Uri, id: string): boolean {
  const isText = input instanceof vscode.TabInputText && id === TABLE_VIEW;
  const isTable = input instanceof vscode.TabInputCustom && input.viewType === TABLE_VIEW && id !== TABLE_VIEW;
  return (isText || isTable) && input.uri.toString() === file.toString();
}

export function registerTables(
  tracker: Tracker,
  plans: Plans,
  verdicts: Verdicts,
  { workspaceState: memory, extensionUri: extension }: vscode.ExtensionContext,
): vscode.Disposable {
  const provider: vscode.CustomTextEditorProvider = {
    async resolveCustomTextEditor(document, panel, token) {
      await tracker.ready(document);
      if (token.isCancellationRequested) return;
      const { fillTable } = await import('./panel');
      fillTable(panel, document, { tracker, plans, verdicts, memory, extension });
    },
  };
  const openWith = (id: string) => async (uri: unknown) => {
    const file = uri instanceof vscode.Uri ? uri : activeUri();
    if (!file) return;
    const before = vscode.window.tabGroups.activeTabGroup.activeTab;
    await vscode.commands.executeCommand('vscode.openWith', file, id);
    if (before && isOther(before, file, id) && !before.isDirty) await vscode.window.tabGroups.close(before);
  };
  return vscode.Disposable.from(
    vscode.window.registerCustomEditorProvider(TABLE_VIEW, provider, { supportsMultipleEditorsPerDocument: true }),
    vscode.commands.registerCommand('enrolment.openTable', openWith(TABLE_VIEW)),
    vscode.commands.registerCommand('enrolment.openText', openWith('default')),
  );
}
