// The plan of each enrolment file that somebody looks at, made anew when the file, what is known, or a decision changes:
// after a pause, in short steps between which the extension does everything else, and given up when it is outdated.
import * as vscode from 'vscode';
import type { Sheet } from '../../core/document/sheet';
import type { Plan } from '../../core/plan/plan';
import type { Finding } from '../../core/rules/rule';
import type { DecisionStore } from './decision-store';
import { openDocument } from './file-at';
import { PreparedSites } from './prepared-sites';
import { runSteps } from './run-task';
import type { Tracker } from './tracker';

export interface Planned {
  readonly document: vscode.TextDocument;
  /** Of the document that was planned. */
  readonly version: number;
  readonly sheet: Sheet;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

const PAUSE_MS = 250;
/** A plan that takes long is made less often. */
const LONGEST_PAUSE_MS = 2000;

export class Plans {
  private readonly planned = new Map<string, Planned>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The plan that is being made of each file: an earlier one gives up. */
  private readonly jobs = new Map<string, object>();
  private readonly followers = new Map<string, number>();
  private readonly sites = new PreparedSites();
  private lastTook = 0;
  private readonly changed = new vscode.EventEmitter<vscode.TextDocument>();
  /** A file has a new plan, is about to get one, or has none any more. */
  readonly onDidChange = this.changed.event;
  readonly disposables: vscode.Disposable[];

  constructor(
    private readonly tracker: Tracker,
    private readonly decisions: DecisionStore,
  ) {
    this.disposables = [
      this.changed,
      tracker.onDidCheck(({ document }) => this.schedule(document, PAUSE_MS)),
      tracker.onDidClose((uri) => this.forget(uri.toString())),
      decisions.onDidChange((uri) => {
        const document = openDocument(uri);
        if (document) this.schedule(document, 0);
      }),
      { dispose: () => this.timers.forEach((timer) => void clearTimeout(timer)) },
    ];
  }

  /** The last plan that was made of a document: of its text now, or of an earlier one while a new plan is made. */
  of(document: vscode.TextDocument): Planned | undefined {
    return this.planned.get(document.uri.toString());
  }

  isBusy(document: vscode.TextDocument): boolean {
    const key = document.uri.toString();
    return this.jobs.has(key) || this.timers.has(key);
  }

  /** Keeps the plan of a document up to date until disposed. */
  follow(document: vscode.TextDocument): vscode.Disposable {
    const key = document.uri.toString();
    this.followers.set(key, (this.followers.get(key) ?? 0) + 1);
    if (!this.planned.has(key) && !this.isBusy(document)) this.schedule(document, 0);
    return new vscode.Disposable(() => {
      const left = (this.followers.get(key) ?? 1) - 1;
      if (left) this.followers.set(key, left);
      else {
        this.followers.delete(key);
        this.forget(key);
      }
    });
  }

  private forget(key: string): void {
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    this.jobs.delete(key);
    this.planned.delete(key);
    this.sites.forget(key);
  }

  private schedule(document: vscode.TextDocument, pause: number): void {
    const key = document.uri.toString();
    if (!this.followers.has(key)) return;
    this.jobs.delete(key);
    clearTimeout(this.timers.get(key));
    // The first plan does not wait, for somebody does.
    const wait = this.planned.has(key) && pause ? Math.min(LONGEST_PAUSE_MS, Math.max(pause, this.lastTook / 2)) : 0;
    const timer = setTimeout(() => {
      this.timers.delete(key);
      void this.run(document);
    }, wait);
    this.timers.set(key, timer);
    this.changed.fire(document);
  }

  private async run(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const tracked = this.tracker.get(document);
    const snapshot = tracked?.snapshot;
    if (!snapshot) {
      this.planned.delete(key);
      this.changed.fire(document);
      return;
    }
    const { sheet } = snapshot;
    const job = {};
    this.jobs.set(key, job);
    const { version } = document;
    // The simulation of the import is loaded for the first plan.
    const { planSteps, prepareReference } = await import('../../core/plan/plan');
    if (this.jobs.get(key) !== job) return;
    const site = this.sites.siteFor(key, sheet, () => prepareReference(sheet));
    const before = this.planned.get(key);
    const steps = planSteps(sheet, {
      ...this.decisions.choices(document.uri),
      ...(site && { site }),
      ...(before && { before: before.plan }),
    });
    const done = await runSteps(steps, () => this.jobs.get(key) === job && document.version === version);
    if (this.jobs.get(key) === job) this.jobs.delete(key);
    if (!done) return;
    this.lastTook = done.worked;
    const plan = done.value;
    this.planned.set(key, { document, version, sheet, plan, findings: tracked.snapshot.findings() });
    this.changed.fire(document);
  }
}
