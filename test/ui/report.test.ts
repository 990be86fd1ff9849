// The HTML report in a real browser: nothing that axe-core minds, in light, in dark and on paper; and nothing is loaded.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { inProject } from '../../scripts/project';
import { launchBrowser, openPage } from '../../scripts/vscode/browser';
import { everywhere, written } from '../core/hostile-files';
import { HOSTILE } from '../hostile';

const axeSource = readFileSync(inProject('node_modules/axe-core/axe.min.js'), 'utf8');
const report = (language: string) => pathToFileURL(inProject(`test/fixtures/reports/report.${language}.html`)).href;

interface Axe {
  run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
}

describe('the report in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
    mkdirSync(inProject('artifacts/ui'), { recursive: true });
  });
  after(() => browser.close());

  const LOOKS = [
    { language: 'fr', name: 'light', colorScheme: 'light', media: 'screen' },
    { language: 'fr', name: 'dark', colorScheme: 'dark', media: 'screen' },
    { language: 'en', name: 'paper', colorScheme: 'dark', media: 'print' },
  ] as const;
  for (const { language, name, colorScheme, media } of LOOKS) {
    it(`has nothing that axe minds: ${name}`, async () => {
      const { page, leaks, log, close } = await openPage(browser, language);
      await page.emulateMedia({ colorScheme, media });
      await page.goto(report(language));
      await page.screenshot({ path: inProject(`artifacts/ui/report-${name}.png`), fullPage: true });
      await page.evaluate(axeSource);
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as { axe: Axe };
        return (await axe.run()).violations.map(({ id, help, nodes }) => [id, help, nodes.map((node) => node.html)]);
      });
      assert.deepEqual(violations, []);
      assert.deepEqual(leaks(), []);
      assert.equal(log().trim(), '', 'the page’s own policy refused something');
      await close();
    });
  }

  it('shows the picture in the colours of its style, and fits a telephone', async () => {
    const { page, close } = await openPage(browser, 'fr');
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(report('fr'));
    const fill = await page
      .locator('rect.wrong')
      .first()
      .evaluate((rect) => getComputedStyle(rect).fill);
    assert.equal(fill, 'rgb(179, 38, 30)');
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.equal(wide, 0);
    await page.screenshot({ path: inProject('artifacts/ui/report-telephone.png') });
    await close();
  });

  it('runs nothing that a file says, nor does the decision sheet', async () => {
    const { page, leaks, log, close } = await openPage(browser, 'fr');
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const inside = page.locator(
      'script, img, iframe, math, a[href^="javascript:"], a[href^="command:"], [onerror], [onload]',
    );
    for (const text of HOSTILE) {
      for (const html of written(await everywhere(text), `${text}.csv`, 'fr').pages) {
        await page.goto('about:blank'); // or the policy of the page before would hold
        await page.setContent(html);
        const found = await inside.evaluateAll((elements) => elements.map(({ outerHTML }) => outerHTML));
        assert.deepEqual(found, [], text);
      }
    }
    assert.deepEqual([dialogs, leaks()], [[], []]);
    assert.equal(log().trim(), '', 'the page’s own policy refused something');
    await close();
  });
});
