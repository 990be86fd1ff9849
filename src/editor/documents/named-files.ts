// The files that configurations name, each watched once while any of them names it.
import type * as vscode from 'vscode';

export class NamedFiles implements vscode.Disposable {
  private readonly named = new Map<string, readonly vscode.Uri[]>();
  private readonly watched = new Map<string, { readonly uri: vscode.Uri; readonly watcher: vscode.Disposable }>();

  /** @param onDidUnname no configuration names the file any more: what was read of it is not needed */
  constructor(
    private readonly watch: (file: vscode.Uri) => vscode.Disposable,
    private readonly onDidUnname: (file: vscode.Uri) => void,
  ) {}

  /** Notes the files that a configuration names, in the place of those that it named before. */
  set(config: vscode.Uri, files: readonly vscode.Uri[]): void {
    this.named.set(config.toString(), files);
    for (const uri of files) {
      const key = uri.toString();
      if (!this.watched.has(key)) this.watched.set(key, { uri, watcher: this.watch(uri) });
    }
    this.forgetUnnamed();
  }

  /** A configuration is gone, or a folder with all configurations in it. */
  delete(config: vscode.Uri): void {
    const gone = config.toString();
    for (const key of this.named.keys()) if (key === gone || key.startsWith(`${gone}/`)) this.named.delete(key);
    this.forgetUnnamed();
  }

  private forgetUnnamed(): void {
    const kept = new Set([...this.named.values()].flat().map(String));
    for (const [key, { uri, watcher }] of this.watched) {
      if (kept.has(key)) continue;
      watcher.dispose();
      this.watched.delete(key);
      this.onDidUnname(uri);
    }
  }

  dispose(): void {
    for (const { watcher } of this.watched.values()) watcher.dispose();
  }
}
