// One preview between its page and its document: tells the page what the plan says, and carries out what the user decides
// there.
import * as vscode from 'vscode';
import { readVersion, UNKNOWN_VERSION } from '../core/moodle-facts/versions';
import { rememberedAfter } from '../core/plan/applied';
import { decisionEdits } from '../core/plan/upload';
import { applyEdit, asWorkspaceEdit, SHOWN_MS } from '../editor/documents/apply-edits';
import type { ConfigService } from '../editor/documents/config-service';
import type { DecisionStore } from '../editor/documents/decision-store';
import { activeDocument, nameOf } from '../editor/documents/file-at';
import { currentLanguage } from '../editor/documents/language';
import type { Plans } from '../editor/documents/plans';
import type { Tracker } from '../editor/documents/tracker';
import type { Verdicts } from '../editor/documents/verdicts';
import { CurrentQueries } from './current-queries';
import type { DecisionSheets } from './decision-sheets';
import { keepTrial } from './keep-trial';
import { nameOf as nameOfPerson } from './model';
import type { HostMessage, PageMessage } from './protocol';
import { draftRows, type PreviewQueries } from './queries';
import { isPrintable } from './save-sheet';
import { draftState, stateOf } from './state';
import { TextSelection } from './text-selection';
import { PREVIEW_TEXTS } from './texts/preview';

/** What every preview works with. */
export interface PreviewTools {
  readonly tracker: Tracker;
  readonly configs: ConfigService;
  readonly plans: Plans;
  readonly verdicts: Verdicts;
  readonly decisions: DecisionStore;
  readonly memory: vscode.Memento;
  readonly extension: vscode.Uri;
  readonly sheets: () => Promise<DecisionSheets>;
}

type Asked<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;

const WIDTHS_KEY = 'preview.widths';

export class PreviewSession {
  private readonly answers: CurrentQueries;
  private readonly selection: TextSelection;
  private readonly uri: vscode.Uri;
  /** Counts the states that were asked for: only the last one is sent, so that the page never ends with an old one. */
  private turn = 0;
  private isReady = false;
  /** The groups are to be shown once there is a plan: those of a record, or the open ones. */
  private pending: { readonly record: number | undefined } | undefined;
  /** Another file of ours, which is being edited. */
  private other: vscode.TextDocument | undefined;
  /** Where the decision sheet was saved last, and what it is of: forgotten once that is another plan. */
  private saved: { readonly file: vscode.Uri; readonly of: PreviewQueries | undefined } | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly document: vscode.TextDocument,
    private readonly tools: PreviewTools,
  ) {
    this.uri = document.uri;
    this.answers = new CurrentQueries(document, tools.plans);
    this.selection = new TextSelection(document, tools.plans);
  }

  /** Sends the page the state of the file. */
  async refresh(): Promise<void> {
    const { tracker, configs, plans, verdicts, memory } = this.tools;
    const turn = ++this.turn;
    const { config, unread } = await configs.folderConfig(this.uri);
    if (turn !== this.turn) return;
    const language = currentLanguage();
    const name = nameOf(this.uri);
    this.panel.title = PREVIEW_TEXTS[language].title(name);
    const sheet = tracker.get(this.document)?.snapshot?.sheet;
    if (!sheet) return this.send({ type: 'gone', language });
    const file = { name, uri: this.uri.toString(), busy: plans.isBusy(this.document) };
    const widths = memory.get<Record<string, number>>(WIDTHS_KEY, {});
    const answers = this.answers.get();
    if (!answers) return this.send(draftState(sheet, file, widths, language));
    const verdict = verdicts.of(this.document);
    if (!verdict) return;
    const canKeep = config !== undefined || vscode.workspace.getWorkspaceFolder(this.uri) !== undefined;
    const { history, options, moodleVersion, applied } = this.tools.decisions.of(this.uri);
    const gone = applied.filter(({ key }) => answers.shown.indexOf(key) < 0).length;
    const remembered = { history, options, moodleVersion, applied: gone, widths, canKeep, unread };
    this.send(stateOf(answers.shown, verdict, file, remembered));
    if (this.saved && this.saved.of !== answers) {
      this.saved = undefined;
      this.tellSaved();
    }
    if (!this.isReady || !this.pending) return;
    this.send(answers.showGroups(this.pending.record));
    this.pending = undefined;
  }

  /** Puts the duplicates in front once there is a plan: those of a record, or the open ones. */
  showGroups(record: number | undefined): void {
    this.pending = { record };
    void this.refresh();
  }

  /** Says that another file of ours is being edited, until this one is edited again. */
  tellOther(): void {
    const edited = activeDocument();
    if (!edited || (edited !== this.document && !this.tools.tracker.get(edited)?.snapshot)) return;
    this.other = edited === this.document ? undefined : edited;
    this.send({ type: 'other', fileName: this.other ? nameOf(this.other.uri) : '' });
  }

  /** Has the page follow the cursor of the text. */
  select(event: vscode.TextEditorSelectionChangeEvent): void {
    const record = this.selection.recordOf(event);
    if (record !== undefined) this.send(this.answers.get()?.select(record));
  }

  /** Carries out what the page asks for. */
  async receive(message: PageMessage): Promise<unknown> {
    const { uri } = this;
    const { decisions, configs, memory } = this.tools;
    const answers = this.answers.get();
    switch (message.type) {
      case 'ready':
        this.isReady = true;
        this.tellOther();
        return this.refresh();
      case 'rows':
        return this.sendRows(message);
      case 'details':
        return this.send(answers?.details(message.key));
      case 'password':
        return this.send(answers?.password(message.key));
      case 'group':
        // The page waits for the group that it goes on to.
        return this.send(answers?.group(message) ?? { type: 'group', step: message.step, position: 0, group: null });
      case 'accept':
        return answers && decisions.decide(uri, answers.suggested(message));
      case 'goTo':
        return this.selection.show(message.line, message.column);
      case 'decide':
        return this.decide(message);
      case 'undo':
        return decisions.undo(uri, message.steps);
      case 'apply':
        return this.apply();
      case 'forget':
        return decisions.change(uri, () => ({ applied: [] }));
      case 'follow':
        return this.other && vscode.commands.executeCommand('enrolment.openPreview', this.other.uri);
      case 'sheet':
        return this.decisionSheet(message.what);
      case 'option':
        return decisions.try(uri, { options: { [message.name]: message.value } });
      case 'version':
        return decisions.try(uri, { moodleVersion: readVersion(message.version) ?? UNKNOWN_VERSION });
      case 'options':
        if (message.what === 'keep') await keepTrial(this.document, decisions.of(uri), configs);
        return decisions.endTrial(uri);
      case 'command':
        return vscode.commands.executeCommand(`enrolment.${message.command}`, uri);
      case 'widths':
        return memory.update(WIDTHS_KEY, message.widths);
    }
  }

  private sendRows(asked: Asked<'rows'>): void {
    const answers = this.answers.get();
    const snapshot = this.tools.tracker.get(this.document)?.snapshot;
    if (answers) this.send(answers.rows(asked));
    else if (snapshot) this.send(draftRows(snapshot.sheet, snapshot.soleCode, asked));
  }

  /** Takes a decision, or says why it cannot be taken. */
  private async decide({ key, decision, type }: Asked<'decide'>): Promise<void> {
    const answers = this.answers.get();
    const objection = answers?.objection({ type, key, decision });
    if (objection) return this.send(objection);
    const line = answers?.lineOf(key);
    if (line) await this.tools.decisions.decide(this.uri, [{ key, who: nameOfPerson(line.entry), after: decision }]);
  }

  /** Writes the decisions as one edit of the file, unless it has changed since it was planned. */
  private async apply(): Promise<void> {
    const { document } = this;
    const planned = this.tools.plans.of(document);
    if (!planned) return;
    const { plan } = planned;
    const edits = decisionEdits(planned.sheet, plan.fileEdits);
    if (!edits.length || !(await applyEdit(document, planned.version, asWorkspaceEdit(document, edits)))) return;
    await this.tools.decisions.change(this.uri, (known) => rememberedAfter(known, plan));
    vscode.window.setStatusBarMessage(PREVIEW_TEXTS[currentLanguage()].actions.applied, SHOWN_MS);
  }

  /** What the page has asked for is answered in the page: a notification would lie over its buttons. */
  private async decisionSheet(what: 'show' | 'save' | 'print'): Promise<void> {
    const sheets = await this.tools.sheets();
    if (what === 'show') return sheets.show(this.document);
    if (what === 'print') return void (this.saved && (await vscode.env.openExternal(this.saved.file)));
    const of = this.answers.get();
    const file = await sheets.save(this.document);
    if (!file) return;
    this.saved = { file, of };
    this.tellSaved();
    // Something else may have been decided while it was saved.
    await this.refresh();
  }

  private tellSaved(): void {
    const file = this.saved?.file;
    this.send({
      type: 'saved',
      fileName: file ? nameOf(file) : '',
      printable: file !== undefined && isPrintable(file),
    });
  }

  private send(message: HostMessage | undefined): void {
    if (message) void this.panel.webview.postMessage(message);
  }
}
