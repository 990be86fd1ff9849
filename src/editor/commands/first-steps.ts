// What newcomers begin with: the walkthrough, the guide, and an example to try everything on.
import * as vscode from 'vscode';
import { currentLanguage } from '../documents/language';

const GUIDES = { en: 'docs/guide-get.en.md', fr: 'docs/guide-get.md' } as const;

export function registerFirstSteps({ id, extensionUri }: vscode.Extension<unknown>): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('enrolment.firstSteps', async () => {
      // Beside an open side bar, VS Code leaves the pictures out of a window of 1280 pixels.
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${id}#start`);
    }),
    // The guide is a page of the package: it opens without a network, also in restricted mode.
    vscode.commands.registerCommand('enrolment.openGuide', async () => {
      const { showPage } = await import('../documents/show-page');
      await showPage(vscode.Uri.joinPath(extensionUri, GUIDES[currentLanguage()]));
    }),
    vscode.commands.registerCommand('enrolment.openExample', async () => {
      const { openExample } = await import('./open-example');
      await openExample(extensionUri);
    }),
  );
}
