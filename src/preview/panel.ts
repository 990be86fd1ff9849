// A preview in a webview of VS Code, on one of its documents, until either is closed.
import * as vscode from 'vscode';
import { currentLanguage } from '../editor/documents/language';
import { pageFolder, pageHtml } from '../webview/page-html';
import { pageMessage } from './protocol';
import { PreviewSession, type PreviewTools } from './session';

export interface FilledPanel {
  /** Puts the duplicates in front once there is a plan: the open ones (`groups`), or those of a record; else does nothing. */
  showGroups(at: unknown): void;
}

/** Fills a webview with the preview of a document, until either is closed. */
export function fillPanel(panel: vscode.WebviewPanel, document: vscode.TextDocument, tools: PreviewTools): FilledPanel {
  const { plans, verdicts, extension } = tools;
  const { webview } = panel;
  const session = new PreviewSession(panel, document, tools);
  const tellOther = () => session.tellOther();
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension, 'preview')] };
  const listeners = vscode.Disposable.from(
    plans.follow(document),
    webview.onDidReceiveMessage((message) => {
      const read = pageMessage.safeParse(message);
      if (read.success) void session.receive(read.data);
    }),
    plans.onDidChange((changed) => {
      if (changed === document) void session.refresh();
    }),
    verdicts.onDidChange((changed) => {
      if (!changed || changed === document) void session.refresh();
      else tellOther();
    }),
    vscode.window.onDidChangeActiveTextEditor(tellOther),
    // A table is no text editor.
    vscode.window.tabGroups.onDidChangeTabs(tellOther),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('enrolment')) void session.refresh();
    }),
    vscode.window.onDidChangeTextEditorSelection((event) => session.select(event)),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      // One whose language changes is closed and opened again, and is the same document.
      if (closed === document && document.isClosed) panel.dispose();
    }),
  );
  panel.onDidDispose(() => listeners.dispose());
  webview.html = pageHtml(webview, extension, { name: 'preview', language: currentLanguage() });
  return {
    showGroups(at) {
      if (at === 'groups') session.showGroups(undefined);
      else if (typeof at === 'number') session.showGroups(at);
    },
  };
}
