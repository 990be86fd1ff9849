// Files outside the open folder that the folder's configuration names: each is read only once the user has agreed to it.
// The answer is kept for the workspace. A configuration comes with a folder, and a folder may come from anybody.
import * as vscode from 'vscode';
import { EDITOR_TEXTS } from '../texts';
import { currentLanguage } from './language';

const ANSWERS_KEY = 'outsideFiles';

export class ExternalFileConsent {
  /** Questions of this session: a notification that somebody closed does not come again. */
  private readonly asked = new Set<string>();

  constructor(
    private readonly memory: vscode.Memento,
    private readonly onDidAgree: () => void,
  ) {}

  /**
   * Whether a file may be read that the configuration of `folder` names. Where nobody has answered yet: no, and the
   * question is put.
   */
  async mayRead(file: vscode.Uri, folder: vscode.Uri): Promise<boolean> {
    const root = vscode.workspace.getWorkspaceFolder(file)?.uri ?? folder;
    const { isReallyInside } = await import('./really-inside');
    if (await isReallyInside(file, root)) return true;
    const answer = this.answers[file.toString()];
    if (answer === undefined) void this.ask(file);
    return answer ?? false;
  }

  /** Notes that the user has chosen a file. */
  async agree(file: vscode.Uri, answer = true): Promise<void> {
    await this.memory.update(ANSWERS_KEY, { ...this.answers, [file.toString()]: answer });
  }

  /** Takes back every answer: whatever is elsewhere is asked for again, the next time that it is to be read. */
  async takeBack(): Promise<void> {
    this.asked.clear();
    await this.memory.update(ANSWERS_KEY, undefined);
  }

  private get answers(): Readonly<Record<string, boolean>> {
    return this.memory.get(ANSWERS_KEY, {});
  }

  private async ask(file: vscode.Uri): Promise<void> {
    if (this.asked.has(file.toString())) return;
    this.asked.add(file.toString());
    const { question, read, leave } = EDITOR_TEXTS[currentLanguage()].outside;
    const answer = await vscode.window.showWarningMessage(question(shown(file)), read, leave);
    if (answer === undefined) return;
    await this.agree(file, answer === read);
    if (answer === read) this.onDidAgree();
  }
}

const shown = (file: vscode.Uri) => (file.scheme === 'file' ? file.fsPath : file.path);
