// The table's page in a real browser under its own policy, with the real session behind it and a text in the place of
// VS Code's document: for what concerns keys, clipboard and drawing, hundreds of times faster than a window of VS Code.
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { inProject } from '../../scripts/project';
import { openPage, type WatchedPage } from '../../scripts/vscode/browser';
import type { Language } from '../../src/core/i18n/language';
import { createLanguageService, type Snapshot } from '../../src/core/language-service';
import { contextOf } from '../../src/core/lint/example';
import { planOf } from '../../src/core/plan/plan';
import type { Example } from '../../src/core/rules/rule';
import type { TableHost, Widths } from '../../src/table/host';
import { type HostMessage, pageMessage } from '../../src/table/protocol';
import { TableSession } from '../../src/table/session';
import { showBuiltPage } from './built-page';
import { sharedBrowser, until } from './shared-browser';

export interface TableScene extends Omit<Example, 'csv' | 'fixed'> {
  readonly text: string;
  readonly language?: Language;
  /** How late the extension answers, in milliseconds. */
  readonly lag?: number;
  /** Says what becomes of each line; not for a large file. */
  readonly plans?: boolean;
}

/** Random, but the same each time. */
const tools = { random: (bound: number) => 7 % bound };
const service = createLanguageService();

/** Opens a text as a table. */
export async function openTable(scene: TableScene): Promise<TablePage> {
  const { language = 'fr' } = scene;
  const watched = await openPage(await sharedBrowser(), language);
  const { page } = watched;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  page.setDefaultTimeout(20_000);
  const table = new TablePage(watched, scene);
  await table.show();
  return table;
}

export class TablePage {
  readonly session: TableSession;
  /** What the page was told last of each kind, and what only the editor can do. */
  readonly asked: string[] = [];
  private snapshot;
  private version = 1;
  private readonly before: Snapshot[] = [];
  private readonly after: Snapshot[] = [];
  private widths: Widths = {};
  /** How late the extension answers from now on, in milliseconds. */
  lag: number;
  /** Messages that the page has not got yet. */
  private readonly onTheWay = new Set<Promise<void>>();

  readonly page: Page;

  constructor(
    private readonly watched: WatchedPage,
    private readonly scene: TableScene,
  ) {
    this.page = watched.page;
    this.lag = scene.lag ?? 0;
    this.snapshot = this.open(scene.text);
    this.session = new TableSession(this.host());
  }

  /** Shows the page until it has its first rows. */
  async show(): Promise<void> {
    const hear = (data: unknown) => this.session.receive(pageMessage.parse(data));
    await showBuiltPage(this.page, 'table', this.scene.language ?? 'fr', hear);
    await this.cells.first().waitFor();
  }

  /** Closes the page; fails where it broke its policy, logged an error or asked for anything outside. */
  async close(): Promise<void> {
    const { log, leaks, close } = this.watched;
    await close();
    assert.doesNotMatch(log(), /^error|Content.Security.Policy/m);
    assert.deepEqual(leaks(), []);
  }

  private open(text: string) {
    const { text: _, language: __, plans: ___, lag: ____, ...example } = this.scene;
    return service.open(text, contextOf({ establishment: 'alp002', ...example }));
  }

  /** The file, as it would be saved. */
  get text(): string {
    return this.snapshot.sheet.table.text;
  }

  private host(): TableHost {
    return {
      fileName: 'agents.csv',
      tools,
      language: () => this.scene.language ?? 'fr',
      version: () => this.version,
      snapshot: () => (this.snapshot.sheet.recognition ? this.snapshot : undefined),
      verdict: () => service.verdict(this.snapshot),
      outcomes: () =>
        new Map(
          this.scene.plans
            ? planOf(this.snapshot.sheet, { decisions: {} }).lines.map(({ entry, outcome }) => [entry.record, outcome])
            : [],
        ),
      ready: async () => {},
      send: (message) => {
        const heard: Promise<void> = this.hear(message).finally(() => this.onTheWay.delete(heard));
        this.onTheWay.add(heard);
      },
      apply: async (version, edits) => {
        await this.late();
        if (version !== this.version) return false;
        this.before.push(this.snapshot);
        this.after.length = 0;
        this.snapshot = this.snapshot.edit(edits);
        this.version++;
        return true;
      },
      readClipboard: () => this.page.evaluate(() => navigator.clipboard.readText()),
      warn: (text) => void this.asked.push(text),
      run: async (command) => {
        if (command === 'undo') this.step(this.before, this.after);
        else if (command === 'redo') this.step(this.after, this.before);
        else this.asked.push(command);
      },
      act: async ({ kind }) => void this.asked.push(kind),
      failed: (error) => assert.fail(String(error)),
      explain: (rule) => void this.asked.push(rule),
      showText: (start, end) => void this.asked.push(this.text.slice(start, end)),
      widths: () => this.widths,
      keepWidths: (widths) => {
        this.widths = widths;
      },
    };
  }

  private late(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, this.lag));
  }

  private async hear(message: HostMessage): Promise<void> {
    await this.late();
    await this.page
      .evaluate((json) => window.postMessage(JSON.parse(json), '*'), JSON.stringify(message))
      .catch(() => {});
  }

  /** Another editor changes the text, as undo and redo of VS Code do. */
  private step(from: Snapshot[], to: Snapshot[]): void {
    const next = from.pop();
    if (!next) return;
    to.push(this.snapshot);
    this.snapshot = next;
    this.version++;
    this.session.refresh();
  }

  async undo(): Promise<void> {
    this.step(this.before, this.after);
    await this.heard();
  }

  async redo(): Promise<void> {
    this.step(this.after, this.before);
    await this.heard();
  }

  async undoAll(): Promise<void> {
    while (this.before.length) await this.undo();
  }

  /** Waits until the file is another, and the page knows. */
  async changesFrom(text: string): Promise<void> {
    await until('the file changes', () => this.text !== text);
    await this.heard();
  }

  /** Waits until the page has heard all that it was told. */
  private async heard(): Promise<void> {
    while (this.onTheWay.size) await Promise.all(this.onTheWay);
    // A message that is posted is heard in a task of its own.
    await this.page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  }

  get cells(): Locator {
    return this.page.locator('.slick-cell');
  }

  /** A cell of a row, both counted from 1 as screen readers do: row 1 is the header, column 1 the line number. */
  cell(row: number, column: number): Locator {
    return this.page.locator(`.slick-row[aria-rowindex="${row}"] .slick-cell[aria-colindex="${column}"]`);
  }

  /** Presses keys, one after the other. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Puts a text, and an HTML table where one is given, on the clipboard, as another program does. */
  async putOnClipboard(text: string, html?: string): Promise<void> {
    await this.page.evaluate(
      async ([plain, table]) => {
        const parts: Record<string, Blob> = { 'text/plain': new Blob([plain!], { type: 'text/plain' }) };
        if (table) parts['text/html'] = new Blob([table], { type: 'text/html' });
        await navigator.clipboard.write([new ClipboardItem(parts)]);
      },
      [text, html],
    );
  }

  copied(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  copiedHtml(): Promise<string> {
    return this.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType('text/html')).text();
    });
  }

  /** Waits until the file is this text, up to 30 s. */
  async becomes(text: string): Promise<void> {
    const end = Date.now() + 30_000;
    while (this.text !== text && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 20));
    const said = await this.page.getByRole('status').textContent();
    assert.equal(this.text, text, this.text === text ? undefined : `${this.text}\nsaid: ${said}`);
  }

  /** Waits until the page says something to screen readers. */
  async says(text: string | RegExp): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: text }).waitFor();
  }

  async shot(name: string): Promise<void> {
    await this.page.screenshot({ path: inProject('artifacts/ui', `${name}.png`) });
  }
}
