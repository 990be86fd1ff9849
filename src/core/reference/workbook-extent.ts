// How large a sheet is, seen from its XML before anything is made of it: a reader makes a cell of every place between the
// first cell and the last, whatever stands there.

export interface Extent {
  /** From one; 0 for a sheet without cells. */
  readonly rows: number;
  readonly columns: number;
}

/** What Excel has: columns to XFD. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;

const [LESS, GREATER, QUOTE, APOSTROPHE, EXCLAMATION] = [0x3c, 0x3e, 0x22, 0x27, 0x21];
const [BLANK, R, EQUALS, A, I, Z, ZERO, NINE, AMPERSAND] = [0x20, 0x72, 0x3d, 0x41, 0x49, 0x5a, 0x30, 0x39, 0x26];

/**
 * The extent of a sheet's cells; undefined where a place is named that no sheet has. A place that is none is no better than
 * one far away: a reader takes `1e9` for a thousand million rows. Texts that look like a place count as one: where a tag
 * ends, readers do not agree.
 */
export function extentOf(sheet: Uint8Array): Extent | undefined {
  let [rows, columns] = [0, 0];
  for (let at = sheet.indexOf(EQUALS); at >= 0; at = sheet.indexOf(EQUALS, at + 1)) {
    const value = placeAt(sheet, at);
    if (value < 0) continue;
    const place = readPlace(sheet, value);
    if (!place && mayBeNumber(sheet, value)) return undefined;
    if (!place?.column) continue; // a word, or a row, which may be empty
    rows = Math.max(rows, place.row);
    columns = Math.max(columns, place.column);
  }
  return { rows, columns };
}

/** Where the value of an attribute `r` begins whose equals sign stands there; -1 for any other. */
function placeAt(sheet: Uint8Array, equals: number): number {
  let name = equals - 1;
  while (sheet[name]! <= BLANK) name--;
  if (sheet[name] !== R || sheet[name - 1]! > BLANK) return -1;
  let quote = equals + 1;
  while (sheet[quote]! <= BLANK) quote++;
  return sheet[quote] === QUOTE || sheet[quote] === APOSTROPHE ? quote + 1 : -1;
}

/** A cell's place, or a row's, whose column is 0; undefined for what is no place of a sheet. */
function readPlace(sheet: Uint8Array, from: number): { readonly column: number; readonly row: number } | undefined {
  let [column, row, next] = [0, 0, from];
  for (; sheet[next]! >= A && sheet[next]! <= Z && column <= MOST_COLUMNS; next++)
    column = column * 26 + sheet[next]! - A + 1;
  for (; sheet[next]! >= ZERO && sheet[next]! <= NINE && row <= MOST_ROWS; next++) row = row * 10 + sheet[next]! - ZERO;
  const isPlace = sheet[next] === sheet[from - 1] && row >= 1 && row <= MOST_ROWS && column <= MOST_COLUMNS;
  return isPlace ? { column, row } : undefined;
}

/** Whether a reader may find a number in what is no place: by a digit, by an entity, or in *Infinity*. */
function mayBeNumber(sheet: Uint8Array, from: number): boolean {
  for (let at = from; at < sheet.length && sheet[at] !== sheet[from - 1]; at++) {
    const byte = sheet[at]!;
    if (byte === AMPERSAND || byte === I || (byte >= ZERO && byte <= NINE)) return true;
  }
  return false;
}

/**
 * No tag and no text that a spreadsheet writes is longer, a cell having 32,767 characters at most: what reads one takes time
 * that grows with the square of a tag's attributes, and of a text's length.
 */
const LONGEST_TAG = 20_000;
const LONGEST_TEXT = 300_000;

/** Whether an XML part has a tag or a text that no spreadsheet writes. */
export function isEndless(part: Uint8Array): boolean {
  for (let at = 0; at < part.length; ) {
    const tag = indexFrom(part, LESS, at);
    if (tag - at > LONGEST_TEXT) return true;
    const end = endOfTag(part, tag);
    if (end - tag > LONGEST_TAG) return true;
    at = end + 1;
  }
  return false;
}

/** Where a tag ends: a value in quotes may hold what ends another, and a comment may hold quotes. */
function endOfTag(part: Uint8Array, tag: number): number {
  if (part[tag + 1] === EXCLAMATION) return indexFrom(part, GREATER, tag);
  let at = tag;
  for (; at < part.length && part[at] !== GREATER; at++) {
    if (part[at] !== QUOTE && part[at] !== APOSTROPHE) continue;
    const close = part.indexOf(part[at]!, at + 1);
    if (close >= 0) at = close;
  }
  return at;
}

/** Where a byte stands next; the end where it does not. */
function indexFrom(part: Uint8Array, byte: number, from: number): number {
  const at = part.indexOf(byte, from);
  return at < 0 ? part.length : at;
}
