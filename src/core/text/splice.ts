// The table of a text after edits, from the table before: only the records that the edits touch are read again, and the
// offsets behind them are shifted. Time is linear in the number of records, at the speed at which arrays are copied.
import { firstIndexWhere } from './binary-search';
import { type Delimiter, type Dialect, lineEndOf } from './dialect';
import type { TextEdit } from './edits';
import type { Pieces } from './pieces';
import { QUOTE_REACH, Scanner } from './scan';
import { type Records, Table } from './table';

/** A run of records that was read again: `count` records stand in the place of those from `from` up to `to`. */
export interface Splice {
  /** Indexes in the table before. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface SplicedTable {
  readonly table: Table;
  /** In the order of the file; all records between them are the same in both tables, to the character. */
  readonly splices: readonly Splice[];
}

/** A splice, and where what was read in its place is. */
interface Region extends Splice {
  /** How far what stands in front of it has moved, in characters and in lines. */
  readonly shift: number;
  readonly lineShift: number;
  readonly window: Window;
  /** Index of its first record among those that were read in the window. */
  readonly first: number;
  /** The old text that it replaces, and what stands there now. */
  readonly edit: TextEdit;
}

/** A stretch of the new text that records are read in. */
interface Window {
  readonly scanner: Scanner;
  readonly start: number;
  /** Whatever begins in front of this is read as it is in the whole text: a quote reaches no further. */
  readonly sure: number;
  /** Its end is that of the whole text. */
  readonly isLast: boolean;
}

/** How far the edits have been taken in: the next one, and what the others have moved. */
interface Progress {
  next: number;
  shift: number;
  lineShift: number;
}

/** A quote further in front of an edit than this looks at nothing that the edit changes. */
const REACH = QUOTE_REACH + 2;

/** The table after edits, which are in order, do not overlap, and count in the text before. */
export function spliceTable(before: Table, edits: readonly TextEdit[]): SplicedTable {
  const text = before.pieces.edit(edits);
  const regions: Region[] = [];
  let progress: Progress = { next: 0, shift: 0, lineShift: 0 };
  let window: Window | undefined;
  while (progress.next < edits.length) {
    const from = firstTouched(before, edits[progress.next]!.start, regions.at(-1)?.to ?? 0);
    const isTop = from === 0 && !regions.length;
    const start = isTop ? 0 : before.recordStart(from) + progress.shift;
    const line = isTop ? 0 : before.line(from) + progress.lineShift;
    const upTo = start + edits[progress.next]!.text.length;
    for (let reach = 2 * REACH; ; reach *= 2) {
      if (!window || window.sure <= start) window = openWindow(text, start, upTo + reach, before.dialect.delimiter);
      window.scanner.skipTo(start - window.start, line);
      const moved = { ...progress };
      const region = readRegion(before, edits, from, window, moved);
      if (region) {
        regions.push(region);
        progress = moved;
        break;
      }
      window = undefined;
    }
  }
  const pieces = before.pieces.edit(regions.map(({ edit }) => edit));
  const dialect = { ...before.dialect, eol: eolOf(pieces) };
  return { table: new Table(pieces, dialect, assemble(before, regions, progress)), splices: regions };
}

function openWindow(text: Pieces, start: number, end: number, delimiter: Delimiter): Window {
  const isLast = end >= text.length;
  const scanner = new Scanner(text.slice(start, end), delimiter, { records: 8, fields: 64 });
  return { scanner, start, sure: isLast ? Number.POSITIVE_INFINITY : end - REACH, isLast };
}

/**
 * Reads record after record until one begins where one began before.
 * @returns undefined when the window ends too soon; `progress` is then of no use
 */
function readRegion(
  before: Table,
  edits: readonly TextEdit[],
  from: number,
  window: Window,
  progress: Progress,
): Region | undefined {
  const { scanner, start } = window;
  const { shift, lineShift } = progress;
  const first = scanner.records;
  const newStart = start + scanner.at;
  const oldStart = newStart - shift;
  const { start: editStart, text } = edits[progress.next]!;
  let touched = editStart + shift + text.length;
  for (;;) {
    const at = start + scanner.at;
    if (at >= window.sure) return undefined;
    for (let edit = edits[progress.next]; edit && edit.start + progress.shift <= at; edit = edits[++progress.next]) {
      touched = edit.start + progress.shift + edit.text.length;
      progress.shift += edit.text.length - (edit.end - edit.start);
    }
    const isEnd = window.isLast && scanner.at >= scanner.text.length;
    const to = isEnd ? before.recordCount : at < touched ? -1 : before.recordStartingAt(at - progress.shift);
    if (to >= 0) {
      const newEnd = Math.min(at, start + scanner.text.length);
      const edit = {
        start: oldStart,
        end: newEnd - progress.shift,
        text: scanner.text.slice(newStart - start, newEnd - start),
      };
      progress.lineShift = to < before.recordCount ? scanner.line - before.line(to) : 0;
      return { from, to, count: scanner.records - first, shift, lineShift, window, first, edit };
    }
    scanner.readTo(Math.min(scanner.text.length, Math.max(scanner.at + 1, touched - start)));
  }
}

/** The first line end of a text, without the whole of it. */
function eolOf(text: Pieces): Dialect['eol'] {
  for (let end = 1000; ; end *= 10) {
    const beginning = text.slice(0, end);
    // What the last character is the beginning of cannot be seen.
    if (end >= text.length || /[\r\n]./s.test(beginning)) return lineEndOf(beginning);
  }
}

/**
 * The first record that an edit at an offset may make another one; 0 when that is the beginning of the text.
 * @param settled records before this one have been dealt with
 */
function firstTouched({ starts, unclosed }: Table, offset: number, settled: number): number {
  const record = firstIndexWhere(starts.length, (index) => starts[index]! >= offset) - 1;
  // A quote that was never closed may be closed now.
  const quote = firstIndexWhere(
    unclosed.length,
    (index) => unclosed[index]!.record >= settled && unclosed[index]!.offset >= offset - REACH,
  );
  return Math.max(settled, Math.min(record, unclosed[quote]?.record ?? record));
}

/** Puts together what was kept and what was read again. */
function assemble(before: Table, regions: readonly Region[], end: Progress): Records {
  const read = new Map<Window, Records>();
  const recordsOf = (window: Window): Records => {
    const records = read.get(window) ?? window.scanner.result();
    read.set(window, records);
    return records;
  };
  let records = before.recordCount;
  let fields = before.ends.length;
  for (const { from, to, count, window, first } of regions) {
    const { firstField } = recordsOf(window);
    records += count - (to - from);
    fields += firstField[first + count]! - firstField[first]! - (before.firstField[to]! - before.firstField[from]!);
  }
  const starts = new Int32Array(records);
  const lines = new Int32Array(records);
  const firstField = new Int32Array(records + 1);
  const ends = new Int32Array(fields);
  const unclosed: { record: number; offset: number }[] = [];
  let record = 0;
  let field = 0;
  const take = (table: Records, from: number, to: number, shift: number, lineShift: number) => {
    const [first, last] = [table.firstField[from]!, table.firstField[to]!];
    copy(table.starts, from, to, starts, record, shift);
    copy(table.lines, from, to, lines, record, lineShift);
    copy(table.firstField, from, to, firstField, record, field - first);
    copy(table.ends, first, last, ends, field, shift);
    let fault = firstIndexWhere(table.unclosed.length, (index) => table.unclosed[index]!.record >= from);
    for (let quote = table.unclosed[fault]; quote && quote.record < to; quote = table.unclosed[++fault]) {
      unclosed.push({ record: quote.record - from + record, offset: quote.offset + shift });
    }
    record += to - from;
    field += last - first;
  };
  let kept = 0;
  for (const { from, to, count, first, window, shift, lineShift } of regions) {
    take(before, kept, from, shift, lineShift);
    take(recordsOf(window), first, first + count, window.start, 0);
    kept = to;
  }
  take(before, kept, before.recordCount, end.shift, end.lineShift);
  firstField[records] = field;
  return { ends, firstField, starts, lines, unclosed };
}

function copy(source: Int32Array, from: number, to: number, target: Int32Array, at: number, shift: number): void {
  if (shift === 0) target.set(source.subarray(from, to), at);
  else for (let index = from; index < to; index++) target[at + index - from] = source[index]! + shift;
}

/** Where the records of the table before stand in the table after; -1 for those that were read again. */
export function recordMap(splices: readonly Splice[]): (record: number) => number {
  const moved = new Int32Array(splices.length + 1);
  splices.forEach(({ from, to, count }, index) => {
    moved[index + 1] = moved[index]! + count - (to - from);
  });
  return (record) => {
    const next = firstIndexWhere(splices.length, (index) => splices[index]!.to > record);
    return record < (splices[next]?.from ?? record + 1) ? record + moved[next]! : -1;
  };
}

/** Runs of records that were read again, from `from` up to `to`, by their indexes in the table after. */
export function rereadRecords(splices: readonly Splice[]): { readonly from: number; readonly to: number }[] {
  let moved = 0;
  return splices.map(({ from, to, count }) => {
    const start = from + moved;
    moved += count - (to - from);
    return { from: start, to: start + count };
  });
}

/** One number a record, for the table after: kept where the record was, 0 where it was read again. */
export function spliceNumbers(numbers: Int32Array, splices: readonly Splice[]): Int32Array {
  const length = splices.reduce((sum, { from, to, count }) => sum + count - (to - from), numbers.length);
  const spliced = new Int32Array(length);
  let [kept, at] = [0, 0];
  for (const { from, to, count } of splices) {
    spliced.set(numbers.subarray(kept, from), at);
    at += from - kept + count;
    kept = to;
  }
  spliced.set(numbers.subarray(kept), at);
  return spliced;
}

/** One thing a record, for the table after: kept where the record was, `fresh` where it was read again. */
export function splicedList<T>(before: readonly T[], { from, to, count }: Splice, fresh: readonly T[]): readonly T[] {
  if (count !== to - from) return before.slice(0, from).concat(fresh, before.slice(to));
  const list = before.slice();
  for (let index = 0; index < count; index++) list[from + index] = fresh[index]!;
  return list;
}
