// Which chunks share a key under one rule. Keys are kept as hashes only, so that a file of 100,000 lines costs little;
// chunks that meet under one hash are told apart by the caller.
import type { Chunk } from './chunks';

export class SharedKeys {
  private readonly chunks = new Map<number, Chunk | Chunk[]>();

  add(key: string, chunk: Chunk): void {
    const hash = hashOf(key);
    const known = this.chunks.get(hash);
    if (known === undefined) this.chunks.set(hash, chunk);
    else if (Array.isArray(known)) insert(known, chunk);
    else this.chunks.set(hash, known.order < chunk.order ? [known, chunk] : [chunk, known]);
  }

  remove(key: string, chunk: Chunk): void {
    const hash = hashOf(key);
    const known = this.chunks.get(hash);
    if (!Array.isArray(known)) {
      if (known === chunk) this.chunks.delete(hash);
      return;
    }
    known.splice(known.indexOf(chunk), 1);
    if (known.length === 1) this.chunks.set(hash, known[0]!);
  }

  /** Every chunk that may have the key, in the file's order. */
  sharing(key: string): readonly Chunk[] {
    const known = this.chunks.get(hashOf(key)) ?? [];
    return Array.isArray(known) ? known : [known];
  }

  /** Every set of chunks that may share a key. */
  *sets(): Generator<readonly Chunk[]> {
    for (const known of this.chunks.values()) if (Array.isArray(known)) yield known;
  }
}

function insert(sorted: Chunk[], chunk: Chunk): void {
  let at = sorted.length;
  while (at > 0 && sorted[at - 1]!.order > chunk.order) at--;
  sorted.splice(at, 0, chunk);
}

/** FNV-1a over UTF-16 units, cut to what the engine keeps without boxing. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return hash & 0x3fffffff;
}
