// Which chunks may share a key under one rule, by the hashes of their keys: so a file of 100,000 lines costs little. Chunks
// that meet under one hash are told apart by the caller.
import type { Chunk } from './chunks';

export class SharedKeys {
  private readonly chunks = new Map<number, Chunk | Chunk[]>();

  add(hash: number, chunk: Chunk): void {
    const known = this.chunks.get(hash);
    if (known === undefined) this.chunks.set(hash, chunk);
    else if (Array.isArray(known)) insert(known, chunk);
    else this.chunks.set(hash, known.order < chunk.order ? [known, chunk] : [chunk, known]);
  }

  remove(hash: number, chunk: Chunk): void {
    const known = this.chunks.get(hash);
    if (!Array.isArray(known)) {
      if (known === chunk) this.chunks.delete(hash);
      return;
    }
    known.splice(known.indexOf(chunk), 1);
    if (known.length === 1) this.chunks.set(hash, known[0]!);
  }

  /** Every chunk with the hash, in the file's order. */
  sharing(hash: number): readonly Chunk[] {
    const known = this.chunks.get(hash) ?? [];
    return Array.isArray(known) ? known : [known];
  }

  /** Every hash that several chunks have. */
  *shared(): Generator<number> {
    for (const [hash, known] of this.chunks) if (Array.isArray(known)) yield hash;
  }
}

function insert(sorted: Chunk[], chunk: Chunk): void {
  let at = sorted.length;
  while (at > 0 && sorted[at - 1]!.order > chunk.order) at--;
  sorted.splice(at, 0, chunk);
}

/** FNV-1a over UTF-16 units; never 0. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return unboxed(hash || 1);
}

/** A hash cut to what the engine keeps without boxing; 0 stays what no hash is. */
export function unboxed(hash: number): number {
  return hash && (hash & 0x3fffffff || 1);
}
