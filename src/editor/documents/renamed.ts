// What is kept about files by their addresses, when one of them, or a folder of them, gets another name.

/** The address of a file after a rename: its own where that does not concern it. */
function renamedKey(key: string, from: string, to: string): string {
  return isUnder(key, from) ? to + key.slice(from.length) : key;
}

function isUnder(key: string, from: string): boolean {
  return key === from || key.startsWith(`${from}/`);
}

/** The same under the new addresses; undefined where nothing is kept about them. */
export function renamedKeys<T>(
  kept: Readonly<Record<string, T>>,
  from: string,
  to: string,
): Readonly<Record<string, T>> | undefined {
  if (!Object.keys(kept).some((key) => isUnder(key, from))) return undefined;
  // What was kept under the new name is about a file that is overwritten.
  const entries = Object.entries(kept).sort(([a], [b]) => Number(isUnder(a, from)) - Number(isUnder(b, from)));
  return Object.fromEntries(entries.map(([key, value]) => [renamedKey(key, from, to), value]));
}
