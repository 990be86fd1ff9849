// What is measured as a whole process: the command line beside the same checks in PHP, and what the extension adds to the
// start of VS Code.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inProject } from '../scripts/project';
import type { Started } from './host';
import { measure, median, ratio } from './measure';

const ROUNDS = 11;

/** How many times as long PHP takes for the checks of a clean file; undefined where it is not installed. */
export async function againstPhp(clean: string): Promise<number | undefined> {
  try {
    execFileSync('php', ['--version'], { stdio: 'ignore' });
  } catch {
    return undefined;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'enrolment-bench-'));
  const file = path.join(folder, 'csv_ImportAvecCohorte25.csv');
  try {
    writeFileSync(file, clean);
    const run = (program: string, ...args: string[]) => execFileSync(program, args, { cwd: folder, stdio: 'ignore' });
    const times = await measure(
      [
        { name: 'ours', run: () => run(process.execPath, inProject('dist/cli.js'), 'check', file) },
        { name: 'php', run: () => run('php', inProject('bench/peer.php'), file) },
      ],
      ROUNDS,
      1,
    );
    return ratio(times, 'php', 'ours');
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface Activation {
  /** Milliseconds beyond those of an extension that does nothing: until `activate` has returned. */
  readonly activated: number;
  /** The same where an enrolment file is open: until its findings are shown. */
  readonly found: number;
  /** Bytes that a French window has then loaded. */
  readonly loaded: number;
}

/** @param host the built `bench/host.ts` */
export function activation(host: string): Activation {
  const folder = mkdtempSync(path.join(tmpdir(), 'enrolment-bench-'));
  const empty = path.join(folder, 'empty.js');
  const start = (extension: string, ...open: string[]): Started =>
    JSON.parse(execFileSync(process.execPath, [host, extension, inProject('package.json'), ...open]).toString());
  try {
    writeFileSync(empty, 'exports.activate = () => {};\n');
    const ours = inProject('dist/extension.js');
    const rounds = Array.from({ length: ROUNDS }, () => {
      const nothing = start(empty).activated;
      return { activated: start(ours).activated - nothing, found: start(ours, 'fr').found - nothing };
    });
    const bytes = start(ours, 'fr').loaded.map((file) => statSync(inProject('dist', file)).size);
    return {
      activated: median(rounds.map((one) => one.activated)),
      found: median(rounds.map((one) => one.found)),
      loaded: bytes.reduce((sum, one) => sum + one, 0),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
