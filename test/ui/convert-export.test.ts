// "Convert an HR export" as a person meets it: a file is chosen, what its columns give is shown and corrected, a new file opens.
import assert from 'node:assert/strict';
import { writeWorkbook } from '../core/reference/workbook-writer';
import { withWorkbench } from './workbench';

const EXPORT = writeWorkbook([
  ['Agents au 3 mars', null, null, null, null, null, null],
  ['Civ.', 'Nom de naissance', 'Nom d’usage', 'Prénom', 'N° agent', 'Mél perso', 'Service'],
  ['Mme', 'PETIT', 'ROY', 'Lise', '0812', 'lise.roy@ch-buis.fr', 'Bloc'],
  ['M.', 'LE GOFF', null, 'Joseph', '0813', null, 'Urgences'],
]);

const AGENTS = 'csv_GED_get_agent_s_FPH.csv';

describe('converting an HR export', () => {
  it('shows what each column gives, takes a correction, and opens a new file', () =>
    withWorkbench({ files: { 'export-rh.xlsx': EXPORT, [AGENTS]: '' }, locale: 'fr' }, async (vscode) => {
      await vscode.open(AGENTS);
      await vscode
        .status(/vide|erreur|problème/i)
        .first()
        .waitFor(); // the extension is there, and so are its commands
      const rows = vscode.page.locator('.quick-input-list .monaco-list-row');
      await vscode.run('Inscription: Convertir un export RH');
      await vscode.pickFile('export-rh.xlsx');
      await rows.filter({ hasText: 'nouveau fichier' }).waitFor();
      await vscode.shot('convert-export');
      await vscode.pick(undefined, 'lise.roy@ch-buis.fr');
      await rows.filter({ hasText: 'Laisser de côté' }).waitFor();
      await vscode.shot('convert-export-column');
      await vscode.pick(undefined, 'Adresse de courriel');
      await rows.filter({ hasText: '→ Adresse de courriel' }).waitFor();
      await vscode.pick(undefined, 'nouveau fichier');
      await vscode.editor.getByText('Joseph').first().waitFor();
      await vscode.shot('convert-export-done');
      assert.deepEqual(vscode.read('export-rh-inscription.csv').split('\n'), [
        'firstname,lastname,password,email,profile_field_matricule',
        'Lise,ROY,,lise.roy@ch-buis.fr,0812',
        'Joseph,LE GOFF,,,0813',
        '',
      ]);
    }));
});
