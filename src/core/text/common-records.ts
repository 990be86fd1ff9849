// The records that an edit left alone: what was derived from them need not be derived again.
import type { Table } from './table';

export interface Unchanged {
  /** Records at the beginning that are the same in both tables, to the character. */
  readonly head: number;
  /** Records at the end that are; none of them is among the first ones. */
  readonly tail: number;
}

/** Compares a table with an earlier one. Linear, at the speed at which texts are compared. */
export function commonRecords(before: Table, after: Table): Unchanged {
  if (before.dialect.delimiter !== after.dialect.delimiter) return { head: 0, tail: 0 };
  const least = Math.min(before.recordCount, after.recordCount);
  const sameStart = commonStart(before.text, after.text);
  let head = 0;
  while (head < least && after.recordStart(head + 1) <= sameStart && isSame(before, head, after, head, 0)) head++;
  const sameEnd = commonEnd(before.text, after.text);
  const from = after.text.length - sameEnd;
  const shift = after.text.length - before.text.length;
  let tail = 0;
  while (
    tail < least - head &&
    after.recordStart(after.recordCount - tail - 1) >= from &&
    isSame(before, before.recordCount - tail - 1, after, after.recordCount - tail - 1, shift)
  ) {
    tail++;
  }
  return { head, tail };
}

/** Whether two records are read as the same fields, where the one's text is the other's, so much further on. */
function isSame(before: Table, a: number, after: Table, b: number, shift: number): boolean {
  const [first, other] = [before.firstField[a]!, after.firstField[b]!];
  const count = before.firstField[a + 1]! - first;
  if (count !== after.firstField[b + 1]! - other || before.starts[a]! + shift !== after.starts[b]) return false;
  for (let field = 0; field < count; field++) {
    if (before.ends[first + field]! + shift !== after.ends[other + field]) return false;
  }
  return true;
}

const STRETCH = 1 << 16;

function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at + STRETCH <= most && a.startsWith(b.slice(at, at + STRETCH), at)) at += STRETCH;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (
    count + STRETCH <= most &&
    a.startsWith(b.slice(b.length - count - STRETCH, b.length - count), a.length - count - STRETCH)
  ) {
    count += STRETCH;
  }
  while (count < most && a.charCodeAt(a.length - count - 1) === b.charCodeAt(b.length - count - 1)) count++;
  return count;
}
