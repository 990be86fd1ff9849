// The decision sheet of a file in VS Code: shown as a page that follows the decisions, or saved to be printed.
import * as vscode from 'vscode';
import { decisionSheetMarkdown, type Resolved } from '../core/plan/decision-sheet';
import { type Plan, planOf } from '../core/plan/plan';
import type { DecisionStore } from '../editor/documents/decision-store';
import { nameOf } from '../editor/documents/file-at';
import { currentLanguage } from '../editor/documents/language';
import type { Plans } from '../editor/documents/plans';
import type { Tracker } from '../editor/documents/tracker';
import { saveSheet, showSheet } from './save-sheet';

export class DecisionSheets {
  /** The pages that were asked for, by the address of their document. */
  private readonly pages = new Map<string, vscode.Uri>();
  private readonly followed: vscode.Disposable;

  /**
   * @param scheme of the pages' addresses
   * @param changed is told which page is to be read anew
   */
  constructor(
    private readonly scheme: string,
    private readonly tracker: Tracker,
    private readonly plans: Plans,
    private readonly decisions: DecisionStore,
    changed: vscode.EventEmitter<vscode.Uri>,
  ) {
    this.followed = plans.onDidChange((document) => {
      const page = this.pages.get(document.uri.toString());
      if (page && !plans.isBusy(document)) changed.fire(page);
    });
  }

  dispose(): void {
    this.followed.dispose();
  }

  /** The text of a page; its address names the file. */
  async page(page: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(page.query));
    this.pages.set(document.uri.toString(), page);
    const known = await this.known(document);
    if (!known || token.isCancellationRequested) return '';
    return decisionSheetMarkdown(known.plan, known.applied, nameOf(document.uri), currentLanguage());
  }

  /** Shows the sheet as a page. */
  async show({ uri }: vscode.TextDocument): Promise<void> {
    await showSheet(this.scheme, uri);
  }

  /** Saves the sheet as `saveSheet` does; where to, if anywhere. */
  async save(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
    const known = await this.known(document);
    return known && saveSheet(document.uri, known.plan, known.applied);
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
    return { plan: planOf(sheet, this.decisions.choices(document.uri)), applied };
  }
}
