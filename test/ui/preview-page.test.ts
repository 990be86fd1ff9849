// The preview in its page alone: what it shows of a messy file fits in a small window, in every theme, and can be read out.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { inProject } from '../../scripts/project';
import { openPage } from '../../scripts/vscode/browser';
import { readSheet } from '../../src/core/document/read-sheet';
import { contextOf } from '../../src/core/lint/example';
import { lint } from '../../src/core/lint/lint';
import { verdictOn } from '../../src/core/lint/verdict';
import type { Decisions } from '../../src/core/plan/decisions';
import { planOf } from '../../src/core/plan/plan';
import { buildModel } from '../../src/preview/model';
import { type HostMessage, type PageMessage, pageMessage } from '../../src/preview/protocol';
import { PreviewQueries } from '../../src/preview/queries';
import { type Remembered, stateOf } from '../../src/preview/state';
import { showBuiltPage } from './built-page';
import { checkPageWithAxe, FILE, files, HEADER } from './preview-scene';
import { paint, THEME_NAMES } from './themes';
import { sharedBrowser } from './workbench';

/** Every kind of duplicate, an export, a list of cohorts that has not all, a Moodle whose version is not known. */
const EXAMPLE = {
  fileName: FILE,
  establishment: 'alp002',
  accounts: files['comptes.csv'],
  cohorts: files['cohortes.csv'],
};
/** What a panel gets of windows of several sizes, and what a tab gets of it, in CSS pixels; zoom makes them fewer. */
const SIZES = {
  '1280×800': { width: 780, height: 680, room: 400 },
  '1000×700': { width: 520, height: 580, room: 440 },
  '200 %': { width: 390, height: 330, room: 230 },
  '460 px': { width: 460, height: 680, room: 340 },
};

const [ACCOUNTS_HEADER] = files['comptes.csv'].split('\n');

/** The page with a file behind it, in the place of VS Code. */
async function openPreviewPage(
  text: string,
  example: Parameters<typeof contextOf>[0] = EXAMPLE,
  unread: Remembered['unread'] = {},
) {
  const watched = await openPage(await sharedBrowser(), 'fr');
  const { page } = watched;
  page.setDefaultTimeout(20_000);
  const sheet = readSheet(text, contextOf(example));
  const findings = lint(sheet);
  const decisions: { -readonly [key in keyof Decisions]: Decisions[key] } = {};
  let answers: PreviewQueries;
  const tell = (message: HostMessage) => page.evaluate((data) => window.postMessage(data, '*'), message);
  const show = async () => {
    const shown = buildModel(sheet, planOf(sheet, { decisions }), findings, 'fr');
    answers = new PreviewQueries(shown);
    const history = Object.entries(decisions).map(([key, after]) => ({ key, who: key, before: null, after }));
    const remembered = { history, options: {}, moodleVersion: '', applied: 0, widths: {}, canKeep: true, unread };
    const file = { name: FILE, uri: 'x', busy: false };
    await tell(stateOf(shown, verdictOn(findings, sheet), file, remembered));
  };
  const hear = async (message: PageMessage) => {
    if (message.type === 'ready') return show();
    if (message.type === 'rows') return tell(answers.rows(message));
    if (message.type === 'group') return tell(answers.group(message));
    if (message.type === 'details') return tell(answers.details(message.key));
    if (message.type !== 'decide' || !message.decision) return undefined;
    decisions[message.key] = message.decision;
    return show();
  };
  await showBuiltPage(page, 'preview', 'fr', (data) => void hear(pageMessage.parse(data)).catch(() => {}));
  await page.getByRole('tab', { name: /Doublons/ }).waitFor();
  return { page, tell, close: watched.close, log: watched.log };
}

/** What of the page goes beyond its window, and how much of it is empty below what it shows. */
const measure = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, scrollHeight } = document.documentElement;
    const main = document.getElementById('preview')!;
    const shown = [...main.children].map((part) => part.getBoundingClientRect().bottom + window.scrollY);
    const { top, bottom } = main.querySelector('[role=tabpanel]:not([hidden])')!.getBoundingClientRect();
    return {
      tooWide: scrollWidth - window.innerWidth,
      blank: scrollHeight - Math.max(window.innerHeight, ...shown),
      panel: Math.min(bottom, window.innerHeight) - Math.max(top, 0),
    };
  });

describe('the page of the preview', () => {
  for (const theme of THEME_NAMES) {
    for (const [name, { room, ...size }] of Object.entries(SIZES)) {
      it(`leaves room for lines and decisions, and can be read out: ${name}, ${theme}`, async () => {
        const { page, close } = await openPreviewPage(files[FILE]!);
        await paint(page, theme);
        await page.setViewportSize(size);
        for (const tab of [/Import et plateforme/, /Lignes/, /Doublons/]) {
          await page.getByRole('tab', { name: tab }).click();
          await shot(page, `${theme}-${name}-${tab.source}`);
          await assertFits(page, room);
          await checkPageWithAxe(page);
        }
        // With the bar of what was decided, too.
        await page.getByRole('radio', { name: 'Ajouter' }).first().check();
        await page
          .getByText(/^1\sdécision/)
          .first()
          .waitFor();
        await shot(page, `${theme}-${name}-decided`);
        await assertFits(page, 200);
        await checkPageWithAxe(page);
        await close();
      });
    }
  }

  it('has the notes in sight in a panel of 460 px', async () => {
    const { page, close } = await openPreviewPage(files[FILE]!);
    await page.setViewportSize({ width: 460, height: 680 });
    // Rows are drawn anew in a window of another size: the place is that of a note which is there.
    const found = await page.waitForFunction(() => {
      const rows = [...document.querySelectorAll('[role=row]')];
      const note = rows.find((row) => row.textContent.includes('Paul Dupond'))?.querySelector('.cell-note');
      return note?.getBoundingClientRect().x;
    });
    const left = await found.jsonValue();
    assert.ok(left && left < 320, `the notes begin at ${left}`);
    await close();
  });

  it('shows all that it has folded in a low window, by the keyboard, and keeps that', async () => {
    const { page, close } = await openPreviewPage(files[FILE]!);
    await page.setViewportSize({ width: 520, height: 580 });
    const chip = page.getByRole('button', { name: /à trancher/ }).first();
    await chip.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Tout afficher' }).press('Enter');
    await chip.waitFor();
    const fold = page.getByRole('button', { name: 'Réduire' });
    assert.equal(await fold.evaluate((element) => element === document.activeElement), true);
    await assertFits(page, 0);
    await fold.press('Enter');
    await chip.waitFor({ state: 'hidden' });
    await close();
  });

  const CHOSEN = { cohorts: EXAMPLE.cohorts, accounts: EXAMPLE.accounts } as const;
  const LOST = [
    ['accounts', 'comptes.csv', /^Export des comptes illisible\s: comptes\.csv\./, 'Choisir l’export des comptes'],
    ['cohorts', 'cohortes.csv', /^Liste des cohortes illisible\s: cohortes\.csv\./, 'Choisir la liste des cohortes'],
  ] as const;
  for (const [what, name, said, choose] of LOST) {
    it(`says that what was chosen cannot be read: ${what}`, async () => {
      const { [what]: _, ...left } = CHOSEN;
      const example = { fileName: FILE, establishment: 'alp002', ...left };
      const { page, close } = await openPreviewPage(files[FILE]!, example, { [what]: name });
      const banner = page.locator('li.stop').filter({ hasText: said });
      await banner.waitFor();
      await page.getByRole('tab', { name: /Lignes/ }).waitFor();
      assert.equal(await banner.getByRole('button', { name: choose }).isVisible(), true);
      assert.equal(await page.getByText(/non fourni/).count(), 0, 'it is not said as well that none was chosen');
      await page.setViewportSize(SIZES['460 px']);
      const isCut = await banner.locator('span').evaluate((text) => text.scrollWidth > text.clientWidth);
      assert.equal(isCut, false, 'it can be read in a narrow panel');
      await shot(page, `unread-${what}`);
      await checkPageWithAxe(page);
      await close();
    });
  }

  const OWNERS = [
    [
      'another person',
      'Paul;Martin',
      'yes',
      /^Attention\s: alp002\.p\.martin est le compte d’une autre personne \(Paul Martin/,
    ],
    [
      'perhaps another one',
      'Pauline;Martin',
      'perhaps',
      /^Attention\s: rien ne dit que alp002\.p\.martin \(Pauline Martin/,
    ],
  ] as const;
  for (const [whose, names, kind, said] of OWNERS) {
    for (const theme of THEME_NAMES) {
      it(`warns in red before the account of ${whose} is modified: ${theme}`, async () => {
        const accounts = `${ACCOUNTS_HEADER}\n${names};alp002.p.martin;p.martin@ailleurs.fr;Agent FPH;CH ALPES ALP002;Actif\n`;
        const text = `${HEADER}\nPauline,Martin,,pauline.martin@ch-alpes.fr,00812,Cohorte_Ex25\n`;
        const { page, close } = await openPreviewPage(text, { ...EXAMPLE, accounts });
        await paint(page, theme);
        await page.getByRole('tab', { name: /Doublons/ }).click();
        const warning = page.locator(`.others-${kind}`).filter({ hasText: said });
        await warning.waitFor();
        const [red = 0, green = 0, blue = 0] = await warning.evaluate((element) => {
          // A canvas says in numbers what a colour of CSS is, however it is written.
          const pixel = new OffscreenCanvas(1, 1).getContext('2d')!;
          pixel.fillStyle = getComputedStyle(element).color;
          pixel.fillRect(0, 0, 1, 1);
          return [...pixel.getImageData(0, 0, 1, 1).data];
        });
        assert.ok(red > 1.3 * Math.max(green, blue), `rgb ${red} ${green} ${blue}`);
        await shot(page, `warning-${kind}-${theme}`);
        await checkPageWithAxe(page);
        await close();
      });
    }
  }

  it('marks only what differs between those of a group', async () => {
    const { page, close } = await openPreviewPage(files[FILE]!);
    await page.getByRole('tab', { name: /Doublons/ }).click();
    const table = page.locator('.compare');
    await table.waitFor();
    assert.deepEqual(await table.locator('mark').allTextContents(), [
      'Pierre',
      'Paul',
      'pierre.dupond@ch-alpes.fr',
      'paul.dupond@ch-alpes.fr',
      '00813',
      '00912',
    ]);
    await close();
  });
});

async function assertFits(page: Page, room: number): Promise<void> {
  const { tooWide, blank, panel } = await measure(page);
  assert.ok(tooWide <= 0, `${tooWide} px too wide`);
  assert.ok(blank < 1, `${blank} px are blank below`);
  assert.ok(panel >= room, `${panel} px for what the panel is about`);
}

const shot = (page: Page, name: string) =>
  page.screenshot({ path: inProject('artifacts/ui', `preview-page-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`) });
