// Rows that a line break has cut in pieces, as Enter does inside a cell: which records make one row together.
import { nameDoubt } from '../people/name-doubts';
import { scan } from '../text/scan';
import type { Table } from '../text/table';
import { fitsColumns } from './row-repair';
import type { Sheet } from './sheet';

/** Records that follow each other; both ends are meant. */
export interface Pieces {
  readonly first: number;
  readonly last: number;
}

/** Enter is hit so often by mistake at most. */
const MOST_PIECES = 4;

/** The ways to make one row of a record and its neighbours by taking out line breaks alone; the most likely one first. */
export function brokenRows(sheet: Sheet, record: number): Pieces[] {
  const found: Pieces[] = [];
  for (let count = 2; count <= MOST_PIECES && !found.length; count++) {
    for (let first = record - count + 1; first <= record; first++) {
      const pieces = { first, last: first + count - 1 };
      if (isOneRow(sheet, pieces)) found.push(pieces);
    }
  }
  // A number alone ends a row, whose last cell it is; a word alone begins one.
  const endsWithNumber = found.length > 1 && /^\s*\d+\s*$/.test(sheet.table.recordText(record));
  return endsWithNumber ? found : found.toReversed();
}

function isOneRow(sheet: Sheet, { first, last }: Pieces): boolean {
  const { table, width } = sheet;
  if (first < sheet.firstRow || last >= table.recordCount) return false;
  const texts: string[] = [];
  let fields = first - last;
  for (let record = first; record <= last; record++) {
    const count = table.fieldCount(record);
    // A row that is whole can only have lost the end of its last cell, or the beginning of its first.
    if (count > width || (count === width && last > first + 1)) return false;
    fields += count;
    texts.push(table.recordText(record));
  }
  if (fields !== width || texts.some((text) => text.trim() === '') || !isOnePiece(sheet, first, last)) return false;
  const joined = scan(texts.join(''), table.dialect);
  const values = joined.recordCount === 1 ? joined.values(0).map((value) => value.trim()) : [];
  return values.length === width && fitsColumns(sheet, values) && !swallowsAnother(table, first, last);
}

/** Whether what stands alone beside a whole row may be a piece of a cell: one word, and no total. */
function isOnePiece({ table, width }: Sheet, first: number, last: number): boolean {
  const whole = [first, last].find((record) => table.fieldCount(record) === width);
  if (whole === undefined) return true;
  const piece = table.recordText(whole === first ? last : first).trim();
  return !/\s/.test(piece) && nameDoubt(piece, false) !== 'total';
}

/** Whether an address that is complete would get letters that begin another line's first cell. */
function swallowsAnother(table: Table, first: number, last: number): boolean {
  for (let record = first; record < last; record++) {
    const end = table.value(record, table.fieldCount(record) - 1).trim();
    if (/@[^@]+\.[a-z]{2,}$/i.test(end) && /^\s*[^\s.-]/.test(table.value(record + 1, 0))) return true;
  }
  return false;
}
