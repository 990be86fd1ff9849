// "Set up this folder": the questions that make .enrolment.json, as a person answers them.
import assert from 'node:assert/strict';
import { until, withWorkbench } from './workbench';

describe('setting up a folder', () => {
  it('asks what there is to know, and writes down what has an answer', () =>
    withWorkbench(
      {
        files: {
          'agents.csv': 'firstname,lastname,password,email,profile_field_matricule\n',
          'comptes.csv': "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel\n",
          'cohortes.csv': 'name,idnumber,context,category,source\n',
        },
        locale: 'fr',
      },
      async (vscode) => {
        await vscode.open('agents.csv');
        await vscode.run('Import Moodle: Préparer ce dossier');
        await vscode.pick(undefined, /ANFH/);
        await vscode.input.fill('alp2');
        await vscode.page.getByText('Trois lettres puis trois chiffres').first().waitFor();
        await vscode.input.fill('ALP002');
        await vscode.press('Enter');
        await vscode.page.getByPlaceholder('Quel modèle').waitFor();
        await vscode.pick(undefined, /avec cohorte/);
        await vscode.page.getByPlaceholder('L’export des comptes').waitFor();
        await vscode.pick(undefined, /Choisir un fichier/);
        await vscode.pickFile('comptes.csv');
        await vscode.page.getByPlaceholder('La liste des cohortes').waitFor();
        await vscode.pick(undefined, 'cohortes.csv');
        await vscode.page.getByText('Catégorie où les cohortes').first().waitFor();
        await vscode.input.fill('Santé / IFSI');
        await vscode.shot('set-up-folder');
        await vscode.press('Enter');
        await vscode.page.getByPlaceholder('Comment ouvrir les fichiers CSV').waitFor();
        await vscode.pick(undefined, /Comme tableau/);
        await vscode.notification('Dossier préparé\u00a0: ANFH (agents de la FPH), alp002').waitFor();
        await vscode.webview.getByText('agents.csv').first().waitFor();
        await vscode.shot('folder-set-up');
        assert.deepEqual(JSON.parse(vscode.read('.enrolment.json')), {
          platform: 'anfh',
          establishment: 'alp002',
          template: 'agents-cohort',
          accounts: 'comptes.csv',
          cohorts: 'cohortes.csv',
          category: 'Santé / IFSI',
        });
        await until('the files open as tables', () =>
          /"\*\.csv": "enrolment\.table"/.test(vscode.read('.vscode/settings.json')),
        );
      },
    ));
});
