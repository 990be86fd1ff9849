// A whole folder checked, as the support team sees it: the tree by establishment, the way to a cell, the answer.
import assert from 'node:assert/strict';
import { withWorkbench } from './workbench';

describe('checking a folder', () => {
  it('shows establishment, file, rule and place, and gives the answer', () =>
    withWorkbench({ copy: 'examples', locale: 'fr' }, async (vscode) => {
      const { page } = vscode;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.setViewportSize({ width: 1440, height: 1000 });
      await vscode.run('Inscription: Vérifier tous les fichiers du dossier');
      const item = (text: RegExp) => page.locator('.sidebar .monaco-list-row').filter({ hasText: text });
      await item(/alp002/i)
        .first()
        .waitFor();
      const file = item(/csv_ImportAvecCohorte25\.csv/).first();
      await file.waitFor();
      await file.click();
      const rule = item(/Cohorte inconnue/).first();
      await rule.waitFor();
      await rule.click();
      await vscode.shot('folder-check');
      await item(/Cohorte_Ex52/)
        .first()
        .click();
      await page.getByRole('tab', { name: 'csv_ImportAvecCohorte25.csv' }).first().waitFor();
      await vscode.run('Inscription: Copier la réponse au gestionnaire');
      await page.waitForFunction(async () => /^Bonjour/.test(await navigator.clipboard.readText()));
      const answer = await page.evaluate(() => navigator.clipboard.readText());
      assert.match(answer, /Cohorte/);
      assert.doesNotMatch(answer, /ch-alpes\.fr/);
      await vscode.shot('folder-check-cell');
    }));
});
