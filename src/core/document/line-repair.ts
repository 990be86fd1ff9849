// Repairs what is wrong with all lines of a file alike (`line-damage.ts`), in one go.
import type { Delimiter } from '../text/dialect';
import type { TextEdit } from '../text/edits';
import { quote, unquote } from '../text/quoting';
import { scan } from '../text/scan';
import { tailOf } from './line-damage';
import type { Sheet } from './sheet';

/** The edits that repair every line from the header on. */
export function repairLines({ table, header, damage, recognition }: Sheet): TextEdit[] {
  const { delimiter } = table.dialect;
  const tail = tailOf(recognition?.names.at(-1) ?? '', delimiter);
  const edits: TextEdit[] = [];
  for (let record = Math.max(0, header); record < table.recordCount; record++) {
    const [start, end] = [table.recordStart(record), table.recordEnd(record)];
    const line = table.text.slice(start, end);
    const text = damage === 'quotes' ? withoutApostrophes(line, delimiter) : tail ? firstCell(line, tail) : line;
    if (text !== line) edits.push({ start, end, text });
  }
  return edits;
}

/** What stands in the first cell of a line, where all others are empty. */
function firstCell(line: string, delimiter: Delimiter): string {
  const [first = '', ...others] = scan(line, { delimiter, eol: '\n' }).values(0);
  return others.length && others.every((value) => value === '') ? first : line;
}

/** A line whose values stand between apostrophes, written as CSV; a doubled apostrophe inside is one. */
function withoutApostrophes(line: string, delimiter: Delimiter): string {
  const values: string[] = [];
  const between = /\s*'((?:[^']|'')*)'\s*/y;
  for (let at = 0; at <= line.length; ) {
    between.lastIndex = at;
    const apostrophes = between.exec(line);
    const behind = apostrophes ? between.lastIndex : -1;
    const isWhole = apostrophes && (behind === line.length || line[behind] === delimiter);
    const end = isWhole ? behind : line.indexOf(delimiter, at);
    const stop = end < 0 ? line.length : end;
    values.push(isWhole ? apostrophes[1]!.replaceAll("''", "'") : unquote(line.slice(at, stop)));
    at = stop + 1;
  }
  return values.map((value) => quote(value, delimiter)).join(delimiter);
}
