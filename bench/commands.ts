// The commands as a user waits for them: whole processes of the built program, on one long file and on a folder of many.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inProject } from '../scripts/project';
import { measure, type Times } from './measure';
import { makeStaff, writeStaff } from './staff';

const ROUNDS = 5;
const FILES = 200;
const LINES = 600;

export interface CommandFigures {
  readonly times: Times;
  /** Megabytes of the report on the folder. */
  readonly page: number;
}

/** @param files a text for each name: each is checked alone */
export async function measureCommands(files: Readonly<Record<string, string>>): Promise<CommandFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), 'enrolment-bench-'));
  const page = path.join(folder, 'report.html');
  const staff = path.join(folder, 'staff');
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, `csv_${name}.csv`), text);
    writeStaff(staff, makeStaff(FILES, LINES));
    const alone = Object.keys(files).map((name) => ({
      name: `command: check, ${name}`,
      run: () => command(folder, 'check', `csv_${name}.csv`),
    }));
    const times = await measure(
      [
        ...alone,
        { name: 'command: --version', run: () => command(folder, '--version') },
        { name: 'command: check of a folder', run: () => command(folder, 'check', staff) },
        { name: 'command: report on a folder', run: () => command(folder, 'report', '--out', page, staff) },
      ],
      ROUNDS,
      1,
    );
    return { times, page: statSync(page).size / 1e6 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the built program; that it finds errors is no failure. */
export function command(cwd: string, ...args: string[]): void {
  try {
    execFileSync(process.execPath, [inProject('dist/cli.js'), ...args], { cwd, stdio: 'ignore' });
  } catch (error) {
    const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
    if (status !== 1) throw error;
  }
}
