// The page of a rule, inside VS Code and without a network: the code of a diagnostic opens it.
import * as vscode from 'vscode';
import { rulePage } from '../core/rule-page';
import { ruleOf } from '../core/rules';
import { currentLanguage } from './language';

const SCHEME = 'enrolment-rule';

/** The page's address, as a diagnostic's code links to it. */
export function rulePageUri(id: string): vscode.Uri {
  return vscode.Uri.from({ scheme: SCHEME, path: `/${id}.md` });
}

/** Serves the pages, and shows one as a page rather than as its source. */
export function provideRulePages(): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(SCHEME, {
      provideTextDocumentContent({ path }) {
        const rule = ruleOf(path.replace(/^\/|\.md$/g, ''));
        return rule ? rulePage(rule, currentLanguage()) : '';
      },
    }),
    vscode.commands.registerCommand('enrolment.explainRule', (id: unknown) => {
      if (typeof id !== 'string' || !ruleOf(id)) return undefined;
      return vscode.commands.executeCommand('markdown.showPreviewToSide', rulePageUri(id));
    }),
  );
}
