// A CSV text with the place of every field. Nobody else slices the text: a value is cut out when it is asked for.
import type { Dialect } from './dialect';
import { unquote } from './quoting';

/** A position in the text: both count from 0, `column` in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * A stretch of one record. `from` and `to` count from the start of the record, so that an edit above does not move it;
 * `column` is the field's index, or -1 when the whole record is meant.
 */
export interface Place {
  readonly record: number;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** Line and column of an offset of a text. */
export function positionIn(text: string, offset: number): Position {
  let line = 0;
  let lineStart = 0;
  for (const end of text.slice(0, offset).matchAll(/\r\n|\r|\n/g)) {
    line++;
    lineStart = end.index + end[0].length;
  }
  return { line, column: offset - lineStart };
}

export class Table {
  private faults: Map<number, number[]> | undefined;
  private measured: { readonly record: number; readonly starts: readonly number[] } | undefined;

  /**
   * @param ends offset after each field's last character, quotes included; the next field starts behind the delimiter
   * @param firstField index of each record's first field, and one entry more that closes the last record
   * @param starts offset of each record's first character
   * @param lines physical line on which each record starts, from 0
   * @param unclosed offsets of the quotes that are never closed
   */
  constructor(
    readonly text: string,
    readonly dialect: Dialect,
    readonly ends: Int32Array,
    readonly firstField: Int32Array,
    readonly starts: Int32Array,
    private readonly lines: Int32Array,
    readonly unclosed: readonly { readonly record: number; readonly offset: number }[],
  ) {}

  get recordCount(): number {
    return this.lines.length;
  }

  fieldCount(record: number): number {
    return (this.firstField[record + 1] ?? 0) - (this.firstField[record] ?? 0);
  }

  /** Offset of a field's first character (its quote, when it has one); the record's end for a field that is not there. */
  start(record: number, column: number): number {
    if (column >= this.fieldCount(record)) return this.recordEnd(record);
    return column === 0 ? this.starts[record]! : this.ends[this.firstField[record]! + column - 1]! + 1;
  }

  /** Offset after a field's last character. */
  end(record: number, column: number): number {
    if (column >= this.fieldCount(record)) return this.recordEnd(record);
    return this.ends[this.firstField[record]! + column]!;
  }

  recordStart(record: number): number {
    return this.starts[record] ?? this.text.length;
  }

  /** Offset after the record's last character, before its line end. */
  recordEnd(record: number): number {
    return this.ends[this.firstField[record + 1]! - 1] ?? this.text.length;
  }

  /** Offset after the record's line end. */
  nextLine(record: number): number {
    const end = this.recordEnd(record);
    if (this.text.startsWith('\r\n', end)) return end + 2;
    return end < this.text.length ? end + 1 : end;
  }

  /** Physical line on which a record starts, from 0. */
  line(record: number): number {
    return this.lines[record] ?? 0;
  }

  /** Offsets of the quotes of a record that are never closed. */
  unclosedIn(record: number): readonly number[] {
    if (!this.unclosed.length) return [];
    if (!this.faults) {
      this.faults = new Map();
      for (const fault of this.unclosed) {
        const offsets = this.faults.get(fault.record);
        if (offsets) offsets.push(fault.offset);
        else this.faults.set(fault.record, [fault.offset]);
      }
    }
    return this.faults.get(record) ?? [];
  }

  /** What stands in the text for a field, quotes included. */
  raw(record: number, column: number): string {
    return this.text.slice(this.start(record, column), this.end(record, column));
  }

  /** A field's value, without its quotes; '' for a field that is not there. */
  value(record: number, column: number): string {
    return unquote(this.raw(record, column));
  }

  values(record: number): string[] {
    const values: string[] = [];
    for (let column = 0; column < this.fieldCount(record); column++) values.push(this.value(record, column));
    return values;
  }

  /** The place of a field, or of a whole record when no column is given. */
  place(record: number, column = -1): Place {
    const origin = this.recordStart(record);
    const [start, end] =
      column < 0 ? [origin, this.recordEnd(record)] : [this.start(record, column), this.end(record, column)];
    return { record, column, from: start - origin, to: end - origin };
  }

  /** The place of a part of a field's value; of the whole field when its quotes make the two differ. */
  partOf(record: number, column: number, from: number, to: number): Place {
    const place = this.place(record, column);
    const raw = this.raw(record, column);
    const quoted = raw.startsWith('"');
    if (unquote(raw) !== (quoted ? raw.slice(1, -1) : raw)) return place;
    const origin = place.from + (quoted ? 1 : 0);
    return { ...place, from: origin + from, to: origin + to };
  }

  /** Offsets of a place in the text. */
  offsets(place: Place): { start: number; end: number } {
    const origin = this.recordStart(place.record);
    return { start: origin + place.from, end: origin + place.to };
  }

  /** Line and column of a place: records start at the beginning of a line. */
  range(place: Place): { start: Position; end: Position } {
    return { start: this.position(place.record, place.from), end: this.position(place.record, place.to) };
  }

  private position(record: number, offset: number): Position {
    const starts = this.lineStartsOf(record);
    let low = 0;
    for (let high = starts.length - 1; low < high; ) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: this.line(record) + low, column: offset - starts[low]! };
  }

  /** Where the lines of a record start, counted from its own start. Kept for the record last asked for. */
  private lineStartsOf(record: number): readonly number[] {
    if (this.measured?.record !== record) {
      const text = this.text.slice(this.recordStart(record), this.recordEnd(record));
      const ends = [...text.matchAll(/\r\n|\r|\n/g)];
      this.measured = { record, starts: [0, ...ends.map((end) => end.index + end[0].length)] };
    }
    return this.measured.starts;
  }

  /** The record that stands on a physical line (from 0), or -1. */
  recordAt(line: number): number {
    let low = 0;
    let high = this.recordCount - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (this.line(middle) <= line) low = middle + 1;
      else high = middle - 1;
    }
    if (high < 0) return -1;
    const last = this.position(high, this.recordEnd(high) - this.recordStart(high)).line;
    return line <= last ? high : -1;
  }

  /** The field of a record that holds an offset of the text; the delimiter belongs to the field before it. */
  columnAt(record: number, offset: number): number {
    const count = this.fieldCount(record);
    for (let column = 0; column < count; column++) if (offset <= this.end(record, column)) return column;
    return count - 1;
  }
}
