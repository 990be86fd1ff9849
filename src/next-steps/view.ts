// "What now?" in the webview of the activity bar: listens to what may change its steps. Loaded when the view is seen.
import * as vscode from 'vscode';
import { currentLanguage } from '../editor/documents/language';
import { pageFolder, pageHtml } from '../webview/page-html';
import { pageMessage } from './protocol';
import { NextStepsSession, type NextStepsTools } from './session';

const PAUSE_MS = 150;

/** Fills the view with the steps of the file that is worked on, until it is closed. */
export function fillView(view: vscode.WebviewView, tools: NextStepsTools): void {
  const { plans, verdicts, decisions, ticks, extension } = tools;
  const { webview } = view;
  const session = new NextStepsSession(view, tools);
  const refresh = () => session.refresh();
  let pause: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(pause);
    pause = setTimeout(refresh, PAUSE_MS);
  };
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension, 'next-steps')] };
  const listeners = vscode.Disposable.from(
    session,
    webview.onDidReceiveMessage(async (message) => {
      const read = pageMessage.safeParse(message);
      if (!read.success) return;
      await session.receive(read.data);
      if (read.data.type === 'press') soon();
    }),
    view.onDidChangeVisibility(refresh),
    verdicts.onDidChange(soon),
    plans.onDidChange(soon),
    ticks.onDidChange(refresh),
    decisions.onDidChange(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.window.tabGroups.onDidChangeTabs(soon),
    vscode.workspace.onDidSaveTextDocument(soon),
    vscode.workspace.onDidCloseTextDocument(soon),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === session.document) soon();
    }),
    { dispose: () => clearTimeout(pause) },
  );
  view.onDidDispose(() => listeners.dispose());
  webview.html = pageHtml(webview, extension, { name: 'next-steps', language: currentLanguage() });
}
