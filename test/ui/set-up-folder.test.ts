// "Set up this folder": the questions that make .enrolment.json, as a person answers them.
import assert from 'node:assert/strict';
import { withWorkbench } from './workbench';

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
        await vscode.run('Inscription: Préparer ce dossier');
        await vscode.pick(undefined, /ANFH/);
        await vscode.input.fill('alp2');
        await vscode.page.getByText('Trois lettres puis trois chiffres').first().waitFor();
        await vscode.input.fill('ALP002');
        await vscode.press('Enter');
        await vscode.page.getByPlaceholder('Sur quel modèle').waitFor();
        await vscode.pick(undefined, /avec cohorte/);
        await vscode.page.getByPlaceholder('L’export des comptes').waitFor();
        await vscode.pick(undefined, /Choisir un fichier/);
        await vscode.pickFile('comptes.csv');
        await vscode.page.getByPlaceholder('Le catalogue des cohortes').waitFor();
        await vscode.pick(undefined, /Choisir un fichier/);
        await vscode.pickFile('cohortes.csv');
        await vscode.page.getByText('Catégorie de la plateforme').first().waitFor();
        await vscode.input.fill('Santé / IFSI');
        await vscode.shot('set-up-folder');
        await vscode.press('Enter');
        await vscode.page.getByRole('tab', { name: '.enrolment.json' }).first().waitFor();
        assert.deepEqual(JSON.parse(vscode.read('.enrolment.json')), {
          platform: 'anfh',
          establishment: 'alp002',
          template: 'agents-cohort',
          accounts: 'comptes.csv',
          cohorts: 'cohortes.csv',
          category: 'Santé / IFSI',
        });
      },
    ));
});
