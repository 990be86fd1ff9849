// The project's folders, and how its scripts start other programs.
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

export const root = path.dirname(__dirname);

/** A path inside the project. */
export const inProject = (...parts: string[]): string => path.join(root, ...parts);

/** Runs a program to its end; its output goes to the terminal. Throws, with the command, when it fails. */
export async function run(command: string, args: string[], options: SpawnOptions = {}): Promise<void> {
  const child = start(command, args, { stdio: 'inherit', ...options });
  const status = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} ended with status ${status}`);
}

/** Starts a program in the project's folder. On Windows, npm and code are scripts, which only a shell starts. */
export function start(command: string, args: string[], options: SpawnOptions = {}): ChildProcess {
  const shell = process.platform === 'win32' && ['npm', 'code', 'codium'].includes(command);
  return spawn(command, shell ? args.map((argument) => `"${argument}"`) : args, { cwd: root, shell, ...options });
}

/** The first of these programs that the machine has: its name, and its full path. */
export function find(...names: string[]): { name: string; file: string } | undefined {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => ({ name, file: path.join(folder, name + ending) }))),
  );
  return places.find(({ file }) => existsSync(file));
}

/** Ends the process in order when it is told to end: what must not outlive it is stopped on its `exit` event. */
export function endOnSignals(status: number): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(status));
}

/** Does the work; ends the process with a message and no stack when it fails. */
export function main(work: () => Promise<void>): void {
  work().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });
}
