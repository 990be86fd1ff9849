// Panels that are about a file, as its preview: while one is in front, its file is still the one that is worked on.
import * as vscode from 'vscode';

export class FilePanels implements vscode.Disposable {
  private readonly documents = new Map<vscode.WebviewPanel, vscode.TextDocument>();
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  /** Notes what a panel is about, until it is closed. */
  add(panel: vscode.WebviewPanel, document: vscode.TextDocument): void {
    this.documents.set(panel, document);
    const following = panel.onDidChangeViewState(() => this.changed.fire());
    panel.onDidDispose(() => {
      following.dispose();
      this.documents.delete(panel);
      this.changed.fire();
    });
    this.changed.fire();
  }

  /** The file of the panel in front; undefined where another tab is. */
  get front(): vscode.TextDocument | undefined {
    for (const [panel, document] of this.documents) if (panel.active && !document.isClosed) return document;
    return undefined;
  }

  dispose(): void {
    this.changed.dispose();
  }
}
