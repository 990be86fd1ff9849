// A folder from anybody, as a person meets it: the question about a file elsewhere, texts that want to be markup;
// and a file that is too large for VS Code.
import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { HOSTILE } from '../hostile';
import { withWorkbench } from './workbench';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
// VS Code asks about line ends of its own kinds before anything else.
const hostileRows = HOSTILE.filter((text) => !text.includes('\u2028')).map((text, nth) =>
  [text, text, '', `p${nth}@ch-alpes.fr`, nth % 5 ? `1${nth}` : text, text].map(quoted).join(','),
);
const EXPORT =
  "Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel\nLise;Morel;alp002.l.morel;lise.morel@ch-exemple.fr\n";
const CONFIG = '{ "platform": "anfh", "establishment": "alp002", "accounts": "../comptes.csv" }\n';
const ASKED = 'utilise un fichier situé ailleurs';

const outerHtml = (elements: Locator) => elements.evaluateAll((all) => all.map((element) => element.outerHTML));

describe('a folder from anybody', () => {
  it('asks before a file elsewhere is read, shows texts as texts, in the table too, and asks again when it is told to', () =>
    withWorkbench(
      {
        files: {
          'agents.csv': [HEADER, 'Lise,Morel,Kf7-tamis,,812,C1', ...hostileRows, ''].join('\n'),
          '../comptes.csv': EXPORT,
          '.enrolment.json': CONFIG,
        },
        locale: 'fr',
        restricted: true,
      },
      async (vscode) => {
        const dialogs: string[] = [];
        vscode.page.on('dialog', (dialog) => {
          dialogs.push(dialog.message());
          void dialog.dismiss();
        });
        await vscode.page.setViewportSize({ width: 1600, height: 1000 });
        await vscode.status('Mode restreint').first().waitFor();
        await vscode.open('agents.csv');
        const problems = await vscode.problems();
        const unread = problems.filter({ hasText: 'est hors du dossier ouvert' });
        const existing = problems.filter({ hasText: 'account-exists' });
        const question = vscode.notification(ASKED);
        await question.getByRole('button', { name: 'Ne pas le lire' }).click();
        await unread.waitFor();
        await vscode.run('Réinitialiser les autorisations de lecture hors du dossier');
        await question.waitFor();
        await vscode.shot('anybody-question');
        assert.equal(await existing.count(), 0);
        await question.getByRole('button', { name: 'Lire ce fichier' }).click();
        await existing.first().waitFor();
        await unread.waitFor({ state: 'detached' });

        await vscode.goTo(3, 4);
        const hover = await vscode.hover();
        await hover.getByText('<script>alert(1)</script>').first().waitFor();
        await vscode.shot('anybody-hover');
        assert.deepEqual(await outerHtml(hover.locator('img, iframe, script, a[href^="command:"]')), []);

        const { webview } = vscode;
        await vscode.run('Ouvrir comme tableau');
        await webview.getByRole('gridcell', { name: 'Morel', exact: true }).click();
        await vscode.page.keyboard.type('Moreau');
        await vscode.press('Enter');
        await webview.getByRole('gridcell', { name: 'Moreau', exact: true }).waitFor();
        await vscode.press('ControlOrMeta+Z');
        await webview.getByRole('gridcell', { name: 'Morel', exact: true }).waitFor();
        await vscode.shot('anybody-table');
        assert.deepEqual(await outerHtml(webview.locator('#table :is(img, iframe, script, math, a, [onerror])')), []);
        await vscode.run('Ouvrir comme texte');
        await vscode.line('Lise,Morel').waitFor();

        await vscode.run('Aperçu de l’import');
        const line = webview.getByRole('row', { name: /<img src=x/ }).first();
        const details = webview.getByRole('heading', { name: /<img src=x/ }).first();
        await line.click();
        await details.waitFor();
        await vscode.shot('anybody-preview');
        const [wide, room] = await webview
          .locator('#preview .top')
          .evaluate((top) => [top.scrollWidth, top.clientWidth]);
        assert.ok(wide! <= room!, 'the verdict is all in sight');
        const foreign = webview.locator(
          '#preview :is(img, iframe, script, math, a:not([href^="#"]), [onerror], [onload])',
        );
        assert.deepEqual(await outerHtml(foreign), []);
        await webview.getByRole('tab', { name: /Doublons/ }).click();
        await webview.getByRole('heading').first().waitFor();
        await vscode.shot('anybody-duplicates');
        assert.deepEqual(await outerHtml(foreign), []);
        assert.deepEqual(dialogs, [], 'something was run');
      },
    ));

  it('has a file that VS Code gives to no extension told of, with the command line that checks it', () =>
    withWorkbench(
      {
        files: { 'grand.csv': `${HEADER}\n${'Lise,Morel,Kf7-tamis,,812,C1\n'.repeat(1_850_000)}` },
        locale: 'fr',
        settings: { 'workbench.editorLargeFileConfirmation': 1000 },
      },
      async (vscode) => {
        await vscode.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        const said = vscode.notification(/5\d\sMo, maximum 50/);
        // It goes by itself after a while, which a file of this size may take to be drawn; not while the mouse is on it.
        await Promise.all([vscode.open('grand.csv'), said.hover()]);
        await said.getByText('enrolment-csv check "grand.csv"').waitFor();
        await vscode.shot('anybody-large');
        await said.getByRole('button', { name: 'Copier la commande' }).click();
        assert.equal(await vscode.copied(/enrolment/), 'enrolment-csv check "grand.csv"');
      },
    ));
});
