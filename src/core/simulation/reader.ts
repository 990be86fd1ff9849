// The first thing Moodle does with a file: bytes to records (conformance rules 1–11).
import { withApostrophe } from '../moodle-facts/versions';
import { decodeUtf8Lossily } from '../text/encoding';
import { readRecords } from '../text/fgetcsv';
import { iconv, isUtf8 } from './encodings';
import { trimOf } from './php';

/** Rule 5. Nothing is detected. */
export const NAMED_DELIMITERS = { comma: ',', semicolon: ';', colon: ':', tab: '\t' } as const;
export type DelimiterName = keyof typeof NAMED_DELIMITERS;

export interface ReaderSettings {
  readonly delimiter: DelimiterName;
  /** A name that PHP's iconv knows. */
  readonly encoding: string;
  /** Rule 11: this version of Moodle puts an apostrophe before what a spreadsheet would run. */
  readonly escapesFormulas: boolean;
}

export type ReaderError = 'csvemptyfile' | 'csvweirdcolumns';

export interface CsvFile {
  /** The header's cells, as they were read first. */
  readonly header: readonly string[];
  /** Number of data records found at first. */
  readonly records: number;
  /** What the import goes through: null where PHP has null, fewer or more cells than the header after a backslash. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** Reads a file as Moodle does. A string is text that was decoded already. */
export function readCsv(input: Uint8Array | string, settings: ReaderSettings): CsvFile | { error: ReaderError } {
  const text = typeof input === 'string' ? input : decodeAsMoodle(input, settings.encoding);
  const records = recordsOf(prepare(text, settings.delimiter), NAMED_DELIMITERS[settings.delimiter]);
  const header = records[0];
  if (header === undefined) return { error: 'csvemptyfile' }; // 7
  if (records.some((record) => record.length !== header.length)) return { error: 'csvweirdcolumns' }; // 8
  return { header, records: records.length - 1, rows: secondPass(records, settings.escapesFormulas).slice(1) };
}

/**
 * The line (from 0) on which each row of the import begins in a text. A row that swallowed the next one has the line of its
 * own beginning, and the one that it swallowed is nowhere; undefined for a row that begins inside of a record.
 */
export function rowLines(text: string, { delimiter, escapesFormulas }: ReaderSettings): (number | undefined)[] {
  const prepared = prepare(text, delimiter);
  const starts: number[] = [];
  const read = readRecords(prepared, NAMED_DELIMITERS[delimiter], starts);
  const lines = linesAt(prepared, starts, text);
  const kept = read.flatMap((record, index) => (record[0] === null ? [] : [{ record, line: lines[index] }]));
  const records = kept.map(({ record }) => record as string[]);
  const written = escapesFormulas ? records.map((record) => record.map(withApostrophe)) : records;
  if (!isRewritten(written)) return kept.slice(1).map(({ line }) => line);
  const lineAt = new Map<number, number | undefined>();
  let at = 0;
  for (const [index, record] of written.entries()) {
    lineAt.set(at, kept[index]!.line);
    at += rewritten(record).length;
  }
  const startsAgain: number[] = [];
  readRecords(written.map(rewritten).join(''), ',', startsAgain);
  return startsAgain.slice(1).map((start) => lineAt.get(start));
}

/** The lines (from 0) of these offsets, in order, of a text that was prepared; those of the whole text. */
function linesAt(prepared: string, offsets: readonly number[], whole: string): number[] {
  const normal = whole.replace(/\r\n?/g, '\n');
  let line = normal.slice(0, normal.indexOf(prepared)).split('\n').length - 1;
  let at = 0;
  return offsets.map((offset) => {
    for (; at < offset; at++) if (prepared[at] === '\n') line++;
    return line;
  });
}

/** Rule 1: invalid UTF-8 disappears silently; an undecodable byte of another encoding, or an unknown one, empties the file. */
function decodeAsMoodle(bytes: Uint8Array, name: string): string {
  return isUtf8(name) ? decodeUtf8Lossily(bytes) : (iconv(bytes, name) ?? '');
}

/** Rules 2–4: one byte-order mark, line ends, blanks around the whole text. */
function prepare(text: string, delimiter: DelimiterName): string {
  const unmarked = text.startsWith('\ufeff') ? text.slice(1) : text;
  return trimOf(unmarked.replace(/\r\n?/g, '\n'), delimiter === 'tab' ? ' \n\r\0\v' : ' \t\n\r\0\v');
}

/** Rule 6a: a line of length zero yields nothing. */
function recordsOf(text: string, delimiter: string): string[][] {
  return readRecords(text, delimiter).filter((record): record is string[] => record[0] !== null);
}

/**
 * Rule 9: Moodle writes the records to a comma file and reads that. Reading back gives the same records unless a backslash
 * stands somewhere, or a record is one empty cell.
 */
export function secondPass(records: readonly string[][], escapesFormulas: boolean): (string | null)[][] {
  const written = escapesFormulas ? records.map((record) => record.map(withApostrophe)) : records;
  if (!isRewritten(written)) {
    return written.map((record) => (record.length === 1 && record[0] === '' ? [null] : record));
  }
  return readRecords(written.map(rewritten).join(''), ',');
}

/** Whether reading back may give other records. */
const isRewritten = (records: readonly string[][]) =>
  records.some((record) => record.some((cell) => cell.includes('\\')));

const rewritten = (record: readonly string[]) => `${record.map(quoted).join(',')}\n`;

/** PHP's `fputcsv`: quotes are doubled except directly after a backslash. */
function quoted(cell: string): string {
  return /[,"\\\n\r\t ]/.test(cell) ? `"${cell.replace(/\\+"?|"/g, (found) => (found === '"' ? '""' : found))}"` : cell;
}
