// Measures the goals of speed, and says of each whether it holds. Options: --json FILE, --rounds N.
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { partsOfDesktop } from '../scripts/parts';
import { inProject, main } from '../scripts/project';
import { scan } from '../src/core/text/scan';
import { measureAccounts } from './accounts';
import { measureCommands } from './commands';
import { makeFile } from './data';
import { measureEditing } from './editing';
import { type Contestant, measure, median, ratio, type Times } from './measure';
import { offsetsOf, snapshotOf } from './memory';
import { bareLoop, check, open, searchAlone } from './ours';
import {
  checkRows,
  checkWithValidator,
  checkWithZod,
  checkWithZod3,
  readWithCsvParse,
  readWithPapa,
  readWithUdsv,
} from './peers';
import { measurePlanning } from './plan';
import { activation, againstPhp } from './processes';
import { measureTable } from './table';

const { values } = parseArgs({ options: { json: { type: 'string' }, rounds: { type: 'string', default: '21' } } });
const rounds = Number(values.rounds);
const ROWS = 100_000;

/** What is measured; with how much is allowed at most, or wanted at least, where it is a goal. */
interface Figure {
  readonly name: string;
  readonly reached: number;
  readonly unit: '×' | 'ms' | 'KB' | 'MB' | 'bytes a line';
  readonly most?: number;
  readonly least?: number;
}

const figures: Figure[] = [];
const medians: Record<string, number> = {};

function tell(figure: Figure): void {
  const { name, reached, unit, most, least } = figure;
  const holds = reached <= (most ?? Number.POSITIVE_INFINITY) && reached >= (least ?? Number.NEGATIVE_INFINITY);
  const isGoal = most !== undefined || least !== undefined;
  const said = isGoal ? (holds ? 'holds' : 'falls short') : '(no goal)';
  const wanted = isGoal ? ` (${most === undefined ? `≥ ${least}` : `≤ ${most}`})` : '';
  console.log(`${said.padEnd(11)}  ${reached.toFixed(2).padStart(7)} ${unit}${wanted}  ${name}`);
  figures.push(figure);
}

/** Keeps the medians of what was measured together. */
function kept(times: Times): Times {
  for (const [name, all] of times) medians[name] = median(all);
  return times;
}

main(async () => {
  const clean = makeFile(ROWS, 'clean');
  const dirty = makeFile(ROWS, 'dirty');
  console.log(`${ROWS} lines, ${(clean.length / 1e6).toFixed(1)} MB; dirty: ${check(dirty).length} findings.\n`);

  const perCharacter: Contestant[] = [
    { name: 'bare loop', run: () => bareLoop(clean) },
    { name: 'searching alone', run: () => searchAlone(clean) },
    { name: 'scan', run: () => scan(clean, { delimiter: ',', eol: '\n' }) },
    { name: 'check, clean', run: () => check(clean) },
    { name: 'check, dirty', run: () => check(dirty) },
  ];
  const times = kept(await measure(perCharacter, rounds));
  tell({
    name: 'searching alone, against the bare loop',
    reached: ratio(times, 'searching alone', 'bare loop'),
    unit: '×',
  });
  tell({ name: 'scan, against the bare loop', reached: ratio(times, 'scan', 'bare loop'), most: 0.7, unit: '×' });
  for (const [kind, most] of [['clean', 4] as const, ['dirty', 4] as const]) {
    const reached = ratio(times, `check, ${kind}`, 'bare loop');
    tell({ name: `check of a ${kind} file, against the bare loop`, reached, most, unit: '×' });
  }

  // Peers in a run of their own: they leave so much garbage behind that it would be counted as ours.
  const contestants: Contestant[] = [
    { name: 'ours: scan', run: () => scan(clean, { delimiter: ',', eol: '\n' }) },
    { name: 'ours: check', run: () => check(clean) },
    { name: 'udsv', run: () => readWithUdsv(clean) },
    { name: 'csv-parse', run: () => readWithCsvParse(clean) },
    { name: 'papaparse and rules', run: () => checkRows(readWithPapa(clean)) },
    { name: 'csv-parse and zod 4', run: () => checkWithZod(clean) },
    { name: 'csv-parse and zod 3', run: () => checkWithZod3(clean) },
    { name: 'csv-file-validator', run: () => checkWithValidator(clean) },
  ];
  const peers = kept(await measure(contestants, 5, 1));
  const against = [
    ['scan', 'udsv', 2.5],
    ['scan', 'csv-parse', 10],
    ['check', 'papaparse and rules', 5],
    ['check', 'csv-parse and zod 4', 12],
    ['check', 'csv-parse and zod 3', 12],
    ['check', 'csv-file-validator', 2],
  ] as const;
  for (const [ours, peer, least] of against) {
    tell({ name: `${ours}, against ${peer}`, reached: ratio(peers, peer, `ours: ${ours}`), least, unit: '×' });
  }
  const php = await againstPhp(clean);
  const command = 'the command line, whole process, against PHP with simple rules';
  if (php === undefined) console.log(`(not told)           ${command}: php is not installed`);
  else tell({ name: command, reached: php, least: 1.8, unit: '×' });

  for (const [rows, most] of [[ROWS / 100, 0.5] as const, [ROWS / 10, 2] as const, [ROWS, 20] as const]) {
    const editing = measureEditing(rows === ROWS ? dirty : makeFile(rows, 'dirty'));
    tell({ name: `all work of a keystroke, ${rows} lines, half of them`, reached: editing.half, most, unit: 'ms' });
    tell({ name: `all work of a keystroke, ${rows} lines, 99 in 100`, reached: editing.most, unit: 'ms' });
    tell({ name: `a quotation mark typed on line 2, ${rows} lines`, reached: editing.quote, unit: 'ms' });
  }
  const opening: Contestant[] = [
    { name: 'opening a dirty file', run: () => open(dirty) },
    { name: 'check, dirty', run: () => check(dirty) },
  ];
  const opened = ratio(kept(await measure(opening, 7, 2)), 'opening a dirty file', 'check, dirty');
  tell({ name: 'opening a file to edit it, against a check of it', reached: opened, most: 1.3, unit: '×' });

  tell({ name: 'memory of the offsets', reached: offsetsOf(clean, ROWS), most: 150, unit: 'bytes a line' });
  tell({ name: 'memory of an open file', reached: snapshotOf(clean, ROWS), most: 250, unit: 'bytes a line' });

  const million = makeFile(10 * ROWS, 'clean');
  const growing: Contestant[] = [
    { name: '100,000 lines', run: () => check(clean) },
    { name: '1,000,000 lines', run: () => check(million) },
  ];
  const grown = ratio(kept(await measure(growing, 7, 2)), '1,000,000 lines', '100,000 lines');
  tell({ name: 'check, 1,000,000 lines against 100,000', reached: grown, most: 11, unit: '×' });

  const parts = await partsOfDesktop();
  const entry = parts.bytes(parts.with('src/extension.ts')) / 1000;
  tell({ name: 'the extension, what activation loads', reached: entry, most: 120, unit: 'KB' });
  const vsix = inProject('dist/enrolment-csv.vsix');
  if (existsSync(vsix)) tell({ name: 'the package', reached: statSync(vsix).size / 1e6, most: 1.5, unit: 'MB' });
  else console.log('(not told)           the package: `npm run package` has not made it');
  const started = activation(inProject('out/bench-host.js'));
  const withFile = 'the extension, what a French window with an enrolment file loads';
  tell({ name: withFile, reached: started.loaded / 1000, most: 200, unit: 'KB' });
  tell({ name: 'activation, beyond an empty extension', reached: started.activated, most: 8, unit: 'ms' });
  tell({ name: 'from activation to the findings of an open file', reached: started.found, most: 30, unit: 'ms' });

  for (const [kind, text] of Object.entries({ clean, dirty })) {
    const { firstRows, whole, keystroke, step } = measurePlanning(text);
    tell({ name: `the preview, first rows, ${kind}`, reached: firstRows, most: 1000, unit: 'ms' });
    tell({ name: `the preview, every outcome, ${kind}`, reached: whole, most: 800, unit: 'ms' });
    tell({ name: `the preview, work after a keystroke, ${kind}`, reached: keystroke, most: 100, unit: 'ms' });
    tell({ name: `the preview, half of the stretches without a pause, ${kind}`, reached: step, most: 30, unit: 'ms' });
  }

  const table = await measureTable(clean);
  if (!table) console.log('(not told)           the table in a browser: there is no Chromium');
  else {
    tell({
      name: 'the table in a browser, first rows of a checked file',
      reached: table.firstRows,
      most: 1000,
      unit: 'ms',
    });
    tell({ name: 'the same, longest time without rows while scrolling', reached: table.blank, most: 50, unit: 'ms' });
    tell({ name: 'the same, from Enter to the value in its cell', reached: table.seen, most: 50, unit: 'ms' });
    tell({ name: 'the same, from Enter to the mark of what was found', reached: table.marked, most: 100, unit: 'ms' });
    tell({ name: 'the same, 10,000 rows pasted', reached: table.pasted, most: 2000, unit: 'ms' });
    tell({ name: 'the same, memory of the page, with its first rows', reached: table.memory.shown / 1e6, unit: 'MB' });
    tell({ name: 'the same, memory of the page, after all of this', reached: table.memory.used / 1e6, unit: 'MB' });
  }

  const { workbook, csv, readers, againstMoodle } = await measureAccounts(clean);
  for (const [kind, { time, longest }, most] of [['workbook', workbook, 4000] as const, ['CSV', csv, 500] as const]) {
    tell({ name: `an export of ${ROWS} accounts, ${kind}`, reached: time, most, unit: 'ms' });
    tell({ name: `the same, its longest stretch without a pause, ${kind}`, reached: longest, most: 50, unit: 'ms' });
  }
  const reader = ratio(kept(readers), 'export with csv-parse', 'export with our scanner');
  tell({ name: 'the same CSV read with our scanner, against csv-parse', reached: reader, least: 1, unit: '×' });
  const simulation = `stock import of ${ROWS} lines among as many accounts, a row of it against Moodle’s preview`;
  tell({ name: simulation, reached: againstMoodle, least: 100, unit: '×' });

  const commands = await measureCommands({ clean, dirty });
  for (const [name, all] of kept(commands.times)) tell({ name, reached: median(all), unit: 'ms' });
  const report = ratio(commands.times, 'command: report on a folder', 'command: check of a folder');
  tell({ name: 'report on a folder of 200 files, against check of it', reached: report, most: 1.1, unit: '×' });
  tell({ name: 'the page of that report', reached: commands.page, most: 5, unit: 'MB' });

  if (!values.json) return;
  const machine = { node: process.version, platform: process.platform, arch: process.arch };
  writeFileSync(values.json, `${JSON.stringify({ ...machine, milliseconds: medians, figures }, undefined, 2)}\n`);
});
