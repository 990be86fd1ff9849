// "What now?" between its page and the file that is worked on: tells the page the steps, and carries out what is pressed.
import * as vscode from 'vscode';
import { describeUnrecognised } from '../core/document/unrecognised';
import type { Snapshot } from '../core/language-service';
import { elsewhereOf, sortFindings } from '../core/next-steps/found';
import { nextSteps } from '../core/next-steps/next-steps';
import { sessionName } from '../core/next-steps/session-name';
import type { NextStep } from '../core/next-steps/step';
import type { DecisionStore } from '../editor/documents/decision-store';
import { nameOf } from '../editor/documents/file-at';
import type { FilePanels } from '../editor/documents/file-panels';
import { currentLanguage } from '../editor/documents/language';
import { FIX_CONTEXT } from '../editor/documents/language-service';
import type { Plans } from '../editor/documents/plans';
import type { Tracker } from '../editor/documents/tracker';
import type { CrossFileResults, Verdicts } from '../editor/documents/verdicts';
import { carryOut, copy } from './actions';
import { FollowedFile } from './followed-file';
import type { HostMessage, NoneView, PageMessage } from './protocol';
import { pressed, stepsView } from './state';
import type { Ticks } from './ticks';

/** What the view works with. */
export interface NextStepsTools {
  readonly tracker: Tracker;
  readonly panels: FilePanels;
  readonly plans: Plans;
  readonly verdicts: Verdicts;
  readonly crossFile: CrossFileResults;
  readonly decisions: DecisionStore;
  readonly ticks: Ticks;
  readonly extension: vscode.Uri;
}

type Asked<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;

/** A verification that was made, and slips that were saved, are steps that were taken. */
const TAKEN: ReadonlySet<string> = new Set(['verify', 'hand-out']);

export class NextStepsSession implements vscode.Disposable {
  private readonly followed: FollowedFile;
  private steps: readonly NextStep[] = [];
  /** The file whose steps are shown; only its plan is kept up to date. */
  private shown: { readonly document: vscode.TextDocument; readonly plan: vscode.Disposable } | undefined;

  constructor(
    private readonly view: vscode.WebviewView,
    private readonly tools: NextStepsTools,
  ) {
    this.followed = new FollowedFile(tools.tracker, tools.panels);
  }

  get document(): vscode.TextDocument | undefined {
    return this.shown?.document;
  }

  /** Sends the page the steps of the file that is worked on, or that there is none. */
  refresh(): void {
    const now = this.view.visible ? this.followed.now() : undefined;
    const tracked = now?.kind === 'ours' ? this.tools.tracker.get(now.document) : undefined;
    const snapshot = tracked?.snapshot;
    const verdict = tracked && this.tools.verdicts.on(tracked);
    if (now?.kind === 'ours' && snapshot && verdict) {
      this.follow(now.document);
      const language = currentLanguage();
      this.steps = this.stepsOf(now.document, snapshot);
      const file = nameOf(now.document.uri);
      const platform = snapshot.sheet.platform.name[language];
      this.send(stepsView({ file, platform, verdict, isBehind: now.isBehind }, this.steps, language));
      return;
    }
    this.follow(undefined);
    if (!now) return;
    this.steps = [];
    this.send(noneView(now.kind === 'other' ? now.document : undefined));
  }

  /** Carries out what the page asks for. */
  async receive(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.refresh();
      case 'press':
        return this.press(message);
      case 'tick':
        return this.tick(message);
      case 'session': {
        const pattern = this.document && this.tools.tracker.get(this.document)?.snapshot?.sheet.platform.sessionName;
        if (pattern) await copy(sessionName(pattern, message.from, message.to, message.title));
        return;
      }
      case 'start': {
        const now = this.followed.now();
        const isAboutFile = message.start === 'treatAsEnrolment' && now.kind === 'other';
        const file = isAboutFile ? [now.document.uri] : [];
        await vscode.commands.executeCommand(`enrolment.${message.start}`, ...file);
      }
    }
  }

  dispose(): void {
    this.follow(undefined);
  }

  private follow(document: vscode.TextDocument | undefined): void {
    if (document === this.document) return;
    this.shown?.plan.dispose();
    this.shown = document && { document, plan: this.tools.plans.follow(document) };
  }

  private stepsOf(document: vscode.TextDocument, snapshot: Snapshot): NextStep[] {
    const { plans, crossFile, decisions, ticks } = this.tools;
    const planned = plans.of(document);
    const { error, warning } = crossFile.statsOf(document.uri).severities;
    const facts = {
      snapshot,
      found: sortFindings(snapshot, FIX_CONTEXT),
      plan: planned?.version === document.version ? planned.plan : undefined,
      applied: decisions.of(document.uri).applied,
      elsewhere: elsewhereOf(crossFile.findingsOf(document.uri), error + warning),
      isSaved: !document.isDirty && !document.isUntitled,
      ticked: ticks.of(document.uri),
    };
    return nextSteps(facts, currentLanguage());
  }

  private async press(asked: Asked<'press'>): Promise<void> {
    const { document, steps } = this;
    const { step, button } = pressed(steps, asked);
    if (!step || !button || !document) return;
    const worked = await carryOut(button.action, document, this.tools.tracker);
    if (worked && step.tick && TAKEN.has(step.id)) await this.tools.ticks.set(document.uri, step.tick, true);
  }

  private async tick({ step: id, on }: Asked<'tick'>): Promise<void> {
    const tick = this.steps.find((step) => step.id === id)?.tick;
    if (tick && this.document) await this.tools.ticks.set(this.document.uri, tick, on);
  }

  private send(message: HostMessage): void {
    void this.view.webview.postMessage(message);
  }
}

function noneView(document: vscode.TextDocument | undefined): NoneView {
  const looks = document ? describeUnrecognised(document.getText()) : 'other';
  return {
    type: 'none',
    language: currentLanguage(),
    file: document ? nameOf(document.uri) : '',
    looks,
    starts: document
      ? ['treatAsEnrolment', looks === 'empty' ? 'newFile' : 'convertExport']
      : ['newFile', 'convertExport', 'setUpFolder', 'openExample'],
  };
}
