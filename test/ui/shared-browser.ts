// One browser for all that a run tests or measures, and how one waits for what no locator sees.
import assert from 'node:assert/strict';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser';

let browser: Promise<Browser> | undefined;

/** Starts it for the first that needs it. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchBrowser();
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await (await browser)?.close();
}

/** Waits until a question is answered with yes, up to 60 s; not for a person's eye, which has playwright's locators. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await isTrue())) {
    assert.ok(Date.now() < end, `It does not come true that ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
