// The address and the title of a page of Markdown that is in no file.
import * as vscode from 'vscode';

/** The address of a page that is in no file. The tab shows what stands after the last slash: the title. */
export function pageUri(scheme: string, title: string, query = ''): vscode.Uri {
  return vscode.Uri.from({ scheme, path: `/${title.replaceAll('/', '\u2215')}`, query });
}

/** The title of a page about a file. It never ends as a file's name does: VS Code would take it for a CSV. */
export function titleAbout(file: string, title: string): string {
  return `${file} · ${title}`;
}
