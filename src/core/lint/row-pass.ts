// The pass over rows: each that was read again is looked at by itself. What several rules compare is hashed on the way.

import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import type { Rule, SharedKey } from '../rules/rule';
import { hashOf } from '../text/hash';
import { rereadRecords, type Splice, spliceNumbers } from '../text/splice';
import { type Checked, EMPTY, NO_ROW, NOBODY, type PersonColumns } from './checked';
import { keptFindings, listOf, merged } from './finding-list';
import { HASH_INDEX } from './prefilter/row-prefilter';
import { rowRulesOf, runRowRules } from './run-rules';

/** Looks at the rows that were read again, each by itself. */
export function checkRows(before: Checked, sheet: Sheet, splices: readonly Splice[]) {
  const { checks, found, prefilter, classes: known, codes } = before.setup;
  const all = rowRulesOf(checks);
  const uncovered = checks.filter(({ rule }) => !coversCleanRows(rule, sheet));
  const always = uncovered.length ? rowRulesOf(uncovered) : undefined;
  const bySignature = known.majorities.every(({ byClass }) => byClass);
  const classes = spliceNumbers(before.classes, splices);
  const { hashes, people, looked, keyed } = hashColumns(before, sheet, splices);
  const read = new Map<number, Row>();
  for (const { from, to } of rereadRecords(splices)) {
    for (let record = from; record < to; record++) {
      if (record < sheet.firstRow || !sheet.recognition) {
        classes[record] = NO_ROW;
        continue;
      }
      const isClean = prefilter?.isClean(sheet, record) ?? false;
      let row: Row | undefined;
      if (isClean) {
        if (always) runRowRules(new Row(sheet, record), always);
      } else {
        row = new Row(sheet, record);
        runRowRules(row, all);
        if (!row.isPerson) {
          classes[record] = row.empty ? EMPTY : NOBODY;
          continue;
        }
        read.set(record, row);
        prefilter?.readHashes(row);
        if (row.code) people.code[record] = numberOf(codes, row.code);
      }
      classes[record] =
        prefilter && isClean && bySignature
          ? known.ofSignature(prefilter.signature, sheet, record)
          : known.ofValues(row ?? new Row(sheet, record));
      if (prefilter) for (const { hashes: own, shared } of looked) own[record] = prefilter.hashes[shared]!;
      for (const { hashes: own, keyOf } of keyed) own[record] = hashOf(keyOf(row ?? new Row(sheet, record)));
    }
  }
  const alone = merged(keptFindings(before.alone, splices), listOf(found.splice(0)));
  return { classes, hashes, people, alone, read };
}

/** Hashes that a look at the row tells, and which of them. */
interface LookedColumn {
  readonly hashes: Int32Array;
  readonly shared: number;
}

/** Hashes of a rule's own key. */
interface KeyedColumn {
  readonly hashes: Int32Array;
  readonly keyOf: (row: Row) => string;
}

/** The hashes as they were, without those of records that are read again. What several rules compare is kept once. */
function hashColumns(before: Checked, sheet: Sheet, splices: readonly Splice[]) {
  const { checks, prefilter } = before.setup;
  const looked: LookedColumn[] = [];
  const keyed: KeyedColumn[] = [];
  const lookedAt = (kind: SharedKey, old: Int32Array): Int32Array => {
    const shared = HASH_INDEX[kind];
    const same = looked.find((one) => one.shared === shared);
    if (same) return same.hashes;
    const hashes = spliceNumbers(old, splices);
    looked.push({ hashes, shared });
    return hashes;
  };
  const hashes = checks
    .flatMap(({ rule: { duplicates } }) => duplicates ?? [])
    .map((duplicates, index) => {
      const kind = prefilter && duplicates.sharedKey(sheet);
      if (kind) return lookedAt(kind, before.hashes[index]!);
      const own = spliceNumbers(before.hashes[index]!, splices);
      keyed.push({ hashes: own, keyOf: duplicates.key });
      return own;
    });
  const people: PersonColumns = {
    names: lookedAt('names', before.people.names),
    address: lookedAt('address', before.people.address),
    matricule: lookedAt('matricule', before.people.matricule),
    code: spliceNumbers(before.people.code, splices),
  };
  return { hashes, people, looked, keyed };
}

function numberOf(codes: Map<string, number>, code: string): number {
  const number = codes.get(code) ?? codes.size + 1;
  codes.set(code, number);
  return number;
}

/** Whether a rule has nothing to say, alone, of a row that is surely clean. */
function coversCleanRows({ onCleanRows = 'anything', record, cell, row }: Rule, { context }: Sheet): boolean {
  if (!record && !cell && !row) return true;
  if (onCleanRows === 'nothing-without-accounts') return context.accounts === undefined;
  return onCleanRows !== 'anything';
}
