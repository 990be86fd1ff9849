// Findings, fixes and settings in a real VS Code: what a person does to a file, and what follows.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { EnrolmentApi } from '../../types/api';
import { eventually, open, quickFixesAt } from './editor';
import { apply, diagnosticsOf, enrolment } from './files';

const rulesIn = (document: vscode.TextDocument) =>
  vscode.languages
    .getDiagnostics(document.uri)
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : ''))
    .sort();

const has = (document: vscode.TextDocument, rule: string, present = true) =>
  eventually(`${rule} ${present ? 'found' : 'gone'}`, () => rulesIn(document).includes(rule) === present);

const revert = () => vscode.commands.executeCommand('workbench.action.files.revert');
const settings = () => vscode.workspace.getConfiguration('enrolment');

async function type(editor: vscode.TextEditor, line: number, column: number, text: string): Promise<void> {
  await editor.edit((builder) => builder.insert(new vscode.Position(line, column), text));
}

describe('an enrolment file that is open', () => {
  afterEach(revert);

  it('has its findings on the right cells, with severity, rule, link and related place', async () => {
    const { document } = await open('messy.csv');
    const found = await diagnosticsOf(document);
    const of = (rule: string) => found.find(({ code }) => typeof code === 'object' && code.value === rule)!;
    assert.equal(document.getText(of('cell-whitespace').range), ' Petit');
    assert.equal(document.getText(of('matricule-prefixed').range), '000812');
    assert.equal(of('email-duplicate').severity, vscode.DiagnosticSeverity.Error);
    assert.equal(of('email-duplicate').relatedInformation?.[0]?.location.range.start.line, 1);
    assert.equal(of('password-required').range.start.line, 3);
    const { code } = of('password-published');
    assert.ok(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(page.getText(), /^# .+\n/);
  });

  it('follows what is typed, undone and redone', async () => {
    const editor = await open('messy.csv');
    await has(editor.document, 'password-required');
    await type(editor, 3, 'Anne,Roy,'.length, 'Kf9-tamis');
    await has(editor.document, 'password-required', false);
    await vscode.commands.executeCommand('undo');
    await has(editor.document, 'password-required');
    await type(editor, 2, 0, '"');
    await has(editor.document, 'file-unclosed-quote');
  });

  it('is repaired by a quick fix, which one undo takes back', async () => {
    const { document } = await open('messy.csv');
    const before = document.getText();
    const marked = (await diagnosticsOf(document)).find(({ range }) => document.getText(range) === '000812')!;
    const fix = (await quickFixesAt(document, marked.range)).find(({ isPreferred }) => isPreferred)!;
    await apply(fix);
    assert.equal(document.lineAt(1).text, 'Marc, Petit,Kf7-tamis,marc.petit@ch.fr,812');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('is repaired whole by one command, in what is safe only', async () => {
    const { document } = await open('messy.csv');
    await diagnosticsOf(document);
    await vscode.commands.executeCommand('enrolment.fixAll', document.uri);
    assert.deepEqual(document.getText().split('\n').slice(1, 4), [
      'Marc,Petit,Kf7-tamis,marc.petit@ch.fr,812',
      'Lise,Morel,Anfh_2025,MARC.PETIT@ch.fr,22',
      'Anne,Roy,,,23',
    ]);
  });

  it('is repaired when it is saved, if the user wishes so', async () => {
    const editing = vscode.workspace.getConfiguration('editor');
    await editing.update(
      'codeActionsOnSave',
      { 'source.fixAll.enrolment': 'explicit' },
      vscode.ConfigurationTarget.Workspace,
    );
    const uri = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'on-save.csv');
    const text = 'firstname,lastname,password,email,profile_field_matricule\nMarc, Petit,,marc.petit@ch.fr,21\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const editor = await open('on-save.csv');
    await has(editor.document, 'cell-whitespace');
    await type(editor, 1, 0, 'J');
    await editor.document.save();
    assert.match(editor.document.getText(), /\nJMarc,Petit,/);
    await editing.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.fs.delete(uri);
  });

  it('loses a finding whose rule is turned off', async () => {
    const { document } = await open('messy.csv');
    await has(document, 'matricule-prefixed');
    await settings().update('rules', { 'matricule-prefixed': 'off' }, vscode.ConfigurationTarget.Workspace);
    await has(document, 'matricule-prefixed', false);
    await settings().update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await has(document, 'matricule-prefixed');
  });

  it('shows a thousand findings of many, the gravest first', async () => {
    const rows = Array.from({ length: 1500 }, (_, i) => `A${i}x,B${i}y,,a${i}@ch.fr,000${i}`);
    const text = ['firstname,lastname,password,email,profile_field_matricule', ...rows, 'Marc,Petit,x'].join('\n');
    const document = await vscode.workspace.openTextDocument({ content: text, language: 'plaintext' });
    const found = await diagnosticsOf(document);
    assert.equal(found.length, 1000);
    assert.equal(rulesIn(document).includes('row-fields'), true);
  });
});

describe('other files', () => {
  it('get nothing, unless the user says so', async () => {
    const { document } = await open('other.csv');
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(rulesIn(document), []);
    await vscode.commands.executeCommand('enrolment.treatAsEnrolment', document.uri);
    await eventually('findings', () => rulesIn(document).length > 0);
    await vscode.commands.executeCommand('enrolment.leaveAlone', document.uri);
    await eventually('no findings', () => rulesIn(document).length === 0);
  });
});

describe('.enrolment.json', () => {
  it('says what holds in its folder, and a change of it counts at once', async () => {
    const { document } = await open('moodle/users.csv');
    await has(document, 'cohort-unknown');
    const config = vscode.Uri.joinPath(document.uri, '..', '.enrolment.json');
    const before = await vscode.workspace.fs.readFile(config);
    const write = (text: string) => vscode.workspace.fs.writeFile(config, new TextEncoder().encode(text));
    await write('{ "platform": "moodle", "cohorts": ["C1", "C2"] }');
    await has(document, 'cohort-unknown', false);
    await write('{ "platform": "moodle", "cohorts": ["C1"] ');
    await eventually('the fault is reported on the file', () => vscode.languages.getDiagnostics(config).length > 0);
    assert.equal(rulesIn(document).includes('cohort-unknown'), false, 'the last good one is in force');
    await vscode.workspace.fs.writeFile(config, before);
    await has(document, 'cohort-unknown');
  });

  it('gets a cohort that is added to the catalogue', async () => {
    const { document } = await open('moodle/users.csv');
    await has(document, 'cohort-unknown');
    const config = vscode.Uri.joinPath(document.uri, '..', '.enrolment.json');
    const before = await vscode.workspace.fs.readFile(config);
    await vscode.commands.executeCommand('enrolment.addCohort', document.uri, 'C2');
    await has(document, 'cohort-unknown', false);
    assert.match(new TextDecoder().decode(await vscode.workspace.fs.readFile(config)), /stock Moodle[\s\S]*C2/);
    await vscode.workspace.fs.writeFile(config, before);
    await has(document, 'cohort-unknown');
  });
});

describe('several files', () => {
  it('that hold the same person say so in both, and an edit updates it', async () => {
    const folder = vscode.workspace.workspaceFolders![0]!.uri;
    const header = 'firstname,lastname,password,email,profile_field_matricule';
    const [one, two] = ['one.csv', 'two.csv'].map((name) => vscode.Uri.joinPath(folder, name));
    const write = (uri: vscode.Uri, row: string) =>
      vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(`${header}\n${row}\n`));
    await write(one!, 'Zoé,Unique,,zoe.unique@ch.fr,777');
    await write(two!, 'Zoe,UNIQUE,,zoe.unique@ch.fr,777');
    const found = (uri: vscode.Uri) =>
      vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'enrolment');
    await eventually('a finding in both', () => found(one!).length > 0 && found(two!).length > 0);
    assert.equal(found(two!)[0]!.relatedInformation![0]!.location.uri.path, one!.path);
    await write(two!, 'Zoé,Autre,,zoe.autre@ch.fr,778');
    await eventually('none any more', () => found(one!).length === 0);
    for (const uri of [one!, two!]) await vscode.workspace.fs.delete(uri);
  });
});

describe('the API', () => {
  const api = async (): Promise<EnrolmentApi> => enrolment().activate();
  const inWorkspace = (name: string) => vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

  it('checks a file that is not open', async () => {
    const { verdict, findings } = await (await api()).check(inWorkspace('messy.csv'));
    assert.match(verdict!, /error/);
    assert.ok(findings.some(({ rule }) => rule === 'email-duplicate'));
  });

  it('plans the import of a file that is not open', async () => {
    const plan = await (await api()).plan(inWorkspace('messy.csv'));
    const { check } = await api();
    const { findings } = await check(inWorkspace('messy.csv'));
    const double = findings.find(({ rule }) => rule === 'email-duplicate')!;
    const line = plan!.lines.find((planned) => planned.line === double.range.start.line + 1)!;
    assert.ok(line.rival !== undefined && line.rival < line.line, 'names the line that it collides with');
    assert.equal(
      Object.values(plan!.totals).reduce((sum, count) => sum + count),
      plan!.lines.length,
    );
  });

  it('plans an open file as it is in the editor', async () => {
    const content = 'firstname,lastname,password,email,profile_field_matricule\nLise,Morel,Tk8!graine,,812\n';
    const document = await vscode.workspace.openTextDocument({ content, language: 'plaintext' });
    const { plan } = await api();
    assert.equal((await plan(document.uri))!.lines.length, 1);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((builder) => builder.insert(new vscode.Position(2, 0), 'Omar,Haddad,Wq7!sentier,,813\n'));
    assert.deepEqual(
      (await plan(document.uri))!.lines.map(({ line }) => line),
      [2, 3],
    );
  });

  it('knows nothing of a file that is no enrolment file', async () => {
    const { check, plan } = await api();
    assert.deepEqual(await check(inWorkspace('other.csv')), { verdict: undefined, findings: [] });
    assert.equal(await plan(inWorkspace('other.csv')), undefined);
  });
});
