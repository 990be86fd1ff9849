// Fills the view: follows the active file, shows its steps, and carries out what is pressed. Loaded when the view is seen.
import * as vscode from 'vscode';
import { describeUnrecognised } from '../core/document/unrecognised';
import { sortFindings } from '../core/next-steps/found';
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
import type { Elsewhere, Verdicts } from '../editor/documents/verdicts';
import { pageFolder, pageHtml } from '../webview/page-html';
import { carryOut, copy } from './actions';
import { FollowedFile } from './followed-file';
import { type HostMessage, type NoneView, type PageMessage, pageMessage } from './protocol';
import { stepsView } from './shown';
import type { Ticks } from './ticks';

/** What the view works with. */
export interface NextStepsTools {
  readonly tracker: Tracker;
  readonly panels: FilePanels;
  readonly plans: Plans;
  readonly verdicts: Verdicts;
  readonly across: Elsewhere;
  readonly book: DecisionStore;
  readonly ticks: Ticks;
  readonly extension: vscode.Uri;
}

const PAUSE_MS = 150;
/** A verification that was made, and slips that were saved, are steps that were taken. */
const TAKEN: ReadonlySet<string> = new Set(['verify', 'hand-out']);

export function fillView(view: vscode.WebviewView, tools: NextStepsTools): void {
  const { tracker, panels, plans, verdicts, across, book, ticks, extension } = tools;
  const { webview } = view;
  const followed = new FollowedFile(tracker, panels);
  let steps: readonly NextStep[] = [];
  let document: vscode.TextDocument | undefined;
  let planning: vscode.Disposable | undefined;

  const send = (message: HostMessage) => void webview.postMessage(message);

  /** Keeps the plan of the file that is shown, and of no other. */
  const follow = (next: vscode.TextDocument | undefined) => {
    if (next === document) return;
    planning?.dispose();
    planning = next && plans.want(next);
    document = next;
  };

  const show = () => {
    if (!view.visible) return follow(undefined);
    const now = followed.now();
    const tracked = now.kind === 'ours' ? tracker.get(now.document) : undefined;
    const snapshot = tracked?.snapshot;
    const verdict = tracked && verdicts.on(tracked);
    if (now.kind !== 'ours' || !snapshot || !verdict) {
      follow(undefined);
      steps = [];
      return send(noneView(now.kind === 'other' ? now.document : undefined));
    }
    follow(now.document);
    const language = currentLanguage();
    const planned = plans.of(now.document);
    const { error, warning } = across.statsOf(now.document.uri).severities;
    steps = nextSteps(
      {
        snapshot,
        found: sortFindings(snapshot, FIX_CONTEXT),
        plan: planned?.version === now.document.version ? planned.plan : undefined,
        applied: book.of(now.document.uri).applied,
        elsewhere: error + warning,
        isSaved: !now.document.isDirty && !now.document.isUntitled,
        ticked: ticks.of(now.document.uri),
      },
      language,
    );
    const { platform } = snapshot.sheet;
    const file = nameOf(now.document.uri);
    send(stepsView({ file, platform: platform.name[language], verdict, isBehind: now.isBehind }, steps, language));
  };

  let pause: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(pause);
    pause = setTimeout(show, PAUSE_MS);
  };

  const press = async ({ step: id, also }: Extract<PageMessage, { type: 'press' }>) => {
    const step = steps.find((one) => one.id === id);
    const button = also ? step?.also : step?.button;
    if (!step || !button || !document) return;
    const { uri } = document;
    const worked = await carryOut(button.action, document, tracker);
    if (worked && step.tick && TAKEN.has(step.id)) await ticks.set(uri, step.tick, true);
    soon();
  };

  const answer = async (asked: PageMessage) => {
    switch (asked.type) {
      case 'ready':
        return show();
      case 'press':
        return press(asked);
      case 'tick': {
        const tick = steps.find(({ id }) => id === asked.step)?.tick;
        if (tick && document) await ticks.set(document.uri, tick, asked.on);
        return;
      }
      case 'session': {
        const pattern = document && tracker.get(document)?.snapshot?.sheet.platform.sessionName;
        if (pattern) await copy(sessionName(pattern, asked.from, asked.to, asked.title));
        return;
      }
      case 'start': {
        const now = followed.now();
        const other = now.kind === 'other' ? [now.document.uri] : [];
        await vscode.commands.executeCommand(
          `enrolment.${asked.start}`,
          ...(asked.start === 'treatAsEnrolment' ? other : []),
        );
      }
    }
  };

  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension, 'next-steps')] };
  const listening = vscode.Disposable.from(
    webview.onDidReceiveMessage((message) => {
      const read = pageMessage.safeParse(message);
      if (read.success) void answer(read.data);
    }),
    view.onDidChangeVisibility(show),
    verdicts.onDidChange(soon),
    plans.onDidChange(soon),
    ticks.onDidChange(show),
    book.onDidChange(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.window.tabGroups.onDidChangeTabs(soon),
    vscode.workspace.onDidSaveTextDocument(soon),
    vscode.workspace.onDidCloseTextDocument(soon),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) soon();
    }),
    { dispose: () => clearTimeout(pause) },
  );
  view.onDidDispose(() => {
    listening.dispose();
    follow(undefined);
  });
  webview.html = pageHtml(webview, extension, { name: 'next-steps', language: currentLanguage() });
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
