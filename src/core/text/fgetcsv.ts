// PHP's `fgetcsv` (conformance rule 6): quote `"`, escape `\`, and all its oddities.

/** A record as PHP gives it: a line of length zero is one field that is null. */
export type CsvRecord = (string | null)[];

interface Field {
  readonly value: string;
  /** Where the field ends: on a delimiter, or at the end of a line. */
  readonly end: number;
}

/** All records of a text whose line ends are LF; `starts` gets the offset of each. */
export function readRecords(text: string, delimiter: string, starts?: number[]): CsvRecord[] {
  const records: CsvRecord[] = [];
  for (let at = 0; at < text.length; ) {
    starts?.push(at);
    if (text[at] === '\n') {
      records.push([null]);
      at++;
      continue;
    }
    const fields: string[] = [];
    for (;;) {
      const field = readField(text, at, delimiter);
      fields.push(field.value);
      at = field.end + 1;
      if (text[field.end] !== delimiter) break;
    }
    records.push(fields);
  }
  return records;
}

function readField(text: string, start: number, delimiter: string): Field {
  const quote = openingQuote(text, start, delimiter);
  return quote < 0 ? unquotedField(text, start, delimiter) : quotedField(text, quote, delimiter);
}

/** 6b: blanks before a quote are skipped; blanks before anything else belong to the field. -1 when there is no quote. */
function openingQuote(text: string, start: number, delimiter: string): number {
  let at = start;
  while (' \t\v\f\r'.includes(text[at] ?? '\n') && text[at] !== delimiter) at++;
  return text[at] === '"' ? at : -1;
}

/** 6e, 6g: up to the delimiter or the end of the line; one CR at the end is cut. */
function unquotedField(text: string, start: number, delimiter: string): Field {
  const end = endOfField(text, start, delimiter);
  const value = text.slice(start, end);
  return { value: value.endsWith('\r') ? value.slice(0, -1) : value, end };
}

function endOfField(text: string, start: number, delimiter: string): number {
  let at = start;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++;
  return at;
}

/** 6c, 6d, 6f: line ends and delimiters belong to it until a single quote; what follows that quote is appended as it is. */
function quotedField(text: string, quote: number, delimiter: string): Field {
  let value = '';
  let from = quote + 1;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') {
      if (text[at + 1] !== undefined) at++;
    } else if (text[at] === '"') {
      value += text.slice(from, at);
      if (text[at + 1] !== '"') {
        const end = endOfField(text, at + 1, delimiter);
        return { value: value + text.slice(at + 1, end), end };
      }
      at++;
      from = at;
    }
  }
  if (quote + 1 === text.length) return { value: '\0', end: text.length };
  if (quote + 2 === text.length && text[quote + 1] === '\n') return { value: '\n\n', end: text.length };
  return { value: value + text.slice(from), end: text.length };
}
