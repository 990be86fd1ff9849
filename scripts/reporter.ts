// How test runs are told: a line for each suite with the time it took, what failed in full, then a line for each test that
// failed, or failed at its first try, and the totals as the last line. scripts/test.ts repeats the former at its end and
// adds up the latter. A test that did not run counts as failed.
import { stripVTControlCharacters } from 'node:util';
import { type Runner, reporters, type Test } from 'mocha';

const { Base } = reporters;

class Totals extends Base {
  constructor(runner: Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const { stats } = this;
    const failed = () => stats.failures + stats.pending;
    const unsteady: string[] = [];
    let before = { passes: 0, failed: 0 };
    let spent = 0; // milliseconds of a suite; with --parallel, suites end in another order than they are told in
    const spend = ({ duration = 0 }: Mocha.Runnable) => {
      spent += duration;
    };
    for (const event of ['test end', 'hook end', 'retry']) runner.on(event, spend);
    let depth = 0; // of suites: with --parallel, a suite does not know whether its parent is the root
    runner.on('suite', ({ root }) => {
      if (!root) depth++;
    });
    runner.on('suite end', (suite) => {
      if (suite.root || --depth > 0) return;
      const [passes, failures] = [stats.passes - before.passes, failed() - before.failed];
      const outcome = failures
        ? `✗ ${suite.title}: ${failures} failed, ${passes} passed`
        : `✓ ${suite.title}: ${passes}`;
      Base.consoleLog(`  ${outcome} (${(spent / 1000).toFixed(1)} s)`);
      before = { passes: stats.passes, failed: failed() };
      spent = 0;
    });
    runner.on('retry', (test, error) => unsteady.push(`UNSTEADY ${inOneLine(test, error)}`));
    runner.once('end', () => {
      this.epilogue();
      for (const line of unsteady) Base.consoleLog(line);
      for (const test of this.failures) Base.consoleLog(`FAILED ${inOneLine(test, test.err)}`);
      Base.consoleLog(`${stats.passes} passed, ${failed()} failed`);
    });
  }
}

/** A test and why it failed, short enough to be read in a list. */
function inOneLine(test: Test, error: Error | undefined): string {
  const why = stripVTControlCharacters(error?.message ?? '').replace(/\s+/g, ' ');
  return `${test.fullTitle()}: ${why}`.slice(0, 500);
}

export = Totals;
