// What newcomers begin with, in a real VS Code: the walkthrough, and a copy of an example in the open folder, that is kept
// as its user has left it.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './editor';
import { check, closeAll } from './files';

describe('first steps', () => {
  afterEach(closeAll);

  it('are the walkthrough', async () => {
    await vscode.commands.executeCommand('enrolment.firstSteps');
    const { tabGroups } = vscode.window;
    await eventually('its tab', () => /Walkthrough|Welcome/.test(tabGroups.activeTabGroup.activeTab?.label ?? ''));
  });
});

describe('opening an example', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'example-anfh');
  const file = vscode.Uri.joinPath(folder, 'csv_ImportAvecCohorte25.csv');
  const read = async () => new TextDecoder().decode(await vscode.workspace.fs.readFile(file));

  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('copies it with all that it refers to, and writes over nothing the next time', async () => {
    await vscode.commands.executeCommand('enrolment.openExample');
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.toString(), file.toString());
    const rules = (await check(document!)).findings.map(({ rule }) => rule);
    assert.ok(rules.includes('cohort-unknown'), 'the catalogue of cohorts is beside it');
    const changed = `${await read()}Zoé,Morel,,zoe.morel@ch-alpes.fr,01299,Cohorte_Ex25\n`;
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(changed));
    await vscode.commands.executeCommand('enrolment.openExample');
    assert.equal(await read(), changed);
  });
});
