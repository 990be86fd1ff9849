// Makes a folder of enrolment files (bench/staff.ts).
//
//   npx tsx scripts/make-staff.ts --out /tmp/staff --files 2000 --lines 600
import { parseArgs } from 'node:util';
import { makeStaff, writeStaff } from '../bench/staff';
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
  writeStaff(out, makeStaff(Number(files), Number(lines), seed === undefined ? seed : Number(seed)));
});
