// The anonymised copy: files with other people in them, in which everything is found that is found in the originals, on
// the same lines and in the same cells. This is what gets attached to a ticket.

import { matchColumns } from '../document/columns';
import { isSepLine } from '../document/delimiters';
import { Row } from '../document/row';
import type { Sheet } from '../document/sheet';
import { holdsWholeName } from '../people/capitals';
import { isSlip } from '../people/emails';
import { nameDoubt } from '../people/name-doubts';
import type { Random } from '../people/new-password';
import { RESERVED_USERNAME } from '../people/usernames';
import type { Template } from '../platform';
import { applyEdits, type TextEdit } from '../text/edits';
import { slipsIn } from './addresses';
import { type CellKind, cellKindOf } from './cell-kind';
import { type Disguise, disguise } from './cells';
import { maskMojibake } from './mask';
import { PseudonymWords } from './pseudonym-map';
import { Rewriter } from './rewriter';

/**
 * Copies of files without anybody of the originals: names, addresses, usernames, matricules
 * and passwords are replaced by others drawn at random, one for one and the same in all the files; so are the words of
 * columns that are not known. Nothing leads back: who stands for whom is in no file. What is no person's stays: the
 * header, cohorts, codes of establishments, fictif domains, and passwords that the guide prints.
 *
 * Held by a property test: the copy has the findings of the original, rule by rule and place by place, but for those that
 * compare it with an export of accounts.
 */
export function anonymise(sheets: readonly Sheet[], random: Random): string[] {
  const [first] = sheets;
  if (!first) return [];
  const words = new PseudonymWords(random, isMeaningful(first));
  const rewriter = new Rewriter(words, random);
  for (const sheet of sheets) noteSpellings(sheet, rewriter, words);
  const slips = slipsIn(sheets);
  const byPlatform = new Map(sheets.map(({ platform }) => [platform, disguise(platform, rewriter, random, slips)]));
  const replaceIn = ({ platform }: Sheet) => byPlatform.get(platform)!;
  for (const sheet of sheets) settleNames(sheet, replaceIn(sheet), rewriter, words);
  // All that there is, before anything is written: where few are left, one that was drawn is exchanged for another.
  for (const sheet of sheets) for (const { kind, value } of cellsOf(sheet)) replaceIn(sheet)(value, kind);
  return sheets.map((sheet) => applyEdits(sheet.table.text, [...editsOf(sheet, replaceIn(sheet))]));
}

/** Words that the rules know: nobody must be called so by chance. */
function isMeaningful({ platform, template }: Sheet): (word: string) => boolean {
  const { fictif, username } = platform;
  const columns: Template = { ...template, open: false };
  return (word) =>
    (fictif !== null && isSlip(word, fictif.marker)) ||
    word === username.nomenclature?.test ||
    word === RESERVED_USERNAME ||
    matchColumns([word], columns, platform)[0]?.name !== undefined;
}

interface Cell {
  readonly kind: CellKind;
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** Its quotes are written twice. */
  readonly doubled: boolean;
}

/** The cells of a file that may hold anything of a person. In a row that is out of step, every cell may. */
function* cellsOf(sheet: Sheet): Iterable<Cell> {
  const { table, header, firstRow } = sheet;
  for (let record = 0; record < firstRow; record++) {
    if (record === header) yield* headerCells(sheet);
    else if (!isSepLine(sheet, record)) {
      yield otherCell(sheet, table.recordStart(record), table.recordEnd(record));
    }
  }
  for (let record = firstRow; record < table.recordCount; record++) {
    const row = new Row(sheet, record);
    if (row.header) continue;
    const width = table.fieldCount(record);
    for (let column = 0; column < width; column++) {
      // A file may have millions of empty cells, and nobody is in them.
      if (table.start(record, column) === table.end(record, column)) continue;
      const kind = row.hasExpectedFieldCount ? cellKindOf(sheet.nameAt(column), sheet.platform) : 'other';
      yield cellOf(row, column, kind);
    }
  }
}

/** Where a cell's value stands, without its quotes. */
function cellOf({ sheet: { table }, record }: Row, column: number, kind: CellKind): Cell {
  const start = table.start(record, column);
  const raw = table.raw(record, column);
  const value = table.value(record, column);
  const doubled = !raw.includes(value);
  const written = doubled ? value.replaceAll('"', '""') : value;
  const at = raw.indexOf(written);
  if (at < 0) {
    // Something follows the closing quote: the value is all that follows the opening one, with a quote in between.
    const opening = raw.indexOf('"') + 1;
    return { kind, start: start + opening, end: start + raw.length, value: raw.slice(opening), doubled: false };
  }
  return { kind, start: start + at, end: start + at + written.length, value, doubled };
}

/** Names of columns; a password may stand in the place of each; and what an unclosed quote has drawn into their record. */
function* headerCells(sheet: Sheet): Iterable<Cell> {
  const { table, header, recognition } = sheet;
  const [from, to] = [table.recordStart(header), table.recordEnd(header)];
  const line = recognition?.headerLine ?? '';
  const start = table.text.indexOf(line, from);
  if (start > from) yield otherCell(sheet, from, start);
  if (start + line.length < to) yield otherCell(sheet, start + line.length, to);
  if (to - from > line.length) return;
  for (const { index } of sheet.columns) yield cellOf(new Row(sheet, header), index, 'kept');
}

function otherCell({ table }: Sheet, start: number, end: number): Cell {
  const value = table.text.slice(start, end);
  return { kind: 'other', start, end, value, doubled: false };
}

function* editsOf(sheet: Sheet, replace: Disguise): Iterable<TextEdit> {
  for (const { kind, start, end, value, doubled } of cellsOf(sheet)) {
    const made = replace(value, kind);
    if (made !== value) yield { start, end, text: doubled ? made.replaceAll('"', '""') : made };
  }
}

/** Looks at all cells before one is written: where accents are, and which names are two names in one cell. */
function noteSpellings(sheet: Sheet, rewriter: Rewriter, words: PseudonymWords): void {
  for (const { kind, value } of cellsOf(sheet)) if (kind !== 'password') noteCell(value, kind, rewriter, words);
  for (const { cell, other } of namePairs(sheet)) {
    const [whole, part] = [rewriter.wordOf(maskMojibake(cell).text), rewriter.wordOf(maskMojibake(other).text)];
    // `M. Paul`, `M Paul` and `Paul M.` are addressed, `J. Paul` is not: no initial may become that one, nor that one another.
    const isBehind = /[\s,(]\p{L}\.\)?$/u.test(cell.trim());
    if (isBehind) words.cut(whole, whole.length - 1);
    if (isBehind || /^\p{L}[.\s]/u.test(cell.trim())) words.keepInitial('m');
    if (!part || !holdsWholeName(cell, other)) continue;
    if (whole.startsWith(part)) words.cut(whole, part.length);
    else if (whole.endsWith(part)) words.cut(whole, whole.length - part.length);
  }
}

function noteCell(value: string, kind: CellKind, rewriter: Rewriter, words: PseudonymWords): void {
  const { text } = maskMojibake(value);
  rewriter.note(text);
  // `Ã‰lise` keeps what stands for its first letter, and with it the initial that a platform makes of it.
  const [initial = '', made] = [rewriter.wordOf(value)[0], rewriter.wordOf(text)[0]];
  if (initial !== made) words.keepInitial(initial);
  if (kind !== 'email' && kind !== 'username') return;
  // The end of an address or a username may be written as one word, as the last name that it was made of.
  const parts = text.split('@')[0]!.split('.');
  for (let from = 1; from < Math.min(4, parts.length); from++) {
    rewriter.note(parts.slice(from).join('.'));
    rewriter.note(parts.slice(from, -1).join('.'));
  }
}

/** Draws a name again that by chance has other findings than the original. */
function settleNames(sheet: Sheet, replace: Disguise, rewriter: Rewriter, words: PseudonymWords): void {
  // What is doubtful about a last name is so about a first name.
  const said = (name: string, other: string) => `${holdsWholeName(name, other)} ${nameDoubt(name.trim(), true)}`;
  for (const { cell, other } of namePairs(sheet)) {
    const original = said(cell, other);
    for (let draws = 0; draws < 20; draws++) {
      if (said(replace(cell, 'lastname'), replace(other, 'lastname')) === original) break;
      words.redraw(rewriter.wordOf(maskMojibake(cell).text));
    }
  }
}

/** Each name of a person, and the other one that stands beside it. */
function* namePairs(sheet: Sheet): Iterable<{ cell: string; other: string }> {
  for (let record = sheet.firstRow; record < sheet.table.recordCount; record++) {
    const row: Row = new Row(sheet, record);
    if (!row.hasExpectedFieldCount) continue;
    const { firstname, lastname } = row;
    if (firstname) yield { cell: firstname, other: lastname };
    if (lastname) yield { cell: lastname, other: firstname };
  }
}
