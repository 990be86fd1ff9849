// Finds what the rules find. What is known of each record stands in flat arrays; after an edit they are spliced, and only
// the records that were read again are checked. A full check is the same with nothing to reuse. The definition of what is
// found is `lintReference`: a property test holds the engine to it.

import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import type { Finding, Rule } from '../rules/rule';
import type { Splice } from '../text/splice';
import { type Checked, straysOf } from './checked';
import { soleCodeOf } from './file-people';
import { listOf, NO_FINDINGS } from './finding-list';
import { RowPrefilter } from './prefilter/row-prefilter';
import { RowClasses } from './row-classes';
import { compareDuplicates, compareWithMajority } from './row-comparisons';
import { checkRows } from './row-pass';
import { checksOf, enabledRules, reportTo } from './run-rules';

const NOTHING = new Int32Array();

/** Checks a whole file. */
export function checkSheet(sheet: Sheet, rules: readonly Rule[]): Checked {
  return withItsCode(checkAll(sheet, rules), rules);
}

/** Checks a file after an edit, from what was known of it before. Its header must mean what it meant. */
export function recheck(before: Checked, sheet: Sheet, splices: readonly Splice[], rules: readonly Rule[]): Checked {
  return withItsCode(checkEdited(before, sheet, splices), rules);
}

/** Once all lines were read, the establishment of those without a code may be known: then all are checked anew. */
function withItsCode(checked: Checked, rules: readonly Rule[]): Checked {
  const { sheet } = checked;
  const code = sheet.isFileCodeSought ? soleCodeOf(checked) : '';
  return code === sheet.fileCode ? checked : checkAll(sheet.withFileCode(code), rules);
}

function checkAll(sheet: Sheet, rules: readonly Rule[]): Checked {
  const active = enabledRules(rules, sheet);
  const found: Finding[] = [];
  const checks = active.map((rule) => ({ rule, report: reportTo(found, rule) }));
  const prefilter = sheet.recognition
    ? new RowPrefilter(
        sheet,
        active.filter(({ onCleanRows }) => onCleanRows === 'by-cohort'),
      )
    : undefined;
  const classes = new RowClasses(active.flatMap(({ majority }) => majority ?? []));
  const nothing: Checked = {
    sheet,
    setup: { checks, found, prefilter, classes, codes: new Map() },
    classes: NOTHING,
    hashes: checksOf(checks, 'duplicates').map(() => NOTHING),
    people: { names: NOTHING, address: NOTHING, matricule: NOTHING, code: NOTHING },
    whole: NO_FINDINGS,
    alone: NO_FINDINGS,
    duplicates: [],
    majorities: [],
  };
  return checkEdited(nothing, sheet, [{ from: 0, to: 0, count: sheet.table.recordCount }]);
}

function checkEdited(before: Checked, sheet: Sheet, splices: readonly Splice[]): Checked {
  const { setup } = before;
  const rows = checkRows(before, sheet, splices);
  const { checks, found } = setup;
  for (const { rule, report } of checks) rule.file?.(sheet, report, () => straysOf(rows.classes));
  const whole = listOf(found.splice(0));
  const now = {
    sheet,
    setup,
    classes: rows.classes,
    hashes: rows.hashes,
    people: rows.people,
    whole,
    alone: rows.alone,
  };
  const times = setup.classes.times(rows.classes);
  const rowAt = (record: number) => rows.read.get(record) ?? new Row(sheet, record);
  /** Several rules compare the same: a person's identity is read once for all of them. */
  const keptRowAt = (record: number) => {
    const row = rowAt(record);
    rows.read.set(record, row);
    return row;
  };
  return {
    ...now,
    duplicates: checksOf(checks, 'duplicates').map((active, index) =>
      compareDuplicates(active, index, before, now, splices, keptRowAt),
    ),
    majorities: checksOf(checks, 'majority').map((active, index) =>
      compareWithMajority(active, index, before, now, splices, times, rowAt),
    ),
  };
}
