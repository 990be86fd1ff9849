// The previews: one panel for each document at most, opened by a command, restored after a reload of the window. What a
// panel is made of is loaded when the first one opens.
import * as vscode from 'vscode';
import { sayNoFile } from '../editor/commands/chosen-files';
import type { ConfigService } from '../editor/documents/config-service';
import type { DecisionStore } from '../editor/documents/decision-store';
import { activeDocument, nameOf } from '../editor/documents/file-at';
import type { FilePanels } from '../editor/documents/file-panels';
import { currentLanguage } from '../editor/documents/language';
import { log } from '../editor/documents/log';
import type { Plans } from '../editor/documents/plans';
import type { Tracker } from '../editor/documents/tracker';
import type { Verdicts } from '../editor/documents/verdicts';
import { showPlanLens } from '../editor/features/plan-lens';
import type { DecisionSheets } from './decision-sheets';
import type { FilledPanel } from './panel';

const VIEW_TYPE = 'enrolment.preview';
const SHEET = 'enrolment-sheet';

export function registerPreviews(
  tracker: Tracker,
  configs: ConfigService,
  verdicts: Verdicts,
  decisions: DecisionStore,
  plans: Plans,
  filePanels: FilePanels,
  { workspaceState: memory, extensionUri: extension }: vscode.ExtensionContext,
): vscode.Disposable {
  const panels = new Map<string, { readonly panel: vscode.WebviewPanel; readonly filled: Promise<FilledPanel> }>();

  let made: Promise<DecisionSheets> | undefined;
  const sheetChanged = new vscode.EventEmitter<vscode.Uri>();
  const sheets = () => {
    made ??= import('./decision-sheets').then(
      (sheet) => new sheet.DecisionSheets(SHEET, tracker, plans, decisions, sheetChanged),
    );
    return made;
  };
  const fill = (panel: vscode.WebviewPanel, document: vscode.TextDocument) => {
    const key = document.uri.toString();
    const tools = { tracker, configs, plans, verdicts, decisions, memory, extension, sheets };
    const load = Promise.all([import('./panel'), tracker.ready(document)]);
    const filled = load.then(([{ fillPanel }]) => fillPanel(panel, document, tools));
    panels.set(key, { panel, filled });
    filePanels.add(panel, document);
    panel.onDidDispose(() => panels.delete(key));
    return filled;
  };

  /** Shows the preview of a file; its duplicates at once, or those of a record, where that is asked for. */
  const open = async (uri: unknown, at: unknown) => {
    const { PREVIEW_TEXTS } = await import('./texts/preview');
    const document = await documentOf(uri);
    if (!document) return sayNoFile();
    const there = panels.get(document.uri.toString());
    let filled = there?.filled;
    // To ask for it again is to want to be in it.
    there?.panel.reveal();
    if (!filled) {
      const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      const title = PREVIEW_TEXTS[currentLanguage()].title(nameOf(document.uri));
      filled = fill(vscode.window.createWebviewPanel(VIEW_TYPE, title, where), document);
    }
    (await filled).showGroups(at);
  };

  return vscode.Disposable.from(
    sheetChanged,
    { dispose: () => void made?.then((sheet) => sheet.dispose()) },
    vscode.workspace.registerTextDocumentContentProvider(SHEET, {
      onDidChange: sheetChanged.event,
      provideTextDocumentContent: async (page, token) => (await sheets()).page(page, token),
    }),
    showPlanLens(tracker, plans, verdicts),
    decisions.followRenames(),
    vscode.commands.registerCommand('enrolment.openPreview', open),
    vscode.commands.registerCommand('enrolment.decisionSheet', async (uri: unknown, how: unknown) => {
      const document = await documentOf(uri);
      if (!document || !(await tracker.ready(document))?.snapshot) return sayNoFile();
      if (how === 'show') return (await sheets()).show(document);
      const saved = await (await sheets()).save(document);
      // The saving need not wait for the answer.
      if (saved) void (await import('./save-sheet')).offerToPrint(saved);
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
  if (!(uri instanceof vscode.Uri)) return activeDocument();
  return Promise.resolve(vscode.workspace.openTextDocument(uri)).catch((error: unknown) => {
    log.unread(uri, error);
    return undefined;
  });
}
