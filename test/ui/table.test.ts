// The table, in VS Code as people use it: filled by keyboard alone, and the file on disk compared byte for byte.
import assert from 'node:assert/strict';
import { checkWithAxe, THEMES } from './preview-scene';
import { until, type Workbench, withWorkbench } from './workbench';

const FILE = 'csv_ImportAvecCohorte25.csv';
const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
const LISE = 'Lise,Morel,,lise.morel@ch.fr,812,Cohorte_Ex25';
const files = { [FILE]: `${HEADER}\n${LISE}\n` };

async function openTable(vscode: Workbench): Promise<void> {
  await vscode.open(FILE);
  await vscode.run('Ouvrir comme tableau');
  await vscode.webview.getByRole('gridcell', { name: 'Morel' }).first().waitFor({ timeout: 60_000 });
}

describe('the table', () => {
  it('is filled by keyboard alone, and undone and redone', () =>
    withWorkbench({ files, locale: 'fr' }, async (vscode) => {
      await openTable(vscode);
      await vscode.shot('table-opened');
      await vscode.press('ArrowDown');
      const { keyboard } = vscode.page;
      for (const value of ['Zoé', 'Le Goff']) {
        await keyboard.type(value);
        await vscode.press('Tab');
      }
      await vscode.press('Tab');
      await keyboard.type('zoe.legoff@ch.fr');
      await vscode.press('Enter');
      await vscode.webview.getByRole('gridcell', { name: 'zoe.legoff@ch.fr' }).waitFor();
      await vscode.shot('table-typed');
      await vscode.save();
      const filled = `${HEADER}\n${LISE}\nZoé,Le Goff,,zoe.legoff@ch.fr,,Cohorte_Ex25\n`;
      await until('the file is written', () => vscode.read(FILE) === filled);
      for (let step = 0; step < 3; step++) await vscode.press('ControlOrMeta+Z');
      await vscode.webview.getByRole('gridcell', { name: 'Zoé' }).waitFor({ state: 'detached' });
      await vscode.save();
      assert.equal(vscode.read(FILE), files[FILE]);
      for (let step = 0; step < 3; step++) await vscode.press('ControlOrMeta+Y');
      await vscode.webview.getByRole('gridcell', { name: 'zoe.legoff@ch.fr' }).waitFor();
      await vscode.save();
      await until('the file is written again', () => vscode.read(FILE) === filled);
    }));

  it('brings a messy Windows-1252 file to ready without being left, and axe finds nothing serious in any theme', () => {
    const messy = `Prénom;Nom;Mot de passe;Courriel;Matricule;Cohorte
Zoé;Le Goff;;zoe.legoff@ch.fr;812;Cohorte_Ex25
Hervé;Dupond ;;herve.dupond@ch,fr;813;Cohorte_Ex25
Anaïs;Noël;;anais.noel@ch.fr;814
Lise;Petit;Agent-812!;lise.petit@ch.fr;000815;Cohorte_Ex25
`;
    const ready = `${HEADER.replaceAll(',', ';')}
Zoé;Le Goff;;zoe.legoff@ch.fr;812;Cohorte_Ex25
Hervé;Dupond;;herve.dupond@ch.fr;813;Cohorte_Ex25
Anaïs;Noël;;anais.noel@ch.fr;814;Cohorte_Ex25
Lise;Petit;Agent-812!;lise.petit@ch.fr;815;Cohorte_Ex25
`;
    return withWorkbench({ files: { [FILE]: Buffer.from(messy, 'latin1') }, locale: 'fr' }, async (vscode) => {
      await vscode.open(FILE);
      await vscode.run('Ouvrir comme tableau');
      const { webview, page } = vscode;
      await webview.getByRole('gridcell', { name: 'Petit', exact: true }).waitFor({ timeout: 60_000 });
      await until(
        'the table takes the place of the text',
        async () => (await page.getByRole('tab', { name: FILE }).count()) === 1,
      );
      for (const [name, theme] of Object.entries(THEMES)) {
        await vscode.theme(theme);
        const kind = name === 'light' || name === 'dark' ? `vscode-${name}` : 'vscode-high-contrast';
        await webview.locator(`body.${kind}`).waitFor();
        await webview.getByRole('gridcell', { name: 'Petit', exact: true }).click();
        await vscode.press('Shift+ArrowUp');
        await vscode.shot(`table-${name}`);
        await checkWithAxe(vscode);
      }
      await webview.getByRole('button', { name: 'Tout corriger automatiquement' }).click();
      await webview.getByRole('columnheader', { name: 'firstname' }).waitFor();
      await webview.getByRole('button', { name: 'Ajouter les cellules qui manquent' }).first().click();
      await webview.getByRole('gridcell', { name: 'Anaïs', exact: true }).click();
      await vscode.press('End');
      await vscode.press('Control+D');
      await webview.getByRole('gridcell', { name: /herve\.dupond/ }).click();
      await vscode.press('F2');
      for (const key of ['ArrowLeft', 'ArrowLeft', 'Backspace']) await vscode.press(key);
      await page.keyboard.type('.');
      await vscode.press('Enter');
      await webview.getByText('Prêt à importer').first().waitFor();
      await vscode.shot('table-ready');
      await vscode.save();
      assert.equal(vscode.read(FILE), ready);
    });
  });
});
