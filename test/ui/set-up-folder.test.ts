// "Set up this folder": the questions that make .enrolment.json, as a person answers them.
import assert from 'node:assert/strict';
import { withWorkbench } from './workbench';

describe('setting up a folder', () => {
  it('asks for the platform and the establishment, and writes them down', () =>
    withWorkbench(
      { files: { 'agents.csv': 'firstname,lastname,password,email,profile_field_matricule\n' }, locale: 'fr' },
      async (vscode) => {
        await vscode.open('agents.csv');
        await vscode.run('Inscription: Préparer ce dossier');
        await vscode.pick(undefined, /ANFH/);
        await vscode.input.fill('alp2');
        await vscode.page.getByText('Trois lettres puis trois chiffres').first().waitFor();
        await vscode.shot('set-up-folder');
        await vscode.input.fill('ALP002');
        await vscode.press('Enter');
        await vscode.page.getByRole('tab', { name: '.enrolment.json' }).first().waitFor();
        assert.deepEqual(JSON.parse(vscode.read('.enrolment.json')), { platform: 'anfh', establishment: 'alp002' });
      },
    ));
});
