// Shows a page of Markdown as it reads, not as its source, in a tab that bears the page's title. Loaded with the first one.
import * as vscode from 'vscode';

const READER = 'vscode.markdown.preview.editor';

/** Shows a page, by VS Code's editor for read Markdown: `markdown.showPreview` would name its tab “Preview …”. */
export async function showPage(uri: vscode.Uri, column = vscode.ViewColumn.Active): Promise<void> {
  const open = () => vscode.commands.executeCommand('vscode.openWith', uri, READER, { viewColumn: column });
  await open();
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  const isSource = activeTab?.input instanceof vscode.TabInputText && activeTab.input.uri.toString() === uri.toString();
  if (!activeTab || !isSource) return;
  // A window that has just opened does not know that editor yet, and shows the source.
  await vscode.extensions.getExtension('vscode.markdown-language-features')?.activate();
  await vscode.window.tabGroups.close(activeTab);
  await open();
}
