// Keys by which people of several files may be one, as numbers: made of the hashes that a snapshot has, compared as sorted
// lists. A key is a candidate only; rules compare the people themselves.
//
// A key is a hash of 32 bits times four, and its kind. Two people may share one by chance: nothing is lost by it.

import { firstIndexWhere } from '../text/binary-search';
import { hashCollisions } from '../text/hash-collisions';

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

/** Sorts keys; each is kept once. */
export function keySet(keys: ArrayLike<number>): KeySet {
  const sorted = Float64Array.from(keys).sort();
  let kept = 0;
  for (const key of sorted) if (kept === 0 || sorted[kept - 1] !== key) sorted[kept++] = key;
  return sorted.slice(0, kept);
}

/** The keys by which people of several files may be one. */
export function sharedKeys(files: readonly Float64Array[]): KeySet {
  return keySet(sharedPlaces(files).flatMap((places, file) => places.map((at) => files[file]![at]!)));
}

/**
 * Of each file, where in its keys those stand by which people of several files may be one. Keys may be in any order, and
 * one several times. Names count where somebody who has them has no address.
 */
export function sharedPlaces(files: readonly Float64Array[]): number[][] {
  const namesAlone = new Set<number>();
  for (const keys of files) for (const key of keys) if (kindOf(key) === NAMES_ALONE) namesAlone.add(keyOfOthers(key));
  const hashes = new Int32Array(files.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const keys of files) {
    for (const key of keys) {
      const kind = kindOf(key);
      const counts = kind < NAMES || (kind === NAMES && namesAlone.has(key));
      hashes[end++] = counts ? hashOf(key) : 0;
    }
  }
  return inSeveralFiles(files, hashCollisions(hashes));
}

/** Of places of keys, counted over all files, those whose key another file has, counted in each file. */
function inSeveralFiles(files: readonly Float64Array[], candidates: readonly number[]): number[][] {
  const placesOf: number[][] = files.map(() => []);
  /** The first file of each key; -1 once there is another one. */
  const owners = new Map<number, number>();
  let file = 0;
  let start = 0;
  for (const candidate of candidates) {
    while (candidate >= start + files[file]!.length) start += files[file++]!.length;
    const at = candidate - start;
    placesOf[file]!.push(at);
    const key = files[file]![at]!;
    owners.set(key, (owners.get(key) ?? file) === file ? file : -1);
  }
  return placesOf.map((places, of) => places.filter((at) => owners.get(files[of]![at]!) === -1));
}

/** Of 32 bits: two keys that have one by chance are told apart afterwards. Never 0, which is none. */
function hashOf(key: number): number {
  return Math.floor(key / KINDS) ^ Math.imul(kindOf(key), 0x9e3779b9) || 1;
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
