// The page of a rule, inside VS Code and without a network: the code of a diagnostic opens it.
import * as vscode from 'vscode';
import { ruleOf } from '../core/rules';
import { currentLanguage } from './language';

const SCHEME = 'enrolment-rule';

/** The page's address, as a diagnostic's code links to it. */
export function rulePageUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${id}.md` });
}

/** Serves the pages, which are files of the extension, and shows one as a page rather than as its source. */
export function provideRulePages(extension: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      async provideTextDocumentContent({ path }) {
        const id = path.replace(/^\/|\.md$/g, '');
        if (!ruleOf(id)) return '';
        const page = vscode.Uri.joinPath(extension, 'docs', 'rules', currentLanguage(), `${id}.md`);
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
      },
    }),
    vscode.commands.registerCommand('enrolment.explainRule', (id: unknown) => {
      if (typeof id !== 'string' || !ruleOf(id)) return undefined;
      return vscode.commands.executeCommand('markdown.showPreviewToSide', rulePageUri(id));
    }),
  );
}
