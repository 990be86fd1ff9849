// A page of Markdown shown as it reads, not as its source, in a tab that bears the page's title.
import * as vscode from 'vscode';

/** The address of a page that is in no file. The tab shows what stands after the last slash: the title. */
export function pageUri(scheme: string, title: string, query = ''): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${title.replaceAll('/', '\u2215')}`, query });
}

/** The title of a page about a file. It never ends as a file's name does: VS Code would take it for a CSV. */
export function titleAbout(file: string, title: string): string {
  return `${file} · ${title}`;
}

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
