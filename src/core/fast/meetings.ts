// Finds records whose hashes meet: those that may share a key. Open addressing in typed arrays; no object a record.

export class Meetings {
  private readonly slots: Int32Array;
  private readonly hashes: Int32Array;
  /** The records that another one meets, and those that meet it. */
  private readonly met: Uint8Array;
  private any = false;

  constructor(records: number) {
    this.hashes = new Int32Array(records);
    this.met = new Uint8Array(records);
    let size = 16;
    while (size < 2 * records) size *= 2;
    this.slots = new Int32Array(size);
  }

  /** Notes a record's hash; 0 is none. */
  add(record: number, hash: number): void {
    if (hash === 0) return;
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    hashes[record] = hash;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const other = slots[slot]! - 1;
      if (other < 0) {
        slots[slot] = record + 1;
        return;
      }
      if (hashes[other] !== hash) continue;
      this.met[other] = 1;
      this.met[record] = 1;
      this.any = true;
      return;
    }
  }

  /** The records that share their hash with another one, in their order. */
  all(): number[] {
    const records: number[] = [];
    if (this.any) for (let record = 0; record < this.met.length; record++) if (this.met[record]) records.push(record);
    return records;
  }
}

/** Mixes the high bits into the low ones, by which slots are chosen. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
