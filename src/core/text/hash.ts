// Hashes of keys: rows with one key have one hash.

export const BASIS = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/** `PRIME` to the power of each index. */
const POWERS = [1];

/** FNV-1a over UTF-16 units; 0 for '', and for nothing else. */
export function hashOf(key: string): number {
  if (!key) return 0;
  let hash = BASIS;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), PRIME);
  return hash || 1;
}

/** The hash of two names in one, from that of each (a sum over their letters): wherever a name is cut, it is the same. */
export function joinedHash(first: number, last: number, lettersOfLast: number): number {
  while (POWERS.length <= lettersOfLast) POWERS.push(Math.imul(POWERS.at(-1) ?? 1, PRIME));
  return (Math.imul(first, POWERS[lettersOfLast] ?? 1) + last) | 0 || 1;
}

/** The hash of a key of two parts. */
export function combinedHash(hash: number, other: number): number {
  return Math.imul(hash, PRIME) ^ other || 1;
}
