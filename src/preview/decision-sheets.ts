// The decision sheet of a file in VS Code: shown as a page that follows the decisions, or saved to be printed.
import * as vscode from 'vscode';
import type { Settled } from '../core/plan/decision-sheet';
import type { Plan } from '../core/plan/plan';
import type { DecisionBook } from '../editor/decision-book';
import { nameOf } from '../editor/file-at';
import { currentLanguage } from '../editor/language';
import type { Plans } from '../editor/plans';
import { sheetOf } from '../editor/sheets';
import type { Tracker } from '../editor/tracker';

const SCHEME = 'enrolment-sheet';

export class DecisionSheets {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly disposables: vscode.Disposable[];

  constructor(
    private readonly tracker: Tracker,
    private readonly plans: Plans,
    private readonly book: DecisionBook,
  ) {
    this.disposables = [
      this.changed,
      plans.onDidChange((document) => {
        if (!plans.isBusy(document)) this.changed.fire(pageOf(document.uri));
      }),
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.changed.event,
        provideTextDocumentContent: async ({ query }) => {
          const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(query));
          const known = await this.known(document);
          if (!known) return '';
          const { decisionSheetMarkdown } = await import('../core/plan/decision-sheet');
          return decisionSheetMarkdown(known.plan, known.applied, nameOf(document.uri), currentLanguage());
        },
      }),
    ];
  }

  /** Shows the sheet as a page. */
  async show({ uri }: vscode.TextDocument): Promise<void> {
    await vscode.commands.executeCommand('markdown.showPreview', pageOf(uri));
  }

  /** Saves the sheet where the user says: as a page that prints well, or as Markdown where the name ends so. */
  async save(document: vscode.TextDocument): Promise<void> {
    const known = await this.known(document);
    if (!known) return;
    const [{ decisionSheetHtml, decisionSheetMarkdown }, { PREVIEW_TEXTS }] = await Promise.all([
      import('../core/plan/decision-sheet'),
      import('../core/messages/preview'),
    ]);
    const language = currentLanguage();
    const { actions: text } = PREVIEW_TEXTS[language];
    const { uri } = document;
    const folder =
      uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
    const name = `${text.fileName(nameOf(uri).replace(/\.[^.]*$/, ''))}.html`;
    const target = await vscode.window.showSaveDialog({
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
      filters: { [text.formats.html]: ['html'], [text.formats.md]: ['md'] },
    });
    if (!target) return;
    const write = target.path.endsWith('.md') ? decisionSheetMarkdown : decisionSheetHtml;
    const page = write(known.plan, known.applied, nameOf(uri), language);
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(page));
    // Whoever waits for the saving need not wait for the answer.
    void this.offerToPrint(target, text.saved(nameOf(target)), text.print);
  }

  /** A browser opens only what is a file of this machine. */
  private async offerToPrint(target: vscode.Uri, saved: string, print: string): Promise<void> {
    const choices = target.scheme === 'file' && target.path.endsWith('.html') ? [print] : [];
    const chosen = await vscode.window.showInformationMessage(saved, ...choices);
    if (chosen) await vscode.env.openExternal(target);
  }

  /** The plan of a document as it is now, and who has left it; undefined when it is none of ours. */
  private async known(document: vscode.TextDocument): Promise<{ plan: Plan; applied: readonly Settled[] } | undefined> {
    const tracked = await this.tracker.ready(document);
    const sheet = tracked && sheetOf(tracked);
    if (!sheet) return undefined;
    const { decisions, options, applied } = this.book.of(document.uri);
    const made = this.plans.of(document);
    if (made?.version === document.version && !this.plans.isBusy(document)) return { plan: made.plan, applied };
    const { planOf } = await import('../core/plan/plan');
    return { plan: planOf(sheet, { decisions, importOptions: options }), applied };
  }
}

/** The address of a document's sheet; it ends in `.md` for VS Code to show it as a page. */
function pageOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({
    scheme: SCHEME,
    path: `/${nameOf(uri).replace(/\.[^.]*$/, '')}-decisions.md`,
    query: uri.toString(),
  });
}
