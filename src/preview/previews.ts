// The previews: one panel for each document at most, opened by a command, restored after a reload of the window. What a
// panel is made of is loaded when the first one opens.
import * as vscode from 'vscode';
import { EDITOR_TEXTS } from '../core/messages/editor';
import { SHOWN_MS } from '../editor/apply';
import type { Contexts } from '../editor/contexts';
import { DecisionBook } from '../editor/decision-book';
import { nameOf } from '../editor/file-at';
import { currentLanguage } from '../editor/language';
import { showPlanLens } from '../editor/plan-lens';
import { Plans } from '../editor/plans';
import type { Tracker } from '../editor/tracker';
import { DecisionSheets } from './decision-sheets';

const VIEW_TYPE = 'enrolment.preview';

export function registerPreviews(
  tracker: Tracker,
  contexts: Contexts,
  { workspaceState: memory, extensionUri: extension }: vscode.ExtensionContext,
): vscode.Disposable {
  const book = new DecisionBook(memory);
  const plans = new Plans(tracker, book);
  const panels = new Map<string, vscode.WebviewPanel>();

  const sheets = new DecisionSheets(tracker, plans, book);
  const fill = async (panel: vscode.WebviewPanel, document: vscode.TextDocument) => {
    panels.set(document.uri.toString(), panel);
    panel.onDidDispose(() => panels.delete(document.uri.toString()));
    await tracker.ready(document);
    const { fillPanel } = await import('./panel');
    fillPanel(panel, document, { tracker, contexts, plans, book, memory, extension, sheets });
  };

  const open = async (uri: unknown) => {
    const { PREVIEW_TEXTS } = await import('../core/messages/preview');
    const document = await documentOf(uri);
    if (!document) return sayNoFile();
    const there = panels.get(document.uri.toString());
    // Whoever asks for it again wants to be in it.
    if (there) return there.reveal();
    const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    const title = PREVIEW_TEXTS[currentLanguage()].title(nameOf(document.uri));
    await fill(vscode.window.createWebviewPanel(VIEW_TYPE, title, where), document);
  };

  return vscode.Disposable.from(
    ...plans.disposables,
    ...sheets.disposables,
    showPlanLens(tracker, plans),
    markEnrolment(tracker),
    vscode.commands.registerCommand('enrolment.openPreview', open),
    vscode.commands.registerCommand('enrolment.decisionSheet', async (uri: unknown) => {
      const document = await documentOf(uri);
      const known = document && (await tracker.ready(document))?.session;
      await (known ? sheets.save(document) : sayNoFile());
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const uri = typeof state === 'object' && state !== null && 'uri' in state ? String(state.uri) : '';
        const document = uri && (await documentOf(vscode.Uri.parse(uri)));
        if (document) await fill(panel, document);
        else panel.dispose();
      },
    }),
  );
}

/** The document of an address, or the one that is being edited. */
async function documentOf(uri: unknown): Promise<vscode.TextDocument | undefined> {
  if (!(uri instanceof vscode.Uri)) return vscode.window.activeTextEditor?.document;
  return Promise.resolve(vscode.workspace.openTextDocument(uri)).catch(() => undefined);
}

function sayNoFile(): void {
  vscode.window.setStatusBarMessage(EDITOR_TEXTS[currentLanguage()].noFile, SHOWN_MS);
}

/** Tells menus and keys whether the file that is being edited is one of ours. */
function markEnrolment(tracker: Tracker): vscode.Disposable {
  const mark = () => {
    const document = vscode.window.activeTextEditor?.document;
    const is = document !== undefined && tracker.get(document)?.session !== undefined;
    void vscode.commands.executeCommand('setContext', 'enrolment.isEnrolment', is);
  };
  mark();
  return vscode.Disposable.from(vscode.window.onDidChangeActiveTextEditor(mark), tracker.onDidCheck(mark));
}
