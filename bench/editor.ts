// "Check the workspace" in a real VS Code against `check` on the command line, on a folder of the size of the whole public
// hospital staff, in turns. VS Code is its server with a page of Chromium: each round has a window of its own. Takes
// minutes. Options: --files N, --lines N.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { inProject, main } from '../scripts/project';
import { runInHost } from '../scripts/vscode/in-host';
import { command } from './commands';
import type { Checked } from './in-editor';
import { median } from './measure';
import { makeStaff, writeStaff } from './staff';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '2000' }, lines: { type: 'string', default: '600' } },
});
const ROUNDS = 3;
const MOST = 2;
const MOST_AGAIN_MS = 2_000;

/** Checks in a new window, from the command to its outcome. */
async function checkInEditor(folder: string, output: string): Promise<Checked> {
  process.env.BENCH_OUTPUT = output;
  const status = await runInHost(folder, inProject('out/bench-in-editor'));
  if (status !== 0) throw new Error('The check did not end.');
  const checked: Checked = JSON.parse(readFileSync(output, 'utf8'));
  if (checked.files !== Number(values.files)) throw new Error(`${checked.files} files were checked.`);
  return checked;
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
    writeStaff(folder, makeStaff(Number(values.files), Number(values.lines)));
    const ratios: number[] = [];
    const repeated: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const onCommandLine = checkOnCommandLine(folder);
      const { ms, again } = await checkInEditor(folder, path.join(root, 'checked.json'));
      ratios.push(ms / onCommandLine);
      repeated.push(again);
      const [editor, unchanged, line] = [ms, again, onCommandLine].map((time) => `${time.toFixed(0)} ms`);
      console.log(`${editor} in the editor, ${unchanged} once more, ${line} on the command line`);
    }
    const figures = [
      ['a folder, in the editor, against the command line', median(ratios), MOST, '×'],
      ['the same once more, when nothing has changed', median(repeated), MOST_AGAIN_MS, 'ms'],
    ] as const;
    for (const [name, reached, most, unit] of figures) {
      console.log(`${reached <= most ? 'holds' : 'falls short'}  ${reached.toFixed(1)} ${unit} (≤ ${most})  ${name}`);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});
