// Choosing the export of existing accounts: the file dialog, and what follows.
import assert from 'node:assert/strict';
import { withWorkbench } from './workbench';

const EXPORT = [
  "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel",
  'Lise;Morel;alp002.l.morel;lise.morel@ch-exemple.fr',
].join('\n');

describe('choosing the export of accounts', () => {
  it('names it in the folder’s configuration, and finds who exists', () =>
    withWorkbench(
      {
        files: {
          'agents.csv': 'firstname,lastname,password,email,profile_field_matricule\nLise,Morel,Kf7-tamis,,812\n',
          'comptes.csv': EXPORT,
          '.enrolment.json': '{ "platform": "anfh", "establishment": "alp002" }\n',
        },
        locale: 'fr',
      },
      async (vscode) => {
        await vscode.open('agents.csv');
        await vscode.status(/Prêt/).first().waitFor();
        await vscode.run('Import Moodle: Choisir l’export des comptes existants');
        await vscode.pickFile('comptes.csv');
        await vscode.squiggles('warning').first().waitFor();
        await vscode.shot('choose-accounts');
        assert.equal(JSON.parse(vscode.read('.enrolment.json')).accounts, 'comptes.csv');
      },
    ));
});
