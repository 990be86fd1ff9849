// A workbook that is clicked on opens the page that converts it; a column is corrected, and a new file opens. In VS Code and,
// as on vscode.dev, in the browser's own host.
import assert from 'node:assert/strict';
import type { FrameLocator } from 'playwright-core';
import { writeWorkbook } from '../core/reference/workbook-writer';
import { type Workbench, withWorkbench } from './workbench';

const EXPORT = writeWorkbook([
  ['Agents au 3 mars', null, null, null, null, null, null],
  ['Civ.', 'Nom de naissance', 'Nom d’usage', 'Prénom', 'N° agent', 'Mél perso', 'Service'],
  ['Mme', 'PETIT', 'ROY', 'Lise', '0812', 'lise.roy@ch-buis.fr', 'Bloc'],
  ['M.', 'LE GOFF', null, 'Joseph', '0813', null, 'Urgences'],
]);
const MADE = [
  'firstname,lastname,password,email,profile_field_matricule',
  'Lise,ROY,,lise.roy@ch-buis.fr,0812',
  'Joseph,LE GOFF,,,0813',
  '',
].join('\n');

const AGENTS = 'csv_GED_get_agent_s_FPH.csv';

/** Clicks on a file in the explorer: its page. */
async function click(vscode: Workbench, file: string): Promise<FrameLocator> {
  const row = vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: file });
  await vscode.clickUntil(row, vscode.webview.getByRole('heading', { name: file }));
  return vscode.webview;
}

describe('converting an HR export', () => {
  it('opens on a click, shows what each column becomes, takes a correction, and opens a new file', () =>
    withWorkbench({ files: { 'export-rh.xlsx': EXPORT }, locale: 'fr', restricted: true }, async (vscode) => {
      const page = await click(vscode, 'export-rh.xlsx');
      await page.getByText('2 personnes').first().waitFor();
      await vscode.shot('convert-export');
      const address = page.getByLabel('« Mél perso » devient');
      await address.selectOption('Ne pas reprendre');
      await page.getByText('« Civ. », « Mél perso »').waitFor();
      await address.selectOption({ label: 'Adresse de courriel (email)' });
      await page.getByRole('button', { name: 'Créer le fichier d’import' }).click();
      await vscode.editor.getByText('Joseph').first().waitFor();
      await vscode.shot('convert-export-done');
      assert.equal(vscode.read('export-rh-import.csv'), MADE);
    }));

  it('makes one file per establishment, in a new folder, and checks them together', () => {
    const list =
      'Code;Nom;Prénom;Courriel\nALP002;ROY;Lise;lise.roy@ch-buis.fr\nDAM023;NOEL;Ana;ana.noel@chu.fr\nalp002;BAY;Marc;\n';
    return withWorkbench({ files: { 'managers.csv': list }, locale: 'fr', restricted: true }, async (vscode) => {
      await vscode.run('Import Moodle: Convertir un export RH');
      await vscode.pickFile('managers.csv');
      const page = vscode.webview;
      await page.getByLabel('Fichiers').selectOption({ label: 'Un par établissement, selon « Code »' });
      await page.getByText('ALP002 : 2 personnes').waitFor();
      await vscode.shot('convert-establishments');
      await page.getByRole('button', { name: 'Créer 2 fichiers' }).click();
      await vscode
        .status(/2.fichiers créés/)
        .first()
        .waitFor();
      await vscode.shot('convert-establishments-done');
      const header = 'firstname,lastname,password,email,profile_field_matricule';
      const made = (name: string) => vscode.read(`managers-par-etablissement/${name}`);
      assert.equal(made(`ALP002/${AGENTS}`), `${header}\nLise,ROY,,lise.roy@ch-buis.fr,\nMarc,BAY,,,\n`);
      assert.equal(made(`DAM023/${AGENTS}`), `${header}\nAna,NOEL,,ana.noel@chu.fr,\n`);
      assert.deepEqual(JSON.parse(made('ALP002/.enrolment.json')), { platform: 'anfh', establishment: 'alp002' });
    });
  });

  it('works in the browser’s own host', () =>
    withWorkbench({ files: { 'export-rh.xlsx': EXPORT }, locale: 'fr', inBrowser: true }, async (vscode) => {
      const page = await click(vscode, 'export-rh.xlsx');
      await page.getByRole('button', { name: 'Créer le fichier d’import' }).click();
      await vscode.editor.getByText('Joseph').first().waitFor();
      assert.equal(vscode.read('export-rh-import.csv'), MADE);
    }));

  it('is asked for on a CSV too, and says why an old workbook cannot be read', () => {
    const files = {
      [AGENTS]: '',
      'export-rh.csv': Buffer.from('Nom;Prénom\nHADDAD;Zoé\n', 'latin1'),
      'ancien.xls': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1),
    };
    return withWorkbench({ files, locale: 'fr' }, async (vscode) => {
      const old = await click(vscode, 'ancien.xls');
      await old.getByText('enregistrez-le comme classeur .xlsx').waitFor();
      await vscode.shot('convert-export-old');
      await vscode.run('Import Moodle: Convertir un export RH');
      await vscode.pickFile('export-rh.csv');
      await vscode.webview.getByText('1 personne').first().waitFor();
      // “Open with…” names the editors as people do.
      await vscode.press('Escape');
      await vscode.run("Rouvrir l'éditeur avec...");
      await vscode.pick('Conversion', 'Conversion en fichier d’import');
    });
  });

  it('steps back where somebody prefers another editor', () =>
    withWorkbench({ files: { 'export-rh.xlsx': EXPORT }, locale: 'fr' }, async (vscode) => {
      const page = await click(vscode, 'export-rh.xlsx');
      await page.getByRole('button', { name: 'Ne plus ouvrir les classeurs ici' }).click();
      await vscode.notification('s’ouvrent de nouveau comme avant').waitFor();
      await vscode.press('ControlOrMeta+F4');
      await vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'export-rh.xlsx' }).dblclick();
      await vscode.page
        .getByText(/binaire|binary/i)
        .first()
        .waitFor();
    }));
});
