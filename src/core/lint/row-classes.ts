// Rows that are the same to every rule that counts: a class each, by its number. So what most rows do is counted without
// looking at a row twice.

import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import type { Rule } from '../rules/rule';

export class RowClasses {
  /** What each rule counts of each class. */
  private readonly values: (readonly string[])[] = [];
  private readonly clean: boolean[] = [];
  private readonly bySignature = new Map<number, number>();
  private readonly byValues = new Map<string, number>();
  private lastSignature = -1;
  private last = -1;

  /** @param majorities what each rule counts */
  constructor(readonly majorities: readonly NonNullable<Rule['majority']>[]) {}

  /** The class of a clean row: its signature holds all that is counted. */
  ofSignature(signature: number, sheet: Sheet, record: number): number {
    if (signature === this.lastSignature) return this.last;
    let known = this.bySignature.get(signature);
    if (known === undefined) {
      known = this.add(this.valuesOf(new Row(sheet, record)), true);
      this.bySignature.set(signature, known);
    }
    this.lastSignature = signature;
    this.last = known;
    return known;
  }

  /** The class of any other row. */
  ofValues(row: Row): number {
    const values = this.valuesOf(row);
    const key = values.join('\n');
    const known = this.byValues.get(key) ?? this.add(values, false);
    this.byValues.set(key, known);
    return known;
  }

  /** What a rule, by its place among those that count, counts of a class. */
  valueOf(one: number, rule: number): string {
    return this.values[one]?.[rule] ?? '';
  }

  /** Whether the rules find the same in all rows of a class. */
  isClean(one: number): boolean {
    return this.clean[one] ?? false;
  }

  /** How many rows each class has, in a file whose rows have these classes. */
  times(classes: Int32Array): Int32Array {
    const times = new Int32Array(this.values.length);
    for (let record = 0; record < classes.length; record++) {
      const one = classes[record]!;
      if (one >= 0) times[one] = times[one]! + 1;
    }
    return times;
  }

  private valuesOf(row: Row): string[] {
    return this.majorities.map((majority) => majority.valueOf(row));
  }

  private add(values: readonly string[], isClean: boolean): number {
    this.clean.push(isClean);
    return this.values.push(values) - 1;
  }
}
