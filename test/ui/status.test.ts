// What a person sees around the findings: the verdict, why a file is or is not checked, the page of a rule, settings that
// do not fit. In French, as the colleagues have it.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until, type Workbench, withWorkbench } from './workbench';

const NAME = 'csv_GED_get_agent_s_FPH.csv';
const HEADER = 'firstname;lastname;password;email;profile_field_matricule';
const AGENTS = [
  HEADER.replace('firstname', 'Prénom'),
  'Paul;Dupond;;paul.dupond@ch-buis.fr;000812',
  'Lise;Morel;Tk8!graine;;000813',
  'Chloé;Petit ;;chloe.petit@ch-buis.fr;814',
  ';;;;',
  '',
].join('\n');

/** Opens the language status, where VS Code keeps what is said of a file as a whole: its lines. */
async function languageStatus(vscode: Workbench): Promise<Locator> {
  await vscode.page.locator('.statusbar [id="status.languageStatus"]').click();
  const lines = vscode.page.locator('.hover-language-status > .element');
  await lines.first().waitFor();
  return lines;
}

/** Whether every line can be read without scrolling. */
async function fits(lines: Locator): Promise<boolean> {
  return lines.evaluateAll((elements) => elements.every(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth));
}

describe('the status of an enrolment file', () => {
  it('has the verdict, says what is checked, and follows a repair', () =>
    withWorkbench({ files: { [NAME]: AGENTS }, locale: 'fr' }, async (vscode) => {
      await vscode.open(NAME);
      await vscode.status('Fichier refusé en l’état').waitFor();
      const lines = await languageStatus(vscode);
      await lines.filter({ hasText: /^Fichier refusé en l’état · 1\serreur/ }).waitFor();
      await lines.filter({ hasText: /Modèle «\sAgents\s», reconnu à son en-tête/ }).waitFor();
      await lines.filter({ hasText: /ANFH.*export des comptes absent/ }).waitFor();
      await vscode.shot('fr-status-refused');
      assert.ok(await fits(lines), 'every line can be read');
      await vscode.press('Escape');

      await vscode.goTo(2, 45);
      const fixes = await vscode.quickFixes();
      await fixes.filter({ hasText: /^Corriger partout \(2\)\s: Préfixe du matricule en trop/ }).waitFor();
      await vscode.shot('fr-fixes');
      await fixes.filter({ hasText: 'Appliquer toutes les corrections sans risque' }).click();
      await vscode.status(/Prêt à importer · 3\slignes vérifiées/).waitFor();
      await vscode.shot('fr-status-ready');
      await vscode.save();
      const fixed = AGENTS.replace('Prénom', 'firstname').replaceAll('000', '').replace('Petit ', 'Petit');
      assert.equal(vscode.read(NAME), fixed.replace(';;;;\n', ''));
      await vscode.press('ControlOrMeta+Z');
      await vscode.status('Fichier refusé en l’état').waitFor();
    }));

  it('says of another CSV why nothing is checked; checks it when asked to, and no more when asked not to', () =>
    withWorkbench({ files: { 'contacts.csv': 'Ville,Pays\nAmiens,France\n' }, locale: 'fr' }, async (vscode) => {
      await vscode.open('contacts.csv');
      let lines = await languageStatus(vscode);
      await lines.filter({ hasText: 'Ce n’est pas un fichier d’import' }).waitFor();
      await lines.filter({ hasText: 'Ni l’en-tête ni le nom du fichier' }).waitFor();
      await vscode.shot('fr-status-other');
      assert.ok(await fits(lines), 'every line can be read');
      assert.equal(await vscode.squiggles('error').count(), 0);
      await vscode.clickUntil(lines.getByText('Le vérifier quand même'), vscode.squiggles('error').first());
      await vscode.press('Escape');
      lines = await languageStatus(vscode);
      await lines.filter({ hasText: 'à votre demande' }).waitFor();
      await vscode.shot('fr-status-forced');
      await lines.getByText('Ne plus vérifier ce fichier').click();
      await vscode.squiggles('error').first().waitFor({ state: 'detached' });
    }));
});

describe('a CSV that is not recognised', () => {
  const CASES = [
    ['liste.csv', '\n', /Fichier vide/, 'liste.csv est vide', 'Coller depuis Excel'],
    [
      'liste.csv',
      'Paul;Dupond;;paul.dupond@ch-buis.fr;812\n',
      /Fichier sans en-tête/,
      'commence par un agent',
      'Ajouter l’en-tête du modèle',
    ],
  ] as const;
  for (const [file, text, status, sentence, next] of CASES) {
    it(`is not met with silence: ${JSON.stringify(text)}`, () =>
      withWorkbench({ files: { [file]: text }, locale: 'fr', restricted: true }, async (vscode) => {
        await vscode.open(file);
        const item = vscode.status(status).first();
        await item.waitFor();
        const view = vscode.webview;
        await vscode.clickUntil(item, view.getByText(sentence));
        await vscode.shot(`fr-unrecognised-${text.length}`);
        await view.getByRole('button', { name: 'Compléter ce fichier' }).click();
        await view.getByRole('button', { name: next }).waitFor();
        await vscode.shot(`fr-unrecognised-${text.length}-done`);
      }));
  }

  it('stays quiet where it is a list of purchases', () =>
    withWorkbench(
      { files: { 'achats.csv': 'Article;Quantité;Prix\nGants;12;3,50\n' }, locale: 'fr' },
      async (vscode) => {
        await vscode.open('achats.csv');
        const lines = await languageStatus(vscode);
        await lines.filter({ hasText: 'Ce n’est pas un fichier d’import' }).waitFor();
        assert.equal(await vscode.status(/Fichier (vide|sans)/).count(), 0);
        assert.equal(await vscode.page.locator('.notification-toast').count(), 0);
      },
    ));
});

describe('a setting that does not fit', () => {
  const settings = { 'enrolment.platform': 12, 'enrolment.rules': { 'row-empty': 'jamais' } };

  it('is named in the status and marked where it stands; the default counts', () =>
    withWorkbench({ files: { [NAME]: AGENTS }, locale: 'fr', settings }, async (vscode) => {
      await vscode.open(NAME);
      await vscode.squiggles('error').first().waitFor();
      const lines = await languageStatus(vscode);
      await lines.filter({ hasText: 'platform, rules' }).waitFor();
      await vscode.shot('fr-status-settings');
      assert.ok(await fits(lines), 'every line can be read');
      await vscode.press('Escape');
      await vscode.open('.vscode/settings.json');
      await vscode.squiggles('warning').first().waitFor();
      await vscode.shot('fr-settings');
    }));
});

describe('the guide', () => {
  const GUIDES = { fr: 'Guide du GET', en: 'Guide: from the list of agents' } as const;
  for (const [locale, name] of Object.entries(GUIDES) as ['fr' | 'en', string][]) {
    it(`opens inside VS Code in its language, in restricted mode and without a network: ${locale}`, () =>
      withWorkbench({ files: { 'notes.txt': '' }, locale, restricted: true }, async (vscode) => {
        await vscode.run(locale === 'fr' ? 'Import Moodle: Guide' : 'Moodle Import: Guide');
        await vscode.webview.getByRole('heading', { name }).waitFor();
        await until('its pictures are drawn', () =>
          vscode.webview
            .locator('img')
            .evaluateAll((all) => all.length === 4 && all.every((one) => (one as HTMLImageElement).naturalWidth > 0)),
        );
        await vscode.shot(`${locale}-guide`);
      }));
  }
});

describe('the first steps', () => {
  it('have their pictures in a window of 1280 pixels', () =>
    withWorkbench({ files: { 'notes.txt': '' }, locale: 'fr' }, async (vscode) => {
      await vscode.run('Import Moodle: Premiers pas');
      const steps = vscode.page.locator('.step-title');
      await steps.first().waitFor();
      const picture = vscode.page.locator('.getting-started-media img');
      for (let step = 0; step < (await steps.count()); step++) {
        await steps.nth(step).click();
        await picture.waitFor();
        await until('the picture is drawn', () =>
          picture.evaluate((image) => (image as HTMLImageElement).naturalWidth > 0 && image.clientWidth > 300),
        );
        await vscode.shot(`fr-first-steps-${step + 1}`);
      }
    }));
});

describe('the page of a rule', () => {
  it('opens from the code of a diagnostic, and from the menu of quick fixes', () =>
    withWorkbench({ files: { [NAME]: AGENTS }, locale: 'fr' }, async (vscode) => {
      const page = vscode.webview.getByRole('heading', { name: 'Nom de colonne modifié' });
      await vscode.open(NAME);
      await vscode.squiggles('error').first().waitFor();
      await vscode.goTo(1, 2);
      await (await vscode.hover()).getByText('header-name').first().click();
      await page.waitFor();
      await vscode.shot('fr-rule-page');
      await vscode.press('ControlOrMeta+K');
      await vscode.press('ControlOrMeta+W');
      await vscode.page.locator('.tab').first().waitFor({ state: 'hidden' });
      await vscode.open(NAME);
      await vscode.goTo(1, 2);
      await vscode.quickFix(/^Expliquer/);
      await page.waitFor();
      await vscode.shot('fr-rule-page-beside');
    }));
});
