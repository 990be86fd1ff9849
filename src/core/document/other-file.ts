// How a message about one file names another one: by its name, and where both are called the same, by its folders as well.

import type { FileSummary } from './file-summary';

/**
 * @param files what is known of the files, by path or URI
 * @param other that of the file that is named
 * @param own that of the file that the message is about
 * @returns `agents.csv`; where that is the own name, too, the end of the path that differs: `caen/agents.csv`
 */
export function nameOfOther(
  files: ReadonlyMap<string, Pick<FileSummary, 'fileName'>>,
  other: string,
  own: string,
): string {
  const name = files.get(other)?.fileName;
  if (name !== undefined && name !== files.get(own)?.fileName) return name;
  const [there, here] = [partsOf(other), partsOf(own)];
  let count = 1;
  const tail = (parts: readonly string[]) => parts.slice(-count).join('/');
  while (count < there.length && tail(there) === tail(here)) count++;
  return tail(there);
}

function partsOf(file: string): string[] {
  return decoded(file)
    .split(/[\\/]/)
    .filter((part) => part);
}

/** A URI bears accents as signs with `%`; a path may have a `%` of its own. */
function decoded(file: string): string {
  if (!/^[a-z][\w+.-]+:\/\//i.test(file)) return file;
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
