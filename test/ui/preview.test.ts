// The preview as a person uses it: every kind of duplicate decided, applied, and the file and the sheet are right.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inProject } from '../../scripts/project';
import { type Workbench, withWorkbench } from './workbench';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
const rows = {
  // Homonyms of one file: Pierre is created, Paul collides with him.
  pierre: 'Pierre,Dupond,,pierre.dupond@ch-alpes.fr,00813,Cohorte_Ex25',
  paul: 'Paul,Dupond,,paul.dupond@ch-alpes.fr,00912,Cohorte_Ex25',
  // The same person twice.
  zoe: "Zoé,D'Angelo,Tk8!graine,,00820,Cohorte_Ex25",
  zoeAgain: "Zoé,D'ANGELO,Tk8!sentier,,00820,Cohorte_Ex25",
  // One address for two people.
  lise: 'Lise,Morel,,accueil@ch-alpes.fr,00814,Cohorte_Ex25',
  anne: 'Anne,Roy,,accueil@ch-alpes.fr,00815,Cohorte_Ex25',
  // One matricule for two people.
  omar: 'Omar,Haddad,,omar.haddad@ch-alpes.fr,00830,Cohorte_Ex25',
  lena: 'Léna,Petit,,lena.petit@ch-alpes.fr,830,Cohorte_Ex52',
  // Has an account here already; and one elsewhere.
  valerie: 'Valérie,Blondel,,valerie.blondel@ch-alpes.fr,00812,Cohorte_Ex25',
  lucie: 'Lucie,Ollivet,Rv5?moulin,,00900,Cohorte_Ex25',
  // Markup that must show as text, and a line that is refused.
  img: '<img src=x onerror=alert(1)>,Test,,img@ch-alpes.fr,00999,Cohorte_Ex25',
  nameless: 'Marc,,,marc@ch-alpes.fr,00998,Cohorte_Ex25',
};
const FILE = 'csv_ImportAvecCohorte25.csv';
const files = {
  [FILE]: `${[HEADER, ...Object.values(rows)].join('\n')}\n`,
  'comptes.csv': `Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel;Statut;Établissement;État du compte
Valérie;Blondel;alp002.v.blondel;valerie.blondel@ch-alpes.fr;Agent FPH;CH ALPES ALP002;Actif
Lucie;Ollivet;dam023.l.ollivet;lucie.ollivet@ch-dam.fr;Agent FPH;CH EXEMPLE DAM023;Actif
`,
  'cohortes.csv': 'name,idnumber,context,category,source\nCohorte_Ex25,,system,,manual\n',
  '.enrolment.json':
    '{ "platform": "anfh", "establishment": "alp002", "accounts": "comptes.csv", "cohorts": "cohortes.csv" }\n',
};

const openPreview = async (vscode: Workbench, locale: 'fr' | 'en') => {
  await vscode.open(FILE);
  await vscode.goTo(1, 1);
  await vscode.run(locale === 'fr' ? 'Aperçu de l’import' : 'Preview the Import');
  await vscode.webview.getByRole('grid').waitFor();
  await vscode.webview
    .getByRole('row', { name: /Blondel/ })
    .first()
    .waitFor();
};

const THEMES = { light: 'Light Modern', dark: 'Dark Modern', contrast: 'Dark High Contrast' };

for (const [name, theme] of Object.entries(THEMES)) {
  describe(`the preview, in the theme ${theme}`, () => {
    it('has nothing that axe finds serious', () =>
      withWorkbench({ files, settings: { 'enrolment.language': 'fr' } }, async (vscode) => {
        await vscode.page.setViewportSize({ width: 1600, height: 1000 });
        await vscode.open(FILE);
        await vscode.press('Control+K');
        await vscode.press('Control+T');
        await vscode.pick(theme, theme);
        await openPreview(vscode, 'en');
        await vscode.webview
          .getByRole('row', { name: /Angelo/ })
          .first()
          .click();
        await vscode.webview.getByRole('heading', { name: /Angelo/ }).waitFor();
        await vscode.shot(`preview-${name}-lines`);
        await checkWithAxe(vscode);
        await vscode.webview.getByRole('tab', { name: /Doublons/ }).click();
        await vscode.webview
          .getByRole('heading', { name: /compte existe/ })
          .first()
          .scrollIntoViewIfNeeded();
        await vscode.shot(`preview-${name}-duplicates`);
        await checkWithAxe(vscode);
        await vscode.webview.getByRole('tab', { name: /plateforme/ }).click();
        await vscode.shot(`preview-${name}-options`);
        await checkWithAxe(vscode);
      }));
  });
}

describe('the preview', () => {
  it('takes a decision on every kind of duplicate, and applies them to the file and the sheet', () =>
    withWorkbench({ files, locale: 'fr' }, async (vscode) => {
      await vscode.page.setViewportSize({ width: 1600, height: 1000 });
      await openPreview(vscode, 'fr');
      const { webview } = vscode;
      await webview.getByRole('tab', { name: /Doublons/ }).click();
      const decide = (who: string, what: string) =>
        webview
          .getByRole('group', { name: new RegExp(`Que faire de ${who}`) })
          .getByRole('radio', { name: what })
          .check();
      const decided = (count: number) =>
        webview
          .getByText(new RegExp(`^${count}\\sdécision`))
          .first()
          .waitFor();
      await decide('Paul Dupond', 'Ajouter');
      await decided(1);
      await decide("Zoé D'ANGELO", 'Supprimer la ligne');
      await decided(2);
      await decide('Anne Roy', 'Supprimer la ligne');
      await decided(3);
      await decide('Léna Petit', 'Ajouter');
      await decided(4);
      await decide('Valérie Blondel', 'Modifier le compte existant');
      await decided(5);
      await decide('Lucie Ollivet', 'Supprimer la ligne');
      await decided(6);
      await vscode.shot('preview-decided');

      // One decision too many, and back.
      await decide('Omar Haddad', 'Supprimer la ligne');
      await decided(7);
      await webview.getByRole('button', { name: 'Annuler la dernière décision' }).click();
      await decided(6);

      await webview.getByRole('button', { name: 'Appliquer au CSV' }).click();
      await webview.getByText(/déjà sorties/).waitFor();
      await vscode.shot('preview-applied');
      await vscode.page.getByRole('tab', { name: FILE }).first().click();
      await vscode.save();
      const { pierre, zoe, lise, omar, lena, valerie, img, nameless } = rows;
      assert.equal(
        vscode.read(FILE),
        `${[HEADER, pierre, zoe, lise, omar, lena, valerie, img, nameless].join('\n')}\n`,
      );

      await webview.getByRole('button', { name: 'Fiche de décisions' }).click();
      await vscode.page
        .getByRole('tab', { name: /Fiche de décisions|Untitled/ })
        .first()
        .waitFor();
      const sheet = vscode.editor.locator('.view-lines');
      await sheet.getByText('alp002.pa.dupond').first().waitFor();
      await vscode.shot('preview-sheet');
    }));

  it('follows the cursor and typing, goes to the cell, and shows one password when asked', () =>
    withWorkbench({ files, locale: 'fr' }, async (vscode) => {
      await openPreview(vscode, 'fr');
      const { webview } = vscode;
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
      assert.equal(await webview.getByText('Rv5?moulin').count(), 0);

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
    }));

  it('filters by the bar, searches and sorts', () =>
    withWorkbench({ files, locale: 'fr' }, async (vscode) => {
      await openPreview(vscode, 'fr');
      const { webview } = vscode;
      const lines = webview.locator('.body [role=row]');
      await webview
        .getByRole('button', { name: /4\sà décider/ })
        .first()
        .click();
      await webview.getByText('4 lignes sur 12').waitFor();
      await webview
        .getByRole('button', { name: /4\sà décider/ })
        .first()
        .click();
      await webview.getByRole('searchbox').fill('dupond');
      await webview.getByText('2 lignes sur 12').waitFor();
      await webview.getByRole('searchbox').fill('');
      await webview.getByText(/^12\slignes$/).waitFor();
      await webview.getByRole('button', { name: 'Nom et prénom' }).click();
      await lines.nth(1).getByText('Valérie Blondel').first().waitFor();
    }));
});

/** Runs axe-core inside the page of the panel. */
async function checkWithAxe(vscode: Workbench): Promise<void> {
  const frame = vscode.page.frames().find((one) => one.name() === 'active-frame' || /fake\.html/.test(one.url()));
  assert.ok(frame, 'the frame of the webview');
  await frame.evaluate(readFileSync(inProject('node_modules/axe-core/axe.min.js'), 'utf8'));
  const serious = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .join(' ')
            .slice(0, 400)}`,
      );
  });
  assert.deepEqual(serious, []);
}

interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
