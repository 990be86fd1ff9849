// One immutable state of a file: its text's table, its sheet, what is found in it. Everything that shows something of a
// file reads it from here; an edit gives the next one.

import { SEVERITIES, type Severity } from '../document/context';
import { editSheet } from '../document/edit-sheet';
import type { FileSummary } from '../document/file-summary';
import type { Sheet } from '../document/sheet';
import type { Finding, Rule } from '../rules/rule';
import { firstIndexWhere } from '../text/binary-search';
import type { TextEdit } from '../text/edits';
import { type Checked, filledRows, listsOf } from './checked';
import { checkSheet, recheck } from './engine';
import { keysOfPeople, type OwnedKeys, soleCodeOf, summaryOf } from './file-people';
import { type FindingList, findingAt } from './finding-list';
import { FindingCounts, type FindingStats } from './finding-stats';
import type { KeySet } from './key-sets';
import { byPlace, quotaOf, severityOf } from './severity';

export class Snapshot implements FindingStats {
  private known: FindingStats | undefined;
  private code: string | undefined;

  private constructor(
    private readonly checked: Checked,
    private readonly rules: readonly Rule[],
  ) {}

  /** Checks a sheet. */
  static of(sheet: Sheet, rules: readonly Rule[]): Snapshot {
    return new Snapshot(checkSheet(sheet, rules), rules);
  }

  /** The text, its table, its columns and its context. A file that is none of ours has a sheet without recognition. */
  get sheet(): Sheet {
    return this.checked.sheet;
  }

  /** The snapshot after edits, which are in order, do not overlap, and count in the text of this one. */
  edit(edits: readonly TextEdit[]): Snapshot {
    if (!edits.length) return this;
    const { sheet, splices } = editSheet(this.sheet, edits);
    const checked = splices ? recheck(this.checked, sheet, splices, this.rules) : checkSheet(sheet, this.rules);
    return new Snapshot(checked, this.rules);
  }

  /** Everything that is found, in the order of the file. */
  findings(): Finding[] {
    return pick(listsOf(this.checked), () => true);
  }

  /** What is found in one record, in the time of what is found there. */
  findingsOf(record: number): Finding[] {
    return pick(
      listsOf(this.checked),
      () => true,
      record,
      (other) => other > record,
    );
  }

  /** Visits everything that is found, record by record, and makes nothing new of it. */
  visitFindings(visit: (finding: Finding, record: number) => void): void {
    walk(listsOf(this.checked), 0, ({ findings }, index, record) => {
      visit(findings[index]!, record);
      return true;
    });
  }

  /** So many findings at most, in the order of the file: the gravest, and of those the first. */
  gravest(most: number): Finding[] {
    const { context } = this.sheet;
    const quota = quotaOf(this.severities, most);
    return pick(
      listsOf(this.checked),
      (finding) => quota[severityOf(finding, context)]-- > 0,
      0,
      () => SEVERITIES.every((severity) => quota[severity] <= 0),
    );
  }

  /** What is found on some physical lines, from 0, the last one included. */
  findingsOnLines(first: number, last: number): Finding[] {
    const { lines } = this.sheet.table;
    const recordOn = (line: number) => Math.max(0, firstIndexWhere(lines.length, (index) => lines[index]! > line) - 1);
    const end = recordOn(last);
    return pick(
      listsOf(this.checked),
      () => true,
      recordOn(first),
      (record) => record > end,
    );
  }

  /** Numbers by which people of other files may be found in this one: where two files share none, nobody is in both. */
  personKeys(): OwnedKeys {
    return keysOfPeople(this.checked);
  }

  /** What other files need to know of this one. @param tracked of its people, only those with one of these keys */
  summary(tracked?: KeySet): FileSummary {
    return summaryOf(this.checked, tracked);
  }

  /** The establishment code that the file states for all of its lines; '' where it states none, or several. */
  get soleCode(): string {
    this.code ??= soleCodeOf(this.checked);
    return this.code;
  }

  get counts(): ReadonlyMap<string, number> {
    return this.stats.counts;
  }

  get severities(): Readonly<Record<Severity, number>> {
    return this.stats.severities;
  }

  get errors(): FindingStats['errors'] {
    return this.stats.errors;
  }

  get stopping(): number {
    return this.stats.stopping;
  }

  get stopsAt(): number | undefined {
    return this.stats.stopsAt;
  }

  get filled(): number {
    return this.stats.filled;
  }

  /** All that is counted of what is found. */
  get stats(): FindingStats {
    this.known ??= statsOf(this.checked);
    return this.known;
  }
}

function statsOf(checked: Checked): FindingStats {
  const { context, table } = checked.sheet;
  const counts = new FindingCounts(context);
  for (const { findings, records } of listsOf(checked)) {
    findings.forEach((finding, index) => void counts.add(finding, records[index]!));
  }
  return counts.of(table, filledRows(checked));
}

/**
 * Visits the findings of some lists from a record on, record by record, those of one record list by list, as long as the
 * visitor wants more.
 */
function walk(
  lists: readonly FindingList[],
  from: number,
  visit: (list: FindingList, index: number, record: number) => boolean,
): void {
  const heads = lists.map(({ records }) => firstIndexWhere(records.length, (index) => records[index]! >= from));
  const nextIn = (list: number) => lists[list]!.records[heads[list]!] ?? Number.POSITIVE_INFINITY;
  for (;;) {
    let record = Number.POSITIVE_INFINITY;
    for (let list = 0; list < lists.length; list++) record = Math.min(record, nextIn(list));
    if (record === Number.POSITIVE_INFINITY) return;
    for (let list = 0; list < lists.length; list++) {
      for (; nextIn(list) === record; heads[list]!++) if (!visit(lists[list]!, heads[list]!, record)) return;
    }
  }
}

/** Those findings of some lists that are wanted, in the order of the file. */
function pick(
  lists: readonly FindingList[],
  isWanted: (finding: Finding) => boolean,
  from = 0,
  isEnough: (record: number) => boolean = () => false,
): Finding[] {
  const picked: Finding[] = [];
  const here: Finding[] = [];
  const take = () => {
    if (here.length > 1) here.sort(byPlace);
    for (const finding of here) if (isWanted(finding)) picked.push(finding);
    here.length = 0;
  };
  let last = -1;
  walk(lists, from, (list, index, record) => {
    if (record !== last) take();
    if (record !== last && isEnough(record)) return false;
    last = record;
    here.push(findingAt(list, index));
    return true;
  });
  take();
  return picked;
}
