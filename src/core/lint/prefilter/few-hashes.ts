// A few hashes, and a quick test for the many that are not among them.

const BUCKETS = 0x1000;

export class FewHashes {
  private readonly all: ReadonlySet<number>;
  /** Mostly, the last bits tell that a hash is none of them. */
  private readonly ends = new Uint8Array(BUCKETS);

  constructor(hashes: Iterable<number>) {
    this.all = new Set(hashes);
    for (const hash of this.all) this.ends[hash & (BUCKETS - 1)] = 1;
  }

  has(hash: number): boolean {
    return this.ends[hash & (BUCKETS - 1)] !== 0 && this.all.has(hash);
  }
}
