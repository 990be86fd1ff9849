// The page of a rule, inside VS Code and without a network: the code of a diagnostic opens it.
import * as vscode from 'vscode';
import type { Language } from '../../core/i18n/language';
import { ruleOf, ruleTitle } from '../../core/rules';
import { currentLanguage } from '../documents/language';
import { pageUri } from '../documents/rendered-page';

const SCHEME = 'enrolment-rule';

/** The page's address, as a diagnostic's code links to it. */
export function rulePageUri(id: string, language: Language): vscode.Uri {
  return pageUri(SCHEME, ruleTitle(id, language), id);
}

/** Serves the pages, which are files of the extension, and shows one as a page rather than as its source. */
export function provideRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent({ query: id }, token) {
        if (!ruleOf(id)) return '';
        const page = vscode.Uri.joinPath(extension, 'docs', 'rules', currentLanguage(), `${id}.md`);
        const bytes = await vscode.workspace.fs.readFile(page);
        return token.isCancellationRequested ? undefined : new TextDecoder().decode(bytes);
      },
    }),
    vscode.commands.registerCommand('enrolment.explainRule', async (id: unknown) => {
      if (typeof id !== 'string' || !ruleOf(id)) return undefined;
      const { showPage } = await import('../documents/show-page');
      return showPage(rulePageUri(id, currentLanguage()), vscode.ViewColumn.Beside);
    }),
  );
}
