// What a run writes besides repairs: reports and copies. Never over a file that the run reads, never two in one place, and
// never readable by more people than what they were made from.
import { mkdir, open, realpath, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CONFIG_NAME } from '../../core/config/name';
import { type Input, STANDARD_INPUT } from './files';
import { identityOf } from './identity';
import { type Content, putInPlace } from './put-in-place';
import { Refusal } from './refusal';
import { printError, reasonOf, type Session } from './run';

/** Writes the outputs of one run. */
export interface Outputs {
  /** Complains about a file that must not be written, as the run reads it; says whether it did. */
  refuses(file: string): Promise<boolean>;
  /** Writes a file; complains when it cannot. */
  write(file: string, content: Content): Promise<void>;
  /** The same for one of several copies: makes its folder, and gives a number to a second one of that name. */
  writeCopy(file: string, content: Content): Promise<void>;
}

/** Call it once all is read: what the run has read by then is never written over. */
export async function outputsOf(inputs: readonly Input[], session: Session): Promise<Outputs> {
  const { io, messages } = session;
  const files = inputs.flatMap(({ path: file }) => (file === STANDARD_INPUT ? [] : [path.resolve(io.cwd, file)]));
  const originals = await identitiesOf(files);
  const needed = await identitiesOf([...session.filesRead]);
  const written = new Set<string>();
  const mode = await commonMode(files);

  const refuses = async (file: string): Promise<boolean> => {
    const target = path.resolve(io.cwd, file);
    const identity = await identityOf(target);
    if (originals.has(identity)) printError(session, messages.isOriginal(file));
    else if (needed.has(identity) || (await isConfiguration(target))) printError(session, messages.isNeeded(file));
    else return false;
    return true;
  };

  const write = async (file: string, content: Content): Promise<void> => {
    if (await refuses(file)) return;
    const target = path.resolve(io.cwd, file);
    try {
      await writeOutput(target, content, mode);
      written.add(await identityOf(target));
    } catch (error) {
      printError(session, messages.unwritten(file, reasonOf(error, messages)));
    }
  };

  return {
    refuses,
    write,
    async writeCopy(file, content) {
      await mkdir(path.dirname(path.resolve(io.cwd, file)), { recursive: true }).catch(() => {}); // writing will say it
      let free = file;
      for (let number = 2; written.has(await identityOf(path.resolve(io.cwd, free))); number++) {
        const { dir, name, ext } = path.parse(file);
        free = path.join(dir, `${name}-${number}${ext}`);
      }
      await write(free, content);
    },
  };
}

async function identitiesOf(files: readonly string[]): Promise<ReadonlySet<string>> {
  return new Set(await Promise.all(files.map(identityOf)));
}

/** Whether a file is a folder's configuration, of this run or not. */
async function isConfiguration(target: string): Promise<boolean> {
  // A file that is not there yet is what its path says.
  const real = await realpath(target).catch(() => target);
  return [target, real].some((file) => path.basename(file).toLowerCase() === CONFIG_NAME);
}

/** The mode of an output: its owner may read it, and everybody with access to all files that it is made from. */
async function commonMode(files: readonly string[]): Promise<number> {
  let mode = 0o666;
  // Standard input and a file that is gone take nobody's right away.
  for (const file of files) mode &= (await stat(file).catch(() => undefined))?.mode ?? mode;
  return (mode & 0o066) | 0o600;
}

async function writeOutput(target: string, content: Content, mode: number): Promise<void> {
  // A file that is not there yet has neither; where it cannot be reached, writing fails and says why.
  const real = await realpath(target).catch(() => target);
  const found = await stat(real).catch(() => undefined);
  // A device or a pipe has nothing to lose, and cannot be put in the place of another.
  if (found && !found.isFile() && !found.isDirectory()) return writeThrough(real, content);
  if (found && (found.mode & 0o222) === 0) throw new Refusal('READ-ONLY');
  await putInPlace(real, content, found ? mode & found.mode : mode);
}

async function writeThrough(device: string, content: Content): Promise<void> {
  const handle = await open(device, 'w');
  try {
    await writeFile(handle, content);
  } finally {
    await handle.close();
  }
}
