// "What now?" in its page: a file that comes from Excel is brought to the import with the keyboard alone, by what the page
// offers; and the page can be read out, in every theme, as narrow as a side bar gets.
import assert from 'node:assert/strict';
import { inProject } from '../../scripts/project';
import { openPage, type WatchedPage } from '../../scripts/vscode/browser';
import { createLanguageService } from '../../src/core/language-service';
import { contextOf } from '../../src/core/lint/example';
import { repairEdits } from '../../src/core/next-steps/edits';
import { sortFindings } from '../../src/core/next-steps/found';
import { nextSteps } from '../../src/core/next-steps/next-steps';
import type { NextStep } from '../../src/core/next-steps/step';
import { planOf } from '../../src/core/plan/plan';
import type { Example } from '../../src/core/rules/rule';
import { applyEdits } from '../../src/core/text/edits';
import { type HostMessage, type PageMessage, pageMessage } from '../../src/next-steps/protocol';
import { stepsView } from '../../src/next-steps/state';
import { showBuiltPage } from './built-page';
import { checkPageWithAxe } from './preview-scene';
import { paint, THEME_NAMES } from './themes';
import { sharedBrowser, until } from './workbench';

const FILE = 'csv_ImportAvecCohorte25.csv';
const FROM_EXCEL = [
  'Prénom;Nom;Mot de passe;Courriel;Matricule;Cohorte;Téléphone',
  'Valérie;Blondel;Tk8!graine;valerie.blondel@ch-buis.fr;812;Cohorte_Ex25;0611111111',
  ' Lise ;Morel;;lise.morel@ch-buis.fr;813;Cohorte_Ex25;0622222222',
  'Omar;Haddad;Rv5?moulin;;814;Cohorte_Ex25;0633333333',
  ';;;;;;',
  '',
].join('\n');

const tools = { random: (bound: number) => 7 % bound };
const service = createLanguageService();

/** The page, with a file behind it in the place of VS Code. */
class StepsPage {
  text: string;
  readonly heard: PageMessage[] = [];
  private readonly ticked = new Set<string>();
  private isSaved = true;
  private seen = 0;
  private steps: readonly NextStep[] = [];

  private constructor(
    private readonly watched: WatchedPage,
    private readonly example: Omit<Example, 'csv' | 'fixed'>,
    text: string,
  ) {
    this.text = text;
  }

  static async open(text: string, example: Omit<Example, 'csv' | 'fixed'> = {}): Promise<StepsPage> {
    const watched = await openPage(await sharedBrowser(), 'fr');
    const { page } = watched;
    page.setDefaultTimeout(20_000);
    await page.setViewportSize({ width: 300, height: 800 });
    const steps = new StepsPage(watched, { fileName: FILE, establishment: 'alp002', ...example }, text);
    await showBuiltPage(page, 'next-steps', 'fr', (data) => steps.hear(pageMessage.parse(data)));
    await steps.next.waitFor();
    steps.seen = steps.heard.length;
    return steps;
  }

  get page() {
    return this.watched.page;
  }

  /** The step that is to be done now. */
  get next() {
    return this.page.locator('[aria-current="step"]');
  }

  async nextIs(id: string): Promise<void> {
    await this.page.locator(`[aria-current="step"][data-step="${id}"]`).waitFor();
  }

  async close(): Promise<void> {
    const { log, leaks, close } = this.watched;
    await close();
    assert.doesNotMatch(log(), /^error|Content.Security.Policy/m);
    assert.deepEqual(leaks(), []);
  }

  private hear(message: PageMessage): void {
    this.heard.push(message);
    const step = 'step' in message ? this.steps.find(({ id }) => id === message.step) : undefined;
    if (message.type === 'tick' && step?.tick) this.ticked[message.on ? 'add' : 'delete'](step.tick);
    const action = message.type === 'press' ? step?.button?.action : undefined;
    if (action?.kind === 'repair') {
      this.text = applyEdits(this.text, repairEdits(this.snapshot(), action.repair, tools));
      this.isSaved = false;
    }
    if (action?.kind === 'run' && action.command === 'save') this.isSaved = true;
    void this.show();
  }

  private snapshot() {
    return service.open(this.text, contextOf(this.example));
  }

  private async show(): Promise<void> {
    const snapshot = this.snapshot();
    const { isSaved, ticked } = this;
    const plan = planOf(snapshot.sheet);
    const found = sortFindings(snapshot, tools);
    this.steps = nextSteps(
      { snapshot, found, plan, applied: [], elsewhere: { count: 0, mark: 0 }, isSaved, ticked },
      'fr',
    );
    const platform = snapshot.sheet.platform.name.fr;
    const file = { file: FILE, platform, verdict: service.verdict(snapshot), isBehind: false };
    const state = stepsView(file, this.steps, 'fr');
    await this.tell(state).catch(() => {}); // a page that is closed by now
  }

  /** What the keyboard is on: the name that its element bears, '' for none. */
  focus(): Promise<string> {
    return this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset?.focus ?? '');
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Waits until what was pressed is heard, and the page has drawn the answer. */
  async answered(): Promise<void> {
    await until('the page says what was pressed', () => this.heard.length > this.seen);
    this.seen = this.heard.length;
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }

  async tell(message: HostMessage): Promise<void> {
    await this.page.evaluate((data) => window.postMessage(data, '*'), message);
  }

  async shot(name: string): Promise<void> {
    await this.page.screenshot({ path: inProject('artifacts/ui', `next-steps-${name}.png`) });
  }
}

describe('the page of “What now?”', () => {
  it('brings a file from Excel to the import, by the keyboard alone', async () => {
    const steps = await StepsPage.open(FROM_EXCEL);
    const { page } = steps;
    await paint(page, 'light');
    await steps.shot('from-excel');
    await steps.nextIs('columns');
    for (let presses = 0; presses < 5 && (await steps.focus()) !== 'press columns'; presses++) await steps.press('Tab');
    // From then on, the keyboard is on the button of what comes next.
    const presses = [
      ['columns', ['Enter']],
      ['columns', ['Enter']],
      ['repairs', ['Enter']],
      ['cohort', ['Tab', 'Space']],
      ['save', ['Enter']],
    ] as const;
    for (const [id, keys] of presses) {
      await steps.nextIs(id);
      await until(`the keyboard is on ${id}`, async () => (await steps.focus()) === `press ${id}`);
      await steps.press(...keys);
      await steps.answered();
    }
    await steps.nextIs('import');
    await steps.shot('to-import');
    assert.equal(
      steps.text,
      [
        'firstname;lastname;password;email;profile_field_matricule;cohort1',
        'Valérie;Blondel;Tk8!graine;valerie.blondel@ch-buis.fr;812;Cohorte_Ex25',
        'Lise;Morel;;lise.morel@ch-buis.fr;813;Cohorte_Ex25',
        'Omar;Haddad;Rv5?moulin;;814;Cohorte_Ex25',
        '',
      ].join('\n'),
    );
    assert.match(String(await page.getByRole('status').textContent()), /Étape suivante\u00a0: Importer/);
    await page.getByText('trois points de l’établissement › Créer des comptes').waitFor();
    await steps.close();
  });

  it('makes the name of a session of two dates and a title', async () => {
    const steps = await StepsPage.open(FROM_EXCEL);
    const { page } = steps;
    await page.getByText('Synchroniser les sessions').click();
    await page.getByLabel('Du', { exact: true }).fill('2026-11-28');
    await page.getByLabel('Au', { exact: true }).fill('2026-11-30');
    await page.getByLabel('Titre de la formation').fill('Hygiène des mains');
    await steps.shot('session');
    await page.getByRole('button', { name: 'Copier le nom de la session' }).click();
    await steps.answered();
    const asked = { type: 'session', from: '2026-11-28', to: '2026-11-30', title: 'Hygiène des mains' };
    assert.deepEqual(steps.heard.at(-1), asked);
    await steps.close();
  });

  it('says what it sees where there is no import file', async () => {
    const steps = await StepsPage.open(FROM_EXCEL);
    const { page } = steps;
    await steps.tell({
      type: 'none',
      language: 'fr',
      file: 'notes.csv',
      looks: 'other',
      starts: ['treatAsEnrolment', 'convertExport'],
    });
    await page.getByText('notes.csv n’est pas reconnu').waitFor();
    assert.equal(await page.getByRole('listitem').count(), 0);
    await checkPageWithAxe(page);
    await page.getByRole('button', { name: 'Vérifier quand même ce fichier' }).click();
    await steps.answered();
    assert.deepEqual(steps.heard.at(-1), { type: 'start', start: 'treatAsEnrolment' });
    await steps.close();
  });

  for (const theme of THEME_NAMES) {
    it(`can be read out, and read in a narrow bar: ${theme}`, async () => {
      const steps = await StepsPage.open(FROM_EXCEL);
      const { page } = steps;
      await paint(page, theme);
      for (const summary of await page.locator('li:not(.next) summary').all()) await summary.click();
      await page.setViewportSize({ width: 200, height: 900 });
      await steps.shot(theme);
      await checkPageWithAxe(page);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `${overflow} px too wide`);
      await steps.close();
    });
  }
});
