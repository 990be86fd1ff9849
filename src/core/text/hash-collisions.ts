// Finds rows whose hashes meet: those that may share a key.

/** Bits for each row: more of them let fewer strangers meet, fewer stay nearer to the processor. */
const BITS = 16;

/** Indexes of the hashes that stand there more than once, in their order; 0 is no hash. */
export function hashCollisions(hashes: Int32Array): number[] {
  let words = 1;
  while (words * 32 < hashes.length * BITS) words *= 2;
  const mask = words * 32 - 1;
  const seen = new Int32Array(words);
  const again = new Int32Array(words);
  let met = 0;
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index]!;
    if (hash === 0) continue;
    const at = (hash ^ (hash >>> 15)) & mask;
    const bit = 1 << (at & 31);
    const word = at >> 5;
    if ((seen[word]! & bit) === 0) seen[word] = seen[word]! | bit;
    else {
      again[word] = again[word]! | bit;
      met++;
    }
  }
  return met ? confirmed(hashes, again, mask) : [];
}

/** The indexes of equal hashes, among those whose bits meet. */
function confirmed(hashes: Int32Array, again: Int32Array, mask: number): number[] {
  const candidates: number[] = [];
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index]!;
    const at = (hash ^ (hash >>> 15)) & mask;
    if (hash !== 0 && (again[at >> 5]! & (1 << (at & 31))) !== 0) candidates.push(index);
  }
  const sorted = Int32Array.from(candidates, (index) => hashes[index]!).sort();
  const shared = new Set<number>();
  for (let next = 1; next < sorted.length; next++) if (sorted[next] === sorted[next - 1]) shared.add(sorted[next]!);
  return candidates.filter((index) => shared.has(hashes[index]!));
}
