// Puts a new content in the place of a file, in one step: whatever happens, the old one or the new one is there, whole.
// Not by write-file-atomic: it takes a write that was cut short (full disk, size limit) for a whole one, and renames it
// over the original.
import { randomBytes } from 'node:crypto';
import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FaultCode } from '../core/messages/cli';

/** Why a file is left alone, in the manner of Node's own errors. */
class Refusal extends Error {
  constructor(readonly code: FaultCode) {
    super(code);
  }
}

/**
 * Replaces a file's bytes; keeps its mode and, where the system lets us, its owner. Rejects with a `code`, and the file as
 * it was, when it cannot be written, is read-only, no longer holds the bytes in `expected`, or is a link to somewhere
 * outside `cwd` (outside its own folder, for a file that is not under `cwd`).
 */
export async function replaceFile(file: string, expected: Uint8Array, content: Uint8Array, cwd: string): Promise<void> {
  const target = await writableTarget(path.resolve(cwd, file), cwd);
  const { mode, uid, gid } = await stat(target);
  const beside = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    // 'wx': never over something that is there, nor through a link that somebody put there.
    const handle = await open(beside, 'wx', mode);
    try {
      await handle.writeFile(content);
      await handle.chown(uid, gid).catch(() => {});
      await handle.chmod(mode);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const now = await readFile(target);
    if (now.equals(content)) return; // another run has just done the same
    if (!now.equals(expected)) throw new Refusal('CHANGED');
    await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
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
  await access(target, constants.W_OK);
  return target;
}

function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
