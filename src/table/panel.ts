// A table in a webview of VS Code, on one of its documents, until either is closed.
import * as vscode from 'vscode';
import { applyEdit, asWorkspaceEdit } from '../editor/documents/apply-edits';
import { nameOf } from '../editor/documents/file-at';
import { currentLanguage } from '../editor/documents/language';
import { FIX_CONTEXT } from '../editor/documents/language-service';
import { log } from '../editor/documents/log';
import { showNotice } from '../editor/documents/notice';
import type { Planned, Plans } from '../editor/documents/plans';
import type { Tracker } from '../editor/documents/tracker';
import type { Verdicts } from '../editor/documents/verdicts';
import { pageFolder, pageHtml } from '../webview/page-html';
import type { TableHost, Widths } from './host';
import { type Outcomes, outcomesLeft, outcomesOf } from './outcomes';
import { type PageCommand, pageMessage } from './protocol';
import { TableSession } from './session';

/** What every table works with. */
export interface Tools {
  readonly tracker: Tracker;
  readonly plans: Plans;
  readonly verdicts: Verdicts;
  readonly memory: vscode.Memento;
  readonly extension: vscode.Uri;
}

const WIDTHS_KEY = 'table.widths';

/** Fills a webview with the table of a document, until either is closed. */
export function fillTable(panel: vscode.WebviewPanel, document: vscode.TextDocument, tools: Tools): void {
  const { plans, verdicts, extension } = tools;
  const { webview } = panel;
  const session = new TableSession(hostOf(webview, document, tools));
  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension, 'table')] };
  const listeners = vscode.Disposable.from(
    plans.follow(document),
    webview.onDidReceiveMessage((message) => {
      const read = pageMessage.safeParse(message);
      if (read.success) session.receive(read.data);
    }),
    verdicts.onDidChange((changed) => {
      if (!changed || changed === document) session.refresh();
    }),
    plans.onDidChange((changed) => {
      if (changed === document && !plans.isBusy(document)) session.replan();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('enrolment')) session.refresh();
    }),
  );
  panel.onDidDispose(() => listeners.dispose());
  // The grid writes the widths of its columns into a style element of its own, with the nonce.
  webview.html = pageHtml(webview, extension, { name: 'table', language: currentLanguage(), addsStyles: true });
}

function hostOf(webview: vscode.Webview, document: vscode.TextDocument, tools: Tools): TableHost {
  const { tracker, plans, verdicts, memory } = tools;
  const { uri } = document;
  const execute = vscode.commands.executeCommand;
  const known = lastOf(({ plan }: Planned) => outcomesOf(plan));
  return {
    fileName: nameOf(uri),
    tools: FIX_CONTEXT,
    language: currentLanguage,
    version: () => document.version,
    snapshot: () => tracker.get(document)?.snapshot,
    verdict: () => verdicts.of(document),
    // While a plan is made anew, the last one counts for the lines that stand as they stood.
    outcomes() {
      const planned = plans.of(document);
      const table = tracker.get(document)?.snapshot?.sheet.table;
      if (!planned || !table) return NO_OUTCOMES;
      const outcomes = known(planned);
      return planned.version === document.version ? outcomes : outcomesLeft(outcomes, planned.sheet.table, table);
    },
    ready: async () => void (await tracker.ready(document)),
    send: (message) => void webview.postMessage(message),
    apply: (version, edits) => applyEdit(document, version, asWorkspaceEdit(document, edits)),
    readClipboard: async () => vscode.env.clipboard.readText(),
    warn: (text) => showNotice('warning', text),
    async run(command) {
      const running = execute(COMMANDS[command] ?? command, uri);
      if (OF_THE_FILE.has(command)) await running;
    },
    act: async (action) => void (await execute('enrolment.act', uri, action)),
    failed: (error) => log.notEdited(uri, error),
    explain: (rule) => void execute('enrolment.explainRule', rule),
    showText(start, end) {
      const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
      void vscode.window.showTextDocument(document, { selection, viewColumn: vscode.ViewColumn.Beside });
    },
    widths: () => memory.get<Widths>(WIDTHS_KEY, {}),
    keepWidths: (widths) => void memory.update(WIDTHS_KEY, widths),
  };
}

const NO_OUTCOMES: Outcomes = new Map();

/** Makes something of the same thing only once: a plan has an entry for each line, and is asked for with every keystroke. */
function lastOf<A extends object, B>(make: (of: A) => B): (of: A) => B {
  let last: { of: A; made: B } | undefined;
  return (of) => {
    if (last?.of !== of) last = { of, made: make(of) };
    return last.made;
  };
}

/** What others do may take as long as somebody needs to answer a question. */
const OF_THE_FILE: ReadonlySet<PageCommand> = new Set(['save', 'undo', 'redo']);

/** Undo and redo are VS Code's own. */
const COMMANDS: Readonly<Partial<Record<PageCommand, string>>> = {
  save: 'workbench.action.files.save',
  openText: 'enrolment.openText',
  openPreview: 'enrolment.openPreview',
  fixAll: 'enrolment.fixAll',
  treatAsEnrolment: 'enrolment.treatAsEnrolment',
};
