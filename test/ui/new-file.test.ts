// "New enrolment file", as a person starts one: the questions, the name, the header, the first line, its colours.
import assert from 'node:assert/strict';
import { withWorkbench } from './workbench';

const NAME = 'csv_ImportAvecCohorte25.csv';

describe('a new enrolment file', () => {
  it('has its name, header and first line by the answers, which the folder keeps', () =>
    withWorkbench({ files: { 'lisez-moi.md': '# Inscriptions\n' }, locale: 'fr' }, async (vscode) => {
      await vscode.run('Import Moodle: Nouveau fichier d’import');
      await vscode.pick(undefined, /ANFH/);
      await vscode.page.getByText('Code établissement').first().waitFor();
      await vscode.input.fill('alp002');
      await vscode.press('Enter');
      await vscode.page.getByPlaceholder('Quel modèle').waitFor();
      await vscode.shot('new-file-template');
      await vscode.pick(undefined, /avec cohorte/);
      await vscode.page.getByText('Cohorte de ces agents').first().waitFor();
      await vscode.input.fill('Cohorte_Ex25');
      await vscode.press('Enter');
      await vscode.page.getByRole('tab', { name: NAME }).first().waitFor();
      const line = vscode.editor.locator('.view-line', { hasText: 'Cohorte_Ex25' });
      await line.first().waitFor();
      for (const [keys, text] of [[], ['Tab'], ['Tab'], ['Tab'], ['Tab']].map(
        ([key], index) => [key, ['Lise', 'Morel', 'Tk8!graine', '', '00812'][index] ?? ''] as const,
      )) {
        if (keys) await vscode.press(keys);
        if (text) await vscode.type(text);
      }
      await vscode.status(/Prêt/).first().waitFor();
      await vscode.status('CSV d’import Moodle').first().waitFor();
      await vscode.shot('new-file');
      await vscode.save();
      assert.equal(
        vscode.read(NAME),
        'firstname,lastname,password,email,profile_field_matricule,cohort1\nLise,Morel,Tk8!graine,,00812,Cohorte_Ex25',
      );
      assert.deepEqual(JSON.parse(vscode.read('.enrolment.json')), { platform: 'anfh', establishment: 'alp002' });
    }));
});
