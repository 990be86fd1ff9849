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

/** Serves the pages, which are a file of the extension for each language (`scripts/build.ts`), and shows one as a page rather than as its source. */
export function provideRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent({ query: id }, token) {
        if (!ruleOf(id)) return '';
        const file = vscode.Uri.joinPath(extension, 'dist', `rules-${currentLanguage()}.json`);
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
        const pages = JSON.parse(text) as Readonly<Record<string, string>>;
        return token.isCancellationRequested ? undefined : pages[id];
      },
    }),
    vscode.commands.registerCommand('enrolment.explainRule', async (id: unknown) => {
      if (typeof id !== 'string' || !ruleOf(id)) return undefined;
      const { showPage } = await import('../documents/show-page');
      return showPage(rulePageUri(id, currentLanguage()), vscode.ViewColumn.Beside);
    }),
  );
}
