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

/** Shows a page, by VS Code's editor for read Markdown: `markdown.showPreview` would name its tab “Preview …”. */
export async function showPage(uri: vscode.Uri, column = vscode.ViewColumn.Active): Promise<void> {
  await vscode.commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor', {
    viewColumn: column,
  });
}
