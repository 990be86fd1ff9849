// Lines of another file that were pasted with their header: written into this file's columns, where it has them all.
import { headerKey, platformNames } from '../document/columns';
import { type HeaderRow, headerRow } from '../document/header-rows';
import type { Sheet } from '../document/sheet';
import { quoted } from '../i18n/format';
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

/**
 * Writes all lines below a header of other columns as this file's, and takes the header out; adds columns that only they
 * fill. None where one line cannot be written so.
 */
export function arrangeAll(sheet: Sheet, place: Place): Fix[] {
  const { table } = sheet;
  const pasted = pastedIn(sheet).get(place.record);
  if (!pasted?.records.length) return [deleteLine(table, place)];
  const added = columnsLacked(sheet, pasted);
  // A column of usernames would take theirs from all other lines.
  if (added.includes('username')) return [];
  const others = added.length ? withCells(sheet, pasted, added) : [];
  if (!others) return [];
  const edits: TextEdit[] = [...others, deleteRecord(table, place.record)];
  for (const record of pasted.records) {
    const edit = arranged(sheet, pasted.header, record, added);
    if (!edit) return [];
    edits.push(edit);
  }
  const names = added.join(', ');
  const title = names
    ? {
        fr: `Ajouter ${quoted(names, 'fr')} au fichier, et y ranger les lignes en dessous`,
        en: `Add ${quoted(names, 'en')} to the file, and put the lines below into its columns`,
      }
    : {
        fr: 'Ranger les lignes en dessous dans les colonnes du fichier',
        en: 'Put the lines below into the file’s columns',
      };
  return [{ title, edits: edits.sort((one, other) => one.start - other.start), safe: false }];
}

/** The name of a column of another header, for one that this file lacks. */
const nameOf = ({ table, platform }: Sheet, { record }: HeaderRow, column: number): string =>
  platformNames(platform).get(headerKey(table.value(record, column))) ?? '';

/** The names of the columns that this file lacks, and in which some of the lines have something. */
function columnsLacked(sheet: Sheet, { header, records }: Pasted): string[] {
  const { table } = sheet;
  const names = header.named.flatMap((index, column) => {
    const isFilled = index < 0 && records.some((record) => table.value(record, column).trim() !== '');
    return isFilled ? nameOf(sheet, header, column) : [];
  });
  return [...new Set(names)];
}

/** The edits that give columns to the file's own lines; undefined where one of them is out of step. */
function withCells(sheet: Sheet, { header, records }: Pasted, names: readonly string[]): TextEdit[] | undefined {
  const { table } = sheet;
  const { delimiter } = table.dialect;
  const pasted = new Set([header.record, ...records]);
  const edits: TextEdit[] = [];
  for (let record = sheet.header; record < table.recordCount; record++) {
    if (pasted.has(record) || table.recordText(record).trim() === '') continue;
    if (table.fieldCount(record) !== sheet.width || pastedIn(sheet).has(record)) return undefined;
    const end = table.recordEnd(record);
    const isHeader = record === sheet.header || headerRow(sheet, record);
    const cells = names.map((name) => delimiter + (isHeader ? name : ''));
    edits.push({ start: end, end, text: cells.join('') });
  }
  return edits;
}

/** Undefined where a cell has something for which the file has no column. */
function arranged(
  sheet: Sheet,
  header: HeaderRow,
  record: number,
  added: readonly string[] = [],
): TextEdit | undefined {
  const { table, width } = sheet;
  const cells = new Array<string>(width + added.length).fill('');
  for (const [column, index] of header.named.entries()) {
    const at = index < 0 ? added.indexOf(nameOf(sheet, header, column)) : -1;
    if (index >= 0 || at >= 0) cells[index < 0 ? width + at : index] = writtenElsewhere(table, record, column);
    else if (table.value(record, column).trim() !== '') return undefined;
  }
  return { start: table.recordStart(record), end: table.recordEnd(record), text: cells.join(table.dialect.delimiter) };
}
