// Which file is which, as the file system tells it: a link, another spelling or another way to it is the same file.
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/**
 * What two paths have in common when they lead to one file: device and file number. Of a file that is not there yet: its
 * folder's, with the name.
 */
export async function identityOf(file: string): Promise<string> {
  // Nothing there, or nothing to be reached: the path is all that is known of it.
  const found = await stat(file, { bigint: true }).catch(() => undefined);
  if (found) return `${found.dev}:${found.ino}`;
  const folder = await stat(path.dirname(file), { bigint: true }).catch(() => undefined);
  return folder ? `${folder.dev}:${folder.ino}/${path.basename(file)}` : file;
}

/** Whether a file really is below a folder: by its path, and by where the links on the way lead. */
export async function isReallyInside(file: string, folder: string): Promise<boolean> {
  if (!isInside(path.resolve(file), path.resolve(folder))) return false;
  const real = await realpath(file).catch(() => undefined); // it is not there: no link leads anywhere
  return real === undefined || isInside(real, await realpath(folder));
}

/** Whether a path stands for something below a folder. */
export function isInside(file: string, folder: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
