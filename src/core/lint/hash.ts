// Hashes of keys: rows with one key have one hash.

/** FNV-1a over UTF-16 units; 0 for '', and for nothing else. */
export function hashOf(key: string): number {
  if (!key) return 0;
  let hash = 0x811c9dc5 | 0;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash || 1;
}
