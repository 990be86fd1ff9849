// Numbers for what rows name in their cohort cells: the rules look at each reference once, and rows that name the same
// cohorts have one number.
import { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import type { Rule } from '../../rules/rule';
import type { CellClassifier } from './cell-classifier';
import { SequenceNumbers, TextNumbers } from './text-numbers';

/** Instead of a number: some rule reports the reference. */
export const FLAGGED = -1;

/** The references of a column. */
interface References {
  readonly numbers: TextNumbers;
  /** By its number, whether a rule reports a reference. */
  readonly flagged: boolean[];
}

export class CohortNumbers {
  private readonly references: readonly References[];
  private readonly sequences = new SequenceNumbers();

  /**
   * @param columns how many the file has
   * @param rules those that judge a cohort cell by what stands in it alone
   */
  constructor(
    columns: number,
    private readonly cells: CellClassifier,
    private readonly rules: readonly Rule[],
  ) {
    this.references = Array.from({ length: columns }, () => ({ numbers: new TextNumbers(), flagged: [] }));
  }

  /** The number of the references of a row so far, with one more (0 before the first one); `FLAGGED` for a reported one. */
  withNext(
    before: number,
    sheet: Sheet,
    record: number,
    column: number,
    text: string,
    start: number,
    end: number,
  ): number {
    const { numbers, flagged } = this.references[column]!;
    const number = numbers.numberOf(text, start, end);
    flagged[number] ??= !this.cells.plain(text, start, end) || this.isFlagged(new Row(sheet, record), column);
    return flagged[number] ? FLAGGED : this.sequences.numberOf(before, number);
  }

  private isFlagged(row: Row, column: number): boolean {
    let isFlagged = false;
    for (const rule of this.rules) {
      rule.row?.(row, (place) => {
        if (place.column === column) isFlagged = true;
      });
    }
    return isFlagged;
  }
}
