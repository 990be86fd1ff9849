// Writes a whole file beside its place, then puts it there in one step: whatever happens, the old one or the new one is
// there. Not by write-file-atomic: it takes a write that was cut short (full disk, size limit) for a whole one, and renames
// it over the original.
import { randomBytes } from 'node:crypto';
import { type FileHandle, open, rename, rm, writeFile } from 'node:fs/promises';

/** A file's content, whole or in pieces. */
export type Content = Uint8Array | Iterable<string>;

/**
 * Puts a content in the place of `target`, a real path. Rejects with what went wrong, and `target` as it was.
 * @param mode what the new file may be read by, before `dress` says more
 * @param dress gives the new, still empty file what the old one had besides its content
 * @param mayReplace the last look at the old file; false leaves it
 */
export async function putInPlace(
  target: string,
  content: Content,
  mode: number,
  dress: (beside: string, handle: FileHandle) => Promise<void> = async () => {},
  mayReplace: () => Promise<boolean> = async () => true,
): Promise<void> {
  const beside = `${target}.${randomBytes(6).toString('hex')}.tmp`;
  // 'wx': never over something that is there, nor through a link that somebody put there.
  const handle = await open(beside, 'wx', mode);
  try {
    try {
      await dress(beside, handle);
      await writeFile(handle, content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (await mayReplace()) await rename(beside, target);
  } finally {
    await rm(beside, { force: true });
  }
}
