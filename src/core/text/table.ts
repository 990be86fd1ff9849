// A CSV text with the place of every field. Nobody else slices the text: a value is cut out when it is asked for.
import { firstIndexWhere } from './binary-search';
import type { Dialect } from './dialect';
import { type LineStarts, lineStarts, type Position } from './line-starts';
import type { Pieces } from './pieces';
import { unquote } from './quoting';

export interface Range {
  readonly start: Position;
  readonly end: Position;
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

/** Where the records of a text and their fields are. */
export interface Records {
  /** Offset after each field's last character, quotes included; the next field starts behind the delimiter. */
  readonly ends: Int32Array;
  /** Index of each record's first field, and one entry more that closes the last record. */
  readonly firstField: Int32Array;
  /** Offset of each record's first character. */
  readonly starts: Int32Array;
  /** Physical line on which each record starts, from 0. */
  readonly lines: Int32Array;
  /** Offsets of the quotes that are never closed, in their order. */
  readonly unclosed: readonly { readonly record: number; readonly offset: number }[];
}

export class Table implements Records {
  readonly ends: Int32Array;
  readonly firstField: Int32Array;
  readonly starts: Int32Array;
  readonly lines: Int32Array;
  readonly unclosed: Records['unclosed'];
  private measured: { readonly record: number; readonly lines: LineStarts } | undefined;

  constructor(
    /** Each record is in one piece. */
    readonly pieces: Pieces,
    readonly dialect: Dialect,
    { ends, firstField, starts, lines, unclosed }: Records,
  ) {
    this.ends = ends;
    this.firstField = firstField;
    this.starts = starts;
    this.lines = lines;
    this.unclosed = unclosed;
  }

  /** The whole text. Single records are read without it. */
  get text(): string {
    return this.pieces.whole;
  }

  /** A record as it is written, without its line end. */
  recordText(record: number): string {
    return this.pieces.slice(this.recordStart(record), this.recordEnd(record));
  }

  get recordCount(): number {
    return this.lines.length;
  }

  /** How many fields a record has; 0 for a record that is not there. */
  fieldCount(record: number): number {
    return record < this.recordCount ? this.firstField[record + 1]! - this.firstField[record]! : 0;
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
    return this.starts[record] ?? this.pieces.length;
  }

  /** Offset after the record's last character, before its line end. */
  recordEnd(record: number): number {
    return this.ends[this.firstField[record + 1]! - 1] ?? this.pieces.length;
  }

  /** Offset after the record's line end. */
  recordEndWithEol(record: number): number {
    const end = this.recordEnd(record);
    if (this.pieces.slice(end, end + 2) === '\r\n') return end + 2;
    return end < this.pieces.length ? end + 1 : end;
  }

  /** Physical line on which a record starts, from 0. */
  line(record: number): number {
    return this.lines[record] ?? 0;
  }

  /** Offsets of the quotes of a record that are never closed. */
  unclosedIn(record: number): number[] {
    const { unclosed } = this;
    const offsets: number[] = [];
    let at = firstIndexWhere(unclosed.length, (index) => unclosed[index]!.record >= record);
    for (; unclosed[at]?.record === record; at++) offsets.push(unclosed[at]!.offset);
    return offsets;
  }

  /** What stands in the text for a field, quotes included. */
  raw(record: number, column: number): string {
    return this.pieces.slice(this.start(record, column), this.end(record, column));
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
  range(place: Place): Range {
    return { start: this.position(place.record, place.from), end: this.position(place.record, place.to) };
  }

  private position(record: number, offset: number): Position {
    const line = this.line(record);
    // Mostly, a record has one line.
    if (this.lines[record + 1] === line + 1) return { line, column: offset };
    const inside = this.linesOf(record).position(offset);
    return { line: line + inside.line, column: inside.column };
  }

  /** The lines inside of a record. Kept for the record last asked for. */
  private linesOf(record: number): LineStarts {
    if (this.measured?.record !== record) this.measured = { record, lines: lineStarts(this.recordText(record)) };
    return this.measured.lines;
  }

  /** The record that stands on a physical line (from 0), or -1. */
  recordAt(line: number): number {
    const record = firstIndexWhere(this.recordCount, (index) => this.line(index) > line) - 1;
    if (record < 0) return -1;
    const last = this.position(record, this.recordEnd(record) - this.recordStart(record)).line;
    return line <= last ? record : -1;
  }

  /** The record whose first character is at an offset, or -1. */
  recordStartingAt(offset: number): number {
    const record = firstIndexWhere(this.recordCount, (index) => this.starts[index]! >= offset);
    return this.starts[record] === offset ? record : -1;
  }

  /** The field of a record that holds an offset of the text; the delimiter belongs to the field before it. */
  columnAt(record: number, offset: number): number {
    const count = this.fieldCount(record);
    for (let column = 0; column < count; column++) if (offset <= this.end(record, column)) return column;
    return count - 1;
  }
}
