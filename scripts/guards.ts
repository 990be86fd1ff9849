// Takes each guard that SECURITY.md and the invariants of docs/ARCHITECTURE.md stand on out of a copy of the project, and
// runs its test, which must fail: `npm run guards`, or `npm run guards -- NAME` for those whose name has that word.
// `npm test` holds the table to the code (test/project/guards.test.ts); this says that the tests are worth something.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { guards } from '../test/guards';
import { endOnSignals, inProject, main } from './project';

const copied = ['src', 'test', 'scripts', 'bench', 'docs', 'examples', 'package.json', 'tsconfig.json'];

main(async () => {
  endOnSignals(1);
  const copy = mkdtempSync(path.join(tmpdir(), 'enrolment-csv-guards-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  for (const name of copied) cpSync(inProject(name), path.join(copy, name), { recursive: true });
  symlinkSync(inProject('node_modules'), path.join(copy, 'node_modules'), 'junction');

  const [wanted = ''] = process.argv.slice(2);
  const chosen = guards.filter(({ name }) => name.includes(wanted));
  const unheld: string[] = [];
  for (const { name, file, guard, without, test } of chosen) {
    const place = path.join(copy, file);
    const whole = readFileSync(place, 'utf8');
    writeFileSync(
      place,
      whole.replace(guard, () => without),
    );
    const options = [
      '--no-config',
      '--import=tsx',
      '--require=./test/fuzz.ts',
      '--forbid-only',
      '--timeout=60000',
      test,
    ];
    const mocha = path.join(copy, 'node_modules/mocha/bin/mocha.js');
    const { status, stdout } = spawnSync(process.execPath, [mocha, ...options], { cwd: copy, encoding: 'utf8' });
    writeFileSync(place, whole);
    // A file that cannot be loaded any more would fail too, and say nothing.
    const held = status !== 0 && /^ +\d+ failing$/m.test(stdout);
    if (!held) unheld.push(name);
    console.log(`${held ? '✓' : '✗'} ${name}: ${test}`);
  }
  console.log(`\n${chosen.length - unheld.length} of ${chosen.length} guards are held by their tests.`);
  if (unheld.length > 0) process.exitCode = 1;
});
