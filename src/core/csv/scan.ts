// From a text to a table: finds every field in one pass, driven by indexOf; looks at single characters only near a quote.
// Reading never fails: any text gives a table, and the faults found in it.
import { type Dialect, detectDialect } from './dialect';
import { Table } from './table';

const QUOTE = 34;
const LF = 10;
const CR = 13;

/**
 * How far an opening quote may reach for its closing one. Beyond, it counts as never closed and its line is read as if
 * the quote were an ordinary character, so that one slip does not hide the rest of the file.
 */
export const QUOTE_REACH = 10_000;

/** Numbers that are added one by one, without an array of boxed values. */
class Numbers {
  length = 0;
  private store: Int32Array;

  constructor(expected: number) {
    this.store = new Int32Array(Math.max(16, expected));
  }

  push(value: number): void {
    if (this.length === this.store.length) {
      const larger = new Int32Array(this.length + (this.length >> 1));
      larger.set(this.store);
      this.store = larger;
    }
    this.store[this.length++] = value;
  }

  done(): Int32Array {
    return this.store.slice(0, this.length);
  }
}

/** The places of one character, found as far as one has come: searched again only when passed, no stretch twice. */
class Next {
  private at = -1;

  constructor(
    private readonly text: string,
    private readonly what: string,
  ) {}

  /** The first one at an offset or behind it; the text's length when there is none. Offsets only grow. */
  from(offset: number): number {
    if (this.at < offset) this.at = find(this.text, this.what, offset);
    return this.at;
  }
}

function find(text: string, what: string, from: number): number {
  const found = text.indexOf(what, from);
  return found < 0 ? text.length : found;
}

/** Reads a text in the dialect given, or in the one that explains it best. */
export function scan(text: string, dialect: Dialect = detectDialect(text)): Table {
  const { delimiter } = dialect;
  const { length } = text;
  const expected = expectedIn(text, delimiter);
  const ends = new Numbers(expected.fields);
  const firstField = new Numbers(expected.records);
  const starts = new Numbers(expected.records);
  const lines = new Numbers(expected.records);
  const unclosed: { record: number; offset: number }[] = [];

  const lf = new Next(text, '\n');
  const cr = new Next(text, '\r');
  const quotes = new Next(text, '"');
  const delimiters = new Next(text, delimiter);
  const lineEnd = (from: number) => Math.min(lf.from(from), cr.from(from));

  let at = 0;
  let line = 0;
  while (at < length) {
    let end = lineEnd(at);
    if (end > at) {
      firstField.push(ends.length);
      starts.push(at);
      lines.push(line);
      if (quotes.from(at) >= end) {
        for (let stop = delimiters.from(at); stop < end; stop = delimiters.from(stop + 1)) ends.push(stop);
      } else {
        for (let field = at; ; ) {
          let from = field;
          const open = skipBlanks(text, field, delimiter);
          if (text.charCodeAt(open) === QUOTE) {
            const close = closingQuote(text, open, end, delimiter);
            if (close < 0) unclosed.push({ record: starts.length - 1, offset: open });
            else {
              // Each line end inside the quotes is one more physical line.
              for (; end < close; end = lineEnd(end)) {
                line++;
                end = afterLineEnd(text, end);
              }
              from = close + 1;
            }
          }
          const stop = delimiters.from(from);
          if (stop >= end) break;
          ends.push(stop);
          field = stop + 1;
        }
      }
      ends.push(end);
    }
    at = end < length ? afterLineEnd(text, end) : length;
    line++;
  }
  firstField.push(ends.length);
  return new Table(text, dialect, ends.done(), firstField.done(), starts.done(), lines.done(), unclosed);
}
/** About how many records and fields a text has, by its beginning: room made once costs less than room made anew. */
function expectedIn(text: string, delimiter: string): { records: number; fields: number } {
  const sample = text.slice(0, SAMPLE);
  const share = (text.length / Math.max(1, sample.length)) * MARGIN;
  const count = (what: string) => sample.split(what).length;
  const records = Math.max(count('\n'), count('\r')) * share;
  return { records, fields: records + count(delimiter) * share };
}

const SAMPLE = 4096;
const MARGIN = 1.1;

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
