// Makes a folder of enrolment files (bench/staff.ts).
//
//   npx tsx scripts/make-staff.ts --out /tmp/staff --files 2000 --lines 600
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { makeStaff } from '../bench/staff';
import { main } from './project';

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    files: { type: 'string', default: '2000' },
    lines: { type: 'string', default: '600' },
    seed: { type: 'string' },
  },
});

main(async () => {
  const { out, files, lines, seed } = values;
  if (!out) throw new Error('Say where: --out FOLDER');
  for (const [file, text] of makeStaff(Number(files), Number(lines), seed === undefined ? seed : Number(seed))) {
    await mkdir(path.dirname(path.join(out, file)), { recursive: true });
    await writeFile(path.join(out, file), text);
  }
});
