// From the file to the slips in the agents' hands: the import is verified, its slips are made, printed and looked at; and the
// passwords of the file stand in the slips and nowhere else.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { inProject } from '../../scripts/project';
import { launchBrowser, openPage } from '../../scripts/vscode/browser';
import { SLIPS_PER_PAGE, slipPages } from '../../src/core/aftermath/slip-page';
import { assertNoPassword, checkWithAxe, reload, THEMES, tabTo } from './preview-scene';
import { withWorkbench } from './workbench';

const FILE = 'csv_ImportAvecCohorte25.csv';
const MARKER = 'Tk8!marqueur';
const FILES = {
  [FILE]: [
    'firstname,lastname,password,email,profile_field_matricule,cohort1',
    `Valentin,Blondel,${MARKER}1,v.blondel@ch-buis.fr,812,Cohorte_Ex25`,
    `Lise,Morel,${MARKER}2,lise.morel@ch-buis.fr,813,Cohorte_Ex25`,
    `Omar,Haddad,${MARKER}3,,814,Cohorte_Ex25`,
    '',
  ].join('\n'),
  'comptes-avant.csv':
    "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel\nInès;Roy;alp002.i.roy;ines.roy@ch-buis.fr\n",
  '.enrolment.json': '{ "platform": "anfh", "establishment": "alp002", "accounts": "comptes-avant.csv" }\n',
  'export-apres.csv': [
    "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel",
    'Inès;Roy;alp002.i.roy;ines.roy@ch-buis.fr',
    'Valentin;Blondel;alp002.v.blondel7;v.blondel@ch-buis.fr',
    'Omar;Haddad;alp002.o.haddad;alp002.o.haddad.fictif@anfh.fr',
    '',
  ].join('\n'),
};

describe('after the import', () => {
  it('from the file to the slips', () =>
    withWorkbench({ files: FILES, locale: 'fr' }, async (vscode) => {
      const { page, webview } = vscode;
      await page.setViewportSize({ width: 1280, height: 800 });
      await vscode.open(FILE);
      await vscode
        .status(/Prêt|remarque|problème/)
        .first()
        .waitFor();
      await vscode.run('Import Moodle: Vérifier l’import');
      await vscode.pickFile('export-apres.csv');
      await webview.getByText('2 comptes sur 3 sont là').waitFor();
      await webview.getByRole('row', { name: /Morel/ }).waitFor();
      for (const [name, theme] of Object.entries(THEMES)) {
        await vscode.theme(theme);
        await vscode.shot(`verification ${name}`);
        await checkWithAxe(vscode);
      }

      // By keyboard: only what is missing, then the slips.
      await webview.getByRole('searchbox').focus();
      await vscode.press('Shift+Tab');
      await tabTo(vscode, 'missing');
      await vscode.press('Space');
      await webview.getByRole('row', { name: /Blondel/ }).waitFor({ state: 'detached' });
      assert.deepEqual(await webview.getByRole('row').count(), 2, 'the head and Lise Morel');
      await tabTo(vscode, 'slips');
      await vscode.press('Enter');
      await vscode.pick(undefined, 'Page A4, 8 fiches');
      await vscode.input.fill('https://elearning.anfh.fr');
      await vscode.press('Enter');
      const name = `fiches-${FILE.replace('.csv', '.html')}`;
      await page.waitForFunction(
        (wanted) => document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value.endsWith(wanted),
        name,
      );
      await vscode.press('Enter');
      await vscode.notification(/2.fiches enregistrées/).waitFor();

      const slips = vscode.read(name);
      for (const part of [`${MARKER}1`, `${MARKER}3`, 'alp002.v.blondel7', 'https://elearning.anfh.fr']) {
        assert.ok(slips.includes(part), part);
      }
      assert.ok(!slips.includes('Morel'), 'her account is missing');
      const others = readdirSync(vscode.folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && ![FILE, name].includes(entry.name))
        .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'utf8'));
      for (const text of others) assert.ok(!text.includes(MARKER));
      await assertNoPassword(vscode);

      // The page comes back as it was, and says that the export has become older than the file.
      const hourAgo = new Date(Date.now() - 3_600_000);
      utimesSync(path.join(vscode.folder, 'export-apres.csv'), hourAgo, hourAgo);
      await reload(vscode, 'verification', '"missing"');
      await webview.getByText(/Cet export est plus ancien que le fichier/).waitFor();
      await webview.getByRole('button', { name: /^Manque/, pressed: true }).waitFor();
      await vscode.shot('verification again');

      // In another language, all of it is.
      mkdirSync(path.join(vscode.folder, '.vscode'), { recursive: true });
      writeFileSync(path.join(vscode.folder, '.vscode/settings.json'), '{ "enrolment.language": "en" }');
      await webview.getByText('2 of 3\u00a0accounts are there').waitFor();
      await webview.getByRole('button', { name: /^Missing/, pressed: true }).waitFor();
    }));
});

describe('the slips on paper', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
    mkdirSync(inProject('artifacts/ui'), { recursive: true });
  });
  after(() => browser.close());

  /** Long names, long addresses, and letters that are easily confused. */
  const slips = Array.from({ length: 11 }, (_, index) => ({
    line: index + 2,
    name:
      index % 3
        ? `Valentin Blondel ${index}`
        : 'Marie-Françoise-Antoinette de La Rochefoucauld-Montmorency de Sainte-Croix',
    username: index % 3 ? 'alp002.v.blondel' : 'alp002.m.delarochefoucauldmontmorencydesaintecroix',
    password: index % 2 ? 'Kf7-tamis!Il0O' : 'Une phrase de passe assez longue pour deux lignes 2026!',
  }));
  const url = 'https://elearning.etablissements-de-sante.anfh.fr/connexion/index.php';

  for (const perPage of SLIPS_PER_PAGE) {
    for (const isForeseen of [false, true]) {
      it(`${perPage} to a page, ${isForeseen ? 'foreseen' : 'verified'}: all is on the paper, and nothing is cut`, async () => {
        const { page, leaks, log, close } = await openPage(browser, 'fr');
        await page.setViewportSize({ width: 900, height: 1200 });
        await page.goto('about:blank');
        await page.setContent(
          slipPages({ slips, isForeseen, mayBeOlder: false, left: new Map() }, perPage, { url, language: 'fr' }),
        );
        const name = `slips-${perPage}${isForeseen ? '-foreseen' : ''}`;
        await page.screenshot({ path: inProject(`artifacts/ui/${name}-screen.png`) });
        await page.emulateMedia({ media: 'print' });
        await page.screenshot({ path: inProject(`artifacts/ui/${name}.png`), fullPage: true });
        const cut = await page
          .locator('article')
          .evaluateAll(
            (all) =>
              all.filter((one) => one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth).length,
          );
        assert.equal(cut, 0, 'slips that do not fit');
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        writeFileSync(inProject(`artifacts/ui/${name}.pdf`), pdf);
        const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
        assert.equal(pages, Math.ceil(slips.length / perPage));
        assert.deepEqual(leaks(), []);
        assert.equal(log().trim(), '', 'the page’s own policy refused something');
        await close();
      });
    }
  }
});
