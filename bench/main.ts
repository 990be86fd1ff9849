// Measures the goals of speed, and says of each whether it holds. Options: --json FILE, --rounds N.
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { scan } from '../src/core/csv/scan';
import { makeFile } from './data';
import { measure } from './measure';
import { bareLoop, check } from './ours';

const { values } = parseArgs({ options: { json: { type: 'string' }, rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);

interface Goal {
  readonly name: string;
  readonly reached: number;
  readonly most?: number;
  readonly least?: number;
  readonly unit: string;
}

const goals: Goal[] = [];

function goal(one: Goal): void {
  const { name, reached, most, least, unit } = one;
  const holds = most === undefined ? reached >= least! : reached <= most;
  const wanted = most === undefined ? `≥ ${least}` : `≤ ${most}`;
  console.log(`${holds ? 'holds      ' : 'falls short'}  ${reached.toFixed(2)} ${unit} (${wanted})  ${name}`);
  goals.push(one);
}

const rows = 100_000;
const clean = makeFile(rows, 'clean');
const dirty = makeFile(rows, 'dirty');

const times = await measure(
  [
    { name: 'bare', run: () => bareLoop(clean) },
    { name: 'scan', run: () => scan(clean, { delimiter: ',', eol: '\n' }) },
    { name: 'check clean', run: () => check(clean) },
    { name: 'check dirty', run: () => check(dirty) },
  ],
  rounds,
);
const per = (name: string, other: string) => times.get(name)! / times.get(other)!;
console.log(
  `bare loop ${times.get('bare')!.toFixed(1)} ms, ${check(clean).length} and ${check(dirty).length} findings`,
);
goal({ name: 'scan, against the bare loop', reached: per('scan', 'bare'), most: 0.7, unit: '×' });
goal({ name: 'rules and duplicates, clean', reached: per('check clean', 'bare'), most: 4, unit: '×' });
goal({ name: 'rules and duplicates, dirty', reached: per('check dirty', 'bare'), most: 5, unit: '×' });

if (values.json) writeFileSync(values.json, JSON.stringify({ times: Object.fromEntries(times), goals }, undefined, 2));
