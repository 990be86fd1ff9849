// VS Code as a person sees it, notifications included: a page of Chromium on VS Code's server, with the project's extension.
// One server for each language and one browser serve all tests; each test has a workspace, a browser profile and settings
// of its own, and finds nothing of the tests before it.
//
//   it('repairs a translated header', () =>
//     withWorkbench({ files: { 'agents.csv': 'Prénom,lastname\n' }, locale: 'fr' }, async (vscode) => {
//       await vscode.open('agents.csv');
//       await vscode.squiggles('error').first().waitFor();
//       await vscode.goTo(1, 1);
//       await vscode.quickFix(/firstname/);
//       await vscode.save();
//       assert.equal(vscode.read('agents.csv'), 'firstname,lastname\n');
//       await vscode.shot('header-repaired');
//     }));
//
// What a test waits for is a playwright locator (60 s, then it fails); `vscode.page` does whatever has no method here.
// A test that fails says where its screenshot is, and what the page and the server said last. It also fails when the page
// asked for anything beyond this machine. Screenshots are in artifacts/ui/. With ENROLMENT_VSIX, the extension is the one
// that this package installs, as its users have it.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { endOnSignals, inProject } from '../../scripts/project';
import { openPage } from '../../scripts/vscode/browser';
import { type Locale, type Server, startServer } from '../../scripts/vscode/server';
import { closeBrowser, sharedBrowser, until } from './shared-browser';

export { sharedBrowser, until };

export interface Scene {
  /** The workspace's files: names (with folders) and contents; text is written as UTF-8. */
  files?: Record<string, string | Uint8Array>;
  /** A folder of the project that is copied into the workspace: 'examples'. */
  copy?: string;
  /** Folders of the workspace that are opened side by side, instead of it. */
  folders?: readonly string[];
  /** VS Code's display language. */
  locale?: Locale;
  /** Runs the extension in the browser's own extension host, as on vscode.dev. */
  inBrowser?: boolean;
  /** Opens a window in restricted mode, as VS Code does with the folders of others. */
  restricted?: boolean;
  /** Settings of the workspace: { 'enrolment.platform': 'prelude' }. */
  settings?: Record<string, unknown>;
}

/** Opens VS Code on a workspace for the time of a test. */
export async function withWorkbench(scene: Scene, test: (vscode: Workbench) => Promise<void>): Promise<void> {
  const { files = {}, copy, folders, locale = 'en', inBrowser = false, restricted = false, settings } = scene;
  const folder = path.join(mkdtempSync(path.join(workspaces, 'test-')), 'inscriptions'); // a name for pictures to show
  mkdirSync(folder);
  if (copy) cpSync(inProject(copy), folder, { recursive: true });
  const all = settings ? { ...files, '.vscode/settings.json': JSON.stringify(settings) } : files;
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  const title = current; // a test that ran out of time ends when the next one has begun
  const server = await serverFor(locale);
  await server.startAnew({ inBrowser, restricted });
  const { page, leaks, log, close } = await openPage(await sharedBrowser(), locale);
  try {
    await openWindow(page, server.url({ folder: folders ? sideBySide(folder, folders) : folder }));
    await test(new Workbench(page, folder, () => `${log()}\n${server.written()}`));
    assert.deepEqual(leaks(), [], 'requests that wanted to leave the machine');
  } catch (error) {
    const file = screenshot(`failed ${title}`);
    await page.screenshot({ path: file }).catch(() => {});
    throw new Error(`${(error as Error).stack}\nScreenshot: ${file}\nPage:\n${log()}\nServer:\n${server.log()}`, {
      cause: error,
    });
  } finally {
    await close();
  }
}

/** Opens VS Code until it lists the workspace; again where it opens without: folders side by side it may fail to read. */
async function openWindow(page: Page, url: string): Promise<void> {
  const files = page.locator('.explorer-folders-view .monaco-list-row').first();
  for (let tries = 0; tries < 3; tries++) {
    await page.goto(url);
    if (await appears(files, 30_000)) return;
  }
  assert.fail('VS Code does not list the files of the workspace.');
}

/** Writes the file that has VS Code open several folders. */
function sideBySide(folder: string, folders: readonly string[]): string {
  const file = path.join(folder, 'inscriptions.code-workspace');
  writeFileSync(file, JSON.stringify({ folders: folders.map((name) => ({ path: name })) }));
  return file;
}

export class Workbench {
  constructor(
    /** The page, for all that follows has no name for. */
    readonly page: Page,
    /** The workspace on disk. */
    readonly folder: string,
    /** What the page logged last, and all that was written beside the workspace: logs, what extensions keep, temporary files. */
    readonly written: () => string,
  ) {}

  /** The editor that has, or had last, the keyboard. */
  get editor(): Locator {
    return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
  }

  /** Opens a file of the workspace. */
  async open(file: string): Promise<void> {
    await this.pressUntil('ControlOrMeta+P', this.input);
    await this.pick(file, new RegExp(literal(path.basename(file))));
    await this.page
      .getByRole('tab', { name: path.basename(file) })
      .first()
      .waitFor();
    await this.editor.locator('.view-line').first().waitFor();
  }

  /** The line of the active editor that has a text. */
  line(text: string): Locator {
    return this.editor.locator('.view-line', { hasText: text }).first();
  }

  /** Puts the cursor on a line and a column, counted from 1, with the keyboard in the editor. */
  async goTo(line: number, column: number): Promise<void> {
    await this.press('Control+G');
    await this.input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.input.waitFor({ state: 'hidden' });
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').first().waitFor();
  }

  /** Types text at the cursor, as one paste-like insertion without automatic brackets. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  async press(keys: string): Promise<void> {
    await this.page.keyboard.press(keys);
  }

  /** Presses keys until something shows; again where the window was still moving, and did not hear or closed it again. */
  async pressUntil(keys: string, shown: Locator): Promise<void> {
    for (let tries = 0; tries < 6; tries++) {
      await this.press(keys);
      if (await appears(shown, 5_000)) return;
      await this.press('Escape');
    }
    await shown.waitFor({ timeout: 1_000 });
  }

  /** Clicks until something shows; again where what is clicked was just drawn anew, and the click went nowhere. */
  async clickUntil(target: Locator, shown: Locator): Promise<void> {
    for (let tries = 0; tries < 6; tries++) {
      await target.click();
      if (await appears(shown, 10_000)) return;
    }
    await shown.waitFor({ timeout: 1_000 });
  }

  /** Chooses a colour theme by its name. */
  async theme(name: string): Promise<void> {
    for (let tries = 0; tries < 6; tries++) {
      await this.press('Control+K');
      await this.press('Control+T');
      const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
      const isOpen = await appears(this.input, 5_000);
      // A list that was open before may close under the keys.
      const isFilled =
        isOpen &&
        (await this.input.fill(name, { timeout: 3_000 }).then(
          () => true,
          () => false,
        ));
      if (isFilled && (await appears(row, 5_000))) return row.click();
      await this.press('Escape');
    }
    assert.fail(`The theme ${name} cannot be chosen.`);
  }

  /** The marks under the text of the visible editor. */
  squiggles(severity: 'error' | 'warning' | 'info' | 'hint'): Locator {
    return this.editor.locator(`.squiggly-${severity}`);
  }

  /** Opens the hover of what is under the cursor, with the mouse; again when a line that comes above moves the text. */
  async hover(): Promise<Locator> {
    const hover = this.page.locator('.monaco-hover:visible').first();
    for (let tries = 0; tries < 6; tries++) {
      const box = await this.editor.locator('.cursor').first().boundingBox();
      if (box) await this.page.mouse.move(box.x + 4 + (tries % 2), box.y + box.height / 2);
      if (await appears(hover, 1_500)) break;
      await this.page.mouse.move(5, 5);
    }
    return hover;
  }

  /** Opens the menu of quick fixes at the cursor: its rows; again when it closed because the window was still moving. */
  async quickFixes(): Promise<Locator> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await this.pressUntil('ControlOrMeta+.', rows.first());
    return rows;
  }

  /** Applies the quick fix at the cursor whose title matches. */
  async quickFix(title: string | RegExp): Promise<void> {
    const fix = (await this.quickFixes()).filter({ hasText: title }).first();
    await fix.click();
    await fix.waitFor({ state: 'hidden' });
  }

  /** Shows the Problems panel: its rows, a file's name and then its problems. */
  async problems(): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.press('ControlOrMeta+Shift+M');
    await panel.waitFor();
    return panel.locator('.monaco-list-row');
  }

  /** Runs a command by its title, in the language of the display; waits for the extension that brings it. */
  async run(title: string): Promise<void> {
    const rows = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: title });
    for (let tries = 0; tries < 10; tries++) {
      await this.press('F1');
      await this.input.fill(`>${title}`);
      if (await appears(rows.first(), 3_000)) break;
      await this.press('Escape'); // the list is as it was when it was opened
    }
    await rows.first().click();
  }

  /** Chooses a row of the list that is open, after filtering it with a text if one is given. */
  async pick(filter: string | undefined, row: string | RegExp): Promise<void> {
    if (filter !== undefined) await this.input.fill(filter);
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: row }).first().click();
  }

  /**
   * Chooses a file of the workspace in VS Code's file dialog by its path: a row may be another file's by the time it is
   * clicked. Enter takes what the dialog has come upon, which is waited for; again while it still reads the folder.
   */
  async pickFile(name: string): Promise<void> {
    const row = `.quick-input-list .monaco-list-row[aria-label="${name}"]`;
    await this.page.locator(row).waitFor();
    for (let tries = 0; tries < 6; tries++) {
      // The dialog hears changes only: what stands there already has to go before it is typed again.
      await this.input.fill(path.join(this.folder, path.sep));
      await this.input.fill(path.join(this.folder, name));
      if (await appears(this.page.locator(`${row}.focused`), 5_000)) return this.press('Enter');
    }
    // By now, no row is used again for another file.
    await this.page.locator(row).click();
  }

  /** The input of the palette, or of a question that VS Code asks. */
  get input(): Locator {
    return this.page.locator('.quick-input-widget input').first();
  }

  /** The entries of the status bar. */
  status(text: string | RegExp): Locator {
    return this.page.locator('.statusbar .statusbar-item').filter({ hasText: text });
  }

  /** A notification with that text, as it comes up. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notification-toast').filter({ hasText: text }).first();
  }

  /** What is inside the webview, such as the preview. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** Saves the active editor, and waits until it says that it is saved. */
  async save(): Promise<void> {
    await this.press('ControlOrMeta+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** Saves under the name in the workspace that is proposed; again while the list of files is still read. */
  async saveAs(proposed: string): Promise<void> {
    const target = path.join(this.folder, proposed);
    await this.page.waitForFunction((value) => {
      const inputs = [...document.querySelectorAll<HTMLInputElement>('.quick-input-widget input')];
      return inputs.some((input) => input.value === value);
    }, target);
    for (let tries = 0; tries < 5; tries++) {
      await this.press('Enter');
      if (await appears(this.input, 4_000, 'hidden')) return;
    }
    await this.input.waitFor({ state: 'hidden' });
  }

  /** Waits until the clipboard has a text of that kind, and gives it. */
  async copied(kind: RegExp): Promise<string> {
    let text = '';
    await until(`the clipboard has ${kind}`, async () => {
      text = await this.page.evaluate(() => navigator.clipboard.readText());
      return kind.test(text);
    });
    return text;
  }

  /** A file of the workspace as it is on disk; 'latin1' keeps every byte. */
  read(file: string, encoding: 'utf8' | 'latin1' = 'utf8'): string {
    return readFileSync(path.join(this.folder, file), encoding);
  }

  /** Keeps a picture of the page, as artifacts/ui/NAME.png. */
  async shot(name: string): Promise<void> {
    await this.page.screenshot({ path: screenshot(name) });
  }
}

const screenshot = (name: string): string =>
  inProject('artifacts/ui', `${name.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 100)}.png`);

const appears = (locator: Locator, timeout: number, state: 'visible' | 'hidden' = 'visible'): Promise<boolean> =>
  locator.waitFor({ timeout, state }).then(
    () => true,
    () => false,
  );

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

// What all tests share, from the first that needs it to the end of the run.
const servers = new Map<Locale, Promise<Server>>();
let current = '';

function serverFor(locale: Locale): Promise<Server> {
  const server = servers.get(locale) ?? startServer({ locale, grace: 5, vsix: process.env.ENROLMENT_VSIX });
  servers.set(locale, server);
  return server;
}

const workspaces = mkdtempSync(path.join(tmpdir(), 'enrolment-csv-ui-'));
process.once('exit', () => rmSync(workspaces, { recursive: true, force: true, maxRetries: 5 }));
endOnSignals(1);

beforeEach(function () {
  current = this.currentTest?.fullTitle() ?? '';
});

after(async () => {
  await closeBrowser();
  for (const server of servers.values()) await (await server).stop();
});
