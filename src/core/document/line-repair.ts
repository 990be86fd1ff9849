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

/** A line whose values stand between signs, written as CSV; a doubled sign inside is one, and so is `\'`. */
function withoutSigns(line: string, delimiter: Delimiter, signs: QuoteSigns): string {
  const { open, close } = signs;
  const values: string[] = [];
  const between = new RegExp(`\\s*[${open}]((?:[^${close}]|([${close}])\\2)*)[${close}]\\s*`, 'y');
  // Behind it, what is opened is not closed: looking for that from each cell anew would read a long line as often.
  const lastClose = Math.max(...Array.from(close, (sign) => line.lastIndexOf(sign)));
  for (let at = 0; at <= line.length; ) {
    between.lastIndex = at;
    const found = at < lastClose ? between.exec(line) : null;
    const behind = found ? between.lastIndex : -1;
    const isWhole = found && (behind === line.length || line[behind] === delimiter);
    IN_QUOTES.lastIndex = at;
    const quotesEnd = IN_QUOTES.test(line) ? IN_QUOTES.lastIndex : at;
    const end = isWhole ? behind : line.indexOf(delimiter, quotesEnd);
    const stop = end < 0 ? line.length : end;
    const written = unquote(line.slice(at, stop));
    // A sign inside that nobody doubled: `'O'Brien'`.
    const inside = isWhole ? found[1] : insideOf(written.trim(), signs);
    values.push(inside?.trim().replace(new RegExp(`([${close}])\\1|\\\\'`, 'g'), (sign) => sign.at(-1)!) ?? written);
    at = stop + 1;
  }
  return values.map((value) => quote(value, delimiter)).join(delimiter);
}
