// The path of somebody who has never made such a file: the walkthrough, a new file, 40 rows of an HR export, what is red
// repaired, the preview.
import assert from 'node:assert/strict';
import { type Workbench, withWorkbench } from './workbench';

const NAME = 'csv_GED_get_agent_s_FPH.csv';
const FIRSTNAMES = ['Lise', 'Omar', 'Zoé', 'Hélène', 'Joël', 'Anaïs', 'Karim', 'Inès'];
const LASTNAMES = ['MOREL', 'HADDAD', 'LE GOFF', 'LEFÈVRE', "D'ANGELO"];

/** As Excel copies it: a civility and a service that no template has, and what goes wrong in such lists. */
const EXPORT = [
  ['Civ.', 'NOM', 'Prénom', 'N° agent', 'Mél', 'Service'],
  ...LASTNAMES.flatMap((lastname, row) =>
    FIRSTNAMES.map((firstname, column) => {
      const number = row * FIRSTNAMES.length + column;
      const matricule = number === 2 ? '812,0' : `00${810 + number}`;
      const email =
        number === 1 ? '' : number === 3 ? 'h.morel@ch-buis.fr;helene@ch-buis.fr' : `agent${number}@ch-buis.fr`;
      return ['Mme', lastname, firstname, matricule, email, 'Urgences'];
    }),
  ),
]
  .map((cells) => `${cells.join('\t')}\r\n`)
  .join('');

const settings = { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false };

describe('the first file', () => {
  it('leads from the walkthrough to the preview of forty people', () =>
    withWorkbench({ files: { 'lisez-moi.md': '# Inscriptions\n' }, locale: 'fr', settings }, async (vscode) => {
      const { page, webview } = vscode;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await openWalkthrough(vscode);
      await page.getByRole('button', { name: 'Nouveau fichier d’import' }).click();
      await start(vscode);
      await vscode.status('CSV d’import Moodle').first().waitFor();
      await vscode.shot('first-file-new');

      // The first word to fill in is selected: the rows take the place of the whole line.
      await page.evaluate((text) => navigator.clipboard.writeText(text), EXPORT);
      await vscode.press('ControlOrMeta+V');
      await vscode.editor.getByText('agent39').first().waitFor();
      await vscode.goTo(5, 20);
      await vscode.squiggles('error').first().waitFor();
      await vscode.shot('first-file-paste');

      await vscode.quickFix(/h\.morel@ch-buis\.fr/);
      await vscode.editor.getByText('helene').first().waitFor({ state: 'hidden' });
      await vscode.goTo(4, 30);
      await vscode.quickFix(/Écrire.*812/);
      await vscode.editor.getByText('812,0').first().waitFor({ state: 'hidden' });
      await vscode.goTo(3, 13);
      await vscode.quickFix(/mot de passe/);
      await vscode.status(/Prêt/).first().waitFor();
      await vscode.save();

      const [header, ...people] = vscode.read(NAME).trimEnd().split('\n');
      assert.equal(header, 'firstname,lastname,password,email,profile_field_matricule');
      assert.equal(people.length, 40);
      assert.deepEqual(people.slice(2, 4), [
        'Zoé,MOREL,,agent2@ch-buis.fr,"812"', // a cell that was quoted stays so
        'Hélène,MOREL,,h.morel@ch-buis.fr,00813',
      ]);
      assert.match(people[1] ?? '', /^Omar,MOREL,.{8,},,00811$/);

      await vscode.run('Import Moodle: Aperçu de l’import');
      await webview
        .getByRole('row', { name: /Lise Morel/i })
        .locator('.outcome')
        .first()
        .waitFor();
      await vscode.shot('first-file-preview');
    }));
});

/** Opens the walkthrough on its first step, by the command that lists all of them. */
async function openWalkthrough(vscode: Workbench): Promise<void> {
  await vscode.run('Bienvenue: Ouvrir la procédure pas à pas');
  await vscode.pick('Premiers pas', /Premiers pas avec les fichiers d’import/);
  const { page } = vscode;
  await page.getByRole('heading', { name: 'Commencer un fichier' }).first().waitFor();
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1600, height: 1000 }); // a narrow page has no pictures
  const picture = page.locator('.getting-started-media img:visible').first();
  await picture.evaluate(async (image) => {
    if (image instanceof HTMLImageElement) await image.decode(); // fails where there is no file
  });
  await vscode.shot('walkthrough');
  if (size) await page.setViewportSize(size);
}

/** Answers the questions of a new file. */
async function start(vscode: Workbench): Promise<void> {
  await vscode.pick(undefined, /ANFH/);
  await vscode.page.getByText('Code établissement').first().waitFor();
  await vscode.input.fill('alp002');
  await vscode.press('Enter');
  await vscode.page.getByPlaceholder('Quel modèle').waitFor();
  await vscode.pick(undefined, /^Agents(?! avec)/);
  await vscode.page.getByRole('tab', { name: NAME }).first().waitFor();
  await vscode.editor.locator('.view-line', { hasText: 'Prénom' }).first().waitFor();
}
