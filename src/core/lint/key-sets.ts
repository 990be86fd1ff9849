// Keys by which people of several files may be one, as numbers: made of the hashes that a snapshot has, compared as sorted
// lists. A key is a candidate only; rules compare the people themselves.
//
// A key is a hash of 32 bits times four, and its kind. Two people may share one by chance: nothing is lost by it.

import { firstIndexWhere } from '../text/binary-search';

/** Sorted, each key once. */
export type KeySet = Float64Array;

export const NO_KEYS: KeySet = new Float64Array();

const [ADDRESS, MATRICULE, NAMES, NAMES_ALONE] = [0, 1, 2, 3];
const KINDS = 4;

/** What is hashed of a person; 0 where it is absent. */
export interface PersonHashes {
  /** Both names in one, wherever they are cut. */
  readonly names: number;
  /** A real address. */
  readonly address: number;
  readonly matricule: number;
}

/**
 * The keys of a person (rows 1, 4 and 6 of *Who is who*, or one address): the address; names and matricule; the names,
 * which count where one of the two has no address.
 */
export function personKeys({ names, address, matricule }: PersonHashes, keys: number[]): void {
  if (address) keys.push(keyOf(address, ADDRESS));
  if (!names) return;
  if (matricule) keys.push(keyOf(Math.imul(names, 0x01000193) ^ matricule, MATRICULE));
  keys.push(keyOf(names, NAMES));
  if (!address) keys.push(keyOf(names, NAMES_ALONE));
}

function keyOf(hash: number, kind: number): number {
  return (hash >>> 0) * KINDS + kind;
}

/** Answers whether a key is in a set: quickly, where few of many are. */
export function lookUp(set: KeySet): (key: number) => boolean {
  const bits = new Bits(set.length);
  for (const key of set) bits.add(key);
  return (key) => bits.has(key) && has(set, key);
}

/** Sorts keys; each is kept once. */
export function keySet(keys: ArrayLike<number>): KeySet {
  const sorted = Float64Array.from(keys).sort();
  let kept = 0;
  for (const key of sorted) if (kept === 0 || sorted[kept - 1] !== key) sorted[kept++] = key;
  return sorted.slice(0, kept);
}

/** The keys by which people of several files may be one. In a file, keys may stand in any order, and several times. */
export function sharedKeys(files: readonly Float64Array[]): KeySet {
  const isRepeated = lookUp(repeatedKeys(files));
  const all: number[] = [];
  for (const keys of files) {
    const here: number[] = [];
    for (const key of keys) if (isRepeated(key)) here.push(key);
    for (const key of keySet(here)) all.push(key);
  }
  return keySet(
    Float64Array.from(all)
      .sort()
      .filter((key, at, sorted) => sorted[at + 1] === key),
  );
}

/**
 * The keys that stand several times in the files, and a few others. Most stand once: a table of bits tells them, so that
 * few are sorted. Names count where somebody who has them has no address.
 */
function repeatedKeys(files: readonly Float64Array[]): KeySet {
  const namesAlone: number[] = [];
  for (const keys of files) for (const key of keys) if (kindOf(key) === NAMES_ALONE) namesAlone.push(keyOfOthers(key));
  const isAlone = lookUp(keySet(namesAlone));
  const seen = new Bits(files.reduce((sum, keys) => sum + keys.length, 0));
  const repeated: number[] = [];
  for (const keys of files) {
    for (const key of keys) {
      const kind = kindOf(key);
      if (kind === NAMES_ALONE || (kind === NAMES && !isAlone(key))) continue;
      if (seen.add(key)) repeated.push(key);
    }
  }
  return keySet(repeated);
}

/** Numbers, remembered by a bit of each: some that were never added seem to be there. */
class Bits {
  private readonly words: Uint32Array;
  private readonly mask: number;

  /** @param count so many numbers are added at most */
  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(16 * count + 32));
    this.words = new Uint32Array(size / 32);
    this.mask = size - 1;
  }

  has(key: number): boolean {
    const bit = this.bitOf(key);
    return (this.words[bit >>> 5]! & (1 << (bit & 31))) !== 0;
  }

  /** Whether it seems to have been there. */
  add(key: number): boolean {
    const bit = this.bitOf(key);
    const word = this.words[bit >>> 5]!;
    this.words[bit >>> 5] = word | (1 << (bit & 31));
    return (word & (1 << (bit & 31))) !== 0;
  }

  private bitOf(key: number): number {
    return Math.imul(Math.floor(key / KINDS) ^ Math.imul(kindOf(key), 0x9e3779b9), 0x85ebca6b) & this.mask;
  }
}

/** Whether people of several files may be one by this key. */
export function isShared(key: number, files: Iterable<KeySet>): boolean {
  if (kindOf(key) === NAMES_ALONE) return false;
  let times = 0;
  let isOpen = kindOf(key) !== NAMES;
  for (const keys of files) {
    if (!has(keys, key)) continue;
    times++;
    isOpen ||= has(keys, key + 1);
    if (times > 1 && isOpen) return true;
  }
  return false;
}

/** For names of somebody without an address, the key of the names, which others may have; else the key itself. */
export function keyOfOthers(key: number): number {
  return kindOf(key) === NAMES_ALONE ? key - 1 : key;
}

function kindOf(key: number): number {
  return key & (KINDS - 1);
}

/** Whether some keys are in a set. */
export function intersects(keys: Iterable<number>, set: KeySet): boolean {
  for (const key of keys) if (has(set, key)) return true;
  return false;
}

/** The keys of a set that another one lacks. */
export function missingFrom(known: KeySet, keys: KeySet): KeySet {
  let at = 0;
  return keys.filter((key) => {
    while (at < known.length && known[at]! < key) at++;
    return known[at] !== key;
  });
}

export function has(set: KeySet, key: number): boolean {
  const at = firstIndexWhere(set.length, (index) => set[index]! >= key);
  return set[at] === key;
}
