// The decision sheet of a file in VS Code: shown as a page that follows the decisions, or saved to be printed.
import * as vscode from 'vscode';
import type { Resolved } from '../core/plan/decision-sheet';
import type { Plan } from '../core/plan/plan';
import type { DecisionStore } from '../editor/documents/decision-store';
import { nameOf } from '../editor/documents/file-at';
import { currentLanguage } from '../editor/documents/language';
import type { Plans } from '../editor/documents/plans';
import type { Tracker } from '../editor/documents/tracker';

const SCHEME = 'enrolment-sheet';

export class DecisionSheets {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  /** The pages that were asked for, by the address of their document. */
  private readonly pages = new Map<string, vscode.Uri>();
  readonly disposables: vscode.Disposable[];

  constructor(
    private readonly tracker: Tracker,
    private readonly plans: Plans,
    private readonly decisions: DecisionStore,
  ) {
    this.disposables = [
      this.changed,
      plans.onDidChange((document) => {
        const page = this.pages.get(document.uri.toString());
        if (page && !plans.isBusy(document)) this.changed.fire(page);
      }),
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.changed.event,
        provideTextDocumentContent: async (page, token) => {
          const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(page.query));
          this.pages.set(document.uri.toString(), page);
          const known = await this.known(document);
          if (!known || token.isCancellationRequested) return '';
          const { decisionSheetMarkdown } = await import('../core/plan/decision-sheet');
          return decisionSheetMarkdown(known.plan, known.applied, nameOf(document.uri), currentLanguage());
        },
      }),
    ];
  }

  /** Shows the sheet as a page. */
  async show({ uri }: vscode.TextDocument): Promise<void> {
    const { showSheet } = await import('./save-sheet');
    await showSheet(SCHEME, uri);
  }

  /** Saves the sheet as `saveSheet` does; where to, if anywhere. */
  async save(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
    const known = await this.known(document);
    return known && (await import('./save-sheet')).saveSheet(document.uri, known.plan, known.applied);
  }

  /** The plan of a document as it is now, and who has left it; undefined when it is none of ours. */
  private async known(
    document: vscode.TextDocument,
  ): Promise<{ plan: Plan; applied: readonly Resolved[] } | undefined> {
    const tracked = await this.tracker.ready(document);
    const sheet = tracked?.snapshot?.sheet;
    if (!sheet) return undefined;
    const { applied } = this.decisions.of(document.uri);
    const made = this.plans.of(document);
    if (made?.version === document.version && !this.plans.isBusy(document)) return { plan: made.plan, applied };
    const { planOf } = await import('../core/plan/plan');
    return { plan: planOf(sheet, this.decisions.choices(document.uri)), applied };
  }
}
