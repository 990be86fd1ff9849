// All the project's checks and tests, each with a name; `npm test -- unit host` runs those two. A step is the npm script of
// the same name. Lanes run side by side, since a window of VS Code waits as long as it works; what two of them need is made
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
  /** One of several steps of a name, in lanes of their own: `1/2`. */
  part?: string;
}
const check = (name: string, about: string): Step => ({ name, about, counts: false });
const tests = (name: string, about: string): Step => ({ name, about, counts: true });
const onPackage = (name: string, about: string): Step => ({ name, about, counts: true, isOnPackage: true });
const inBrowser = (part: string): Step => ({
  ...onPackage('ui-packaged', `as a person sees it: the package, in a clean VS Code, in a real browser, part ${part}`),
  part,
});

/** What two lanes need, and neither may make while the other one does. */
const before: Step[] = [
  check('fetch-hosts', 'VS Code and Chromium are there'),
  check('package', 'the extension, the command line, the pages, the tests in the host, and the package'),
];
const inNode: Step[] = [
  check('types', 'TypeScript, the core apart'),
  check('lint', 'formatting and lint'),
  check('check:deps', 'the one-way arrows between the parts'),
  check('unused', 'code and packages that nothing uses'),
  tests('unit', 'the core, the command line, the rules'),
  tests('conformance-test', 'against every recording of a real Moodle, and the page that counts them'),
];
const inVSCode: Step[] = [
  onPackage('host', 'inside a real VS Code'),
  onPackage('host-oldest', 'inside the oldest VS Code that package.json allows: what it may do otherwise'),
];
/** A window of a browser waits more than it works: half of its tests run beside the others, as soon as there is room. */
const lanes: Step[][] = [[...inNode, inBrowser('2/2')], inVSCode, [inBrowser('1/2')]];
/** By itself: it builds anew what the others run. */
const atTheEnd: Step[] = [tests('start-test', 'npm start, on a machine without a screen')];
const steps = [...before, ...lanes.flat(), ...atTheEnd];

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
  const isNeeded = lanes.flat().some((step) => step.isOnPackage && isAsked(step));
  let ready: Promise<void> | undefined;
  const runLane = async (lane: readonly Step[]): Promise<void> => {
    for (const step of lane) {
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
  ready = runLane(before.filter((step) => isNeeded || isAsked(step)));
  await Promise.all([ready, ...lanes.map((lane) => runLane(lane.filter(isAsked)))]);
  await runLane(atTheEnd.filter(isAsked));
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
