// From a text to a table: finds every field in one pass, driven by indexOf; looks at single characters only near a quote.
// Reading never fails: any text gives a table, and the faults found in it.
import { type Delimiter, type Dialect, detectDialect } from './dialect';
import { Pieces } from './pieces';
import { type Records, Table } from './table';

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * How far an opening quote may reach for its closing one. Beyond, it counts as never closed and its line is read as if
 * the quote were an ordinary character, so that one slip does not hide the rest of the file.
 */
export const QUOTE_REACH = 10_000;

/** Reads a text in the dialect given, or in the one that explains it best. */
export function scan(text: string, dialect: Dialect = detectDialect(text)): Table {
  const scanner = new Scanner(text, dialect.delimiter, expectedIn(text, dialect.delimiter));
  scanner.readTo(text.length);
  return new Table(Pieces.of(text), dialect, scanner.result());
}

/**
 * Reads records from the beginning of a line on. How a record is cut depends on nothing before its first character, so
 * stretches of a text can be read by themselves, as long as each begins where a record or an empty line does.
 */
export class Scanner {
  /** Offset of the line that is read next. */
  at = 0;
  /** Its number, from 0. */
  line = 0;
  /** Records read so far. */
  records = 0;
  private fields = 0;
  private ends: Int32Array;
  private firstField: Int32Array;
  private starts: Int32Array;
  private lines: Int32Array;
  private readonly unclosed: { record: number; offset: number }[] = [];

  // The next one of each from where we are; searched again only when passed, so that no stretch is searched twice.
  private nextLf = -1;
  private nextCr = -1;
  private nextQuote = -1;
  private nextDelimiter = -1;

  constructor(
    readonly text: string,
    private readonly delimiter: Delimiter,
    expected: { readonly records: number; readonly fields: number },
  ) {
    this.ends = new Int32Array(expected.fields);
    this.firstField = new Int32Array(expected.records);
    this.starts = new Int32Array(expected.records);
    this.lines = new Int32Array(expected.records);
  }

  /** Goes on to a line further down. */
  skipTo(at: number, line: number): void {
    this.at = at;
    this.line = line;
  }

  /** Reads every record that begins before an offset. */
  readTo(limit: number): void {
    while (this.at < limit) {
      this.readPlain(limit);
      if (this.at < limit) this.readQuoted();
    }
  }

  /** What has been read. */
  result(): Records {
    const { unclosed, fields, records } = this;
    this.firstField[records] = fields;
    return {
      ends: trimmed(this.ends, fields),
      firstField: trimmed(this.firstField, records + 1),
      starts: trimmed(this.starts, records),
      lines: trimmed(this.lines, records),
      unclosed,
    };
  }

  /** Reads lines up to the first one that has a quote. All is in local variables: this is where the time goes. */
  private readPlain(limit: number): void {
    const { text, delimiter, nextQuote: quote } = this;
    const { length } = text;
    let { ends, at, fields, line, nextLf, nextCr, nextDelimiter } = this;
    if (quote < at) this.nextQuote = find(text, '"', at);
    const { nextQuote } = this;
    while (at < limit) {
      if (nextLf < at) {
        nextLf = text.indexOf('\n', at);
        if (nextLf < 0) nextLf = length;
      }
      if (nextCr < at) nextCr = find(text, '\r', at);
      const end = nextLf < nextCr ? nextLf : nextCr;
      if (nextQuote < end) break;
      if (end > at) {
        this.start(at, line, fields);
        if (nextDelimiter < at) nextDelimiter = find(text, delimiter, at);
        while (nextDelimiter < end) {
          if (fields === ends.length) ends = grown(ends);
          ends[fields++] = nextDelimiter;
          nextDelimiter = text.indexOf(delimiter, nextDelimiter + 1);
          if (nextDelimiter < 0) nextDelimiter = length;
        }
        if (fields === ends.length) ends = grown(ends);
        ends[fields++] = end;
      }
      at = end === nextCr && nextLf === end + 1 ? end + 2 : end + 1;
      line++;
    }
    this.at = at;
    this.fields = fields;
    this.line = line;
    this.ends = ends;
    this.nextLf = nextLf;
    this.nextCr = nextCr;
    this.nextDelimiter = nextDelimiter;
  }

  /** Reads one record whose first line has a quote. */
  private readQuoted(): void {
    const { text, delimiter } = this;
    let end = this.lineEnd(this.at);
    this.start(this.at, this.line, this.fields);
    for (let field = this.at; ; ) {
      let from = field;
      const open = skipBlanks(text, field, delimiter);
      if (text.charCodeAt(open) === QUOTE) {
        const close = closingQuote(text, open, end, delimiter);
        if (close < 0) this.unclosed.push({ record: this.records - 1, offset: open });
        else {
          // Each line end inside the quotes is one more physical line.
          for (; end < close; end = this.lineEnd(end)) {
            this.line++;
            end = afterLineEnd(text, end);
          }
          from = close + 1;
        }
      }
      if (this.nextDelimiter < from) this.nextDelimiter = find(text, delimiter, from);
      if (this.nextDelimiter >= end) break;
      this.end(this.nextDelimiter);
      field = this.nextDelimiter + 1;
    }
    this.end(end);
    this.at = afterLineEnd(text, end);
    this.line++;
  }

  private lineEnd(from: number): number {
    if (this.nextLf < from) this.nextLf = find(this.text, '\n', from);
    if (this.nextCr < from) this.nextCr = find(this.text, '\r', from);
    return Math.min(this.nextLf, this.nextCr);
  }

  private start(at: number, line: number, field: number): void {
    const record = this.records++;
    // One more for the entry that closes the last record.
    if (record + 1 === this.starts.length) {
      this.starts = grown(this.starts);
      this.lines = grown(this.lines);
      this.firstField = grown(this.firstField);
    }
    this.starts[record] = at;
    this.lines[record] = line;
    this.firstField[record] = field;
  }

  private end(offset: number): void {
    if (this.fields === this.ends.length) this.ends = grown(this.ends);
    this.ends[this.fields++] = offset;
  }
}

function grown(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length + (numbers.length >> 1) + 1);
  larger.set(numbers);
  return larger;
}

/** Without the room that was not needed, where it is worth the copy. */
function trimmed(numbers: Int32Array, length: number): Int32Array {
  return numbers.length * (1 - WASTE) > length ? numbers.slice(0, length) : numbers.subarray(0, length);
}

function find(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found;
}

/** About how many records and fields a text has, by its beginning: room made once costs less than room made anew. */
function expectedIn(text: string, delimiter: string): { records: number; fields: number } {
  const length = Math.min(text.length, SAMPLE);
  const share = (text.length / Math.max(1, length)) * MARGIN;
  const count = (what: string) => {
    let times = 1;
    for (let at = find(text, what, 0); at < length; at = find(text, what, at + 1)) times++;
    return times;
  };
  const records = 2 + Math.max(count('\n'), count('\r')) * share;
  return { records, fields: records + count(delimiter) * share };
}

const SAMPLE = 10_000;
const MARGIN = 1.05;
/** Room that may stay unused, as a share. */
const WASTE = 0.2;

/**
 * Offset of the quote that closes the one at `open`, or -1 when it is never closed.
 * @param end the end of the line on which it opens
 */
function closingQuote(text: string, open: number, end: number, delimiter: string): number {
  const { length } = text;
  let close = find(text, '"', open + 1);
  while (close + 1 < length && text.charCodeAt(close + 1) === QUOTE && close - open <= QUOTE_REACH) {
    close = find(text, '"', close + 2);
  }
  if (close >= length || close - open > QUOTE_REACH) return -1;
  if (close < end) return close;
  // Over a line end, only a quote that really ends a field closes: `"Le Goff"` further down opens one instead.
  const after = close + 1;
  const ends = after >= length || text.startsWith(delimiter, after) || isLineEnd(text.charCodeAt(after));
  return ends ? close : -1;
}

function isLineEnd(code: number): boolean {
  return code === LF || code === CR;
}

function afterLineEnd(text: string, end: number): number {
  return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}

/** Blanks before an opening quote do not count (conformance rule 6b). */
function skipBlanks(text: string, from: number, delimiter: string): number {
  let at = from;
  while (' \t\v\f'.includes(text[at] ?? 'x') && text[at] !== delimiter) at++;
  return text.charCodeAt(at) === QUOTE ? at : from;
}
