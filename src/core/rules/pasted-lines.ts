// Lines of another file that were pasted with their header: written into this file's columns, where it has them all.
import { type HeaderRow, headerRow } from '../document/header-rows';
import type { Sheet } from '../document/sheet';
import type { TextEdit } from '../text/edits';
import type { Place } from '../text/table';
import { deleteRecord, writtenElsewhere } from './edits';
import { deleteLine } from './row-fixes';
import type { Fix } from './rule';

/** A header of other columns, with the records below it that are as wide as it is. */
interface Pasted {
  readonly header: HeaderRow;
  readonly records: readonly number[];
}

/** By each of their records; of one version of a file, whose fixes are asked for one by one. */
const found = new WeakMap<Sheet, ReadonlyMap<number, Pasted>>();

function pastedIn(sheet: Sheet): ReadonlyMap<number, Pasted> {
  const known = found.get(sheet);
  if (known) return known;
  const { table, firstRow } = sheet;
  const pasted = new Map<number, Pasted>();
  let last: { header: HeaderRow; records: number[] } | undefined;
  for (let record = firstRow; record < table.recordCount; record++) {
    const header = headerRow(sheet, record);
    if (header) last = header.isSame ? undefined : { header, records: [] };
    else if (last && table.fieldCount(record) === table.fieldCount(last.header.record)) last.records.push(record);
    else continue;
    if (last) pasted.set(record, last);
  }
  found.set(sheet, pasted);
  return pasted;
}

/** Writes a line below a header of other columns as this file's; undefined for any other line, none where it cannot. */
export function arrangeLine(sheet: Sheet, record: number): Fix[] | undefined {
  const pasted = pastedIn(sheet).get(record);
  if (!pasted) return undefined;
  const edit = arranged(sheet, pasted.header, record);
  const title = { fr: 'Ranger la ligne dans les colonnes du fichier', en: 'Put the line into the file’s columns' };
  return edit ? [{ title, edits: [edit], safe: false }] : [];
}

/** Writes all lines below a header of other columns as this file's, and takes the header out; none where one cannot be. */
export function arrangeAll(sheet: Sheet, place: Place): Fix[] {
  const { table } = sheet;
  const pasted = pastedIn(sheet).get(place.record);
  if (!pasted?.records.length) return [deleteLine(table, place)];
  const edits: TextEdit[] = [deleteRecord(table, place.record)];
  for (const record of pasted.records) {
    const edit = arranged(sheet, pasted.header, record);
    if (!edit) return [];
    edits.push(edit);
  }
  const title = {
    fr: 'Ranger les lignes en dessous dans les colonnes du fichier',
    en: 'Put the lines below into the file’s columns',
  };
  return [{ title, edits, safe: false }];
}

/** Undefined where a cell has something for which this file has no column. */
function arranged({ table, width }: Sheet, { named }: HeaderRow, record: number): TextEdit | undefined {
  const isLost = named.some((index, column) => index < 0 && table.value(record, column).trim() !== '');
  if (isLost) return undefined;
  const cells = new Array<string>(width).fill('');
  for (const [column, index] of named.entries()) if (index >= 0) cells[index] = writtenElsewhere(table, record, column);
  const { delimiter } = table.dialect;
  return { start: table.recordStart(record), end: table.recordEnd(record), text: cells.join(delimiter) };
}
