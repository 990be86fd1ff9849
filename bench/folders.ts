// A folder of the size of the whole public hospital staff, checked on the command line, against reading it: each file read,
// decoded and looked at once, character by character. One folder is like life; in the other, names repeat in all files and
// nothing else does. Takes minutes. Options: --files N, --lines N.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { main } from '../scripts/project';
import { command } from './commands';
import { measure, median, ratio } from './measure';
import { bareLoop } from './ours';
import { makeNamesakes, makeStaff, writeStaff } from './staff';

const { values } = parseArgs({
  options: { files: { type: 'string', default: '2000' }, lines: { type: 'string', default: '600' } },
});
const FILES = Number(values.files);
const LINES = Number(values.lines);
const ROUNDS = 3;
/** A tenth of the files: what ten times as many cost. */
const FEW = Math.ceil(FILES / 10);

/** What nobody can do without. */
function readAll(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bareLoop(new TextDecoder().decode(readFileSync(path.join(entry.parentPath, entry.name))));
  }
}

main(async () => {
  const root = mkdtempSync(path.join(tmpdir(), 'enrolment-bench-'));
  try {
    writeStaff(path.join(root, 'staff'), makeStaff(FILES, LINES));
    writeStaff(path.join(root, 'namesakes'), makeNamesakes(FILES, LINES));
    writeStaff(path.join(root, 'few'), makeNamesakes(FEW, LINES));
    const times = await measure(
      ['staff', 'namesakes', 'few'].flatMap((name) => [
        { name: `read ${name}`, run: () => readAll(path.join(root, name)) },
        { name: `check ${name}`, run: () => command(root, 'check', name) },
      ]),
      ROUNDS,
      0,
    );
    for (const [name, all] of times) console.log(`${median(all).toFixed(0).padStart(8)} ms  ${name}`);
    const figures = [
      ['a folder, check against reading it', ratio(times, 'check staff', 'read staff'), 10],
      ['the same, with names that repeat', ratio(times, 'check namesakes', 'read namesakes'), 10],
      [`the same, ${FILES} files against ${FEW}`, ratio(times, 'check namesakes', 'check few'), 11],
    ] as const;
    for (const [name, reached, most] of figures) {
      console.log(`${reached <= most ? 'holds' : 'falls short'}  ${reached.toFixed(1)} × (≤ ${most})  ${name}`);
    }
  } finally {
    rmSync(root, { recursive: true });
  }
});
