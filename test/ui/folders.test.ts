// Several folders side by side: each file goes by the nearest .enrolment.json of its own folder, and a command that needs a
// folder asks which.
import assert from 'node:assert/strict';
import { withWorkbench } from './workbench';

const CSV = 'firstname,lastname,password,email,profile_field_matricule\nLise,Morel,,lise.morel@ch-exemple.fr,812\n';
const at = (establishment: string) => `{ "platform": "anfh", "establishment": "${establishment}" }\n`;

describe('folders side by side', () => {
  it('each have their own configuration, and one below them its own again', () =>
    withWorkbench(
      {
        files: {
          '.enrolment.json': at('xyz999'),
          'alpes/.enrolment.json': at('alp002'),
          'alpes/agents-alpes.csv': CSV,
          'alpes/annexe/.enrolment.json': at('alp016'),
          'alpes/annexe/agents-annexe.csv': CSV,
          'dam/agents-dam.csv': CSV.replace('812', '000812'),
        },
        folders: ['alpes', 'dam'],
        locale: 'fr',
      },
      async (vscode) => {
        const hint = (username: string) => vscode.editor.getByText(username, { exact: true }).first();
        await vscode.open('agents-alpes.csv');
        await hint('alp002.l.morel').waitFor();
        await vscode.open('agents-annexe.csv');
        await hint('alp016.l.morel').waitFor();
        await vscode.open('agents-dam.csv');
        await vscode.squiggles('warning').first().waitFor();
        assert.equal(await hint('xyz999.l.morel').count(), 0, 'what is above a folder does not count');

        await vscode.press('ControlOrMeta+K');
        await vscode.press('ControlOrMeta+W');
        await vscode.page.locator('.tab').first().waitFor({ state: 'hidden' });
        await vscode.run('Import Moodle: Préparer ce dossier');
        await vscode.page.getByPlaceholder('Quel dossier préparer').waitFor();
        await vscode.shot('folders-side-by-side');
        await vscode.pick(undefined, /dam/);
        await vscode.pick(undefined, /ANFH/);
        await vscode.page.getByText('Code établissement').first().waitFor();
        await vscode.press('Escape');
      },
    ));
});
