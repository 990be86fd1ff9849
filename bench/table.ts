// The table of 100,000 lines of six cells in a real browser: its first rows, its scrolling, its edits, a paste of 10,000 rows.
// The page is the built one, the session the real one; a text stands in the place of VS Code's document.
import { openPage } from '../scripts/vscode/browser';
import { installedChromium } from '../scripts/vscode/install';
import { closeBrowser, sharedBrowser } from '../test/ui/shared-browser';
import { TablePage } from '../test/ui/table-page';
import { median } from './measure';

/** Rows that are pasted. */
const PASTED = 10_000;
const OPENINGS = 5;
const EDITS = 15;
const FRAMES = 300;
/** A wheel turned fast: more than a window of rows in each frame. */
const STEP = 700;

export interface TableFigures {
  /** Milliseconds from the command, with the file checked, to the first rows. */
  readonly firstRows: number;
  /** The longest time without rows while scrolling. */
  readonly blank: number;
  /** From Enter to the value in its cell, and to the mark of its finding. */
  readonly seen: number;
  readonly marked: number;
  /** From Ctrl+V to the last of the rows. */
  readonly pasted: number;
  /** Bytes that the page keeps, garbage aside: when its rows are shown, and when all of this was done. */
  readonly memory: { readonly shown: number; readonly used: number };
}

/** Undefined where there is no browser. */
export async function measureTable(text: string): Promise<TableFigures | undefined> {
  if (!installedChromium()) return undefined;
  const openings: number[] = [];
  let opened = await open(text);
  for (let nth = 0; nth < OPENINGS; nth++) {
    await opened.table.close();
    opened = await open(text);
    openings.push(opened.firstRows);
  }
  const { table } = opened;
  const shown = await memoryOf(table);
  const blank = await longestBlank(table);
  await table.press('Control+Home');
  const edits = [];
  for (let nth = 0; nth < EDITS; nth++) edits.push(await edit(table, 3 + nth));
  const pasted = await paste(table, text.split('\n').length - 2);
  const used = await memoryOf(table);
  await table.close();
  await closeBrowser();
  return {
    firstRows: median(openings),
    blank,
    seen: median(edits.map(({ seen }) => seen)),
    marked: median(edits.map(({ marked }) => marked)),
    pasted,
    memory: { shown, used },
  };
}

async function open(text: string): Promise<{ table: TablePage; firstRows: number }> {
  const watched = await openPage(await sharedBrowser(), 'fr');
  await watched.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const table = new TablePage(watched, { text });
  const start = performance.now();
  await table.show();
  const firstRows = performance.now() - start;
  return { table, firstRows };
}

/** The longest time without any of the rows in sight, from frame to frame of a fast scroll to and fro. */
function longestBlank({ page }: TablePage): Promise<number> {
  return page.evaluate(`(async () => {
    const viewport = document.querySelector('.slick-viewport-top.slick-viewport-left');
    const frame = () => new Promise(requestAnimationFrame);
    const { top, height } = viewport.getBoundingClientRect();
    const isBlank = () => !document.elementFromPoint(300, top + height / 2)?.textContent.trim();
    let [longest, since] = [0, await frame()];
    for (let nth = 0; nth < ${FRAMES}; nth++) {
      viewport.scrollTop += nth < ${FRAMES / 2} ? ${STEP} : -${STEP};
      const now = await frame();
      if (isBlank()) longest = Math.max(longest, now - since);
      else since = now;
    }
    return longest;
  })()`);
}

/** Milliseconds from the next event of a kind until each of some conditions holds in the page, looked at in every frame. */
async function timesFrom(
  { page }: TablePage,
  event: string,
  conditions: readonly string[],
  act: () => Promise<void>,
): Promise<number[]> {
  const watches = conditions.map(
    (condition) => `(async () => {
      while (!(${condition})) await new Promise(requestAnimationFrame);
      return performance.now() - start;
    })()`,
  );
  await page.evaluate(`window.measured = new Promise((resolve) => {
    window.addEventListener('${event}', () => {
      const start = performance.now();
      resolve(Promise.all([${watches}]));
    }, { capture: true, once: true });
  }); undefined`);
  await act();
  return page.evaluate('window.measured');
}

/** Writes a wrong address into a row, counted as screen readers do. */
async function edit(table: TablePage, row: number): Promise<{ seen: number; marked: number }> {
  const wrong = `nobody${row}`;
  await table.cell(row, 5).click();
  await table.type(wrong);
  const cell = `document.querySelector('.slick-row[aria-rowindex="${row}"] .slick-cell[aria-colindex="5"]')`;
  const isSeen = `${cell}?.textContent === '${wrong}'`;
  const isMarked = `${cell}?.matches('.has-error, .has-warning')`;
  const [seen, marked] = await timesFrom(table, 'keydown', [isSeen, isMarked], () => table.press('Enter'));
  return { seen: seen!, marked: marked! };
}

/** Below the last of so many rows. */
async function paste(table: TablePage, rows: number): Promise<number> {
  const lines = Array.from({ length: PASTED }, (_, index) => `Lise${index}\tMorel${index}`);
  await table.putOnClipboard(lines.join('\r\n'));
  await table.press('Control+End', 'Control+ArrowLeft', 'ArrowDown');
  const isThere = `document.querySelector('.table-grid').ariaRowCount > ${rows + PASTED}
    && document.querySelector('progress').hidden && document.querySelector('.slick-cell.selected .value')`;
  const [time] = await timesFrom(table, 'paste', [isThere], () => table.press('Control+V'));
  return time!;
}

async function memoryOf(table: TablePage): Promise<number> {
  const tools = await table.page.context().newCDPSession(table.page);
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return usedSize;
}
