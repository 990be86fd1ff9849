// Makes a folder of enrolment files, always the same ones for the same seed: a file an establishment, one line in fifty
// with a fault, one in two hundred with somebody of the file before.
//
//   npx tsx scripts/generate.ts --out /tmp/staff --files 2000 --lines 600
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeFile } from '../bench/data';
import { main } from './project';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    files: { type: 'string', default: '2000' },
    lines: { type: 'string', default: '600' },
    seed: { type: 'string', default: '20250901' },
  },
});

/** Every so many lines, one is that of somebody who is in the file before too. */
const SHARED_EVERY = 200;
const PER_FOLDER = 100;

main(async () => {
  if (!values.out) throw new Error('Say where: --out FOLDER');
  const [files, lines, seed] = [values.files, values.lines, values.seed].map(Number) as [number, number, number];
  let shared: string[] = [];
  for (let file = 0; file < files; file++) {
    const text = makeFile(lines - shared.length, 'dirty', 50, seed + file, file * lines);
    const [header = '', ...rows] = text.trimEnd().split('\n');
    // Each establishment has its own domain: people of one name are not one person.
    const own = rows.map((row) => row.replace(/@[a-z-]+\.fr/, `@ch-${file}.fr`));
    const folder = path.join(values.out, `region-${Math.floor(file / PER_FOLDER)}`);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, `etablissement-${file}.csv`), `${[header, ...own, ...shared].join('\n')}\n`);
    shared = own.filter((_, index) => index % SHARED_EVERY === SHARED_EVERY - 1);
  }
});
