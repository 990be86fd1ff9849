// What the user decided and tried in the preview of each file, kept with the workspace, with the way back.
import * as vscode from 'vscode';
import type { Settled } from '../core/plan/decision-sheet';
import type { Decision, Decisions } from '../core/plan/decisions';

export interface Step {
  readonly key: string;
  /** Whose decision it is: "Paul Dupond". */
  readonly who: string;
  readonly before: Decision | null;
  readonly after: Decision | null;
}

export interface Page {
  readonly decisions: Decisions;
  readonly history: readonly Step[];
  /** Who left the file when decisions were applied; their accounts may still be to be made. */
  readonly applied: readonly Settled[];
  /** Options of Moodle's import that are being tried. */
  readonly options: Readonly<Record<string, string>>;
}

const KEY = 'preview.decisions';
const EMPTY: Page = { decisions: {}, history: [], applied: [], options: {} };
const MOST_STEPS = 50;

export class DecisionBook {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  of(uri: vscode.Uri): Page {
    return { ...EMPTY, ...this.all()[uri.toString()] };
  }

  /** Takes a decision, or takes it back when it is null. */
  async decide(uri: vscode.Uri, key: string, who: string, after: Decision | null): Promise<void> {
    const { decisions, history } = this.of(uri);
    const before = (Object.hasOwn(decisions, key) && decisions[key]) || null;
    await this.write(uri, {
      decisions: withDecision(decisions, key, after),
      history: [...history, { key, who, before, after }].slice(-MOST_STEPS),
    });
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

  /** Notes who has left the file. */
  async noteApplied(uri: vscode.Uri, settled: readonly Settled[]): Promise<void> {
    const keys = new Set(settled.map(({ key }) => key));
    const { applied } = this.of(uri);
    await this.write(uri, { applied: [...applied.filter(({ key }) => !keys.has(key)), ...settled] });
  }

  async forgetApplied(uri: vscode.Uri): Promise<void> {
    await this.write(uri, { applied: [] });
  }

  async tryOptions(uri: vscode.Uri, options: Readonly<Record<string, string>>): Promise<void> {
    await this.write(uri, { options });
  }

  private all(): Readonly<Record<string, Partial<Page>>> {
    return this.memory.get<Record<string, Partial<Page>>>(KEY, {});
  }

  private async write(uri: vscode.Uri, part: Partial<Page>): Promise<void> {
    await this.memory.update(KEY, { ...this.all(), [uri.toString()]: { ...this.of(uri), ...part } });
    this.changed.fire(uri);
  }
}

function withDecision(decisions: Decisions, key: string, decision: Decision | null): Decisions {
  const others = Object.entries(decisions).filter(([other]) => other !== key);
  return Object.fromEntries(decision ? [...others, [key, decision]] : others);
}
