// The files that a run is about: what the arguments name, and the bytes of each.
import { readFileSync, statSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Refusal } from './refusal';
import { type Io, printError, printWarning, reasonOf, type Session } from './run';

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
    // An empty variable in a script would otherwise mean the current folder.
    if (!argument.trim()) {
      printError(session, session.messages.usage.emptyPath);
      continue;
    }
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
  // What is not there may be a pattern.
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
    if (!names.length) printWarning(session, session.messages.noFiles(argument));
    return names.sort().map((name) => ({ path: path.join(argument, name), searched: true }));
  }
  const pattern = process.platform === 'win32' ? argument.replaceAll('\\', '/') : argument;
  if (!isDynamicPattern(pattern)) return [{ path: argument, searched: false }]; // reading it will say what is wrong
  const names = await glob(pattern, { ...options, cwd, absolute: path.isAbsolute(pattern) });
  if (!names.length) printError(session, session.messages.noMatch(argument));
  return names.sort().map((name) => ({ path: name, searched: true }));
}

/** The bytes of a file; undefined, and said, when it cannot be read. */
export async function readInput({ path: file }: Input, session: Session): Promise<Uint8Array | undefined> {
  try {
    return await bytesOf(file, session.io);
  } catch (error) {
    printError(session, session.messages.unreadable(file, reasonOf(error, session.messages)));
    return undefined;
  }
}

/** The bytes of a file, or of standard input. Rejects with a `code`. */
export function bytesOf(file: string, io: Io): Promise<Uint8Array> {
  return file === STANDARD_INPUT ? io.stdin() : readRegularFile(path.resolve(io.cwd, file));
}

/** When a file was last written, in milliseconds; undefined for standard input, and where nothing says it. */
export function writtenTime(file: string, { cwd }: Io): number | undefined {
  if (file === STANDARD_INPUT) return undefined;
  try {
    return statSync(path.resolve(cwd, file)).mtimeMs;
  } catch {
    return undefined; // reading the file says why
  }
}

/** More than any platform takes: a hundred times the accounts of the largest hospital. */
const MOST_BYTES = 100_000_000;

/** All of a stream, which may have no end; refuses one that is larger than a file may be. */
export async function readBounded(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Refusal('TOO-LARGE');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Reads a file, but neither a device nor a pipe, which may never end, nor more than can be worked on. Reads it at once: of
 * many small files, waiting for each step takes a third of all the time.
 */
export async function readRegularFile(file: string): Promise<Uint8Array> {
  const found = statSync(file);
  if (found.isDirectory()) throw new Refusal('EISDIR');
  if (!found.isFile()) throw new Refusal('NOT-A-FILE');
  if (found.size > MOST_BYTES) throw new Refusal('TOO-LARGE');
  return readFileSync(file);
}
