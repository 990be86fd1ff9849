// The chunks that have findings, in the file's order: so that what is shown is chosen without looking at all the others.
import { indexOf } from './chunk-list';
import type { Chunk } from './chunks';

export class Noted {
  /** Undefined until they are asked for. */
  private chunks: Chunk[] | undefined;

  /** Every chunk that has findings. */
  all(chunks: readonly Chunk[]): readonly Chunk[] {
    this.chunks ??= chunks.filter(({ findings }) => findings.length > 0);
    return this.chunks;
  }

  /** Before a chunk's findings change: whether it will have some. */
  note(chunk: Chunk, has: boolean): void {
    const { chunks } = this;
    if (!chunks || chunk.findings.length > 0 === has) return;
    const at = indexOf(chunks, chunk);
    if (has) chunks.splice(at, 0, chunk);
    else chunks.splice(at, 1);
  }

  /** Looks for them anew when they are next asked for. */
  forget(): void {
    this.chunks = undefined;
  }
}
