// "Check the workspace" in a real VS Code against `check` on the command line, on a folder of the size of the whole public
// hospital staff, in turns. VS Code is its server with a page of Chromium: each round has a window of its own. Takes
// minutes. Options: --files N, --lines N.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inProject, main } from '../scripts/project';
import { launchBrowser, openPage } from '../scripts/vscode/browser';
import { startServer } from '../scripts/vscode/server';
import { command } from './commands';
import type { Checked } from './in-editor';
import { median } from './measure';
import { makeStaff } from './staff';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '2000' }, lines: { type: 'string', default: '600' } },
});
const ROUNDS = 3;
const MOST = 2;

/** Milliseconds from the command to its outcome, in a new window. */
async function checkInEditor(folder: string, output: string): Promise<number> {
  process.env.BENCH_OUTPUT = output;
  const server = await startServer({ testsInHost: true });
  const browser = await launchBrowser();
  try {
    const { page } = await openPage(browser, 'en');
    const ended = new Promise<number>((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    await page.goto(server.url({ folder, tests: inProject('out/bench-in-editor') }));
    if ((await ended) !== 0) throw new Error(`The check did not end. ${server.log()}`);
  } finally {
    await browser.close();
    await server.stop();
  }
  const { files, ms }: Checked = JSON.parse(readFileSync(output, 'utf8'));
  if (files !== Number(values.files)) throw new Error(`${files} files were checked.`);
  return ms;
}

function checkOnCommandLine(folder: string): number {
  const start = performance.now();
  command(folder, 'check', folder);
  return performance.now() - start;
}

main(async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'enrolment-bench-'));
  const folder = path.join(root, 'staff');
  try {
    for (const [file, text] of makeStaff(Number(values.files), Number(values.lines))) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const ratios: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const onCommandLine = checkOnCommandLine(folder);
      const inEditor = await checkInEditor(folder, path.join(root, 'checked.json'));
      ratios.push(inEditor / onCommandLine);
      console.log(`${inEditor.toFixed(0)} ms in the editor, ${onCommandLine.toFixed(0)} ms on the command line`);
    }
    const reached = median(ratios);
    console.log(
      `${reached <= MOST ? 'holds' : 'falls short'}  ${reached.toFixed(1)} × (≤ ${MOST})  a folder, in the editor`,
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});
