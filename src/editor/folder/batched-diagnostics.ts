// Publishes the diagnostics of many files in batches: after each publication, VS Code's window examines all problems.
import * as vscode from 'vscode';

/** The first file is published at once, those that follow within so long together. */
const DELAY_MS = 1000;

export interface BatchedDiagnostics extends vscode.Disposable {
  /** Replaces the diagnostics of a file. */
  set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void;
  /** Removes them at once: an editor may show the file's own diagnostics now. */
  delete(uri: vscode.Uri): void;
  has(uri: vscode.Uri): boolean;
  /** Publishes what is waiting. */
  flush(): void;
}

/** A collection of diagnostics that grows file by file. */
export function batchedDiagnostics(name: string): BatchedDiagnostics {
  const collection = vscode.languages.createDiagnosticCollection(name);
  const pending = new Map<string, [vscode.Uri, readonly vscode.Diagnostic[]]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    if (pending.size) collection.set([...pending.values()]);
    pending.clear();
  };
  return {
    set(uri, diagnostics) {
      pending.set(uri.toString(), [uri, diagnostics]);
      if (timer) return;
      flush();
      timer = setTimeout(() => {
        timer = undefined;
        flush();
      }, DELAY_MS);
    },
    delete(uri) {
      pending.delete(uri.toString());
      if (collection.has(uri)) collection.delete(uri);
    },
    has: (uri) => pending.has(uri.toString()) || collection.has(uri),
    flush,
    dispose() {
      clearTimeout(timer);
      collection.dispose();
    },
  };
}
