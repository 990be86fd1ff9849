// From an opened file to its diagnostics, a quick fix, and back, in a real VS Code.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually, open } from './editor';

describe('diagnostics in the editor', () => {
  it('marks a translated column name, and the quick fix restores it', async () => {
    const { document } = await open('translated-header.csv');
    const [diagnostic] = await eventually('a diagnostic', () => {
      const found = vscode.languages.getDiagnostics(document.uri);
      return found.length > 0 && found;
    });
    assert.ok(diagnostic);
    assert.equal(document.getText(diagnostic.range), 'Prénom');

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic.range,
      vscode.CodeActionKind.QuickFix.value,
    );
    const fix = actions.find(({ edit }) => edit);
    assert.ok(fix?.edit, 'there is a quick fix');
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.lineAt(0).text, /^firstname,lastname,/);
    await eventually('no diagnostics', () => vscode.languages.getDiagnostics(document.uri).length === 0);

    await vscode.commands.executeCommand('undo');
    assert.match(document.lineAt(0).text, /^Prénom,/);
  });
});
