// A whole folder checked, as the support team sees it: the tree by establishment, the way to a cell, the answer.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { until, withWorkbench } from './workbench';

/** Opens a node of the tree until its child is there: the tree may be drawn anew under the mouse. */
async function expand(node: Locator, child: Locator): Promise<void> {
  await until(`${node} opens`, async () => {
    await node.waitFor();
    if ((await node.getAttribute('aria-expanded')) === 'false') await node.click();
    return child.isVisible();
  });
}

describe('checking a folder', () => {
  it('shows establishment, file, rule and place, and gives the answer', () =>
    withWorkbench({ copy: 'examples', locale: 'fr' }, async (vscode) => {
      const { page } = vscode;
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.setViewportSize({ width: 1440, height: 1000 });
      await vscode.run('Import Moodle: Vérifier tous les fichiers du dossier');
      await page.locator('.pane-header', { hasText: 'Et maintenant' }).first().click(); // folded, it leaves the tree its room
      const item = (text: RegExp) => page.locator('.sidebar .monaco-list-row').filter({ hasText: text });
      await item(/alp002/i)
        .first()
        .waitFor();
      const rule = item(/Cohorte inconnue/).first();
      await expand(item(/csv_ImportAvecCohorte25\.csv/).first(), rule);
      await expand(rule, item(/Cohorte_Ex52/).first());
      const read = await rule.getAttribute('aria-label'); // a screen reader has no icons
      assert.match(read ?? '', /^Cohorte inconnue, \d+\s(?:erreur|avertissement)/);
      await vscode.shot('folder-check');
      // A row that opens above moves this one away from under the mouse.
      const tab = page.getByRole('tab', { name: 'csv_ImportAvecCohorte25.csv' }).first();
      await until('a click on the place opens its file', async () => {
        await item(/Cohorte_Ex52/)
          .first()
          .click();
        const opened = tab.waitFor({ timeout: 4_000 });
        return opened.then(
          () => true,
          () => false,
        );
      });
      await vscode.run('Import Moodle: Copier la réponse au gestionnaire');
      const answer = await vscode.copied(/^Bonjour/);
      assert.match(answer, /Cohorte/);
      assert.doesNotMatch(answer, /ch-alpes\.fr/);
      await vscode.shot('folder-check-cell');
    }));
});
