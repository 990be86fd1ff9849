// Comparisons over the arrays: rows that share a key, and rows that differ from what most rows do.

import type { Row } from '../document/row';
import { hashCollisions } from '../text/hash-collisions';
import { rereadRecords, type Splice } from '../text/splice';
import type { Checked, Majority, RowsChecked } from './checked';
import { type FindingList, keptFindings, listOf, merged, NO_FINDINGS } from './finding-list';
import { FewHashes } from './prefilter/few-hashes';
import { type ActiveCheck, increment, runDuplicatesRule } from './run-rules';

/** Compares rows that share a key with one that was read again, or that is gone; the others have been compared. */
export function compareDuplicates(
  { check: duplicates, report }: ActiveCheck<'duplicates'>,
  index: number,
  before: Checked,
  { setup, hashes }: RowsChecked,
  splices: readonly Splice[],
  rowAt: (record: number) => Row,
): FindingList {
  const own = hashes[index]!;
  const known = before.duplicates[index];
  const touched = known && touchedHashes(before.hashes[index]!, own, splices);
  const records = touched ? recordsWith(own, touched) : hashCollisions(own);
  if (records.length > 1) runDuplicatesRule(records.map(rowAt), duplicates, report);
  const fresh = listOf(setup.found.splice(0));
  return known
    ? merged(
        keptFindings(known, splices, (record) => !touched?.has(own[record]!)),
        fresh,
      )
    : fresh;
}

function touchedHashes(before: Int32Array, now: Int32Array, splices: readonly Splice[]): FewHashes {
  const touched = new Set<number>();
  const add = (hashes: Int32Array, from: number, to: number) => {
    for (let record = from; record < to; record++) if (hashes[record]) touched.add(hashes[record]!);
  };
  for (const { from, to } of splices) add(before, from, to);
  for (const { from, to } of rereadRecords(splices)) add(now, from, to);
  return new FewHashes(touched);
}

/** The records that have one of some hashes. */
function recordsWith(hashes: Int32Array, searched: FewHashes): number[] {
  const records: number[] = [];
  for (let record = 0; record < hashes.length; record++) if (searched.has(hashes[record]!)) records.push(record);
  return records;
}

/**
 * Judges rows by what most rows do: those that were read again, or all of them where that has changed.
 * @param times how many rows each class has
 */
export function compareWithMajority(
  { check: majority, report }: ActiveCheck<'majority'>,
  index: number,
  before: Checked,
  { sheet, setup, classes }: RowsChecked,
  splices: readonly Splice[],
  times: Int32Array,
  rowAt: (record: number) => Row,
): Majority {
  const known = before.majorities[index];
  const counts = new Map<string, number>();
  times.forEach((count, one) => {
    increment(counts, setup.classes.valueOf(one, index), count);
  });
  const value = majority.pick(counts, sheet);
  if (value === undefined) return { picked: undefined, found: NO_FINDINGS };
  const picked = JSON.stringify(value);
  const isKept = known?.picked === picked;
  /** Equal clean rows are judged once, unless something is found of the first. */
  const isSettled = new Uint8Array(times.length);
  for (const { from, to } of isKept ? rereadRecords(splices) : [{ from: 0, to: classes.length }]) {
    for (let record = from; record < to; record++) {
      const one = classes[record]!;
      if (one < 0 || isSettled[one]) continue;
      const already = setup.found.length;
      majority.check(rowAt(record), value, report);
      if (setup.found.length === already && setup.classes.isClean(one)) isSettled[one] = 1;
    }
  }
  const fresh = listOf(setup.found.splice(0));
  return { picked, found: isKept ? merged(keptFindings(known.found, splices), fresh) : fresh };
}
