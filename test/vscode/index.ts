// Runs the *.test.ts of this folder inside a VS Code extension host: what extensionTestsPath names, in VS Code's desktop
// and in its server alike. What the tests print goes to the file TEST_OUTPUT, since the console of an extension host is
// full of VS Code's own words. TEST_FILES runs only those files, TEST_GREP only the tests whose name it matches.
// A test that fails is tried once more; one that passes only then is named at the end, as a fault to find.
import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import Totals from '../../scripts/reporter';
import { watchNetwork } from '../network';
import { enrolment } from './files';

export async function run(): Promise<void> {
  const { TEST_OUTPUT, TEST_FILES, TEST_GREP } = process.env;
  Mocha.reporters.Base.consoleLog = (...words: unknown[]) => {
    if (TEST_OUTPUT) appendFileSync(TEST_OUTPUT, `${format(...words)}\n`);
  };
  const mocha = new Mocha({ timeout: 120_000, retries: 1, color: false, forbidOnly: true, reporter: Totals });
  if (TEST_GREP) mocha.grep(new RegExp(TEST_GREP));
  const files = TEST_FILES?.split(',') ?? readdirSync(__dirname).filter((file) => file.endsWith('.test.js'));
  for (const file of files) mocha.addFile(path.join(__dirname, file));
  const extension = enrolment();
  const ours = path.join(extension.extensionPath, 'dist');
  const tried = watchNetwork((stack) => stack.includes(ours));
  mocha.rootHooks({
    afterEach() {
      const [stack] = tried.splice(0);
      if (stack !== undefined) throw new Error(`The network was asked: ${stack}`);
    },
  });
  // A cold VS Code takes seconds to start its extensions: no test should wait for that.
  await extension.activate();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
