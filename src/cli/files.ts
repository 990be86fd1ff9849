// The files that a run is about: what the arguments name, and the bytes of each.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { complain, type Io, reasonOf, type Session } from './session';

/** A file of the run. */
export interface Input {
  /** As the user gave it, or as the search found it from there. */
  readonly path: string;
  /** Found in a folder or by a pattern, not named by the user. */
  readonly searched: boolean;
}

/** Stands for standard input among the arguments. */
export const STANDARD_INPUT = '-';

/** What is looked at in a folder: also files that lost the right extension. */
const IN_FOLDER = '**/*.{csv,tsv,txt}';

/** The files that the arguments name, each once. Complains about those that name none. */
export async function inputsOf(args: readonly string[], session: Session): Promise<Input[]> {
  const inputs = new Map<string, Input>();
  for (const argument of args) {
    for (const input of await expand(argument, session)) {
      const file = input.path === STANDARD_INPUT ? input.path : path.resolve(session.io.cwd, input.path);
      inputs.set(file, inputs.get(file) ?? input);
    }
  }
  return [...inputs.values()];
}

async function expand(argument: string, session: Session): Promise<Input[]> {
  if (argument === STANDARD_INPUT) return [{ path: argument, searched: false }];
  const { cwd } = session.io;
  const found = await stat(path.resolve(cwd, argument)).catch(() => undefined);
  if (found && !found.isDirectory()) return [{ path: argument, searched: false }];
  const { glob, isDynamicPattern } = await import('tinyglobby');
  const options = { onlyFiles: true, followSymbolicLinks: false, expandDirectories: false };
  if (found) {
    const names = await glob(IN_FOLDER, {
      ...options,
      cwd: path.resolve(cwd, argument),
      ignore: ['**/node_modules/**'],
    });
    return names.sort().map((name) => ({ path: path.join(argument, name), searched: true }));
  }
  const pattern = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
  if (!isDynamicPattern(pattern)) return [{ path: argument, searched: false }]; // reading it will say what is wrong
  const names = await glob(pattern, { ...options, cwd, absolute: path.isAbsolute(pattern) });
  if (!names.length) complain(session, session.messages.noMatch(argument));
  return names.sort().map((name) => ({ path: name, searched: true }));
}

/** Whether writing a file would replace one that is read. */
export function isAmong(file: string, inputs: readonly Input[], { io }: Session): boolean {
  const target = path.resolve(io.cwd, file);
  return inputs.some((input) => input.path !== STANDARD_INPUT && path.resolve(io.cwd, input.path) === target);
}

/** The bytes of a file; undefined, and said, when it cannot be read. */
export async function readInput({ path: file }: Input, session: Session): Promise<Uint8Array | undefined> {
  try {
    return await bytesOf(file, session.io);
  } catch (error) {
    complain(session, session.messages.unreadable(file, reasonOf(error, session.messages)));
    return undefined;
  }
}

/** The bytes of a file, or of standard input. */
export function bytesOf(file: string, io: Io): Promise<Uint8Array> {
  return file === STANDARD_INPUT ? io.stdin() : readFile(path.resolve(io.cwd, file));
}
