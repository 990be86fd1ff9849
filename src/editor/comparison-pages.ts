// Where the comparison of two versions is read: a page that is in no file and is gone with its tab.
import * as vscode from 'vscode';

const SCHEME = 'enrolment-comparison';

export interface ComparisonPages extends vscode.Disposable {
  /** Shows a page (Markdown) under a file's name. */
  show(name: string, page: string): Promise<vscode.Uri>;
}

export function provideComparisonPages(): ComparisonPages {
  const pages = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provided = vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => pages.get(uri.path) ?? '',
  });
  const closed = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
    if (uri.scheme === SCHEME) pages.delete(uri.path);
  });
  return {
    async show(name, page) {
      const uri = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.md` });
      pages.set(uri.path, page);
      changed.fire(uri);
      await vscode.commands.executeCommand('markdown.showPreview', uri);
      return uri;
    },
    dispose() {
      provided.dispose();
      closed.dispose();
      changed.dispose();
    },
  };
}
