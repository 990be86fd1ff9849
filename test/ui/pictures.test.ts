// The pictures of the README, the guides and the walkthrough, taken of the real extension in French and in English:
// `npm run pictures` puts them into docs/images. test/project/pictures.test.ts holds those texts to these names.
import type { Locator } from 'playwright-core';
import { type Workbench, withWorkbench } from './workbench';

/** What a hospital sends: a column translated, a matricule that Excel destroyed, a line with a cell too few. */
const FAULTY = {
  name: 'agents-2025.csv',
  text: `Prénom,lastname,password,email,profile_field_matricule
Valentin,Aubry,Anfh_2025,valentin.aubry@ch-buis.fr,712
Aude, Lambert,,aude.lambert@ch-buis.fr,000713
Jean,Martin,,jean.martin@ch-buis.fr,714
Jules,Martin,,jules.martin@ch-buis.fr,715
Béatrice,Trice,,Bea.trice@xx,"1,23E+11"
Lise,Morel,Tk8!graine,alp002.l.morel.fictif@anhf.fr,717
Omar,Haddad,,,718
Zoé,Lefèvre,,zoe.lefevre@ch-buis.fr
`,
};

/** A file that the platform takes, and would ask about: namesakes, an agent twice, an account that exists. */
const DOUBTFUL = {
  name: 'csv_ImportAvecCohorte25.csv',
  text: `firstname,lastname,password,email,profile_field_matricule,cohort1
Valérie,Blondel,,valerie.blondel@ch-buis.fr,812,Cohorte_Ex25
Zoé,D'Angelo,Tk8!graine,,820,Cohorte_Ex25
Pierre,Dupond,,pierre.dupond@ch-buis.fr,813,Cohorte_Ex25
Paul,Dupond,,paul.dupond@ch-buis.fr,912,Cohorte_Ex25
Anne,Petit,,anne.petit@ch-buis.fr,814,Cohorte_Ex25
Sami,Benali,,sami.benali@ch-buis.fr,830,Cohorte_Ex25
Sami,BENALI,,s.benali@ch-buis.fr,830,Cohorte_Ex25
Hélène,Le Goff,,helene.legoff@ch-buis.fr,831,Cohorte_Ex25
Karim,Vidal,,karim.vidal@ch-buis.fr,832,Cohorte_Ex25
Anaïs,Roy,,anais.roy@ch-buis.fr,833,Cohorte_Ex25
`,
};

/** As Excel copies it from an HR export. */
const COPIED = `Civ.	NOM	Prénom	N° agent	Mél	Service
Mme	MERCIER	Lina	00914	lina.mercier@ch-buis.fr	Urgences
M.	CARON	Hugo	00930		Urgences
Mme	LE BIHAN	Élodie	931,0	elodie.lebihan@ch-buis.fr	Bloc
M.	KACI	Farid	00932	f.kaci@ch-buis.fr;farid@ch-buis.fr	Bloc
Mme	GARNIER	Inès	00933	ines.garnier@ch-buis.fr	Pédiatrie
M.	D'ORVAL	Joël	00934	joel.dorval@ch-buis.fr	Pédiatrie
`;

const files = {
  [FAULTY.name]: FAULTY.text,
  [DOUBTFUL.name]: DOUBTFUL.text,
  'comptes.csv': `Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel;Statut;Établissement;État du compte
Victor;Blondel;alp002.v.blondel;victor.blondel@ch-buis.fr;Agent FPH;CH BUIS ALP002;Actif
`,
  'cohortes.csv': 'name,idnumber,context,category,source\nCohorte_Ex25,,system,,manual\n',
  '.enrolment.json': JSON.stringify({
    ...{ platform: 'anfh', establishment: 'alp002', accounts: 'comptes.csv', cohorts: 'cohortes.csv' },
    rules: { 'files-establishment': 'off' }, // the files of one story would not lie side by side
  }),
};

const settings = {
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'window.commandCenter': false,
  'window.title': 'inscriptions',
  'files.exclude': { '**/.vscode': true },
};

const WORDS = {
  fr: {
    language: 'CSV d’import Moodle',
    newFile: 'Import Moodle: Nouveau fichier d’import',
    template: /^Agents(?! avec)/,
    username: 'alp002.p.nom',
    preview: 'Import Moodle: Aperçu de l’import',
    duplicates: /Doublons/,
  },
  en: {
    language: 'Moodle Import CSV',
    newFile: 'Moodle Import: New Import File',
    template: /^Agents(?! with)/,
    username: 'alp002.f.lastname',
    preview: 'Moodle Import: Preview the Import',
    duplicates: /Duplicates/,
  },
};

describe('pictures', () => {
  for (const locale of ['fr', 'en'] as const) {
    it(`show a file with faults, its repair, its preview and a new file (${locale})`, () =>
      withWorkbench({ files, locale, settings }, async (vscode) => {
        const { page } = vscode;
        const words = WORDS[locale];
        const shot = (name: string) => vscode.shot(`picture ${locale} ${name}`);
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await page.setViewportSize({ width: 1200, height: 720 });

        await vscode.open(FAULTY.name);
        await vscode.status(words.language).first().waitFor();
        await hint(vscode, 'alp002.v.aubry').waitFor();
        const problems = await vscode.problems();
        await problems.filter({ hasText: 'row-fields' }).waitFor();
        await vscode.squiggles('error').nth(4).waitFor();
        await shot('problems');
        await vscode.press('ControlOrMeta+J'); // the panel closes
        await page.locator('.markers-panel').waitFor({ state: 'hidden' });
        await vscode.press('ControlOrMeta+B'); // and the list of files: small pictures are read in the walkthrough
        await page.locator('.explorer-viewlet').waitFor({ state: 'hidden' });
        await page.setViewportSize({ width: 1060, height: 480 });
        await vscode.goTo(7, 35);
        await vscode.quickFixes();
        await shot('repair');
        await vscode.press('Escape');

        await vscode.run(words.newFile);
        await vscode.pick(undefined, words.template);
        await vscode.status(words.language).first().waitFor();
        await hint(vscode, words.username).waitFor(); // what is pasted while a file is still read is not looked at
        await shot('new-file');
        await page.evaluate((text) => navigator.clipboard.writeText(text), COPIED);
        await vscode.press('ControlOrMeta+V');
        await hint(vscode, 'alp002.j.dorval').waitFor();
        await vscode.squiggles('error').nth(2).waitFor();
        await shot('paste');
        await vscode.save();
        const told = vscode.notification(/./); // what the paste has told would cover the preview
        await told.hover();
        await told.locator('.codicon-notifications-clear').click();
        await told.waitFor({ state: 'hidden' });

        await vscode.open(DOUBTFUL.name);
        await hint(vscode, 'alp002.v.blondel').waitFor();
        await page.setViewportSize({ width: 1300, height: 820 });
        await vscode.run(words.preview);
        await preview(vscode, words.duplicates, shot);
      }));
  }
});

/** The username at the end of a line: what the extension says last of a file. */
const hint = ({ editor }: Workbench, username: string): Locator => editor.getByText(username).first();

async function preview({ page, webview }: Workbench, duplicates: RegExp, shot: (name: string) => Promise<void>) {
  const row = webview.getByRole('row', { name: /Angelo/ });
  await row.locator('.outcome').first().waitFor();
  await row.click();
  await webview.getByRole('heading', { name: /Angelo/ }).waitFor();
  await shot('preview');
  await webview.getByRole('tab', { name: duplicates }).click();
  await webview.getByRole('radio').first().waitFor();
  await page.setViewportSize({ width: 1300, height: 960 }); // for the decision to be in the picture
  await shot('duplicates');
}
