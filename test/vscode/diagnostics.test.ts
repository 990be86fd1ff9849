// From an opened file to its diagnostics, a quick fix, and back, in a real VS Code.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticsOf, eventually, open, quickFixesAt } from './editor';

describe('diagnostics in the editor', () => {
  it('marks a translated column name, and the quick fix restores it', async () => {
    const { document } = await open('translated-header.csv');
    const marked = (await diagnosticsOf(document)).find(({ range }) => document.getText(range) === 'Prénom');
    assert.ok(marked, 'Prénom is marked');

    const fix = (await quickFixesAt(document, marked.range)).find(({ title }) => title.includes('firstname'));
    assert.ok(fix?.edit, 'there is a quick fix');
    await vscode.workspace.applyEdit(fix.edit);
    assert.match(document.lineAt(0).text, /^firstname,lastname,/);
    await eventually('no diagnostics', () => vscode.languages.getDiagnostics(document.uri).length === 0);

    await vscode.commands.executeCommand('undo');
    assert.match(document.lineAt(0).text, /^Prénom,/);
    await document.save();
  });
});
