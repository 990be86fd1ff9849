// The preview as a person uses it: every kind of duplicate decided, applied, and the file and the sheet are right; by
// mouse and by keyboard alone; in every theme; on a platform that asks, and with Moodle's own import.
import assert from 'node:assert/strict';
import type { Frame, Locator } from 'playwright-core';
import {
  assertNoPassword,
  checkWithAxe,
  decide,
  decided,
  FILE,
  files,
  focused,
  groupOf,
  HEADER,
  openPreview,
  planned,
  reload,
  rows,
  stored,
  THEMES,
  tabTo,
} from './preview-scene';
import { until, type Workbench, withWorkbench } from './workbench';

const OTHER = 'autre.csv';

/** Whether one of the frames of the window, whichever order VS Code has them in, shows something. */
async function isShown({ page }: Workbench, find: (frame: Frame) => Locator): Promise<boolean> {
  const shown = page.frames().map((frame) =>
    find(frame)
      .first()
      .isVisible()
      .catch(() => false),
  );
  return (await Promise.all(shown)).includes(true);
}

describe('the preview', () => {
  it('has nothing that axe finds serious, in light, dark and both of high contrast', () =>
    withWorkbench({ files, settings: { 'enrolment.language': 'fr' } }, async (vscode) => {
      await vscode.page.setViewportSize({ width: 1600, height: 1000 });
      await openPreview(vscode, 'en');
      const { webview } = vscode;
      for (const [name, theme] of Object.entries(THEMES)) {
        await vscode.page.getByRole('tab', { name: FILE }).first().click();
        await vscode.theme(theme);
        const kind = name === 'light' || name === 'dark' ? `vscode-${name}` : 'vscode-high-contrast';
        await webview.locator(`body.${kind}`).waitFor();
        await webview.getByRole('tab', { name: /Lignes/ }).click();
        await webview
          .getByRole('row', { name: /Angelo/ })
          .first()
          .click();
        await webview.getByRole('heading', { name: /Angelo/ }).waitFor();
        await vscode.shot(`preview-${name}-lines`);
        await checkWithAxe(vscode);
        await webview.getByRole('tab', { name: /Doublons/ }).click();
        await groupOf(vscode, 'Valérie Blondel');
        await vscode.shot(`preview-${name}-duplicates`);
        await checkWithAxe(vscode);
        await webview.getByRole('tab', { name: /plateforme/ }).click();
        await vscode.shot(`preview-${name}-options`);
        await checkWithAxe(vscode);
      }
    }));

  it('takes a decision on every kind of duplicate, keeps them, and applies them to the file and the sheet', () =>
    withWorkbench({ files, locale: 'fr' }, async (vscode) => {
      await vscode.page.setViewportSize({ width: 1600, height: 1000 });
      await openPreview(vscode, 'fr');
      const { webview } = vscode;
      const width = webview.getByRole('separator', { name: /Prénom et nom/ });
      await webview.getByRole('button', { name: 'Ligne', exact: true }).focus();
      for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) await vscode.press(key);
      await until('the column is wider', async () => (await width.getAttribute('aria-valuenow')) === '202');

      await webview.getByRole('button', { name: 'Trancher', exact: true }).click();
      await decide(vscode, 'Paul Dupond', 'Ajouter', 1);
      await decide(vscode, "Zoé D'ANGELO", 'Supprimer la ligne', 2);
      await decide(vscode, 'Anne Roy', 'Supprimer la ligne', 3);
      await decide(vscode, 'Léna Petit', 'Ajouter', 4);
      await decide(vscode, 'Valérie Blondel', 'Modifier le compte existant', 5);
      await decide(vscode, 'Lucie Ollivet', 'Supprimer la ligne', 6);
      await vscode.shot('preview-decided');

      // One decision too many, and back.
      await decide(vscode, 'Omar Haddad', 'Supprimer la ligne', 7);
      await webview.getByRole('button', { name: 'Annuler la dernière décision' }).click();
      await decided(vscode, 6);

      // A name that somebody has is not taken.
      await groupOf(vscode, 'Paul Dupond');
      const name = webview.getByRole('textbox', { name: 'Nom d’utilisateur du nouveau compte' }).first();
      await name.fill('alp002.l.morel');
      await name.press('Enter');
      await webview.getByText('« alp002.l.morel » est déjà pris').first().waitFor();
      await name.fill('alp002.paul.dupond');
      await name.press('Enter');
      await webview.getByText('Paul Dupond : ajouter, alp002.paul.dupond').waitFor({ state: 'attached' });

      // The window is loaded anew: the panel comes back, with its widths and the decisions.
      await stored(vscode, /alp002\.paul\.dupond/);
      await assertNoPassword(vscode);
      await reload(vscode, 'preview', '"uri":"');
      await vscode.webview.getByRole('tablist').waitFor({ timeout: 60_000 });
      await decided(vscode, 6);
      // What stands in the status bar is about the file of the panel, which alone has the keyboard now.
      await vscode.status(/erreur/).waitFor();
      await webview.getByText('Paul Dupond : ajouter, alp002.paul.dupond').waitFor({ state: 'attached' });
      await webview.getByRole('tab', { name: /Doublons.*tous tranchés/ }).waitFor();
      await webview.getByRole('tab', { name: 'Lignes' }).click();
      await planned(vscode);
      await until('the column is as wide again', async () => (await width.getAttribute('aria-valuenow')) === '202');

      await webview.getByRole('button', { name: 'Appliquer au CSV' }).click();
      await webview.getByText(/retirées du fichier, dans la fiche/).waitFor();
      await vscode.shot('preview-applied');
      await vscode.page.getByRole('tab', { name: FILE }).first().click();
      await vscode.save();
      const { pierre, zoe, lise, omar, lena, valerie, img, nameless } = rows;
      assert.equal(
        vscode.read(FILE),
        `${[HEADER, pierre, zoe, lise, omar, lena, valerie, img, nameless].join('\n')}\n`,
      );

      // The sheet, under the name that is proposed.
      const file = 'csv_ImportAvecCohorte25-decisions.html';
      await webview.getByRole('button', { name: 'Enregistrer la fiche…' }).click();
      await vscode.saveAs(file);
      await webview.getByText(`Fiche de décisions enregistrée : ${file}`).last().waitFor();
      await webview.getByRole('button', { name: 'Ouvrir pour imprimer' }).waitFor();
      await vscode.shot('preview-told');
      assert.equal(await vscode.page.locator('.notification-toast').count(), 0, 'nothing lies over the buttons');
      const sheet = vscode.read(file);
      for (const text of [
        '<td>alp002.paul.dupond</td>',
        'Comptes à créer à la main',
        'Lignes retirées du fichier',
        'Modifier',
      ]) {
        assert.ok(sheet.includes(text), `${text} in\n${sheet}`);
      }
      assert.doesNotMatch(sheet, /Tk8|Rv5|<img/);
      // Once something else is decided, what was saved is not offered to be printed any more.
      await webview.getByRole('button', { name: 'Annuler la dernière décision' }).click();
      await webview.getByRole('button', { name: 'Ouvrir pour imprimer' }).waitFor({ state: 'detached' });
      await webview.getByRole('button', { name: 'Voir la fiche' }).click();
      await vscode.page
        .getByRole('tab', { name: /Fiche de décisions/ })
        .first()
        .waitFor();
      await until('the sheet is shown', () =>
        isShown(vscode, (frame) => frame.getByRole('heading', { name: 'Fiche de décisions' })),
      );
      const panel = await isShown(vscode, (frame) => frame.getByRole('button', { name: 'Voir la fiche' }));
      assert.ok(panel, 'the panel stays in sight beside it');
      await vscode.shot('preview-sheet');
    }));

  it('is used by the keyboard alone, in English, and lets it go again', () =>
    withWorkbench({ files }, async (vscode) => {
      await vscode.page.setViewportSize({ width: 1600, height: 1000 });
      await vscode.open(FILE);
      await vscode.goTo(1, 1);
      const { webview } = vscode;
      await vscode.squiggles('error').first().waitFor();
      await vscode.press('Control+K');
      await vscode.press('V');
      await planned(vscode);
      await vscode.press('Control+2');
      await until('the keyboard is in the panel', () =>
        vscode.page.evaluate(() => document.activeElement?.tagName === 'IFRAME'),
      );
      await tabTo(vscode, 'chip decide');
      await vscode.press('Enter');
      await webview.getByText('4 lines of 12').waitFor();
      await tabTo(vscode, 'grid');
      await vscode.press('ArrowDown');
      await webview.getByRole('heading', { name: "Zoé D'ANGELO" }).waitFor();
      await vscode.press('Home');
      await webview.getByRole('heading', { name: 'Paul Dupond' }).waitFor();
      await tabTo(vscode, /^pane .* none$/);
      await vscode.press('ArrowDown');
      await webview
        .getByText(/^1\sdecision/)
        .first()
        .waitFor();
      assert.match(await focused(vscode), /^pane .* add$/);
      await vscode.shot('preview-keyboard');
      await checkWithAxe(vscode);
      await tabTo(vscode, 'apply');
      await vscode.press('Enter');
      await webview.getByText(/person is no longer in the file/).waitFor();
      await webview.getByRole('heading', { name: 'Paul Dupond' }).waitFor({ state: 'hidden' });

      // Out of it by Tab at its end, or back to the file by the editor's own key.
      await tabTo(vscode, '');
      await vscode.press('Control+1');
      await vscode.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
      await vscode.press('ControlOrMeta+End');
      await vscode.type('typed');
      await vscode.line('typed').waitFor();
      await vscode.save();
      assert.match(vscode.read(FILE), /typed$/);
      assert.doesNotMatch(vscode.read(FILE), /Paul/);
    }));

  it('follows the cursor and typing, filters and sorts, and shows one password when asked', () =>
    withWorkbench(
      { files: { ...files, [OTHER]: `${HEADER}\nZoé,Roy,,zoe@ch-buis.fr,9\n` }, locale: 'fr' },
      async (vscode) => {
        await vscode.open(FILE);
        await vscode.page.getByRole('button', { name: 'Aperçu de l’import' }).first().click();
        await planned(vscode);
        const { webview } = vscode;
        const lines = webview.locator('.body [role=row]');
        const toDecide = webview.getByRole('button', { name: /4\sà trancher/ }).first();
        await toDecide.click();
        await webview.getByText('4 lignes sur 12').waitFor();
        await webview.getByRole('button', { name: 'Tout montrer' }).click();
        await webview.getByRole('searchbox').fill('dupond');
        await webview.getByText('2 lignes sur 12').waitFor();
        await webview.getByRole('searchbox').fill('');
        await webview.getByText(/^12\slignes$/).waitFor();
        await webview.getByRole('button', { name: 'Prénom et nom' }).click();
        await lines.nth(1).getByText('Valérie Blondel').first().waitFor();

        await webview
          .getByRole('row', { name: /Lucie Ollivet/ })
          .first()
          .click();
        await vscode.page.locator('.active-line-number').getByText('11').waitFor();
        await webview.getByRole('heading', { name: 'Lucie Ollivet' }).waitFor();
        assert.equal(await webview.getByText('Rv5?moulin').count(), 0);
        await webview.getByRole('button', { name: 'Montrer le mot de passe' }).click();
        await webview.getByText('Rv5?moulin').waitFor();
        await webview.getByRole('button', { name: 'Masquer le mot de passe' }).click();
        await webview.getByText('Rv5?moulin').waitFor({ state: 'detached' });

        await vscode.page.getByRole('tab', { name: FILE }).first().click();
        await vscode.goTo(3, 2);
        await webview.getByRole('heading', { name: 'Paul Dupond' }).waitFor();
        await vscode.goTo(13, 6);
        await vscode.type('Durand');
        await webview.getByRole('button', { name: /8\scomptes créés/ }).waitFor();
        await webview
          .getByRole('row', { name: /<img src=x onerror=alert\(1\)>/ })
          .first()
          .waitFor();

        // Another file is edited, as a text or as a table: the preview says that it is not about that one.
        const banner = webview.getByText(`Cet aperçu est celui de ${FILE}, pas celui de ${OTHER}.`);
        await vscode.open(OTHER);
        await banner.waitFor();
        await vscode.page.getByRole('tab', { name: FILE }).first().click();
        await banner.waitFor({ state: 'detached' });
        await vscode.page.getByRole('tab', { name: OTHER }).first().click();
        await vscode.run('Ouvrir comme tableau');
        await banner.waitFor();
        await vscode.shot('fr-preview-of-another-file');
      },
    ));

  it('opens at the group of the line on which a quick fix asked for it, also when it is open already', () =>
    withWorkbench({ files, locale: 'fr' }, async (vscode) => {
      await vscode.page.setViewportSize({ width: 1600, height: 1000 });
      await vscode.open(FILE);
      const asked: readonly (readonly [line: number, column: number, who: RegExp])[] = [
        [3, 6, /Que faire de Paul Dupond/], // a homonym, on the last name
        [10, 1, /Que faire de Valérie Blondel/], // has an account here
        [11, 1, /Que faire de Lucie Ollivet/], // has an account elsewhere
      ];
      for (const [line, column, who] of asked) {
        await vscode.page.getByRole('tab', { name: FILE }).first().click();
        await vscode.goTo(line, column);
        await vscode.quickFix(/Trancher dans l’aperçu/);
        await vscode.webview.getByRole('group', { name: who }).waitFor();
      }
      await vscode.shot('preview-from-a-fix');
    }));

  it('shows what each option of Moodle’s import changes, and keeps them for the folder', () =>
    withWorkbench({ files: stock, locale: 'fr' }, async (vscode) => {
      await vscode.page.setViewportSize({ width: 1600, height: 1000 });
      await openPreview(vscode, 'fr', 'comptes.csv', /Lise Morel/);
      const { webview } = vscode;
      await webview.getByRole('button', { name: /1\signoré/ }).waitFor();
      await webview.getByRole('tab', { name: 'Import et plateforme' }).click();
      const type = webview.getByRole('combobox', { name: 'Mode de création' });
      await type.selectOption({ label: 'Tout ajouter, y compris un compteur aux noms d’utilisateurs au besoin' });
      await webview.getByRole('button', { name: /2\scomptes créés/ }).waitFor();
      await type.selectOption({ label: 'Ajouter les nouveaux et modifier les utilisateurs existants' });
      await webview
        .getByRole('combobox', { name: 'Détails de l’utilisateur existant' })
        .selectOption({ label: 'Remplacer avec le fichier' });
      await webview.getByRole('button', { name: /1\smodifié/ }).waitFor();
      await vscode.shot('preview-moodle-options');
      await checkWithAxe(vscode);
      await webview.getByRole('button', { name: 'Enregistrer pour ce dossier' }).click();
      await webview.getByRole('button', { name: 'Enregistrer pour ce dossier' }).waitFor({ state: 'hidden' });
      assert.deepEqual(JSON.parse(vscode.read('.enrolment.json')), {
        platform: 'moodle',
        accounts: 'existants.csv',
        import: { uutype: 2, uuupdatetype: 1 },
      });
      await webview.getByRole('button', { name: /1\smodifié/ }).waitFor();
      await webview.getByRole('tab', { name: 'Lignes' }).click();
      await webview
        .getByRole('row', { name: /Paul Dupond/ })
        .first()
        .click();
      await webview.getByText('Adresse de courriel : p.dupond@ch.fr → paul.dupond@ch.fr').first().waitFor();
      await vscode.shot('preview-moodle-updated');
    }));
});

const stock = {
  'comptes.csv':
    'username,firstname,lastname,email\npdupond,Paul,Dupond,paul.dupond@ch.fr\nlmorel,Lise,Morel,lise.morel@ch.fr\n',
  'existants.csv': 'username,firstname,lastname,email\npdupond,Paul,Dupond,p.dupond@ch.fr\n',
  '.enrolment.json': '{ "platform": "moodle", "accounts": "existants.csv" }\n',
};
