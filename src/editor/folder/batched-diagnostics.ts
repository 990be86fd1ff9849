// Diagnostics of many files, told to VS Code together: whenever it is told something, its window looks at all problems.
import * as vscode from 'vscode';

/** So soon is VS Code told. */
const TOLD_MS = 400;

export interface BatchedDiagnostics extends vscode.Disposable {
  /** Replaces the diagnostics of a file. */
  set(uri: vscode.Uri, diagnostics: readonly vscode.Diagnostic[]): void;
  /** At once: an editor may have the file now, with diagnostics of its own. */
  delete(uri: vscode.Uri): void;
  has(uri: vscode.Uri): boolean;
  /** Tells what is not yet told. */
  flush(): void;
}

/** A collection of diagnostics that grows file by file. */
export function batchedDiagnostics(name: string): BatchedDiagnostics {
  const collection = vscode.languages.createDiagnosticCollection(name);
  const pending = new Map<string, [vscode.Uri, readonly vscode.Diagnostic[]]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (pending.size) collection.set([...pending.values()]);
    pending.clear();
  };
  return {
    set(uri, diagnostics) {
      pending.set(uri.toString(), [uri, diagnostics]);
      timer ??= setTimeout(flush, TOLD_MS);
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
