// Repairs what is wrong with all lines of a file alike (`line-damage.ts`), in one go.
import type { Delimiter } from '../text/dialect';
import type { TextEdit } from '../text/edits';
import { quote, unquote } from '../text/quoting';
import { scan } from '../text/scan';
import { insideOf, type QuoteSigns, quoteSigns } from './line-damage';
import type { Sheet } from './sheet';

/** The edits that repair every line from the header on. */
export function repairLines({ table, header, damage, recognition }: Sheet): TextEdit[] {
  const { delimiter } = table.dialect;
  const signs = damage === 'quotes' && quoteSigns(recognition?.names ?? []);
  const tail = recognition?.tail;
  const edits: TextEdit[] = [];
  for (let record = Math.max(0, header); record < table.recordCount; record++) {
    const [start, end] = [table.recordStart(record), table.recordEnd(record)];
    const line = table.text.slice(start, end);
    const text = signs ? withoutSigns(line, delimiter, signs) : tail ? firstCell(line, tail) : line;
    if (text !== line) edits.push({ start, end, text });
  }
  return edits;
}

/** What stands in the first cell of a line, where all others are empty. */
function firstCell(line: string, delimiter: Delimiter): string {
  const [first = '', ...others] = scan(line, { delimiter, eol: '\n' }).values(0);
  return others.length && others.every((value) => value === '') ? first : line;
}

/** A cell that is written with quotes, as far as they go. */
const IN_QUOTES = /[ \t\v\f]*"(?:[^"]|"")*"/y;

/** A line whose values stand between signs, written as CSV. */
const withoutSigns = (line: string, delimiter: Delimiter, signs: QuoteSigns) =>
  signedValues(line, delimiter, signs)
    .map(({ value }) => quote(value, delimiter))
    .join(delimiter);

/** A value of a line, and whether it stood between signs. */
interface SignedValue {
  readonly value: string;
  readonly isSigned: boolean;
}

/** The values of a line, without the signs around them; a doubled sign inside is one, and so is `\'`. */
export function signedValues(line: string, delimiter: Delimiter, signs: QuoteSigns): SignedValue[] {
  const values: SignedValue[] = [];
  // Behind it, what is opened is not closed: looking for that from each cell anew would read a long line as often.
  const lastClose = Math.max(...Array.from(signs.close, (sign) => line.lastIndexOf(sign)));
  for (let at = 0; at <= line.length; ) {
    const signedEnd = at < lastClose ? endOfSigned(line, at, signs) : -1;
    const isWhole = signedEnd === line.length || line[signedEnd] === delimiter;
    IN_QUOTES.lastIndex = at;
    const quotesEnd = IN_QUOTES.test(line) ? IN_QUOTES.lastIndex : at;
    const end = isWhole ? signedEnd : line.indexOf(delimiter, quotesEnd);
    const stop = end < 0 ? line.length : end;
    const written = unquote(line.slice(at, stop));
    // Also `'O'Brien'`, with a sign inside that nobody doubled.
    const inside = insideOf(written.trim(), signs)?.trim().replaceAll("\\'", "'");
    const isSigned = inside !== undefined;
    values.push({ value: isSigned ? undoubled(inside, signs) : written, isSigned });
    at = stop + 1;
  }
  return values;
}

/** Where a value between signs ends, with the blanks behind it; -1 where none begins or it is not closed. */
function endOfSigned(line: string, from: number, { open, close }: QuoteSigns): number {
  const start = skipBlanks(line, from);
  if (start === line.length || !open.includes(line[start]!)) return -1;
  for (let at = start + 1; at < line.length; at++) {
    if (!close.includes(line[at]!)) continue;
    if (line[at + 1] !== line[at]) return skipBlanks(line, at + 1);
    at++;
  }
  return -1;
}

function skipBlanks(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ' || line[at] === '\u00a0') at++;
  return at;
}

function undoubled(value: string, { close }: QuoteSigns): string {
  let text = value;
  for (const sign of close) text = text.replaceAll(sign + sign, sign);
  return text;
}
