// Runs the tests of test/vscode inside a real VS Code extension host. With a screen and a network it is VS Code's
// desktop, which @vscode/test-electron downloads; otherwise VS Code's server, with a page of Chromium as its window.
// Options: --on desktop|server, --vscode 1.100, --api (only what another version of VS Code may do otherwise), --grep PATTERN,
// --built (what is in dist/ and out/ is of now).
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { endOnSignals, inProject, main, root, run } from './project';
import { downloadDesktop } from './vscode/desktop';
import { runInHost } from './vscode/in-host';
import { isVSCodeVersion, newest, type VSCodeVersion } from './vscode/install';

const { on, vscode, api, grep, built } = parseArgs({
  options: {
    on: { type: 'string' },
    vscode: { type: 'string', default: newest },
    api: { type: 'boolean' },
    grep: { type: 'string' },
    built: { type: 'boolean' },
  },
}).values;

/**
 * The tests of what VS Code itself does for the extension: encodings, diagnostics, code actions, pasting, hovers, languages,
 * the tree and the task, webviews, the walkthrough. The other files test our own code behind the same calls.
 */
const apiTests = [
  'accents',
  'diagnostics',
  'first-steps',
  'fixes',
  'folder-check',
  'language',
  'paste',
  'preview',
  'untrusted-texts',
];
const tests = inProject('out/vscode/index');
const temporary = mkdtempSync(path.join(tmpdir(), 'enrolment-csv-host-'));
process.once('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));

const output = path.join(temporary, 'output.txt');

main(async () => {
  endOnSignals(1);
  if (!isVSCodeVersion(vscode)) throw new Error(`No recipe for VS Code ${vscode}: see scripts/vscode/install.ts.`);
  if (!built) await run(process.execPath, [inProject('scripts/run.mjs'), 'build']);
  const workspace = path.join(temporary, 'workspace');
  cpSync(inProject('test/vscode/workspace'), workspace, { recursive: true });
  process.env.TEST_OUTPUT = output;
  if (grep) process.env.TEST_GREP = grep;
  if (api) process.env.TEST_FILES = apiTests.map((name) => `${name}.test.js`).join();
  try {
    const desktop = on === 'server' ? { missing: 'the server was asked for' } : await downloadDesktop(vscode);
    if ('program' in desktop) {
      console.log(`Host: VS Code's desktop (${desktop.program})`);
      await runInDesktop(desktop.program, workspace);
    } else {
      if (on === 'desktop') throw new Error(`VS Code's desktop: ${desktop.missing}.`);
      console.log(`Host: VS Code ${vscode}, server and Chromium (not the desktop: ${desktop.missing})`);
      await runInServer(vscode, workspace);
    }
  } finally {
    if (existsSync(output)) process.stdout.write(readFileSync(output));
  }
});

async function runInDesktop(vscodeExecutablePath: string, workspace: string): Promise<void> {
  const data = [
    '--user-data-dir',
    path.join(temporary, 'data'),
    '--extensions-dir',
    path.join(temporary, 'extensions'),
  ];
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    launchArgs: [workspace, '--disable-workspace-trust', ...data],
  });
}

async function runInServer(version: VSCodeVersion, workspace: string): Promise<void> {
  const status = await runInHost(workspace, tests, version);
  if (status !== 0 && !existsSync(output)) throw new Error('The tests did not start.');
  if (status !== 0) process.exitCode = 1;
}
