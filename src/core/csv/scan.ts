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
      const larger = new Int32Array(this.length * 2);
      larger.set(this.store);
      this.store = larger;
    }
    this.store[this.length++] = value;
  }

  done(): Int32Array {
    return this.store.slice(0, this.length);
  }
}

/** Reads a text in the dialect given, or in the one that explains it best. */
export function scan(text: string, dialect: Dialect = detectDialect(text)): Table {
  const delimiter = dialect.delimiter;
  const fields = new Numbers(text.length >> 3);
  const firstField = new Numbers(text.length >> 6);
  const lines = new Numbers(text.length >> 6);
  const unclosed: { record: number; offset: number }[] = [];
  const length = text.length;

  // The next one of each from where we are; searched again only when passed, so that no stretch is searched twice.
  let nextLf = -1;
  let nextCr = -1;
  let nextQuote = -1;
  let nextDelimiter = -1;
  const find = (what: string, from: number): number => {
    const found = text.indexOf(what, from);
    return found < 0 ? length : found;
  };
  const lineEnd = (from: number): number => {
    if (nextLf < from) nextLf = find('\n', from);
    if (nextCr < from) nextCr = find('\r', from);
    return Math.min(nextLf, nextCr);
  };
  const delimiterFrom = (from: number): number => {
    if (nextDelimiter < from) nextDelimiter = find(delimiter, from);
    return nextDelimiter;
  };

  /** Offset of the quote that closes the one at `open`, or -1 when it is never closed. */
  const closingQuote = (open: number): number => {
    let close = find('"', open + 1);
    while (close + 1 < length && text.charCodeAt(close + 1) === QUOTE && close - open <= QUOTE_REACH) {
      close = find('"', close + 2);
    }
    if (close >= length || close - open > QUOTE_REACH) return -1;
    if (close < lineEnd(open)) return close;
    // Over a line end, only a quote that really ends a field closes: `"Le Goff"` further down opens one instead.
    const after = close + 1;
    const ends = after >= length || text.startsWith(delimiter, after) || isLineEnd(text.charCodeAt(after));
    return ends ? close : -1;
  };

  let at = 0;
  let line = 0;
  while (at < length) {
    let end = lineEnd(at);
    const first = line;
    if (end > at) {
      const record = lines.length;
      firstField.push(fields.length >> 1);
      lines.push(first);
      if (nextQuote < at) nextQuote = find('"', at);
      if (nextQuote >= end) {
        for (let field = at; ; ) {
          const stop = delimiterFrom(field);
          fields.push(field);
          if (stop >= end) {
            fields.push(end);
            break;
          }
          fields.push(stop);
          field = stop + 1;
        }
      } else {
        for (let field = at; ; ) {
          let from = field;
          const open = skipBlanks(text, field, delimiter);
          if (text.charCodeAt(open) === QUOTE) {
            const close = closingQuote(open);
            if (close < 0) unclosed.push({ record, offset: open });
            else {
              // Each line end inside the quotes is one more physical line.
              for (; end < close; end = lineEnd(end)) {
                line++;
                end = afterLineEnd(text, end);
              }
              from = close + 1;
            }
          }
          const stop = delimiterFrom(from);
          fields.push(field);
          if (stop >= end) {
            fields.push(end);
            break;
          }
          fields.push(stop);
          field = stop + 1;
        }
      }
    }
    at = end < length ? afterLineEnd(text, end) : length;
    line++;
  }
  firstField.push(fields.length >> 1);
  return new Table(text, dialect, fields.done(), firstField.done(), lines.done(), unclosed);
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
