// Runs the tests of test/ui in a real browser: on the extension in the project's folder, or, with --packaged, on the one
// that the package installs in a clean VS Code. Options: --packaged, --built (the package is of now), --grep PATTERN. A test
// that fails is tried once more; one that passes only then is named at the end, as a fault to find.
import { parseArgs } from 'node:util';
import { inProject, main, run } from './project';

const { packaged, built, grep } = parseArgs({
  options: { packaged: { type: 'boolean' }, built: { type: 'boolean' }, grep: { type: 'string' } },
}).values;

main(async () => {
  if (!built) await run(process.execPath, [inProject('scripts/run.mjs'), packaged ? 'package' : 'build']);
  const env = packaged ? { ...process.env, ENROLMENT_VSIX: inProject('dist/enrolment-csv.vsix') } : process.env;
  const mocha = ['--no-config', '--import=tsx', '--forbid-only', '--reporter', './scripts/reporter.ts'];
  const tests = ['--timeout', '300000', '--retries', '1', ...(grep ? ['--grep', grep] : []), 'test/ui/**/*.test.ts'];
  await run(process.execPath, [inProject('node_modules/mocha/bin/mocha.js'), ...mocha, ...tests], { env });
});
