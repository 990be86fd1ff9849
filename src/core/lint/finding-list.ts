// Findings of one origin in the order of the file, each with its record's number: an edit further up shifts the numbers
// and leaves the findings as they are.

import type { Finding } from '../rules/rule';
import { recordMap, type Splice } from '../text/splice';

export interface FindingList {
  /** The record of each finding, ascending. */
  readonly records: readonly number[];
  /** The record of its related places; its own where there are none. */
  readonly others: readonly number[];
  /** The findings as they were made: only where their records are may have changed since. */
  readonly findings: readonly Finding[];
}

export const NO_FINDINGS: FindingList = { records: [], others: [], findings: [] };

/** Puts findings in the order of the file; those of one record stay in the order in which they were found. */
export function listOf(findings: readonly Finding[]): FindingList {
  if (!findings.length) return NO_FINDINGS;
  const isSorted = findings.every(({ place }, index) => place.record >= (findings[index - 1]?.place.record ?? 0));
  const sorted = isSorted ? findings : findings.toSorted((a, b) => a.place.record - b.place.record);
  return {
    records: sorted.map(({ place }) => place.record),
    others: sorted.map(({ place, related }) => related[0]?.place.record ?? place.record),
    findings: sorted,
  };
}

/** What is left of a list after an edit: findings of records that were not read again, and that fit. */
export function keptFindings(
  { records, others, findings }: FindingList,
  splices: readonly Splice[],
  fits: (record: number) => boolean = () => true,
): FindingList {
  if (!findings.length) return NO_FINDINGS;
  const recordAfter = recordMap(splices);
  const kept = { records: [] as number[], others: [] as number[], findings: [] as Finding[] };
  for (let index = 0; index < records.length; index++) {
    const record = recordAfter(records[index]!);
    const other = recordAfter(others[index]!);
    if (record < 0 || other < 0 || !fits(record)) continue;
    kept.records.push(record);
    kept.others.push(other);
    kept.findings.push(findings[index]!);
  }
  return kept;
}

/** Two lists that share no record, as one. */
export function merged(a: FindingList, b: FindingList): FindingList {
  if (!a.findings.length) return b;
  if (!b.findings.length) return a;
  const all = { records: [] as number[], others: [] as number[], findings: [] as Finding[] };
  for (let [i, j] = [0, 0]; i < a.records.length || j < b.records.length; ) {
    const first = (a.records[i] ?? Number.POSITIVE_INFINITY) < (b.records[j] ?? Number.POSITIVE_INFINITY);
    const list = first ? a : b;
    const index = first ? i++ : j++;
    all.records.push(list.records[index]!);
    all.others.push(list.others[index]!);
    all.findings.push(list.findings[index]!);
  }
  return all;
}

/** A finding of a list, with its places where they are now. */
export function findingAt({ records, others, findings }: FindingList, index: number): Finding {
  const [finding, record, other] = [findings[index]!, records[index]!, others[index]!];
  const isThere = finding.place.record === record && (finding.related[0]?.place.record ?? other) === other;
  if (isThere) return finding;
  const related = finding.related.map((one) => ({ ...one, place: { ...one.place, record: other } }));
  return { ...finding, place: { ...finding.place, record }, related };
}
