// The panel's page alone in the browser, with an extension that answers at the worst moment: nothing typed is lost.
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { inProject } from '../../scripts/project';
import { openPage } from '../../scripts/vscode/browser';
import type { Decisions } from '../../src/core/plan/decisions';
import { answers, shown, state } from '../preview/harness';
import { sharedBrowser } from './workbench';

const ROWS = ['Pierre,Dupond,,pierre.dupond@ch.fr,41', 'Paul,Dupond,,paul.dupond@ch.fr,42'];
const PAUL = shown(ROWS).plan.lines[1]!.key;
const DECISIONS: Decisions = { [PAUL]: { kind: 'add', username: 'alp002.pa.dupond' } };

/** The page's line to the extension: what it says is kept. */
const EXTENSION = `
  const told = [];
  const acquireVsCodeApi = () => ({ postMessage: (said) => told.push(said), getState() {}, setState() {} });
`;

let page: Page;
let close: () => Promise<void>;

/** Has the page hear a message, and build anew what it shows. */
const hear = (message: unknown) => page.evaluate((data) => window.postMessage(data, '*'), message);
const nextFrame = () => page.evaluate(() => new Promise(requestAnimationFrame));

async function openPanel(): Promise<void> {
  ({ page, close } = await openPage(await sharedBrowser(), 'fr'));
  await page.setContent('<main id="preview"></main>');
  await page.addScriptTag({ content: EXTENSION });
  await page.addScriptTag({ path: inProject('dist/preview/page.js') });
}

describe('a username that is typed in the panel', () => {
  const field = () => page.getByRole('textbox', { name: 'Nom d’utilisateur du nouveau compte' });
  const problem = () => page.locator('.problem').first().textContent();

  const answer = async () => {
    await hear(state(ROWS, { decisions: DECISIONS }));
    await hear(answers(ROWS, { decisions: DECISIONS }).group({ type: 'group', id: '', step: 'this' }));
    await nextFrame();
  };
  /** The usernames that the page has told the extension. */
  const told = (): Promise<(string | undefined)[]> =>
    page.evaluate(`told.filter(({ type }) => type === 'decide').map(({ decision }) => decision?.username)`);

  beforeEach(async () => {
    await openPanel();
    await answer();
    await page.getByRole('tab', { name: /Doublons/ }).click();
    await field().fill('alp002.paul');
  });

  afterEach(() => close());

  it('stays while an answer comes, is not taken half-written, and is taken by Enter', async () => {
    await answer();
    assert.deepEqual(await told(), []);
    await page.keyboard.type('.dupond');
    await answer();
    assert.equal(await field().inputValue(), 'alp002.paul.dupond');
    await page.keyboard.press('Enter');
    await answer();
    assert.deepEqual(await told(), ['alp002.paul.dupond']);
  });

  it('is taken when the field is left, once', async () => {
    await answer();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.deepEqual(await told(), ['alp002.paul']);
  });

  it('is said to be somebody’s as long as it stands there', async () => {
    await page.keyboard.press('Enter');
    await hear({ type: 'taken', key: PAUL, username: 'alp002.paul' });
    await answer();
    assert.equal(await problem(), '«\u00a0alp002.paul\u00a0» est déjà pris\u00a0: choisissez-en un autre.');
    await page.keyboard.type('.d');
    assert.equal(await problem(), '');
    await page.keyboard.type(' d');
    assert.match((await problem()) ?? '', /^Lettres/);
  });
});

describe('a version of Moodle that is typed in the panel', () => {
  const field = () => page.getByRole('textbox', { name: 'Version de Moodle sur la plateforme' });
  const told = () => page.evaluate(`told.filter(({ type }) => type === 'version').map(({ version }) => version)`);
  const PASSWORD = ['Lise,Morel,@Tk8graine,lise.morel@ch.fr,43'];
  const answer = async (moodleVersion = 'unknown') => {
    await hear(state(PASSWORD, { moodleVersion }));
    await nextFrame();
  };

  beforeEach(async () => {
    await openPanel();
    await answer();
    await page.getByRole('button', { name: 'Indiquer la version' }).click();
  });

  afterEach(() => close());

  it('is tried when it is a full one, once', async () => {
    await page.keyboard.type('4.5');
    await page.keyboard.press('Enter');
    await page.getByText('Il manque le dernier nombre').waitFor();
    assert.deepEqual(await told(), []);
    await page.keyboard.type('.8');
    await answer();
    assert.equal(await field().inputValue(), '4.5.8');
    await page.keyboard.press('Enter');
    await answer('4.5.8');
    await page.keyboard.press('Tab');
    assert.deepEqual(await told(), ['4.5.8']);
    await page.getByText('Simulé avec Moodle 4.5.8.').waitFor();
    assert.equal(await page.getByText('À vérifier').count(), 0);
  });

  it('is not known any more when the field is emptied', async () => {
    await answer('4.5.8');
    await field().fill('');
    await page.keyboard.press('Enter');
    assert.deepEqual(await told(), ['unknown']);
  });
});
