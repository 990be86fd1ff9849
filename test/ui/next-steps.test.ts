// From a file of French Excel to “ready to import”, by following only what the screen offers: a fresh profile, a folder of
// others in restricted mode, the view “Et maintenant ?” and the preview.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Locator } from 'playwright-core';
import { writeWorkbook } from '../core/reference/workbook-writer';
import { checkPageWithAxe } from './preview-scene';
import { until, type Workbench, withWorkbench } from './workbench';

const FILE = 'csv_GED_get_agent_s_FPH.csv';
const ROWS = [
  'firstname;lastname;password;email;profile_field_matricule;Téléphone',
  'Valérie;Blondel;;valerie.blondel@ch-buis.fr;812;0611111111',
  'Pierre;Dupond;;pierre.dupond@ch-buis.fr;813;0622222222',
  'Paul;Dupond;;paul.dupond@ch-buis.fr;814;0633333333',
  ' Zoé ;Morel;;zoe.morel@ch-buis.fr;815;0644444444',
  'Zoé;Morel;;zoe.morel@ch-buis.fr;815;0644444444',
  'Joël;Haddad;;;816;0655555555',
  ';;;;;',
  '',
].join('\r\n');

/** The same people as a personnel department writes them: a title, other names for the columns, a total below. */
const WORKBOOK = writeWorkbook([
  ['Agents au 3 mars', null, null, null, null],
  ['Nom', 'Prénom', 'N° agent', 'Mél professionnel', 'Téléphone'],
  ['BLONDEL', 'Valérie', 812, 'valerie.blondel@ch-buis.fr', '0611111111'],
  ['DUPOND', 'Pierre', 813, 'pierre.dupond@ch-buis.fr', '0622222222'],
  ['DUPOND', 'Paul', 814, 'paul.dupond@ch-buis.fr', '0633333333'],
  ['MOREL', ' Zoé ', 815, 'zoe.morel@ch-buis.fr', '0644444444'],
  ['MOREL', 'Zoé', 815, 'zoe.morel@ch-buis.fr', '0644444444'],
  ['HADDAD', 'Joël', 816, null, '0655555555'],
  ['Total : 6', null, null, null, null],
]);

/** The frame of a page of the extension: `next-steps` or `preview`. */
async function frameOf({ page }: Workbench, name: string): Promise<Frame> {
  let found: Frame | undefined;
  await until(`the page ${name} is there`, async () => {
    for (const frame of page.frames()) {
      if (
        await frame
          .locator(`main#${name}`)
          .count()
          .catch(() => 0)
      )
        found = frame;
    }
    return found !== undefined;
  });
  assert.ok(found);
  return found;
}

/** As many clicks as a tired person at six in the evening has, once the file is open. */
const MOST_CLICKS = 6;

/** Clicks, and counts them. */
class Clicks {
  count = 0;

  async on(target: Locator): Promise<void> {
    await target.click();
    this.count++;
  }
}

/** Presses the button of a step, once it is the next one. */
async function press(view: Frame, clicks: Clicks, step: string, button: string): Promise<void> {
  const next = view.locator(`[aria-current="step"][data-step="${step}"]`);
  await next.waitFor();
  await clicks.on(next.getByRole('button', { name: button }));
}

describe('what now', () => {
  it('leads from Excel to ready to import in six clicks, in restricted mode', () =>
    withWorkbench(
      { files: { [FILE]: Buffer.from(ROWS, 'latin1') }, locale: 'fr', restricted: true },
      async (vscode) => {
        const { page } = vscode;
        const clicks = new Clicks();
        await vscode.open(FILE);
        await vscode
          .status(/erreur/)
          .first()
          .waitFor();
        const offer = vscode.notification('vient d’Excel');
        await offer.waitFor();
        await vscode.shot('next-steps-opened');

        // All that is safe, and the column that the template lacks, in one step, which also shows the view.
        await clicks.on(offer.getByRole('button', { name: 'Corriger et supprimer' }));
        const view = await frameOf(vscode, 'next-steps');
        await view.locator('[aria-current="step"][data-step="duplicates"]').waitFor();
        await vscode.shot('next-steps-duplicates');
        await press(view, clicks, 'duplicates', 'Trancher dans l’aperçu');

        // The preview opens on the duplicates: Paul is somebody else; Zoé is listed twice.
        const preview = await frameOf(vscode, 'preview');
        await preview.getByText('Groupe 1 sur 2 · 2 à trancher').waitFor();
        await vscode.shot('next-steps-decisions');
        // A group has room at 1280×800, and the page itself does not scroll: it would go blank past its end.
        const [past, room] = await preview.evaluate(() => [
          document.documentElement.scrollHeight - window.innerHeight,
          document.querySelector('.panel:not([hidden])')?.clientHeight ?? 0,
        ]);
        assert.ok(past! <= 0, `${past} px past the end of the page`);
        assert.ok(room! >= 250, `${room} px for the groups`);
        await clicks.on(preview.getByRole('button', { name: 'Suivre les 2 propositions' }));
        await preview.getByText('Groupe 1 sur 2 · tout est tranché').waitFor();
        await vscode.shot('next-steps-decided');
        await clicks.on(preview.getByRole('button', { name: 'Appliquer au CSV' }));

        await press(view, clicks, 'credentials', 'Créer les mots de passe');
        await press(view, clicks, 'save', 'Enregistrer');
        await view.locator('[aria-current="step"][data-step="import"]').waitFor();
        await vscode.status('Prêt à importer · 4 lignes vérifiées').first().waitFor();
        await vscode.shot('next-steps-ready');
        // Paul has left the file, and is not forgotten.
        assert.match((await view.locator('[data-step="by-hand"]').textContent()) ?? '', /1\scompte à créer à la main/);
        assert.ok(clicks.count <= MOST_CLICKS, `${clicks.count} clicks`);
        await checkPageWithAxe(view);
        const [header, ...people] = vscode.read(FILE).trimEnd().split('\r\n');
        assert.equal(header, 'firstname;lastname;password;email;profile_field_matricule');
        assert.deepEqual(people.slice(0, 3), [
          'Valérie;Blondel;;valerie.blondel@ch-buis.fr;812',
          'Pierre;Dupond;;pierre.dupond@ch-buis.fr;813',
          'Zoé;Morel;;zoe.morel@ch-buis.fr;815',
        ]);
        assert.match(people[3] ?? '', /^Joël;Haddad;\S{8,};;816$/);
        assert.equal(people.length, 4);
        assert.ok(await preview.locator('main').isVisible(), 'the preview stays in sight');

        // Nothing is lost with the repairs: the way back leads to what came from Excel.
        await page.getByRole('tab', { name: FILE }).first().click();
        await vscode.editor.click();
        for (let steps = 0; steps < 3; steps++) await vscode.press('ControlOrMeta+Z');
        await view.locator('[aria-current="step"][data-step="accents"]').waitFor();
        await page.getByText('T\ufffdl\ufffdphone').first().waitFor();
      },
    ));

  it('leads from a workbook to ready to import in six clicks, in restricted mode', () =>
    withWorkbench({ files: { 'export-rh.xlsx': WORKBOOK }, locale: 'fr', restricted: true }, async (vscode) => {
      const clicks = new Clicks();
      const row = vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'export-rh.xlsx' });
      await vscode.clickUntil(row, vscode.webview.getByRole('heading', { name: 'export-rh.xlsx' }));
      await vscode.webview.getByText('6 personnes').first().waitFor();
      await vscode.webview.getByText('la colonne « Téléphone » et les lignes 1 et 9').waitFor();
      await vscode.shot('next-steps-workbook');
      await clicks.on(vscode.webview.getByRole('button', { name: 'Créer le fichier d’import' }));

      // What was converted has no accents, columns or spaces to repair: the first step is a decision.
      const view = await frameOf(vscode, 'next-steps');
      await press(view, clicks, 'duplicates', 'Trancher dans l’aperçu');
      const preview = await frameOf(vscode, 'preview');
      await preview.getByText('Groupe 1 sur 2 · 2 à trancher').waitFor();
      await vscode.shot('next-steps-workbook-decisions');
      await clicks.on(preview.getByRole('button', { name: 'Suivre les 2 propositions' }));
      await preview.getByText('Groupe 1 sur 2 · tout est tranché').waitFor();
      await clicks.on(preview.getByRole('button', { name: 'Appliquer au CSV' }));
      await press(view, clicks, 'credentials', 'Créer les mots de passe');
      await press(view, clicks, 'save', 'Enregistrer');
      await view.locator('[aria-current="step"][data-step="import"]').waitFor();
      await vscode.status('Prêt à importer · 4 lignes vérifiées').first().waitFor();
      // The line above the header follows.
      await vscode.page.locator('.codelens-decoration', { hasText: /4.comptes créés$/ }).waitFor();
      await vscode.shot('next-steps-workbook-ready');
      assert.equal(await vscode.page.locator('.unicode-highlight').count(), 0, 'no boxes around accents');
      assert.ok(clicks.count <= MOST_CLICKS, `${clicks.count} clicks`);
      assert.deepEqual(
        vscode
          .read('export-rh-import.csv')
          .replace(/,[^,]{8,},,816/, ',…,,816')
          .split('\n'),
        [
          'firstname,lastname,password,email,profile_field_matricule',
          'Valérie,BLONDEL,,valerie.blondel@ch-buis.fr,812',
          'Pierre,DUPOND,,pierre.dupond@ch-buis.fr,813',
          'Zoé,MOREL,,zoe.morel@ch-buis.fr,815',
          'Joël,HADDAD,…,,816',
          '',
        ],
      );
      const workbook = readFileSync(path.join(vscode.folder, 'export-rh.xlsx'));
      assert.ok(Buffer.compare(workbook, WORKBOOK) === 0, 'the workbook is as it was');
    }));

  it('makes its offer once, also to a file that is renamed', () =>
    withWorkbench({ files: { [FILE]: Buffer.from(ROWS, 'latin1') }, locale: 'fr' }, async (vscode) => {
      await vscode.open(FILE);
      await vscode.notification('vient d’Excel').getByRole('button', { name: 'Étapes' }).click();
      const view = await frameOf(vscode, 'next-steps');
      await view.getByText(FILE).waitFor();
      await vscode.press('ControlOrMeta+Shift+E');
      const row = vscode.page.locator('.explorer-folders-view .monaco-list-row', { hasText: FILE });
      await row.click();
      await vscode.press('F2');
      const name = vscode.page.locator('.explorer-folders-view input');
      await name.fill('liste.csv');
      await name.press('Enter');
      await vscode.page.getByRole('tab', { name: 'liste.csv' }).first().waitFor();
      await vscode
        .status(/erreur/)
        .first()
        .waitFor();
      await vscode.page.waitForTimeout(3_000); // an offer comes right after the check
      assert.equal(await vscode.page.locator('.notification-toast', { hasText: 'vient d’Excel' }).count(), 0);
    }));

  it('keeps a column that nobody wants deleted, and one group after the other is decided', () =>
    withWorkbench({ files: { [FILE]: Buffer.from(ROWS, 'latin1') }, locale: 'fr' }, async (vscode) => {
      await vscode.open(FILE);
      await vscode.notification('vient d’Excel').getByRole('button', { name: 'Corriger seulement' }).click();
      const view = await frameOf(vscode, 'next-steps');
      const step = (id: string) => view.locator(`[aria-current="step"][data-step="${id}"]`);
      await step('columns').waitFor();
      assert.equal(await vscode.line('Téléphone').count(), 1);
      await step('columns').getByRole('button', { name: 'Supprimer la colonne' }).click();
      await step('duplicates').getByRole('button', { name: 'Trancher dans l’aperçu' }).click();
      const preview = await frameOf(vscode, 'preview');
      await preview.getByRole('heading', { name: 'Réponse proposée' }).waitFor();
      await preview.getByText(/^Paul Dupond.*son matricule est différent/).waitFor();
      await preview.getByRole('button', { name: 'Suivre cette proposition' }).click();
      // The next one comes by itself, with the keyboard on its answer.
      await preview.getByText('Groupe 2 sur 2 · 1 à trancher').waitFor();
      await preview.getByText(/^Zoé Morel.*même matricule/).waitFor();
      await checkPageWithAxe(preview);
      await vscode.press('Enter');
      await preview.getByText('Groupe 2 sur 2 · tout est tranché').waitFor();
      await preview.getByRole('button', { name: 'Appliquer au CSV' }).click();
      await step('credentials').waitFor();
    }));
});
