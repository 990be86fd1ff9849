// Files compared with each other in bounded memory, while some of them change: of each, its keys are kept, and its people
// only where a key comes up in two files.

import { type FileSummary, listPeople } from '../document/file-summary';
import type { Sheet } from '../document/sheet';
import type { Finding } from '../rules/rule';
import { crossFileFindings } from './cross-file';
import { type OwnedKeys, recordsWith } from './file-people';
import { intersects, isShared, type KeySet, keyOfOthers, keySet, missingFrom, NO_KEYS, sharedKeys } from './key-sets';
import type { Snapshot } from './snapshot';

interface Member {
  readonly people: OwnedKeys;
  /** Those keys as a set. */
  readonly keys: KeySet;
  readonly recordCount: number;
  readonly summary: FileSummary;
}

/** So few new keys are looked up in every file; more, and all keys are sorted at once. */
const FEW = 300;
/** More keys that files share are not tracked: such files are copies of each other. */
const MOST_SHARED = 300_000;

/** Files, by keys of the caller's choice, and what they say of each other. */
export class CrossFileIndex {
  private readonly members = new Map<string, Member>();
  /** Keys that several files have or had: more than are needed do no harm. */
  private trackedKeys = NO_KEYS;
  /** Keys that were not yet looked up in other files. Beyond a few, all keys are compared, and no more are kept here. */
  private readonly newKeys = new Set<number>();
  private full = false;

  /**
   * @param copied gives a copy that shares nothing with its original: a name may hold on to the text it was cut from
   * @param most so many keys that files share are tracked
   */
  constructor(
    private readonly copied: (summary: FileSummary) => FileSummary,
    private readonly most = MOST_SHARED,
  ) {}

  /** More is shared than is tracked: not everybody who is in several files is found. */
  get isFull(): boolean {
    return this.full;
  }

  get size(): number {
    return this.members.size;
  }

  has(file: string): boolean {
    return this.members.has(file);
  }

  /** Adds a file, or replaces it by what it is now. */
  set(file: string, snapshot: Snapshot): void {
    const before = this.members.get(file)?.keys ?? NO_KEYS;
    const people = snapshot.personKeys();
    const keys = keySet(people.keys);
    const summary = this.copied(snapshot.summary(this.trackedKeys));
    this.members.set(file, { people, keys, recordCount: snapshot.sheet.table.recordCount, summary });
    for (const key of missingFrom(before, keys)) {
      if (this.newKeys.size > FEW) break;
      this.newKeys.add(keyOfOthers(key));
    }
  }

  /** Lists the people of a file that has not changed since it was `set`; false where it was not `set`, or has changed. */
  list(file: string, sheet: Sheet): boolean {
    const member = this.members.get(file);
    // A date and a size may be the same by chance; records beyond the end are nobody's.
    if (member?.recordCount !== sheet.table.recordCount) return false;
    const records = recordsWith(member.people, this.trackedKeys);
    const people = listPeople(sheet, member.summary.establishment, records);
    this.members.set(file, { ...member, summary: this.copied({ ...member.summary, people }) });
    return true;
  }

  delete(file: string): boolean {
    return this.members.delete(file);
  }

  /** What is kept of a file: of its people, those who may be in another one. */
  summaryOf(file: string): FileSummary | undefined {
    return this.members.get(file)?.summary;
  }

  /**
   * Files that turned out to have somebody in common with another one: they have to be listed, or `set` once more, before
   * `findings` is complete, for their people were not kept. Each is named once.
   */
  filesToRescan(): string[] {
    const keys = [...this.members.values()].map((member) => member.keys);
    const added = Float64Array.from(this.newKeys).sort();
    this.newKeys.clear();
    const shared = added.length > FEW ? sharedKeys(keys) : added.filter((key) => isShared(key, keys));
    const missing = missingFrom(this.trackedKeys, shared);
    const tracked = missing.slice(0, this.most - this.trackedKeys.length);
    this.full ||= tracked.length < missing.length;
    if (!tracked.length) return [];
    this.trackedKeys = Float64Array.from([...this.trackedKeys, ...tracked]).sort();
    return [...this.members].filter((member) => intersects(member[1].keys, tracked)).map(([file]) => file);
  }

  /** The findings of each file that come from another one. */
  findings(): Map<string, Finding[]> {
    return crossFileFindings(new Map([...this.members].map(([file, { summary }]) => [file, summary])));
  }
}
