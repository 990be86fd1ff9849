// What the user has ticked off of each file's steps, kept with the workspace.
import * as vscode from 'vscode';
import { renamedKeys } from '../editor/documents/renamed';

const KEY = 'path.ticks';

export class Ticks {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  of(uri: vscode.Uri): ReadonlySet<string> {
    return new Set(this.all()[uri.toString()]);
  }

  async set(uri: vscode.Uri, tick: string, on: boolean): Promise<void> {
    const ticks = new Set(this.of(uri));
    if (ticks.has(tick) === on) return;
    if (on) ticks.add(tick);
    else ticks.delete(tick);
    await this.memory.update(KEY, { ...this.all(), [uri.toString()]: [...ticks] });
    this.changed.fire(uri);
  }

  /** Keeps what was ticked off for a file, or for the files of a folder, under the new name. */
  async rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const renamed = renamedKeys(this.all(), from.toString(), to.toString());
    if (!renamed) return;
    await this.memory.update(KEY, renamed);
    this.changed.fire(to);
  }

  private all(): Readonly<Record<string, readonly string[]>> {
    return this.memory.get<Record<string, string[]>>(KEY, {});
  }
}
