// The pass over rows: each that was read again is looked at by itself. What several rules compare is hashed on the way.

import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import type { Rule, SharedKey } from '../rules/rule';
import { rereadRecords, type Splice, spliceNumbers } from '../text/splice';
import { type Checked, EMPTY, NO_ROW, NOBODY, type PersonColumns } from './checked';
import { keptFindings, listOf, merged } from './finding-list';
import { hashOf } from './hash';
import { SHARED } from './prefilter/row-prefilter';
import { isPerson, rowRulesOf, runRowRules } from './run-rules';

/** Looks at the rows that were read again, each by itself. */
export function checkRows(before: Checked, sheet: Sheet, splices: readonly Splice[]) {
  const { checks, found, prefilter, classes: known, codes } = before.setup;
  const all = rowRulesOf(checks);
  const uncovered = checks.filter(({ rule }) => !coversCleanRows(rule, sheet));
  const always = uncovered.length ? rowRulesOf(uncovered) : undefined;
  const bySignature = known.rules.every(({ majority }) => majority?.byClass);
  const classes = spliceNumbers(before.classes, splices);
  const { hashes, people, columns } = hashColumns(before, sheet, splices);
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
        read.set(record, row);
        runRowRules(row, all);
        if (!isPerson(row)) {
          classes[record] = row.empty ? EMPTY : NOBODY;
          continue;
        }
        prefilter?.readHashes(row);
        if (row.code) people.code[record] = numberOf(codes, row.code);
      }
      classes[record] =
        isClean && bySignature
          ? known.ofSignature(prefilter!.signature, sheet, record)
          : known.ofValues(row ?? new Row(sheet, record));
      for (const { hashes: own, shared, rule } of columns) {
        if (prefilter && shared !== undefined) own[record] = prefilter.hashes[shared]!;
        else if (rule?.duplicates) own[record] = hashOf(rule.duplicates.key(row ?? new Row(sheet, record)));
      }
    }
  }
  const alone = merged(keptFindings(before.alone, splices), listOf(found.splice(0)));
  return { classes, hashes, people, alone, read };
}

/** Where the hash of each record comes from: what a look at the row tells, or else a rule's own key. */
interface HashColumn {
  readonly hashes: Int32Array;
  readonly shared: number | undefined;
  readonly rule: Rule | undefined;
}

/** The hashes as they were, without those of records that are read again. What several rules compare is kept once. */
function hashColumns(before: Checked, sheet: Sheet, splices: readonly Splice[]) {
  const { checks, prefilter } = before.setup;
  const columns: HashColumn[] = [];
  const columnOf = (kind: SharedKey | undefined, old: Int32Array, rule?: Rule): Int32Array => {
    const shared = kind && SHARED[kind];
    const same = columns.find((one) => shared !== undefined && one.shared === shared);
    if (same) return same.hashes;
    const hashes = spliceNumbers(old, splices);
    columns.push({ hashes, shared, rule });
    return hashes;
  };
  const hashes = checks
    .filter(({ rule }) => rule.duplicates)
    .map(({ rule }, index) => columnOf(prefilter && rule.duplicates?.sharedKey(sheet), before.hashes[index]!, rule));
  const people: PersonColumns = {
    names: columnOf('names', before.people.names),
    address: columnOf('address', before.people.address),
    matricule: columnOf('matricule', before.people.matricule),
    code: spliceNumbers(before.people.code, splices),
  };
  return { hashes, people, columns };
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
