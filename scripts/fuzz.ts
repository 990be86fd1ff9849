// Tries the properties of the unit tests for as long as it takes to find what these do not: `npm run fuzz`, or
// `npm run fuzz test/cli/any-bytes.test.ts`. FUZZ_TIMES: how many times as often as the unit tests; FUZZ_SEED: where to
// begin, to see again what a run has found.
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { inProject, main, root, run } from './project';

main(async () => {
  const { FUZZ_TIMES = '30', FUZZ_SEED = String(randomInt(2 ** 31)) } = process.env;
  console.log(`FUZZ_TIMES=${FUZZ_TIMES} FUZZ_SEED=${FUZZ_SEED}`);
  const named = process.argv.slice(2);
  const files = named.length > 0 ? named : globSync('test/{core,cli,preview,project}/**/*.test.ts', { cwd: root });
  const properties = files.filter((file) => readFileSync(inProject(file), 'utf8').includes("'fast-check'"));
  const options = ['--no-config', '--import=tsx', '--require=./test/fuzz.ts', '--forbid-only', '--timeout=0'];
  await run(process.execPath, [inProject('node_modules/mocha/bin/mocha.js'), ...options, ...properties.sort()], {
    env: { ...process.env, FUZZ_TIMES, FUZZ_SEED },
  });
});
