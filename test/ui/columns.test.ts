// What a person sees of the columns: their colours, a cell at a double click, and the snippets.
import assert from 'node:assert/strict';
import { type Workbench, withWorkbench } from './workbench';

const NAME = 'csv_ImportAvecCohorte25.csv';
const AGENTS = [
  'firstname;lastname;password;email;profile_field_matricule;cohort1',
  'Paul;Dupond;Agent-812!;alp002.p.dupond.fictif@anfh.fr;812;Cohorte_Ex25',
  'Anne Marie;"Le Goff; née Petit";Agent-813!;am.legoff@ch-buis.fr;813;Cohorte_Ex25',
  'Zoé;Martin;"Agent-814!;zoe.martin@ch-buis.fr;814;Cohorte_Ex25',
  '',
].join('\n');

const [HEADER = '', ROW = ''] = AGENTS.split('\n');

/** The colour in which the editor shows a text. */
function colourOf(vscode: Workbench, text: string): Promise<string> {
  const token = vscode.editor.locator('.view-line span span').getByText(text, { exact: true }).first();
  return token.evaluate((element) => getComputedStyle(element).color);
}

/** Opens the file, and waits until it is known for ours and has our language: colours and words come with it. */
async function openColoured(vscode: Workbench): Promise<void> {
  await vscode.open(NAME);
  await vscode.status('Moodle Import CSV').first().waitFor();
  await vscode.editor.locator('.view-line span.mtkb').first().waitFor(); // the header, in bold
}

describe('columns', () => {
  const themes = { 'Light 2026': 'vs', 'Dark 2026': 'vs-dark', 'Dark High Contrast': 'hc-black' };

  it('differ in colour from their neighbours in every theme, and give a cell at a double click, whatever it holds', () =>
    withWorkbench({ files: { [NAME]: AGENTS } }, async (vscode) => {
      await openColoured(vscode);
      await vscode.editor.getByText('am.legoff@ch-buis.fr').first().dblclick();
      await vscode.status('(20 selected)').waitFor();
      for (const [theme, kind] of Object.entries(themes)) {
        await vscode.theme(theme);
        await vscode.page.locator(`.monaco-workbench.${kind}`).waitFor();
        const cells = ['Paul', 'Dupond', 'Agent-812!', 'alp002.p.dupond.fictif@anfh.fr', '812', 'Cohorte_Ex25'];
        // Lines are coloured one after the other.
        let colours: string[] = [];
        for (let tries = 0; tries < 50; tries++) {
          colours = await Promise.all(cells.map((cell) => colourOf(vscode, cell)));
          if (colours.every((colour, column) => colour !== colours[column + 1])) break;
          await vscode.page.waitForTimeout(200);
        }
        for (const [column, colour] of colours.entries()) {
          assert.notEqual(colour, colours[column + 1], `${theme}: columns ${column + 1} and ${column + 2}`);
        }
        await vscode.shot(`columns ${theme}`);
      }
    }));

  it('keep their names in sight, however far down the cursor goes', () =>
    withWorkbench({ files: { [NAME]: `${HEADER}\n${`${ROW}\n`.repeat(300)}` } }, async (vscode) => {
      await openColoured(vscode);
      await vscode.goTo(250, 1);
      const top = vscode.editor.locator('.sticky-widget .sticky-line-content');
      await top.filter({ hasText: HEADER }).waitFor();
      await vscode.shot('columns far down');
      assert.equal(await top.count(), 1);
    }));

  it('are written by a snippet', () =>
    withWorkbench({ files: { [NAME]: '' } }, async (vscode) => {
      await vscode.open(NAME);
      await vscode.editor.click();
      await vscode.page.keyboard.type('header-agents-w');
      // With the language come other words; what was suggested before goes.
      await vscode.status('Moodle Import CSV').first().waitFor();
      const suggestion = vscode.page.locator('.suggest-widget .monaco-list-row', {
        hasText: 'header-agents-with-a-cohort',
      });
      await vscode.pressUntil('Control+Space', suggestion.first());
      await vscode.shot('snippets');
      await suggestion.first().click();
      const header = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
      await vscode.line(header).waitFor();
      await vscode.save();
      assert.equal(vscode.read(NAME), `${header}\n`);
    }));

  it('are named in the status bar, walked with Tab, and aligned on the screen only', () =>
    withWorkbench({ files: { [NAME]: AGENTS }, locale: 'fr' }, async (vscode) => {
      await vscode.open(NAME);
      await vscode.goTo(2, 1);
      await vscode.status('A · firstname').first().waitFor();
      await vscode.press('Tab');
      await vscode.status('B · lastname').first().waitFor();
      await vscode.type('Durand');
      await vscode.press('Shift+Tab');
      await vscode.status('A · firstname').first().waitFor();
      await vscode.type('Jean');
      await vscode.run('Import Moodle: Aligner les colonnes');
      // "Anne Marie" is the widest first name: six blanks more behind "Jean".
      const line = vscode.editor.locator('.view-line', { hasText: 'Durand' }).first();
      await vscode.page.waitForFunction(() =>
        [...document.querySelectorAll('.view-line span')].some((span) =>
          getComputedStyle(span, '::before').content.includes('\u00a0'.repeat(5)),
        ),
      );
      await vscode.shot('columns aligned');
      await vscode.save();
      assert.equal(vscode.read(NAME), AGENTS.replace('Paul;Dupond', 'Jean;Durand'));
      await line.waitFor();
    }));
});
