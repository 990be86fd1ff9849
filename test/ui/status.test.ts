// What a person sees around the findings: the verdict, why a file is or is not checked, the page of a rule, settings that
// do not fit. In French, as the colleagues have it.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { type Workbench, withWorkbench } from './workbench';

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
      await vscode.status('La plateforme refusera ce fichier').waitFor();
      const lines = await languageStatus(vscode);
      await lines.filter({ hasText: /^La plateforme refusera ce fichier · 1\serreur/ }).waitFor();
      await lines.filter({ hasText: /Modèle «\sAgents\s», reconnu à sa ligne des colonnes/ }).waitFor();
      await lines.filter({ hasText: /ANFH.*comptes existants inconnus/ }).waitFor();
      await vscode.shot('fr-status-refused');
      assert.ok(await fits(lines), 'every line can be read');
      await vscode.press('Escape');

      await vscode.goTo(2, 45);
      const fixes = await vscode.quickFixes();
      await fixes.filter({ hasText: /^Corriger partout\s: Préfixe du matricule en trop \(2\)/ }).waitFor();
      await vscode.shot('fr-fixes');
      await fixes.filter({ hasText: 'Corriger tout ce qui est sûr' }).click();
      await vscode.status(/Prêt\s: la plateforme prendra ce fichier · 3\slignes vérifiées, aucun problème/).waitFor();
      await vscode.shot('fr-status-ready');
      await vscode.save();
      const fixed = AGENTS.replace('Prénom', 'firstname').replaceAll('000', '').replace('Petit ', 'Petit');
      assert.equal(vscode.read(NAME), fixed.replace(';;;;\n', ''));
      await vscode.press('ControlOrMeta+Z');
      await vscode.status('La plateforme refusera ce fichier').waitFor();
    }));

  it('says of another CSV why nothing is checked; checks it when asked to, and no more when asked not to', () =>
    withWorkbench({ files: { 'contacts.csv': 'Ville,Pays\nAmiens,France\n' }, locale: 'fr' }, async (vscode) => {
      await vscode.open('contacts.csv');
      let lines = await languageStatus(vscode);
      await lines.filter({ hasText: 'Pas un fichier d’inscription' }).waitFor();
      await lines.filter({ hasText: 'Ni sa ligne des colonnes ni son nom' }).waitFor();
      await vscode.shot('fr-status-other');
      assert.ok(await fits(lines), 'every line can be read');
      assert.equal(await vscode.squiggles('error').count(), 0);
      await lines.getByText('Le vérifier quand même').click();
      await vscode.squiggles('error').first().waitFor();
      await vscode.press('Escape');
      lines = await languageStatus(vscode);
      await lines.filter({ hasText: 'à votre demande' }).waitFor();
      await vscode.shot('fr-status-forced');
      await lines.getByText('Ne plus vérifier ce fichier').click();
      await vscode.squiggles('error').first().waitFor({ state: 'detached' });
    }));
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

describe('the page of a rule', () => {
  it('opens from the code of a diagnostic, ready to be read', () =>
    withWorkbench({ files: { [NAME]: AGENTS }, locale: 'fr' }, async (vscode) => {
      await vscode.open(NAME);
      await vscode.squiggles('error').first().waitFor();
      await vscode.goTo(1, 2);
      await (await vscode.hover()).getByText('header-name').first().click();
      await vscode.webview.getByRole('heading', { name: 'Nom de colonne modifié' }).waitFor();
      await vscode.shot('fr-rule-page');
    }));

  it('opens from the menu of quick fixes, beside the file', () =>
    withWorkbench({ files: { [NAME]: AGENTS }, locale: 'fr' }, async (vscode) => {
      await vscode.open(NAME);
      await vscode.squiggles('error').first().waitFor();
      await vscode.goTo(1, 2);
      await vscode.quickFix(/^Expliquer/);
      await vscode.webview.getByRole('heading', { name: 'Nom de colonne modifié' }).waitFor();
      await vscode.shot('fr-rule-page-beside');
    }));
});
