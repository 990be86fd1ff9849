// What the tests of the preview share: a file with every kind of duplicate, the way to the panel, and axe-core.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Frame, Locator } from 'playwright-core';
import { inProject } from '../../scripts/project';
import { until, type Workbench } from './workbench';

export const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
export const rows = {
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
export const FILE = 'csv_ImportAvecCohorte25.csv';
export const files = {
  [FILE]: `${[HEADER, ...Object.values(rows)].join('\n')}\n`,
  'comptes.csv': `Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel;Statut;Établissement;État du compte
Valérie;Blondel;alp002.v.blondel;valerie.blondel@ch-alpes.fr;Agent FPH;CH ALPES ALP002;Actif
Lucie;Ollivet;dam023.l.ollivet;lucie.ollivet@ch-dam.fr;Agent FPH;CH EXEMPLE DAM023;Actif
`,
  'cohortes.csv': 'name,idnumber,context,category,source\nCohorte_Ex25,,system,,manual\n',
  '.enrolment.json':
    '{ "platform": "anfh", "establishment": "alp002", "accounts": "comptes.csv", "cohorts": "cohortes.csv" }\n',
};

/** Opens a file and its preview by the command, and waits for its people. */
export async function openPreview(vscode: Workbench, locale: 'fr' | 'en', file = FILE, name = /Blondel/) {
  await vscode.open(file);
  await vscode.goTo(1, 1);
  await vscode.run(locale === 'fr' ? 'Aperçu de l’import' : 'Preview the Import');
  await planned(vscode, name);
}

/** Waits until the panel says what becomes of somebody. */
export async function planned({ webview }: Workbench, name = /Blondel/): Promise<void> {
  await webview.getByRole('row', { name }).locator('.outcome').first().waitFor();
}

/** The frame of the panel's own page. */
function frameOf({ page }: Workbench): Frame {
  const frame = page.frames().find((one) => one.name() === 'active-frame' || /fake\.html/.test(one.url()));
  assert.ok(frame, 'the frame of the webview');
  return frame;
}

/** What the keyboard is on in the panel: the name that its element bears, '' for none. */
export const focused = (vscode: Workbench): Promise<string> =>
  frameOf(vscode).evaluate(() => (document.activeElement as HTMLElement | null)?.dataset?.focus ?? '');

/** Waits until the browser has written down what is to be there when the window is loaded anew: it does so now and then. */
export const stored = ({ page }: Workbench, text: RegExp): Promise<void> =>
  until(`the browser keeps ${text}`, async () => text.test(await page.evaluate(keptByBrowser)));

/** Fails where a password of the file has been written down: by the browser, in a log, in what extensions keep. */
export async function assertNoPassword({ page, written }: Workbench): Promise<void> {
  const all = `${await page.evaluate(keptByBrowser)}\n${written()}`;
  assert.match(all, /csv_ImportAvecCohorte25/, 'there is something to look through');
  assert.doesNotMatch(all, /Tk8|Rv5/);
}

/** All that VS Code keeps in the browser: JSON within JSON, without the signs that this takes. */
async function keptByBrowser(): Promise<string> {
  const all: unknown[] = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name?.startsWith('vscode-web-state-db')) continue;
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
    });
    const [store] = database.objectStoreNames;
    if (store) {
      const request = database.transaction(store).objectStore(store).getAll();
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      all.push(request.result);
    }
    database.close();
  }
  return JSON.stringify(all).replaceAll('\\', '');
}

/** Loads the window anew, once the browser has written down which page is open and, after that, what it keeps. */
export async function reload(vscode: Workbench, page: 'preview' | 'verification', kept: string): Promise<void> {
  await stored(vscode, new RegExp(`mainThreadWebview-enrolment\\.${page}.*?"state":"{.*?${kept}`));
  await vscode.page.reload();
}

/** Presses Tab until the keyboard is on what bears that name: no element may hold it back. */
export async function tabTo(vscode: Workbench, name: string | RegExp): Promise<void> {
  const seen: string[] = [];
  while (seen.length < 60) {
    const at = await focused(vscode);
    if (typeof name === 'string' ? at === name : name.test(at)) return;
    seen.push(at);
    await vscode.press('Tab');
  }
  assert.fail(`Tab does not lead to ${name}, but to ${seen.join(', ')}`);
}

/** Walks back from group to group until somebody's is shown; gives the question about them. */
export async function groupOf({ webview }: Workbench, who: string): Promise<Locator> {
  const question = webview.getByRole('group', { name: new RegExp(`Que faire de ${who}`) });
  const position = webview.getByText(/^Groupe \d+ sur \d+/);
  for (let tries = 0; tries < 20 && !(await question.isVisible()); tries++) {
    const before = await position.textContent();
    await webview.getByRole('button', { name: 'Précédent' }).click();
    await until('another group is shown', async () => (await position.textContent()) !== before);
  }
  return question;
}

/** Chooses an answer for somebody among the duplicates, and waits until so many decisions are counted. */
export async function decide(vscode: Workbench, who: string, what: string, count: number): Promise<void> {
  const question = await groupOf(vscode, who);
  await question.getByRole('radio', { name: what }).check();
  await decided(vscode, count);
}

/** Waits until so many decisions are counted. */
export async function decided({ webview }: Workbench, count: number): Promise<void> {
  await webview
    .getByText(new RegExp(`^${count}\\sdécision`))
    .first()
    .waitFor();
}

/** The kinds of theme that there are, each with one of VS Code's own. */
export const THEMES = {
  light: 'Light Modern',
  dark: 'Dark Modern',
  contrast: 'Dark High Contrast',
  'light-contrast': 'Light High Contrast',
};

/** Runs axe-core inside the panel: nothing serious. */
export const checkWithAxe = (vscode: Workbench): Promise<void> => checkPageWithAxe(frameOf(vscode));

/** The same of a page, or of a frame of one. */
export async function checkPageWithAxe(frame: Pick<Frame, 'evaluate'>): Promise<void> {
  await frame.evaluate(readFileSync(inProject('node_modules/axe-core/axe.min.js'), 'utf8'));
  const serious = await frame.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => {
        const where = nodes.map(({ html }) => html).join(' ');
        return `${id}: ${where.slice(0, 400)}`;
      });
  });
  assert.deepEqual(serious, []);
}

interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
