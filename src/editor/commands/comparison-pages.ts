// Where the comparison of two versions is read: a page that is in no file and is gone with its tab.
import * as vscode from 'vscode';
import { nameOf } from '../documents/file-at';
import { pageUri, titleAbout } from '../documents/rendered-page';
import { showPage } from '../documents/show-page';

const SCHEME = 'enrolment-comparison';

export interface ComparisonPages extends vscode.Disposable {
  /** Shows a page (Markdown) about a file. */
  show(file: vscode.Uri, title: string, page: string): Promise<vscode.Uri>;
}

export function provideComparisonPages(): ComparisonPages {
  const pages = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provided = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => pages.get(uri.path) ?? '',
  });
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => {
    if (isClosed && uri.scheme === SCHEME) pages.delete(uri.path);
  });
  return {
    async show(file, title, page) {
      const uri = pageUri(SCHEME, titleAbout(nameOf(file), title));
      pages.set(uri.path, page);
      changed.fire(uri);
      await showPage(uri);
      return uri;
    },
    dispose() {
      provided.dispose();
      closed.dispose();
      changed.dispose();
    },
  };
}
