// The text of a file that is being edited, cut into chunks that an edit far away leaves as they are: one for each record,
// and one for each line of length zero.
import type { Dialect } from '../csv/dialect';
import { QUOTE_REACH, scan } from '../csv/scan';
import type { Table } from '../csv/table';
import type { Finding } from '../rules/rule';

export interface Chunk {
  /** As it stands in the file, with its line end. */
  readonly text: string;
  /** Physical lines that it takes up. */
  readonly lines: number;
  /** A line of length zero, which is no record. */
  readonly blank: boolean;
  /** Holds a quote that is never closed: what follows it may yet close it. */
  readonly unclosed: boolean;
  /** Grows along the file; says which of two chunks comes first, wherever they have moved. */
  order: number;
  findings: readonly Held[];
  /** Index among the records, and first physical line from 0, as they were when findings were last asked for. */
  record: number;
  line: number;
}

/** A finding as a chunk holds it: the record numbers in its places mean nothing, its chunks say where it stands. */
export interface Held {
  readonly finding: Finding;
  /** Comes from a comparison with other rows, so that it may change without its own row changing. */
  readonly compared?: boolean;
  /** The chunk of its related places. */
  readonly first?: Chunk;
}

export const NOTHING: readonly Held[] = [];

/** An edit as editors report it; lines and columns count from 0, in the text before the edit. */
export interface Change {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
  readonly text: string;
}

/** Cuts a scanned text into chunks, up to the offset given; each record's chunk is handed over with its index. */
export function cut(table: Table, each: (chunk: Chunk, record: number) => void, upTo = table.text.length): void {
  const { text, unclosed } = table;
  let at = 0;
  let fault = 0;
  const blankLines = (until: number) => {
    while (at < until) {
      const end = text.startsWith('\r\n', at) ? at + 2 : at + 1;
      each(newChunk(text.slice(at, end), 1, true, false), -1);
      at = end;
    }
  };
  for (let record = 0; record < table.recordCount && at < upTo; record++) {
    blankLines(Math.min(upTo, table.recordStart(record)));
    if (at >= upTo) return;
    const next = table.nextLine(record);
    let open = false;
    for (; unclosed[fault]?.record === record; fault++) open = true;
    const lines =
      table.line(record + 1) > 0 && table.recordStart(record + 1) === next
        ? table.line(record + 1) - table.line(record)
        : countLines(text.slice(at, table.recordEnd(record)));
    each(newChunk(text.slice(at, next), lines, false, open), record);
    at = next;
  }
  blankLines(upTo);
}

function newChunk(text: string, lines: number, blank: boolean, unclosed: boolean): Chunk {
  return { text, lines, blank, unclosed, order: 0, findings: NOTHING, record: 0, line: 0 };
}

function countLines(text: string): number {
  let count = 1;
  for (const _ of text.matchAll(/\r\n|\r|\n/g)) count++;
  return count;
}

/** What an edit replaces: chunks from `from` up to `to`, by the records of `table` up to the offset `upTo`. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly table: Table;
  readonly upTo: number;
}

/**
 * Reads again as little as an edit makes necessary. How a record is cut depends on nothing before its first character, so
 * reading stops as soon as a new record ends where an old one did; and a quote reaches only so far, so it starts no
 * further back than the unclosed quotes that the edit may close. With `oneLineEach`, a line's number is its chunk's index.
 */
export function replacement(
  chunks: readonly Chunk[],
  change: Change,
  dialect: Dialect,
  oneLineEach: boolean,
): Replacement {
  const first = chunkAt(chunks, change.start.line, oneLineEach);
  const last = chunkAt(chunks, change.end.line, oneLineEach, first);
  const from = reopened(chunks, joinedTo(chunks, first.index));
  const to = Math.min(chunks.length, last.index + 1);
  let old = '';
  let fromOffset = 0;
  for (let i = from; i < to; i++) {
    if (i < first.index) fromOffset += chunks[i]!.text.length;
    old += chunks[i]!.text;
  }
  const firstText = old.slice(fromOffset);
  const lastOffset = fromOffset + textBefore(chunks, first.index, last.index);
  const start = fromOffset + offsetIn(firstText, change.start.line - first.line) + change.start.column;
  const end = lastOffset + offsetIn(old.slice(lastOffset), change.end.line - last.line) + change.end.column;
  let text = old.slice(0, start) + change.text + old.slice(end);

  // Without a quote, every line end is the end of a record.
  const settled = text.length;
  const quoted = text.includes('"');
  if (!quoted && (endsLine(text) || to === chunks.length))
    return { from, to, table: scan(text, dialect), upTo: settled };
  for (let reach = 2 * QUOTE_REACH; ; reach *= 2) {
    const ends: number[] = [];
    let ahead = to;
    while (ahead < chunks.length && text.length < settled + reach) {
      ends.push(text.length);
      text += chunks[ahead++]!.text;
    }
    ends.push(text.length);
    const table = scan(text, dialect);
    const meets = firstCommon(table, ends, settled);
    // What was read near the end of the text at hand might read otherwise with more of it.
    const complete = ahead === chunks.length;
    if (complete || ends[meets]! <= text.length - QUOTE_REACH)
      return { from, to: to + meets, table, upTo: ends[meets]! };
    text = text.slice(0, settled);
  }
}

/** Index of the first old end at which a new record or blank line begins too. */
function firstCommon(table: Table, ends: readonly number[], settled: number): number {
  let record = 0;
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i]!;
    if (end < settled) continue;
    while (record < table.recordCount && table.nextLine(record) < end) record++;
    // Between records there are only lines of length zero, so an old end that no record spans is a common one.
    if (record === table.recordCount || table.nextLine(record) === end || table.recordStart(record) >= end) return i;
  }
  return ends.length - 1;
}

const endsLine = (text: string) => text === '' || /[\r\n]$/.test(text);

/** The chunk that holds a physical line, and that chunk's first line. */
function chunkAt(
  chunks: readonly Chunk[],
  line: number,
  oneLineEach: boolean,
  near = { index: 0, line: 0 },
): { index: number; line: number } {
  if (oneLineEach) return { index: Math.min(line, chunks.length), line: Math.min(line, chunks.length) };
  let { index, line: at } = near;
  while (index < chunks.length && at + chunks[index]!.lines <= line) at += chunks[index++]!.lines;
  return { index, line: at };
}

function textBefore(chunks: readonly Chunk[], from: number, to: number): number {
  let length = 0;
  for (let i = from; i < Math.min(to, chunks.length); i++) length += chunks[i]!.text.length;
  return length;
}

/** Offset of the n-th line of a text, from 0. */
function offsetIn(text: string, line: number): number {
  let at = 0;
  for (let i = 0; i < line; i++) {
    const end = text.slice(at).search(/\r\n|\r|\n/);
    if (end < 0) return text.length;
    at += end + (text.startsWith('\r\n', at + end) ? 2 : 1);
  }
  return at;
}

/** A last line without a line end goes on in what is written after it. */
function joinedTo(chunks: readonly Chunk[], index: number): number {
  const before = chunks[index - 1];
  return index === chunks.length && before && !endsLine(before.text) ? index - 1 : index;
}

/** The earliest chunk whose unclosed quote the chunk at an index may close. */
function reopened(chunks: readonly Chunk[], index: number): number {
  let earliest = index;
  let distance = 0;
  for (let i = index - 1; i >= 0 && distance <= QUOTE_REACH; i--) {
    distance += chunks[i]!.text.length;
    if (chunks[i]!.unclosed) earliest = i;
  }
  return earliest;
}
