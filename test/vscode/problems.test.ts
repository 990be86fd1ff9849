// What is said of a configuration and of the files it names is taken back once it is no longer true.
import * as vscode from 'vscode';
import { eventually, open } from './editor';

const HEADER = "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel\n";
const EXPORT = `${HEADER}Lise;Morel;alp002.l.morel;lise.morel@ch-exemple.fr\n`;
const CSV = 'firstname,lastname,password,email,profile_field_matricule\nLise,Morel,Kf7-tamis,,812\n';

describe('problems of a configuration that are over', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'review');
  const at = (name: string) => vscode.Uri.joinPath(folder, name);
  const write = (name: string, text: string) => vscode.workspace.fs.writeFile(at(name), new TextEncoder().encode(text));
  const problems = (name: string) => vscode.languages.getDiagnostics(at(name)).length;

  before(async () => {
    await write('.enrolment.json', '{ "platform": "anfh", "establishment": "alp002", "accounts": "comptes.csv" }\n');
    await write('comptes.csv', 'a;b\n1;2\n');
    await write('agents.csv', CSV);
    await open('review/agents.csv');
  });
  after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

  it('are gone from an export that has been repaired', async () => {
    await eventually('a problem', () => problems('comptes.csv') > 0);
    await write('comptes.csv', EXPORT);
    await eventually('no problem on the export', () => problems('comptes.csv') === 0);
  });
  it('are gone from an export that is no longer named', async () => {
    await write('comptes.csv', 'a;b\n1;2\n');
    await eventually('a problem', () => problems('comptes.csv') > 0);
    await write('.enrolment.json', '{ "platform": "anfh" }\n');
    await eventually('no problem on the export', () => problems('comptes.csv') === 0);
  });
  it('are gone with a broken configuration that is deleted', async () => {
    await write('.enrolment.json', '{ "platform": ');
    await eventually('a problem', () => problems('.enrolment.json') > 0);
    await vscode.workspace.fs.delete(at('.enrolment.json'));
    await eventually('no problem on the configuration', () => problems('.enrolment.json') === 0);
  });
});
