// Before and after the import: passwords for all as one undo, the cohorts to prepare, files of cohorts, the rules learned.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnosticsOf } from './files';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
const AGENTS = `${HEADER}\nMarc,Petit,,,21,Nouvelle_2026\nLise,Morel,,,22,Cohorte_Ex52\n`;

describe('before and after the import', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'after-import');
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const write = (name: string, text: string) => vscode.workspace.fs.writeFile(at(name), Buffer.from(text));
  const read = async (name: string) => Buffer.from(await vscode.workspace.fs.readFile(at(name))).toString('utf8');
  const run = (command: string, ...args: unknown[]) => vscode.commands.executeCommand(`enrolment.${command}`, ...args);

  before(async () => {
    await write('.enrolment.json', '{ "platform": "anfh", "establishment": "alp002", "cohorts": ["Cohorte_Ex25"] }\n');
    await write('agents.csv', AGENTS);
    await write('cohortes.csv', 'name,idnumber,visible\nA,a,1\nB,a,1\n,c,1\n');
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('gives each agent a password, which one undo takes back', async () => {
    const document = await vscode.workspace.openTextDocument(at('agents.csv'));
    await vscode.window.showTextDocument(document);
    await run('makePasswords', at('agents.csv'));
    const passwords = document
      .getText()
      .split('\n')
      .slice(1, 3)
      .map((line) => line.split(',')[2]!);
    for (const password of passwords) assert.match(password, /^[A-Za-z][^,"]{11,}$/);
    assert.notEqual(passwords[0], passwords[1]);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), AGENTS);
  });

  it('lists the cohorts to make, and those that are misspelt', async () => {
    await run('makeCohorts', at('agents.csv'), undefined, at('list.html'));
    const list = await read('list.html');
    assert.match(list, /<td>Nouvelle_2026<\/td><td>1<\/td><td>oui<\/td>/);
    assert.match(list, /<td>Cohorte_Ex52<\/td><td>1<\/td><td>Cohorte_Ex25<\/td>/);
  });

  it('says in a file of cohorts what Moodle would say of it', async () => {
    const uri = at('cohortes.csv');
    await vscode.window.showTextDocument(uri);
    const found = await diagnosticsOf(await vscode.workspace.openTextDocument(uri));
    const lines = found.map(({ range, severity }) => [range.start.line, severity]);
    assert.deepEqual(lines, [
      [2, vscode.DiagnosticSeverity.Error],
      [3, vscode.DiagnosticSeverity.Error],
    ]);
  });

  it('offers its repairs', async () => {
    const uri = at('cohortes.csv');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await diagnosticsOf(document);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(2, 0, 2, 3),
    );
    const fix = actions.find(({ command }) => command?.command === 'enrolment.applyFix')?.command;
    assert.ok(fix);
    await vscode.commands.executeCommand(fix.command, ...(fix.arguments ?? []));
    assert.equal(document.getText(), 'name,idnumber,visible\nA,a,1\n,c,1\n');
  });

  it('finds each line’s account in an export', async () => {
    const head = "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel";
    await write('export.csv', `${head}\nMarc;Petit;alp002.m.petit;alp002.m.petit.fictif@anfh.fr\n`);
    const files = await run('verifyImport', at('agents.csv'), undefined, at('export.csv'));
    assert.deepEqual(files, [{ path: 'agents.csv', lines: 2 }]);
  });
});
