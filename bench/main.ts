// Measures the goals of speed, and says of each whether it holds. Options: --json FILE, --rounds N.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scan } from '../src/core/csv/scan';
import { makeFile } from './data';
import { measureEditing } from './editing';
import { type Contestant, measure } from './measure';
import { offsetsOf, sessionOf } from './memory';
import { bareLoop, check } from './ours';
import { checkRows, checkWithValidator, checkWithZod, readWithCsvParse, readWithPapa, readWithUdsv } from './peers';
import { measurePlanning } from './plan';

const { values } = parseArgs({ options: { json: { type: 'string' }, rounds: { type: 'string', default: '11' } } });
const rounds = Number(values.rounds);
const ROWS = 100_000;

interface Goal {
  readonly name: string;
  readonly reached: number;
  readonly unit: string;
  /** How much is allowed at most, or wanted at least. */
  readonly most?: number;
  readonly least?: number;
}

const goals: Goal[] = [];

function goal(one: Goal): void {
  const { name, reached, most, least, unit } = one;
  const holds = most === undefined ? reached >= least! : reached <= most;
  const wanted = most === undefined ? `≥ ${least}` : `≤ ${most}`;
  console.log(
    `${holds ? 'holds      ' : 'falls short'}  ${reached.toFixed(2).padStart(7)} ${unit} (${wanted})  ${name}`,
  );
  goals.push(one);
}

const clean = makeFile(ROWS, 'clean');
const dirty = makeFile(ROWS, 'dirty');

const perCharacter: Contestant[] = [
  { name: 'bare loop', run: () => bareLoop(clean) },
  { name: 'scan', run: () => scan(clean, { delimiter: ',', eol: '\n' }) },
  { name: 'check, clean', run: () => check(clean) },
  { name: 'check, dirty', run: () => check(dirty) },
];
const times = await measure(perCharacter, rounds);
// Peers in a run of their own: they leave so much garbage behind that it would be counted as ours.
const peers = await measure(
  [
    { name: 'ours: scan', run: () => scan(clean, { delimiter: ',', eol: '\n' }) },
    { name: 'ours: check', run: () => check(clean) },
    { name: 'udsv', run: () => readWithUdsv(clean) },
    { name: 'csv-parse', run: () => readWithCsvParse(clean) },
    { name: 'papaparse and rules', run: () => checkRows(readWithPapa(clean)) },
    { name: 'csv-parse and zod', run: () => checkWithZod(clean) },
    { name: 'csv-file-validator', run: () => checkWithValidator(clean) },
  ],
  3,
  1,
);
const ratio = (of: ReadonlyMap<string, number>, name: string, other: string) => of.get(name)! / of.get(other)!;
console.log(
  `${ROWS} lines, ${(clean.length / 1e6).toFixed(1)} MB; dirty: ${check(dirty).length} findings. Medians in ms:`,
);
for (const [name, time] of [...times, ...peers]) console.log(`  ${time.toFixed(1).padStart(8)}  ${name}`);
console.log();

goal({ name: 'scan, against the bare loop', reached: ratio(times, 'scan', 'bare loop'), most: 0.7, unit: '×' });
goal({ name: 'scan, against udsv', reached: ratio(peers, 'udsv', 'ours: scan'), least: 2.5, unit: '×' });
goal({ name: 'scan, against csv-parse', reached: ratio(peers, 'csv-parse', 'ours: scan'), least: 10, unit: '×' });
goal({
  name: 'check of a clean file, against the bare loop',
  reached: ratio(times, 'check, clean', 'bare loop'),
  most: 4,
  unit: '×',
});
goal({
  name: 'check of a dirty file, against the bare loop',
  reached: ratio(times, 'check, dirty', 'bare loop'),
  most: 5,
  unit: '×',
});
goal({
  name: 'check, against papaparse and rules',
  reached: ratio(peers, 'papaparse and rules', 'ours: check'),
  least: 5,
  unit: '×',
});
goal({
  name: 'check, against csv-parse and zod',
  reached: ratio(peers, 'csv-parse and zod', 'ours: check'),
  least: 12,
  unit: '×',
});
goal({
  name: 'check, against csv-file-validator',
  reached: ratio(peers, 'csv-file-validator', 'ours: check'),
  least: 2,
  unit: '×',
});

const short = measureEditing(makeFile(ROWS / 10, 'dirty'));
const long = measureEditing(dirty);
goal({ name: 'keystroke, half of them', reached: long.half, most: 0.1, unit: 'ms' });
goal({
  name: 'keystroke, 99 in 100 (no goal of its own)',
  reached: long.most,
  most: Number.POSITIVE_INFINITY,
  unit: 'ms',
});
goal({ name: 'keystroke, 100,000 lines against 10,000', reached: long.half / short.half, most: 3, unit: '×' });
goal({ name: 'keystroke with the choice of 1000 findings', reached: long.shown, most: 1.5, unit: 'ms' });
goal({ name: 'a quotation mark typed on line 2', reached: long.quote, most: 10, unit: 'ms' });

const planning = measurePlanning(dirty);
goal({ name: 'preview: first rows', reached: planning.firstRows, most: 1000, unit: 'ms' });
goal({ name: 'preview: whole plan', reached: planning.whole, most: 3000, unit: 'ms' });
goal({ name: 'preview: plan after a keystroke', reached: planning.keystroke, most: 1000, unit: 'ms' });
goal({ name: 'preview: longest step of it', reached: planning.step, most: 50, unit: 'ms' });

goal({ name: 'memory of the offsets', reached: offsetsOf(clean, ROWS), most: 150, unit: 'bytes a line' });
goal({ name: 'memory of a session', reached: sessionOf(clean, ROWS), most: 600, unit: 'bytes a line' });

const million = makeFile(10 * ROWS, 'clean');
const scaled = await measure(
  [
    { name: '100,000', run: () => check(clean) },
    { name: '1,000,000', run: () => check(million) },
  ],
  3,
  1,
);
goal({
  name: 'check, 1,000,000 lines against 100,000',
  reached: ratio(scaled, '1,000,000', '100,000'),
  most: 12,
  unit: '×',
});

if (values.json) {
  const figures = Object.fromEntries([...times, ...peers, ...scaled]);
  writeFileSync(
    values.json,
    `${JSON.stringify({ node: process.version, milliseconds: figures, goals }, undefined, 2)}\n`,
  );
}
