// Lines written with another delimiter than the header's, and how a line is turned from one delimiter to another.
import { DELIMITERS, type Delimiter } from '../text/dialect';
import type { TextEdit } from '../text/edits';
import { quote, unquote } from '../text/quoting';
import { scan } from '../text/scan';
import type { Table } from '../text/table';
import type { Sheet } from './sheet';

/** Excel's own line, which tells it the delimiter. */
const SEP = /^"?sep=.?"?\s*$/i;

/** Whether a record above the header is Excel's `sep=;`. */
export function isSepLine({ table }: Sheet, record: number): boolean {
  return SEP.test(table.recordText(record));
}

/** The delimiter that the file should have: its own, or the first one that the platform takes. */
export function expectedDelimiter({ table, platform }: Sheet): Delimiter {
  const own = table.dialect.delimiter;
  return platform.delimiters.includes(own) ? own : platform.delimiters[0];
}

/** A record that another delimiter cuts into as many fields as the header has; undefined for any other. */
export function otherDelimiter(table: Table, record: number, width: number): Delimiter | undefined {
  if (width < 2 || table.fieldCount(record) === width) return undefined;
  const text = table.recordText(record);
  return DELIMITERS.find((delimiter) => {
    if (delimiter === table.dialect.delimiter || !text.includes(delimiter)) return false;
    const alone = recordAlone(table, record, delimiter);
    return alone.recordCount === 1 && alone.fieldCount(0) === width;
  });
}

/**
 * What stands between the quotes of a record that was quoted as a whole, when it then has as many fields as the header; with
 * the file's delimiter, where it has another one.
 */
export function quotedRowText(table: Table, record: number, width: number): string | undefined {
  if (width < 2 || table.fieldCount(record) !== 1) return undefined;
  const raw = table.raw(record, 0).trim();
  if (!raw.startsWith('"')) return undefined;
  const inner = unquote(raw);
  const own = table.dialect.delimiter;
  for (const delimiter of [own, ...DELIMITERS]) {
    const alone = scan(inner, { ...table.dialect, delimiter });
    if (alone.recordCount !== 1 || alone.fieldCount(0) !== width) continue;
    return delimiter === own
      ? inner
      : alone
          .values(0)
          .map((value) => quote(value, own))
          .join(own);
  }
  return undefined;
}

/**
 * Whether a quote out of place has drawn whole lines into a cell: with it, the record has its cells, and in it stand the
 * delimiters of as many lines as there are line breaks.
 */
export function holdsLines(value: string, { table, width }: Sheet): boolean {
  const breaks = value.match(/\r\n|[\r\n]/g)?.length ?? 0;
  return breaks > 0 && value.split(table.dialect.delimiter).length - 1 === breaks * (width - 1);
}

/** The edits that give a record, cut by `from`, the delimiter `to`; a field is quoted when it now has to be. */
export function convertRecord(table: Table, record: number, from: Delimiter, to: Delimiter): TextEdit[] {
  const origin = table.recordStart(record);
  const alone = recordAlone(table, record, from);
  const edits: TextEdit[] = [];
  const last = alone.fieldCount(0) - 1;
  for (let column = 0; column <= last; column++) {
    const [start, end] = [origin + alone.start(0, column), origin + alone.end(0, column)];
    const raw = alone.raw(0, column);
    if (raw.includes(to) && !readsAlike(raw, from, to))
      edits.push({ start, end, text: quote(alone.value(0, column), to) });
    if (column < last) edits.push({ start: end, end: end + 1, text: to });
  }
  return edits;
}

/** The edits that give the file's own delimiter to every line below the header that has another one. */
export function convertLines({ table, firstRow, width }: Sheet): TextEdit[] {
  const edits: TextEdit[] = [];
  for (let record = firstRow; record < table.recordCount; record++) {
    const from = otherDelimiter(table, record, width);
    if (from) for (const edit of convertRecord(table, record, from, table.dialect.delimiter)) edits.push(edit);
  }
  return edits;
}

/** The edits that leave one delimiter in a header that has several. */
export function convertHeader({ table, header }: Sheet): TextEdit[] {
  const { delimiter } = table.dialect;
  const start = table.recordStart(header);
  return [...table.recordText(header).matchAll(/[,;\t:|]/g)]
    .filter((found) => found[0] !== delimiter)
    .map(({ index }) => ({ start: start + index, end: start + index + 1, text: delimiter }));
}

/** The edits that give a file, from its header on, the delimiter that the platform takes. */
export function convertFile(sheet: Sheet): TextEdit[] {
  const { table, header, width } = sheet;
  const expected = expectedDelimiter(sheet);
  const edits: TextEdit[] = [];
  for (let record = Math.max(0, header); record < table.recordCount; record++) {
    const from = otherDelimiter(table, record, width) ?? table.dialect.delimiter;
    if (from !== expected) for (const edit of convertRecord(table, record, from, expected)) edits.push(edit);
  }
  return edits;
}

function readsAlike(raw: string, from: Delimiter, to: Delimiter): boolean {
  const [before, after] = [scan(raw, { delimiter: from, eol: '\n' }), scan(raw, { delimiter: to, eol: '\n' })];
  return after.fieldCount(0) === 1 && after.value(0, 0) === before.value(0, 0);
}

function recordAlone(table: Table, record: number, delimiter: Delimiter): Table {
  return scan(table.recordText(record), { ...table.dialect, delimiter });
}
