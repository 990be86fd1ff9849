// The cohort catalogue in a real VS Code: chosen, and written into without harm to its encoding or to unsaved changes.
import assert from 'node:assert/strict';
import iconv from 'iconv-lite';
import * as vscode from 'vscode';
import { eventually, open } from './editor';

const CSV =
  'firstname,lastname,password,email,profile_field_matricule,cohort1\nLise,Morel,,lise.morel@ch.fr,812,Été 25\n';
const CATALOGUE = 'name;idnumber;context\r\nDiplômés 24;;system\r\n';

describe('the cohort catalogue', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'catalogue');
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const write = (name: string, content: string | Uint8Array) =>
    vscode.workspace.fs.writeFile(at(name), typeof content === 'string' ? Buffer.from(content) : content);
  const read = async (name: string) => Buffer.from(await vscode.workspace.fs.readFile(at(name)));
  const found = () =>
    vscode.languages.getDiagnostics(at('agents.csv')).map(({ code }) => (typeof code === 'object' ? code.value : ''));
  const isUnknown = (unknown: boolean) =>
    eventually(`cohort-unknown: ${unknown}`, () => found().includes('cohort-unknown') === unknown);
  const add = (cohort: string) => vscode.commands.executeCommand('enrolment.addCohort', at('agents.csv'), cohort);

  before(async () => {
    await write('.enrolment.json', '{ /* GHT */ "platform": "anfh" }\n');
    await write('agents.csv', CSV);
    await write('cohortes.csv', CATALOGUE);
    await open('catalogue/agents.csv');
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('is named in the folder’s configuration once it is chosen, and counts at once', async () => {
    assert.ok(!found().includes('cohort-unknown'));
    await vscode.commands.executeCommand('enrolment.chooseCohorts', at('agents.csv'), at('cohortes.csv'));
    await isUnknown(true);
    assert.match(String(await read('.enrolment.json')), /GHT \*\/\s+"platform": "anfh",\s+"cohorts": "cohortes\.csv"/);
  });

  it('keeps the encoding that Excel gave it', async () => {
    await write('cohortes.csv', iconv.encode(CATALOGUE, 'windows-1252'));
    await add('Été 25');
    await isUnknown(false);
    assert.equal(iconv.decode(await read('cohortes.csv'), 'windows-1252'), `${CATALOGUE}Été 25;Été 25;system\r\n`);
  });

  it('becomes UTF-8 when its encoding lacks a letter', async () => {
    await write('cohortes.csv', iconv.encode(CATALOGUE, 'windows-1252'));
    await add('Łódź');
    assert.equal(String(await read('cohortes.csv')), `${CATALOGUE}Łódź;Łódź;system\r\n`);
  });

  it('is made, with its header, where the file that is named is not there', async () => {
    await vscode.workspace.fs.delete(at('cohortes.csv'));
    await add('Été 25');
    assert.match(String(await read('cohortes.csv')), /^name,idnumber,context,category,source\r?\nÉté 25,Été 25,/);
    await isUnknown(false);
  });

  it('keeps changes that somebody has not saved', async () => {
    await write('cohortes.csv', CATALOGUE);
    await isUnknown(true);
    const { document } = await open('catalogue/cohortes.csv');
    await eventually('the catalogue as it is on disk', () => document.getText() === CATALOGUE);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(2, 0), 'Promo 25;;system\r\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await add('Été 25');
    assert.equal(document.getText(), `${CATALOGUE}Promo 25;;system\r\nÉté 25;Été 25;system\r\n`);
    assert.equal(String(await read('cohortes.csv')), CATALOGUE);
    await document.save();
    await isUnknown(false);
  });

  it('that is the configuration’s list is left alone while the configuration is broken, which is shown', async () => {
    const broken = '{ "cohorts": ["A"';
    for (const cohorts of ['"A", "Été 25"', '"A"']) {
      await write('.enrolment.json', `{ "cohorts": [${cohorts}] }`);
      await isUnknown(cohorts === '"A"');
    }
    await write('.enrolment.json', broken);
    await add('Été 25');
    assert.equal(String(await read('.enrolment.json')), broken);
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, at('.enrolment.json').path);
  });
});
