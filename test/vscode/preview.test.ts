// The preview inside VS Code: its tab, and the line above the header.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open } from './editor';

describe('the import preview', () => {
  it('opens beside the file, once', async () => {
    const { document } = await open('messy.csv');
    await vscode.commands.executeCommand('enrolment.openPreview', document.uri);
    await vscode.commands.executeCommand('enrolment.openPreview', document.uri);
    const previews = await eventually('the tab of the preview', () => {
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      const found = tabs.filter(({ input }) => input instanceof vscode.TabInputWebview);
      return found.length > 0 && found;
    });
    assert.equal(previews.length, 1);
    assert.match(previews[0]!.label, /messy\.csv/);
    await vscode.window.tabGroups.close(previews);
  });

  it('is announced above the header, with what the import would do', async () => {
    const { document } = await open('messy.csv');
    const lens = await eventually('the line above the header', async () => {
      const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      return found.find(({ command }) => command?.command === 'enrolment.openPreview') ?? false;
    });
    assert.match(lens.command?.title ?? '', /Preview|Aperçu|preview/);
  });
});
