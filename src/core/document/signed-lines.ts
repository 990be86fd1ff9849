// Lines below a sound header that stand between signs, or whose values do: `« Anne;Petit;… »`, `'Anne','Petit',…`.
import type { TextEdit } from '../text/edits';
import { quote } from '../text/quoting';
import { scan } from '../text/scan';
import { otherDelimiter, quotedRowText } from './delimiters';
import { insideOf, SIGNS } from './line-damage';
import { signedValues } from './line-repair';
import type { Sheet } from './sheet';

/** `values`: signs stand around each value. `lines`: around the line as a whole. */
export interface SignedLine {
  readonly kind: 'values' | 'lines';
  /** The line without them, as CSV. */
  readonly text: string;
}

/** What may stand before such a line's first sign. */
const BEGINNING = /^[\s,;\t|:"]*['‘’`´“”„«]/;
const LONGEST_BEGINNING = 16;

/** A line between signs; undefined for any other. While all lines are damaged, that is another rule's matter. */
function signedLine(sheet: Sheet, record: number): SignedLine | undefined {
  const { table, width, damage } = sheet;
  const start = table.recordStart(record);
  // Nearly all lines begin with a letter: looked at without making a text.
  const piece = table.pieces.at(start);
  if (isLetter(piece.text.charCodeAt(start - piece.start))) return undefined;
  if (width < 2 || damage || !BEGINNING.test(table.pieces.slice(start, start + LONGEST_BEGINNING))) return undefined;
  const { delimiter } = table.dialect;
  const line = table.recordText(record).trim();
  for (const signs of SIGNS) {
    const values = signedValues(line, delimiter, signs);
    const filled = values.filter(({ value, isSigned }) => isSigned || value.trim() !== '');
    if (values.length === width && filled.length > 1 && filled.every(({ isSigned }) => isSigned))
      return { kind: 'values', text: values.map(({ value }) => quote(value, delimiter)).join(delimiter) };
    const text = insideOf(line, signs)?.trim();
    // Neither the first nor the last value has such signs of its own.
    const [first, last] = [values[0], values.at(-1)];
    if (!text || (values.length > 1 && (first?.isSigned || last?.isSigned))) continue;
    const alone = scan(text, table.dialect);
    if (alone.recordCount === 1 && alone.fieldCount(0) === width) return { kind: 'lines', text };
  }
  return undefined;
}

const isLetter = (code: number) => (code >= 65 && code <= 90) || (code >= 97 && code <= 122);

/**
 * The first line between signs, and whether all of them have their number of fields all the same; undefined for none.
 * @param records those that describe no person: a line between signs is one of them
 */
export function firstSignedLine(sheet: Sheet, records: readonly number[]) {
  let first: { readonly record: number; readonly kind: SignedLine['kind'] } | undefined;
  for (const record of records) {
    const isAligned = sheet.isAligned(record);
    // Of the others that are, nothing is to be known.
    const signed = first && isAligned ? undefined : signedLine(sheet, record);
    if (!signed) continue;
    first ??= { record, kind: signed.kind };
    if (!isAligned) return { ...first, isAligned };
  }
  return first && { ...first, isAligned: true };
}

/** The edits that take the signs away from all of them. */
export function repairSignedLines(sheet: Sheet): TextEdit[] {
  const { table } = sheet;
  const edits: TextEdit[] = [];
  for (let record = sheet.firstRow; record < table.recordCount; record++) {
    const signed = signedLine(sheet, record);
    if (signed) edits.push({ start: table.recordStart(record), end: table.recordEnd(record), text: signed.text });
  }
  return edits;
}

/** Whether a line is cut otherwise than the header, quoted as a whole, or signed: what stands in its fields are no cells. */
export function hasNoCells(sheet: Sheet, record: number): boolean {
  const { table, width } = sheet;
  if (signedLine(sheet, record)) return true;
  return otherDelimiter(table, record, width) !== undefined || quotedRowText(table, record, width) !== undefined;
}
