// How test runs are told: a line for each file, what failed in full, and the totals as the last line, which
// scripts/test.ts adds up. A test that did not run counts as failed.
import { type Runner, reporters } from 'mocha';

const { Base } = reporters;

class Totals extends Base {
  constructor(runner: Runner, options?: Mocha.MochaOptions) {
    super(runner, options);
    const { stats } = this;
    const failed = () => stats.failures + stats.pending;
    let before = { passes: 0, failed: 0 };
    let depth = 0; // of suites: with --parallel, a suite does not know whether its parent is the root
    runner.on('suite', ({ root }) => {
      if (!root) depth++;
    });
    runner.on('suite end', (suite) => {
      if (suite.root || --depth > 0) return;
      const [passes, failures] = [stats.passes - before.passes, failed() - before.failed];
      Base.consoleLog(
        failures ? `  ✗ ${suite.title}: ${failures} failed, ${passes} passed` : `  ✓ ${suite.title}: ${passes}`,
      );
      before = { passes: stats.passes, failed: failed() };
    });
    runner.once('end', () => {
      this.epilogue();
      Base.consoleLog(`${stats.passes} passed, ${failed()} failed`);
    });
  }
}

export = Totals;
