// The conversion page in a real browser, with the real session behind it: by the keyboard alone, read out, in every theme and
// in narrow and low windows.
import assert from 'node:assert/strict';
import { inProject } from '../../scripts/project';
import { openPage, type WatchedPage } from '../../scripts/vscode/browser';
import { pageMessage } from '../../src/conversion/protocol';
import { ConversionSession } from '../../src/conversion/session';
import { rowsOf, type SheetsRead } from '../../src/core/convert/rows';
import { contextOf } from '../../src/core/lint/example';
import { readCohorts } from '../../src/core/reference/read-cohorts';
import { showBuiltPage } from './built-page';
import { checkPageWithAxe } from './preview-scene';
import { paint, THEME_NAMES } from './themes';
import { sharedBrowser, until } from './workbench';

const LIST = [
  'Agents au 3 mars;;;;;;',
  'Civ.;Nom de naissance;Nom d’usage;Prénom;N° agent;Mél perso;Service',
  'Mme;PETIT;ROY;Lise;0812;lise.roy@ch-buis.fr;Bloc',
  'M.;LE GOFF;;Joseph;0813;joseph.legoff@ch-buis.fr;Urgences',
  ';;;;;;',
  'Total : 2;;;;;;',
].join('\n');
const SHEETS = [
  { name: 'Agents', rows: rowsOf(LIST) },
  { name: 'Autres', rows: rowsOf('Nom;Prénom\nHADDAD;Omar\n') },
];

class ConversionPage {
  readonly made: string[] = [];
  private session: ConversionSession | undefined;

  private constructor(private readonly watched: WatchedPage) {}

  static async open(read: SheetsRead = { sheets: SHEETS }): Promise<ConversionPage> {
    const watched = await openPage(await sharedBrowser(), 'fr');
    const { page } = watched;
    page.setDefaultTimeout(20_000);
    const shown = new ConversionPage(watched);
    shown.session = new ConversionSession({
      fileName: 'export-rh.xlsx',
      language: () => 'fr',
      read: async () => read,
      context: async () => ({
        ...contextOf({}),
        fileName: '',
        cohorts: readCohorts('name,idnumber\nCohorte_Ex25,ex25\n').cohorts,
      }),
      newFileName: async () => 'export-rh-import.csv',
      send: (message) => void page.evaluate((data) => window.postMessage(data, '*'), message).catch(() => {}),
      create: async (csv) => void shown.made.push(csv),
      createSeveral: async (files) => void shown.made.push(...files.map(({ path }) => path)),
      keepMapping: async () => void shown.made.push('mapping'),
      openWith: () => void shown.made.push('openWith'),
      stepBack: () => void shown.made.push('stepBack'),
    });
    await showBuiltPage(page, 'conversion', 'fr', (data) => void shown.session?.receive(pageMessage.parse(data)));
    await page.getByRole('heading').waitFor();
    return shown;
  }

  get page() {
    return this.watched.page;
  }

  /** Tab, until an element has the keyboard. */
  async tabTo(name: string): Promise<void> {
    const focused = () =>
      this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset?.focus ?? '');
    for (let presses = 0; presses < 30 && (await focused()) !== name; presses++) await this.page.keyboard.press('Tab');
    assert.equal(await focused(), name);
  }

  async shot(name: string): Promise<void> {
    await this.page.screenshot({ path: inProject('artifacts/ui', `conversion-${name}.png`) });
  }

  async close(): Promise<void> {
    const { log, leaks, close } = this.watched;
    await close();
    assert.doesNotMatch(log(), /^error|Content.Security.Policy/m);
    assert.deepEqual(leaks(), []);
  }
}

describe('the page that converts an export', () => {
  it('is used by the keyboard alone, from the first field to the file', async () => {
    const shown = await ConversionPage.open();
    const { page } = shown;
    await paint(page, 'light');
    await page.getByText('2 personnes').first().waitFor();
    await shown.shot('light-1280');
    // A native list takes a letter for its entry.
    await shown.tabTo('template');
    await page.keyboard.press('ArrowDown');
    await page.getByLabel('Cohorte', { exact: true }).waitFor();
    await shown.tabTo('cohort');
    await page.keyboard.type('Cohorte_Ex25');
    await shown.tabTo('column 6');
    await page.keyboard.press('Home');
    await page.locator('tr.given', { hasText: 'Urgences' }).waitFor();
    await page.keyboard.press('End');
    await page.locator('tr.left-out', { hasText: 'Urgences' }).waitFor();
    await shown.tabTo('keep');
    await page.keyboard.press('Space');
    await shown.tabTo('create');
    await shown.shot('by-keyboard');
    await page.keyboard.press('Enter');
    await until('the file is made', () => shown.made.length === 2);
    assert.equal(
      shown.made[1],
      [
        'firstname,lastname,password,email,profile_field_matricule,cohort1',
        'Lise,ROY,,lise.roy@ch-buis.fr,0812,Cohorte_Ex25',
        'Joseph,LE GOFF,,joseph.legoff@ch-buis.fr,0813,Cohorte_Ex25',
        '',
      ].join('\n'),
    );
    await shown.close();
  });

  it('changes the sheet, and says how many people it has', async () => {
    const shown = await ConversionPage.open();
    const { page } = shown;
    await page.getByLabel('Feuille').selectOption('Autres');
    await page.getByText('1 personne').first().waitFor();
    await page.getByLabel('En-tête').selectOption('Sans en-tête');
    await page.getByText('Mémoriser').waitFor({ state: 'detached' });
    await shown.close();
  });

  it('makes a file for each establishment', async () => {
    const shown = await ConversionPage.open();
    const { page } = shown;
    await paint(page, 'light');
    await page.getByLabel('Fichiers').selectOption('Un par établissement, selon « Service »');
    await page.getByText('2 fichiers · 2 personnes').first().waitFor();
    await page.getByText('Urgences : 1 personne').waitFor();
    await shown.shot('by-establishment');
    await checkPageWithAxe(page);
    await page.getByRole('button', { name: 'Créer 2 fichiers' }).click();
    await until('the files are made', () => shown.made.length === 2);
    await page.getByLabel('Fichiers').selectOption('La même liste pour plusieurs établissements');
    await page.getByText('Écrivez les codes').waitFor();
    await page.getByLabel('Codes des établissements').fill('alp002, alp2');
    await page.keyboard.press('Tab');
    await page.getByText('ce n’est pas un code d’établissement').waitFor();
    await shown.shot('wrong-code');
    await shown.close();
  });

  it('says in one sentence why there is nothing to convert', async () => {
    const sentence = 'Ce classeur est protégé par un mot de passe.';
    const shown = await ConversionPage.open({ problem: { fr: sentence, en: '' } });
    const { page } = shown;
    await paint(page, 'light');
    await page.getByRole('alert').filter({ hasText: sentence }).waitFor();
    await shown.shot('problem');
    await checkPageWithAxe(page);
    await page.getByRole('button', { name: 'Ouvrir avec un autre éditeur' }).click();
    await until('it is asked for', () => shown.made.includes('openWith'));
    await shown.close();
  });

  const SIZES = [
    [1280, 800],
    [1000, 700],
    [640, 400],
    [320, 700],
  ] as const;
  for (const theme of THEME_NAMES) {
    it(`can be read out, and read in small windows: ${theme}`, async () => {
      const shown = await ConversionPage.open();
      const { page } = shown;
      await paint(page, theme);
      for (const [width, height] of SIZES) {
        await page.setViewportSize({ width, height });
        await shown.shot(`${theme}-${width}`);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `${overflow} px too wide at ${width}`);
      }
      await checkPageWithAxe(page);
      await shown.close();
    });
  }
});
