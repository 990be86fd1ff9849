// All the project's checks and tests, each with a name; `npm test -- unit host` runs those two. A step is the npm script of
// the same name. Three run at a time, since a window of VS Code waits as long as it works; what several of them need is made
// once, before. A step's output is shown when it ends. What failed, also at a first try, is named again at the end. The last
// line has the totals: a check counts one, tests count each.
import { rmSync } from 'node:fs';
import { inProject, main, start } from './project';

interface Step {
  name: string;
  /** What a check finds when it fails, or what the tests test. */
  about: string;
  /** Tests end their output with a line of totals; a check has none. */
  counts: boolean;
  /** Runs what the step `package` has built. */
  isOnPackage?: boolean;
  /** One of several steps of a name: `1/2`. */
  part?: string;
}
const check = (name: string, about: string): Step => ({ name, about, counts: false });
const tests = (name: string, about: string): Step => ({ name, about, counts: true });
const onPackage = (name: string, about: string): Step => ({ name, about, counts: true, isOnPackage: true });
const inBrowser = (part: string): Step => ({
  ...onPackage('ui-packaged', `as a person sees it: the package, in a clean VS Code, in a real browser, part ${part}`),
  part,
});

/** What several steps need, and none may make while another one does. */
const before: Step[] = [
  check('fetch-hosts', 'VS Code and Chromium are there'),
  check('package', 'the extension, the command line, the pages, the tests in the host, and the package'),
];
/** In the order in which they begin: those that need no package, then the long ones, so that none ends alone. */
const atAnyTime: Step[] = [
  check('types', 'TypeScript, the core apart'),
  check('lint', 'formatting and lint'),
  check('check:deps', 'the one-way arrows between the parts'),
  check('unused', 'code and packages that nothing uses'),
  onPackage('host', 'inside a real VS Code'),
  inBrowser('1/4'),
  tests('unit', 'the core, the command line, the rules'),
  inBrowser('2/4'),
  inBrowser('3/4'),
  onPackage('host-oldest', 'inside the oldest VS Code that package.json allows: what it may do otherwise'),
  inBrowser('4/4'),
  tests('conformance-test', 'against every recording of a real Moodle, and the page that counts them'),
];
const AT_A_TIME = 3;
/** By itself: it builds anew what the others run. */
const atTheEnd: Step[] = [tests('start-test', 'npm start, on a machine without a screen')];
const steps = [...before, ...atAnyTime, ...atTheEnd];

interface Totals {
  passed: number;
  failed: number;
}

main(async () => {
  const names = process.argv.slice(2);
  const unknown = names.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Error(`No step ${unknown}; there are ${[...new Set(steps.map((step) => step.name))].join(', ')}.`);

  rmSync(inProject('artifacts'), { recursive: true, force: true }); // pictures and logs of the last run
  const totals: Totals = { passed: 0, failed: 0 };
  const failures: string[] = [];
  const named: string[] = [];
  const isAsked = ({ name }: Step) => names.length === 0 || names.includes(name);
  const isNeeded = atAnyTime.some((step) => step.isOnPackage && isAsked(step));
  let ready: Promise<void> | undefined;
  /** Takes steps from the front until there is none. */
  const runFrom = async (queue: Step[]): Promise<void> => {
    for (let step = queue.shift(); step; step = queue.shift()) {
      if (step.isOnPackage) await ready;
      const started = Date.now();
      const { passed, failed, output } = await runStep(step);
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      const outcome = failed === 0 ? 'good' : `${failed} FAILED`;
      console.log(`\n── ${step.name}: ${step.about}\n${output}── ${step.name}: ${outcome} (${seconds} s)`);
      totals.passed += passed;
      totals.failed += failed;
      if (failed > 0) failures.push(step.name);
      named.push(...(output.match(/^(FAILED|UNSTEADY) .*/gm) ?? []));
    }
  };
  const started = Date.now();
  ready = runFrom(before.filter((step) => isNeeded || isAsked(step)));
  const asked = atAnyTime.filter(isAsked);
  await Promise.all([ready, ...Array.from({ length: AT_A_TIME }, () => runFrom(asked))]);
  await runFrom(atTheEnd.filter(isAsked));
  console.log(`\n${((Date.now() - started) / 1000).toFixed(0)} s in all.`);
  for (const line of named) console.log(`\n${line}`);
  console.log(failures.length > 0 ? `\nFailed: ${failures.join(', ')}\n` : '\nNothing failed.\n');
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  process.exitCode = totals.failed > 0 ? 1 : 0;
});

async function runStep({ name, counts, isOnPackage, part }: Step): Promise<Totals & { output: string }> {
  const options = isOnPackage ? ['--', '--built', ...(part ? ['--part', part] : [])] : [];
  const child = start('npm', ['run', '--silent', name, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const read = (chunk: string) => {
    output += chunk;
  };
  child.stdout?.setEncoding('utf8').on('data', read);
  child.stderr?.setEncoding('utf8').on('data', read);
  const status = await new Promise((resolve) => child.once('error', resolve).once('close', resolve));
  const ok = status === 0;
  if (!counts) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output };
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const [passed, failed] = [Number(line?.[1] ?? 0), Number(line?.[2] ?? 0)];
  const ran = passed + failed > 0; // tests that did not run are a failure, whatever the status
  return { passed, failed: ok && ran ? failed : Math.max(failed, 1), output };
}
