// Puts a repaired content in the place of a file: it stays the same file to everybody else, or is left alone.
import { execFile } from 'node:child_process';
import { access, constants, type FileHandle, readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { isInside } from './identity';
import { putInPlace } from './put-in-place';
import { Refusal } from './refusal';

/**
 * Replaces a file's bytes; keeps its mode, its owner and its extended attributes. Rejects with a `code`, and the file as
 * it was, when it cannot be written, is read-only, has a second name, belongs to somebody whom the new one could not be
 * given to, no longer holds the bytes in `expected`, or is a link to somewhere outside `cwd` (outside its own folder, for
 * a file that is not under `cwd`).
 */
export async function replaceFile(file: string, expected: Uint8Array, content: Uint8Array, cwd: string): Promise<void> {
  const target = await writableTarget(path.resolve(cwd, file), cwd);
  const { mode } = await stat(target);
  await putInPlace(
    target,
    content,
    mode,
    (beside, handle) => dressAs(target, beside, handle),
    async () => {
      const now = await readFile(target);
      if (now.equals(content)) return false; // another run has just done the same
      if (!now.equals(expected)) throw new Refusal('CHANGED');
      return true;
    },
  );
}

/** Gives a new file the attributes, the owner and the mode of the old one. */
async function dressAs(target: string, beside: string, handle: FileHandle): Promise<void> {
  // Node knows no extended attributes.
  if (process.platform === 'linux' || process.platform === 'darwin') {
    const how = process.platform === 'linux' ? ['--attributes-only', '--preserve=all'] : ['-p'];
    // A file system may have none, and a machine no such program: what matters is set below.
    await promisify(execFile)('/bin/cp', [...how, target, beside]).catch(() => {});
    await handle.truncate();
  }
  const { mode, uid, gid } = await stat(target);
  await handle.chown(uid, gid).catch(() => {}); // whether that was allowed is looked at below
  await handle.chmod(mode);
  const given = await handle.stat();
  if (given.uid !== uid || given.gid !== gid) throw new Refusal('OTHER-OWNER');
}

/** The real file behind a path, when it may be written. */
async function writableTarget(file: string, cwd: string): Promise<string> {
  const target = await realpath(file);
  const folder = await realpath(isInside(file, cwd) ? cwd : path.dirname(file));
  if (!isInside(target, folder)) throw new Refusal('LEADS-OUT');
  const stats = await stat(target);
  if (!stats.isFile()) throw new Refusal('NOT-A-FILE');
  // The mode is looked at too, for a superuser may write anything.
  if ((stats.mode & 0o222) === 0) throw new Refusal('READ-ONLY');
  if (stats.nlink > 1) throw new Refusal('SECOND-NAME');
  await access(target, constants.W_OK);
  return target;
}
