// Numbers for what rows name in their cohort cells: the rules look at each reference once, and rows that name the same
// cohorts have one number.
import { Row } from '../../document/row';
import type { Sheet } from '../../document/sheet';
import type { Rule } from '../../rules/rule';
import type { CellClassifier } from './cell-classifier';

/** Instead of a number: some rule reports the reference. */
export const FLAGGED = -1;

/** The reference that a column had last. Most often the next row has it too. */
interface Last {
  readonly codes: Uint16Array;
  readonly number: number;
}

export class CohortNumbers {
  private readonly references = new Map<string, number>();
  private readonly lastOf: (Last | undefined)[];
  /** A number for each sequence of references, by its last one and the number of the sequence before. */
  private readonly sequences = new Map<number, number>();
  private lastPair = -1;
  private lastSequence = -1;

  /**
   * @param columns how many the file has
   * @param rules those that judge a cohort cell by what stands in it alone
   */
  constructor(
    columns: number,
    private readonly cells: CellClassifier,
    private readonly rules: readonly Rule[],
  ) {
    this.lastOf = Array.from({ length: columns });
  }

  /** The number of the reference in a cell, or `FLAGGED`. */
  numberOf(sheet: Sheet, record: number, column: number, text: string, start: number, end: number): number {
    const last = this.lastOf[column];
    if (last && isSame(last.codes, text, start, end)) return last.number;
    const reference = text.slice(start, end);
    let number = this.references.get(reference);
    if (number === undefined) {
      const isClean = this.cells.plain(text, start, end) && !this.isFlagged(new Row(sheet, record), column);
      number = isClean ? this.references.size : FLAGGED;
      this.references.set(reference, number);
    }
    const codes = Uint16Array.from({ length: end - start }, (_, index) => reference.charCodeAt(index));
    this.lastOf[column] = { codes, number };
    return number;
  }

  /** The number of a sequence of references: of the number of the one before (0 for none), and that of its last one. */
  sequence(before: number, number: number): number {
    const pair = before * 2 ** 26 + number;
    if (pair === this.lastPair) return this.lastSequence;
    let sequence = this.sequences.get(pair);
    if (sequence === undefined) {
      sequence = this.sequences.size + 1;
      this.sequences.set(pair, sequence);
    }
    this.lastPair = pair;
    this.lastSequence = sequence;
    return sequence;
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

function isSame(codes: Uint16Array, text: string, start: number, end: number): boolean {
  if (codes.length !== end - start) return false;
  for (let index = 0; index < codes.length; index++) if (codes[index] !== text.charCodeAt(start + index)) return false;
  return true;
}
