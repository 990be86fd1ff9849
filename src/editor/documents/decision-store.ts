// What the user decided and tried in the preview of each file, kept with the workspace, with the way back.
import * as vscode from 'vscode';
import type { Resolved } from '../../core/plan/decision-sheet';
import type { Decision, Decisions } from '../../core/plan/decisions';
import type { ImportChoices } from '../../core/plan/import-job';

/** A decision that is taken; null takes one back. */
export interface DecisionChange {
  readonly key: string;
  /** Whom it is about: "Paul Dupond". */
  readonly who: string;
  readonly after: Decision | null;
}

export interface HistoryStep extends DecisionChange {
  readonly before: Decision | null;
}

export interface FileDecisions {
  readonly decisions: Decisions;
  readonly history: readonly HistoryStep[];
  /** Who left the file when decisions were applied; their accounts may still be to be made. */
  readonly applied: readonly Resolved[];
  /** Options of Moodle's import that are being tried. */
  readonly options: Readonly<Record<string, string>>;
  /** The version of Moodle that is being tried, `unknown` among them; '' for the folder's own. */
  readonly moodleVersion: string;
}

const KEY = 'preview.decisions';
const EMPTY: FileDecisions = { decisions: {}, history: [], applied: [], options: {}, moodleVersion: '' };
const MOST_STEPS = 50;

export class DecisionStore {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  of(uri: vscode.Uri): FileDecisions {
    return { ...EMPTY, ...this.all()[uri.toString()] };
  }

  /** What a plan of the file is made with. */
  choices(uri: vscode.Uri): ImportChoices {
    const { decisions, options, moodleVersion } = this.of(uri);
    return { decisions, importOptions: options, ...(moodleVersion && { moodleVersion }) };
  }

  /** Takes decisions, each of them a step to go back. */
  async decide(uri: vscode.Uri, taken: readonly DecisionChange[]): Promise<void> {
    let { decisions, history } = this.of(uri);
    for (const { key, who, after } of taken) {
      const before = (Object.hasOwn(decisions, key) && decisions[key]) || null;
      decisions = withDecision(decisions, key, after);
      history = [...history, { key, who, before, after }];
    }
    await this.write(uri, { decisions, history: history.slice(-MOST_STEPS) });
  }

  /** Takes back the last decisions. */
  async undo(uri: vscode.Uri, steps: number): Promise<void> {
    const { history, ...page } = this.of(uri);
    const kept = Math.max(0, history.length - steps);
    const decisions = history
      .slice(kept)
      .reduceRight((before, step) => withDecision(before, step.key, step.before), page.decisions);
    await this.write(uri, { decisions, history: history.slice(0, kept) });
  }

  /** Changes what is remembered of a file otherwise. */
  async change(uri: vscode.Uri, make: (known: FileDecisions) => Partial<FileDecisions>): Promise<void> {
    await this.write(uri, make(this.of(uri)));
  }

  /** Keeps what was decided about a file under its new name, whenever it, or a folder above it, is renamed or moved. */
  followRenames(): vscode.Disposable {
    return vscode.workspace.onDidRenameFiles(async ({ files }) => {
      for (const { oldUri, newUri } of files) await this.rename(oldUri, newUri);
    });
  }

  private async rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
    const { renamedKeys } = await import('./renamed');
    const pages = renamedKeys(this.all(), from.toString(), to.toString());
    if (!pages) return;
    await this.memory.update(KEY, pages);
    this.changed.fire(to);
  }

  /** Tries an option, or a version, beside those that are tried already. */
  async try(
    uri: vscode.Uri,
    { options = {}, ...version }: Partial<Pick<FileDecisions, 'options' | 'moodleVersion'>>,
  ): Promise<void> {
    await this.write(uri, { options: { ...this.of(uri).options, ...options }, ...version });
  }

  async endTrial(uri: vscode.Uri): Promise<void> {
    await this.write(uri, { options: {}, moodleVersion: '' });
  }

  dispose(): void {
    this.changed.dispose();
  }

  private all(): Readonly<Record<string, Partial<FileDecisions>>> {
    return this.memory.get<Record<string, Partial<FileDecisions>>>(KEY, {});
  }

  private async write(uri: vscode.Uri, part: Partial<FileDecisions>): Promise<void> {
    await this.memory.update(KEY, { ...this.all(), [uri.toString()]: { ...this.of(uri), ...part } });
    this.changed.fire(uri);
  }
}

function withDecision(decisions: Decisions, key: string, decision: Decision | null): Decisions {
  const others = Object.entries(decisions).filter(([other]) => other !== key);
  return Object.fromEntries(decision ? [...others, [key, decision]] : others);
}
