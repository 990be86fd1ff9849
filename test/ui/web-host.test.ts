// The extension in the browser's own extension host, as on vscode.dev: no Node, and no files but through VS Code.
import assert from 'node:assert/strict';
import { until, withWorkbench } from './workbench';

const FILE = 'anfh/csv_ImportAvecCohorte25.csv';

describe('the extension in the browser’s own host', () => {
  it('finds, repairs, reads a workbook, previews, edits as a table, and has the guide', () =>
    withWorkbench({ copy: 'examples', inBrowser: true, settings: { 'enrolment.language': 'fr' } }, async (vscode) => {
      await vscode.open('anfh/csv_GED_get_agent_s_FPH.csv');
      await vscode.squiggles('warning').first().waitFor();
      const problems = await vscode.problems();
      await problems.getByText('a déjà un compte').first().waitFor(); // only the workbook knows

      await vscode.open(FILE);
      await vscode.squiggles('error').first().waitFor();
      await vscode.goTo(3, 55);
      await vscode.quickFix(/Cohorte_Ex25/);
      const repaired = 'Jean-Marc,Le Goff,,jm.legoff@ch-alpes.fr,01235,Cohorte_Ex25';
      await vscode.line(repaired).waitFor();
      await vscode.save();
      assert.ok(vscode.read(FILE).split('\n').includes(repaired));

      await vscode.run('Open as a Table');
      const renumbered = repaired.replace('01235', '99236');
      await vscode.webview.getByRole('gridcell', { name: '01235', exact: true }).click();
      await vscode.page.keyboard.type('99236');
      await vscode.press('Enter');
      await vscode.webview.getByRole('gridcell', { name: '99236', exact: true }).waitFor();
      await vscode.shot('web-host-table');
      await vscode.save();
      await until('the table’s cell is written', () => vscode.read(FILE).split('\n').includes(renumbered));
      await vscode.run('Open as Text');
      await vscode.line(renumbered).waitFor();

      await vscode.run('Preview the Import');
      await vscode.webview
        .getByRole('row', { name: /Le Goff/ })
        .first()
        .waitFor();
      await vscode.shot('web-host');

      await vscode.run('Moodle Import: Guide');
      await until('the guide is shown', async () => {
        const shown = vscode.page.frames().map((frame) => frame.getByRole('heading', { name: 'Guide du GET' }).count());
        return (await Promise.all(shown.map((count) => count.catch(() => 0)))).some((count) => count > 0);
      });
      await vscode.shot('web-host-guide');

      await vscode.page.setViewportSize({ width: 1280, height: 1600 }); // the list shows no more rows than have room
      await vscode.run('Developer: Show Running Extensions');
      const running = vscode.page.locator('.runtime-extensions-editor .monaco-list-row');
      await running
        .filter({ hasText: /Moodle Account Import/ })
        .filter({ hasText: 'web worker' })
        .first()
        .waitFor();
    }));
});
