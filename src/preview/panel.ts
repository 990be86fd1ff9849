// One preview panel: follows a document's plan, answers its page, and carries out what the user decides there.
import * as vscode from 'vscode';
import { readVersion, UNKNOWN_VERSION } from '../core/moodle-facts/versions';
import { settledIn } from '../core/plan/decision-sheet';
import { decisionEdits } from '../core/plan/upload';
import { applyEdit, asWorkspaceEdit, SHOWN_MS } from '../editor/documents/apply-edits';
import type { ConfigService } from '../editor/documents/config-service';
import type { DecisionStore } from '../editor/documents/decision-store';
import { activeDocument, nameOf } from '../editor/documents/file-at';
import { currentLanguage } from '../editor/documents/language';
import type { Planned, Plans } from '../editor/documents/plans';
import type { Tracker } from '../editor/documents/tracker';
import type { Verdicts } from '../editor/documents/verdicts';
import { pageFolder, pageHtml } from '../webview/page-html';
import { Answers, draftRows } from './answers';
import type { DecisionSheets } from './decision-sheets';
import { fileColumn } from './file-columns';
import { keepTrial } from './keep-trial';
import { type ColumnName, type HostMessage, type PageMessage, pageMessage } from './protocol';
import { isPrintable } from './save-sheet';
import { nameOf as nameOfPerson, shownOf } from './shown';
import { draftState, stateOf } from './state';
import { PREVIEW_TEXTS } from './texts/preview';

/** What every panel works with. */
export interface Tools {
  readonly tracker: Tracker;
  readonly contexts: ConfigService;
  readonly plans: Plans;
  readonly verdicts: Verdicts;
  readonly book: DecisionStore;
  readonly memory: vscode.Memento;
  readonly extension: vscode.Uri;
  readonly sheets: DecisionSheets;
}

const WIDTHS_KEY = 'preview.widths';

export interface FilledPanel {
  /** Puts the duplicates in front once there is a plan: the open ones (`groups`), or those of a record; else does nothing. */
  showGroups(at: unknown): void;
}

/** Fills a webview with the preview of a document, until either is closed. */
export function fillPanel(panel: vscode.WebviewPanel, document: vscode.TextDocument, tools: Tools): FilledPanel {
  const { tracker, contexts, plans, verdicts, book, sheets, memory, extension } = tools;
  const { uri } = document;
  const { webview } = panel;
  const fileName = nameOf(uri);
  let answers: { readonly of: Planned; readonly language: string; readonly from: Answers } | undefined;
  const send = (message: HostMessage | undefined) => {
    if (message) void webview.postMessage(message);
  };

  const current = (): Answers | undefined => {
    const planned = plans.of(document);
    const language = currentLanguage();
    if (!planned) return undefined;
    if (answers?.of !== planned || answers.language !== language) {
      const shown = shownOf(planned.sheet, planned.plan, planned.findings, language);
      answers = { of: planned, language, from: new Answers(shown) };
    }
    return answers.from;
  };

  /** Only the last of several that wait says something, so that the page never ends with an old state. */
  let turn = 0;
  const show = async () => {
    const mine = ++turn;
    const { config, unread } = await contexts.knownFor(uri);
    if (mine !== turn) return;
    const language = currentLanguage();
    panel.title = PREVIEW_TEXTS[language].title(fileName);
    const sheet = tracker.get(document)?.snapshot?.sheet;
    if (!sheet) return send({ type: 'gone', language });
    const file = { name: fileName, uri: uri.toString(), busy: plans.isBusy(document) };
    const widths = memory.get<Record<string, number>>(WIDTHS_KEY, {});
    const from = current();
    if (!from || !answers) return send(draftState(sheet, file, widths, language));
    const { history, options, moodleVersion, applied } = book.of(uri);
    const canKeep = config !== undefined || vscode.workspace.getWorkspaceFolder(uri) !== undefined;
    const { shown } = from;
    const gone = applied.filter(({ key }) => shown.indexOf(key) < 0).length;
    const remembered = { history, options, moodleVersion, applied: gone, widths, canKeep, unread };
    const verdict = verdicts.of(document);
    if (!verdict) return;
    send(stateOf(shown, verdict, file, remembered));
    if (!isReady || !asked) return;
    send(from.showGroups(asked.record));
    asked = undefined;
  };

  let isReady = false;
  let asked: { readonly record: number | undefined } | undefined;

  let other: vscode.TextDocument | undefined;
  /** What stands in the panel is not about another file that is being edited: says so, until this one is edited again. */
  const tellOther = () => {
    const edited = activeDocument();
    if (!edited || (edited !== document && !tracker.get(edited)?.snapshot)) return;
    other = edited === document ? undefined : edited;
    send({ type: 'other', fileName: other ? nameOf(other.uri) : '' });
  };

  const rows = (asked: Extract<PageMessage, { type: 'rows' }>) => {
    const from = current();
    if (from) return send(from.rows(asked));
    const sheet = tracker.get(document)?.snapshot?.sheet;
    if (sheet) send(draftRows(sheet, asked));
  };

  /** Records that the page has shown in the editor: the cursor that comes to them is no news to it. */
  const shownByPage = new Set<number>();
  const goTo = async (line: number, column: ColumnName | undefined) => {
    const planned = plans.of(document);
    let range = new vscode.Range(line - 1, 0, line - 1, 0);
    const record = planned && document.version === planned.version ? planned.sheet.table.recordAt(line - 1) : -1;
    if (planned && record >= 0) {
      const { table } = planned.sheet;
      shownByPage.add(record);
      const { start, end } = table.range(table.place(record, column ? fileColumn(planned.sheet, column) : -1));
      range = new vscode.Range(start.line, start.column, end.line, end.column);
    }
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const viewColumn = shown?.viewColumn ?? vscode.ViewColumn.One;
    await vscode.window.showTextDocument(document, { selection: range, preserveFocus: true, viewColumn });
  };

  /** The decisions as one edit of the file, unless it has changed since it was planned. */
  const apply = async () => {
    const planned = plans.of(document);
    if (!planned) return;
    const edits = decisionEdits(planned.plan, planned.sheet);
    const settled = settledIn(planned.plan);
    if (!edits.length || !(await applyEdit(document, planned.version, asWorkspaceEdit(document, edits)))) return;
    await book.noteApplied(uri, settled);
    vscode.window.setStatusBarMessage(PREVIEW_TEXTS[currentLanguage()].actions.applied, SHOWN_MS);
  };

  let saved: vscode.Uri | undefined;
  /** What the page has asked for is answered in the page: a notification would lie over its buttons. */
  const sheet = async (what: 'show' | 'save' | 'print') => {
    if (what === 'show') return sheets.show(document);
    if (what === 'print') return saved && vscode.env.openExternal(saved);
    saved = (await sheets.save(document)) ?? saved;
    return saved && send({ type: 'saved', fileName: nameOf(saved), printable: isPrintable(saved) });
  };

  const answer = async (message: PageMessage): Promise<unknown> => {
    const from = current();
    switch (message.type) {
      case 'ready':
        isReady = true;
        tellOther();
        return show();
      case 'rows':
        return rows(message);
      case 'details':
        return send(from?.details(message.key));
      case 'password':
        return send(from?.password(message.key));
      case 'group':
        // The page waits for the group that it goes on to.
        return send(from?.group(message) ?? { type: 'group', step: message.step, position: 0, group: null });
      case 'accept':
        return from && book.decide(uri, from.suggested(message));
      case 'goTo':
        return goTo(message.line, message.column);
      case 'decide': {
        const line = from?.lineOf(message.key);
        const objection = from?.objection(message);
        if (objection) return send(objection);
        if (!line) return undefined;
        return book.decide(uri, [{ key: message.key, who: nameOfPerson(line.entry), after: message.decision }]);
      }
      case 'undo':
        return book.undo(uri, message.steps);
      case 'apply':
        return apply();
      case 'forget':
        return book.forgetApplied(uri);
      case 'follow':
        return other && vscode.commands.executeCommand('enrolment.openPreview', other.uri);
      case 'sheet':
        return sheet(message.what);
      case 'option':
        return book.try(uri, { options: { [message.name]: message.value } });
      case 'version':
        return book.try(uri, { moodleVersion: readVersion(message.version) ?? UNKNOWN_VERSION });
      case 'options':
        if (message.what === 'keep') await keepTrial(document, book.of(uri), contexts);
        return book.endTrial(uri);
      case 'command':
        return vscode.commands.executeCommand(`enrolment.${message.command}`, uri);
      case 'widths':
        return memory.update(WIDTHS_KEY, message.widths);
    }
  };

  webview.options = { enableScripts: true, localResourceRoots: [pageFolder(extension, 'preview')] };
  const want = plans.want(document);
  const listeners = vscode.Disposable.from(
    want,
    webview.onDidReceiveMessage((message) => {
      const read = pageMessage.safeParse(message);
      if (read.success) void answer(read.data);
    }),
    plans.onDidChange((changed) => {
      if (changed === document) void show();
    }),
    verdicts.onDidChange((changed) => {
      if (!changed || changed === document) void show();
      else tellOther();
    }),
    vscode.window.onDidChangeActiveTextEditor(tellOther),
    // A table is no text editor.
    vscode.window.tabGroups.onDidChangeTabs(tellOther),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('enrolment')) void show();
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const planned = plans.of(document);
      if (textEditor.document !== document || !planned || planned.version !== document.version) return;
      const record = planned.sheet.table.recordAt(selections[0]?.active.line ?? 0);
      if (!shownByPage.delete(record)) send(current()?.select(record));
    }),
    vscode.workspace.onDidCloseTextDocument((closed) => {
      // One whose language changes is closed and opened again, and is the same document.
      if (closed === document && document.isClosed) panel.dispose();
    }),
  );
  panel.onDidDispose(() => listeners.dispose());
  webview.html = pageHtml(webview, extension, { name: 'preview', language: currentLanguage() });
  return {
    showGroups(at) {
      if (at !== 'groups' && typeof at !== 'number') return;
      asked = { record: at === 'groups' ? undefined : at };
      void show();
    },
  };
}
