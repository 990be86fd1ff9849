// The chunks of a file in their order, and where each of them stands as the file is now.
import type { Dialect } from '../csv/dialect';
import { type Change, type Chunk, type Replacement, replacement } from './chunks';

/** Room in the numbering between two chunks, for those that are put between them later. */
const GAP = 2 ** 20;

export class ChunkList {
  readonly all: Chunk[] = [];
  /** Lines that are part of a record which started on an earlier one. */
  private extraLines = 0;
  /** Lines of length zero. */
  private blanks = 0;

  /** Puts a chunk behind all others. */
  add(chunk: Chunk): void {
    chunk.order = GAP * (this.all.length + 1);
    this.all.push(chunk);
    this.count(chunk, 1);
  }

  /** What an edit replaces, and by what. */
  replacementFor(change: Change, dialect: Dialect): Replacement {
    return replacement(this.all, change, dialect, this.extraLines === 0);
  }

  /** Puts other chunks in the place of those from `from` up to `to`. */
  replace(from: number, to: number, fresh: readonly Chunk[]): void {
    const { all } = this;
    for (let index = from; index < to; index++) this.count(all[index]!, -1);
    for (const chunk of fresh) this.count(chunk, 1);
    const before = all[from - 1]?.order ?? 0;
    const after = all[to]?.order ?? before + GAP * (fresh.length + 1);
    const step = (after - before) / (fresh.length + 1);
    fresh.forEach((chunk, index) => {
      chunk.order = before + step * (index + 1);
    });
    if (fresh.length === to - from) for (const chunk of fresh) all[from++] = chunk;
    else if (fresh.length < 10_000) all.splice(from, to - from, ...fresh);
    else {
      const tail = all.splice(from).slice(to - from);
      for (const chunk of fresh) all.push(chunk);
      for (const chunk of tail) all.push(chunk);
    }
    // After very many edits in one spot the numbers lie too close together: number everything anew.
    if (step >= 2 ** -10) return;
    all.forEach((chunk, index) => {
      chunk.order = GAP * (index + 1);
    });
  }

  /** Index of a record's chunk, where there is such a record; -1 for record -1. */
  indexOfRecord(record: number): number {
    if (record < 0) return -1;
    let records = record;
    for (let index = 0; index < this.all.length; index++) {
      if (!this.all[index]!.blank && records-- === 0) return index;
    }
    return this.all.length;
  }

  /** Notes on some chunks where they are now. */
  number(wanted: ReadonlySet<Chunk>): void {
    if (this.extraLines === 0 && this.blanks === 0) {
      // One line each: the index says all.
      for (const chunk of wanted) chunk.line = chunk.record = indexOf(this.all, chunk);
      return;
    }
    let left = wanted.size;
    let record = 0;
    let line = 0;
    for (const chunk of this.all) {
      if (!left) return;
      if (wanted.has(chunk)) {
        chunk.record = record;
        chunk.line = line;
        left--;
      }
      line += chunk.lines;
      if (!chunk.blank) record++;
    }
  }

  private count({ lines, blank }: Chunk, by: 1 | -1): void {
    this.extraLines += by * (lines - 1);
    if (blank) this.blanks += by;
  }
}

/** Where a chunk stands among others in the file's order, or would stand. */
export function indexOf(chunks: readonly Chunk[], { order }: Chunk): number {
  let low = 0;
  for (let high = chunks.length; low < high; ) {
    const middle = (low + high) >> 1;
    if (chunks[middle]!.order < order) low = middle + 1;
    else high = middle;
  }
  return low;
}
