// Existing accounts in a real VS Code: an export that is named is read, shown with its age, and forgotten.
import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import * as vscode from 'vscode';
import { eventually, open } from './editor';

const EXPORT = `Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel
Lise;Morel;alp002.l.morel;lise.morel@ch-exemple.fr
`;
const CSV = `firstname,lastname,password,email,profile_field_matricule
Lise,Morel,Kf7-tamis,,812
`;

describe('existing accounts', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'accounts');
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const write = (name: string, text: string) => vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  const found = () =>
    vscode.languages.getDiagnostics(at('agents.csv')).map(({ code }) => (typeof code === 'object' ? code.value : ''));
  const show = () => vscode.commands.executeCommand<string>('enrolment.showAccounts', at('agents.csv'));

  before(async () => {
    await write('comptes.csv', EXPORT);
    await write('.enrolment.json', '{ "platform": "anfh", "establishment": "alp002", "accounts": "comptes.csv" }\n');
    await write('agents.csv', CSV);
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('are found, and a change of the export counts at once', async () => {
    await open('accounts/agents.csv');
    await eventually('account-exists', () => found().includes('account-exists'));
    await write('comptes.csv', EXPORT.replace('alp002.l.morel', 'dam023.l.morel'));
    await eventually(
      'account-person-known instead',
      () => found().includes('account-person-known') && !found().includes('account-exists'),
    );
    await write('comptes.csv', EXPORT);
    await eventually('account-exists again', () => found().includes('account-exists'));
  });

  it('are read again whatever signs the name of their file has', async () => {
    const [name, folderName] = ['comptes [ALP002] {2025}.csv', 'IFSI [2025]'];
    for (const path of [name, `${folderName}/${name}`]) {
      await write(path, EXPORT);
      const config = { platform: 'anfh', establishment: 'alp002', accounts: path };
      await write('.enrolment.json', JSON.stringify(config));
      await eventually('account-exists', () => found().includes('account-exists'));
      await write(path, EXPORT.replace('alp002.l.morel', 'dam023.l.morel'));
      await eventually('account-person-known instead', () => found().includes('account-person-known'));
      await write(path, EXPORT);
      await eventually('account-exists again', () => found().includes('account-exists'));
    }
    const usual = { platform: 'anfh', establishment: 'alp002', accounts: 'comptes.csv' };
    await write('.enrolment.json', JSON.stringify(usual));
    while (!(await show()).includes('comptes.csv'));
  });

  it('say how many they are, from which file and day, and when that is a week ago', async () => {
    assert.match(await show(), /1.account.*“comptes\.csv”/s);
    assert.doesNotMatch(await show(), /days old/);
    const tenDaysAgo = Date.now() / 1000 - 10 * 24 * 3600;
    utimesSync(at('comptes.csv').fsPath, tenDaysAgo, tenDaysAgo);
    assert.match(await show(), /10 days old/);
  });

  it('are forgotten on demand: the configuration keeps the rest', async () => {
    await vscode.commands.executeCommand('enrolment.forgetAccounts', at('agents.csv'));
    await eventually('no finding about accounts', () => !found().includes('account-exists'));
    const config = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('.enrolment.json')));
    assert.deepEqual(JSON.parse(config), { platform: 'anfh', establishment: 'alp002' });
  });

  it('that cannot be read are told on the file, and the other rules go on', async () => {
    await write('comptes.csv', 'a;b\n1;2\n');
    await write('.enrolment.json', '{ "platform": "anfh", "establishment": "alp002", "accounts": "comptes.csv" }\n');
    await eventually('a problem on the export', () => vscode.languages.getDiagnostics(at('comptes.csv')).length > 0);
    assert.ok(!found().includes('account-exists'));
  });
});
