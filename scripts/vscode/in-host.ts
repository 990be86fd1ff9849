// A module that runs inside the extension host of VS Code's server, with a page of Chromium as its window.
import { setTimeout } from 'node:timers/promises';
import { inProject } from '../project';
import { launchBrowser, openPage } from './browser';
import type { VSCodeVersion } from './install';
import { startServer } from './server';

const LONGEST_MS = 1_800_000;

/**
 * Opens a folder and runs a module's `run()` there.
 * @param module path without its extension
 * @returns 0, or another status where `run` has rejected
 */
export async function runInHost(folder: string, module: string, version?: VSCodeVersion): Promise<number> {
  const server = await startServer({ ...(version && { version }), testsInHost: true });
  const browser = await launchBrowser();
  const { page, leaks, log } = await openPage(browser, 'en');
  try {
    // VS Code tells the page the end through a function of that name.
    const ended = new Promise<number>((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.goto(server.url({ folder, tests: module }));
    const status = await Promise.race([ended, setTimeout(LONGEST_MS, undefined, { ref: false })]);
    if (status === undefined) throw new Error('It did not end within half an hour.');
    if (leaks().length > 0) throw new Error(`Requests that wanted to leave the machine: ${leaks().join(', ')}`);
    return status;
  } catch (error) {
    const screenshot = inProject('artifacts/host/failed.png');
    await page.screenshot({ path: screenshot });
    throw new Error(`${error}\nScreenshot: ${screenshot}\nPage: ${log()}\nServer: ${server.log()}`);
  } finally {
    await browser.close();
    await server.stop();
  }
}
