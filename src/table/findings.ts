// The findings of a file, as the table looks for them: by record, by column, and those of the file as a whole.
import type { Severity } from '../core/document/context';
import type { Sheet } from '../core/document/sheet';
import type { Language } from '../core/i18n/language';
import type { Snapshot } from '../core/language-service';
import { messageOf } from '../core/lint/lint';
import { byPlace, severityOf } from '../core/lint/severity';
import { ruleOf } from '../core/rules';
import type { Finding } from '../core/rules/rule';
import type { Mark } from './protocol';

/** Nothing of it is made for each finding: a file may have several in each of its lines. */
export interface FileFindings {
  /** What stands against the file or its header. */
  readonly whole: readonly Finding[];
  /** Those of them that stand in the header. */
  readonly header: readonly Finding[];
  /** How many rows have a finding. */
  readonly rows: number;
  /** Rows with an error, and rows with a warning and no error, in each column. */
  readonly counts: readonly { errors: number; warnings: number }[];
  /** Whether anything was found in a record, the header aside. */
  has(record: number): boolean;
  of(record: number): readonly Finding[];
}

export function findingsIn(snapshot: Snapshot): FileFindings {
  const { sheet } = snapshot;
  const { header, context } = sheet;
  const whole: Finding[] = [];
  const marked = new Uint8Array(sheet.table.recordCount);
  let rows = 0;
  const tally = new Tally(sheet.columns.length);
  snapshot.visitFindings((finding, record) => {
    if (record <= header || ruleOf(finding.rule)?.file) whole.push(placedIn(finding, record));
    if (record === header) return;
    if (!marked[record]) rows++;
    marked[record] = 1;
    tally.add(record, finding.place.column, severityOf(finding, context));
  });
  whole.sort(byPlace);
  return {
    whole,
    header: whole.filter(({ place }) => place.record === header),
    rows,
    counts: tally.counts,
    has: (record) => marked[record] === 1,
    of: (record) => (marked[record] ? snapshot.findingsOf(record) : []),
  };
}

/** A finding where it stands now. */
function placedIn(finding: Finding, record: number): Finding {
  return finding.place.record === record ? finding : { ...finding, place: { ...finding.place, record } };
}

/** Counts rows in each column by the gravest of their findings there; records come in their order. */
class Tally {
  readonly counts: { errors: number; warnings: number }[];
  private readonly last: { record: number; severity: Severity | undefined }[];

  constructor(columns: number) {
    this.counts = Array.from({ length: columns }, () => ({ errors: 0, warnings: 0 }));
    this.last = Array.from({ length: columns }, () => ({ record: -1, severity: undefined }));
  }

  add(record: number, column: number, severity: Severity): void {
    const [count, last] = [this.counts[column], this.last[column]];
    if (!count || !last) return;
    const before = last.record === record ? last.severity : undefined;
    if (before === 'error' || (before && severity !== 'error')) return;
    if (before === 'warning') count.warnings--;
    if (severity === 'error') count.errors++;
    if (severity === 'warning') count.warnings++;
    last.record = record;
    last.severity = severity;
  }
}

/** A finding as the table shows it. */
export function markOf(finding: Finding, sheet: Sheet, language: Language): Mark {
  return {
    column: finding.place.column,
    severity: severityOf(finding, sheet.context),
    text: messageOf(finding, sheet, language),
  };
}

/** Findings in some columns of some records; those of a whole line belong to each of its cells. */
export function findingsAt(findings: FileFindings, records: readonly number[], left: number, right: number): Finding[] {
  const isHere = (column: number) => column < 0 || (column >= left && column <= right);
  return records.flatMap((record) => findings.of(record).filter(({ place }) => isHere(place.column)));
}
