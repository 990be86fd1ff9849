// Runs the tests of test/ui in a real browser: on the extension in the project's folder, or, with --packaged, on the one
// that the package installs in a clean VS Code. Options: --packaged, --built (the package is of now), --grep PATTERN,
// --part 1/2 (every second file, for two runs side by side). A test that fails is tried once more; one that passes only
// then is named at the end, as a fault to find.
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { inProject, main, root, run } from './project';

const { packaged, built, grep, part } = parseArgs({
  options: {
    packaged: { type: 'boolean' },
    built: { type: 'boolean' },
    grep: { type: 'string' },
    part: { type: 'string', default: '1/1' },
  },
}).values;
const [nth = 1, parts = 1] = part.split('/').map(Number);

main(async () => {
  if (!built) await run(process.execPath, [inProject('scripts/run.mjs'), packaged ? 'package' : 'build']);
  const env = packaged ? { ...process.env, ENROLMENT_VSIX: inProject('dist/enrolment-csv.vsix') } : process.env;
  const mocha = ['--no-config', '--import=tsx', '--forbid-only', '--reporter', './scripts/reporter.ts'];
  const files = globSync('test/ui/**/*.test.ts', { cwd: root }).sort();
  const ours = files.filter((_, index) => index % parts === nth - 1);
  const tests = ['--timeout', '300000', '--retries', '1', ...(grep ? ['--grep', grep] : []), ...ours];
  await run(process.execPath, [inProject('node_modules/mocha/bin/mocha.js'), ...mocha, ...tests], { env });
});
