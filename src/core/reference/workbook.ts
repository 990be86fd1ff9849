// Reads the sheets of an .xlsx workbook as rows of text. Looks before it unpacks: a workbook is a zip, and a zip may
// be protected, cut short, something else, or a bomb.

import type { Text } from '../i18n/language';
import { mapInSteps, type RunSteps, type Steps } from '../task/cooperative-task';
import { REFERENCE_MESSAGES } from './texts';
import { withErrors, withZeros, zeroStyles } from './workbook-cells';
import { extentOf, isEndless } from './workbook-extent';
import { type HiddenParts, hiddenIn } from './workbook-hidden';

export type WorkbookRead = { readonly rows: readonly (readonly string[])[] } | { readonly problem: Text };

/** More lines than any platform has accounts. */
export const MOST_ROWS = 300_000;
/** So many accounts have fewer. One cell that strayed to the last column makes each row as wide. */
const MOST_CELLS = 5_000_000;
/** So many accounts unpack to less. */
const MOST_MEGABYTES = 200;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const [LESS, R, O, W] = [0x3c, 0x72, 0x6f, 0x77];

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);

/** Whether bytes are those of a workbook, or of something that one is mistaken for, rather than of a text. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) || startsWith(bytes, OLE);
}

/**
 * The rows of the first sheet, every cell as text; else why there are none. Throws only what `run` throws. The library
 * reads the sheet in one go: nothing else is done meanwhile.
 */
export async function readWorkbook(bytes: Uint8Array, run: RunSteps): Promise<WorkbookRead> {
  const packed = await unpacked(bytes, run, false);
  if ('problem' in packed) return packed;
  const { readSheet } = await import('read-excel-file/universal');
  // Whatever the library throws, it could not read the workbook.
  const rows: Cells | undefined = await readSheet(packed.buffer, 1).catch(() => undefined);
  return rows ? { rows: await run(asTexts(rows)) } : { problem: REFERENCE_MESSAGES.damagedWorkbook };
}

/** A sheet with the name that people see below it, and what they do not see. */
export interface SheetRead {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly hidden?: HiddenParts;
}

/** The same of every sheet, errors included. */
export async function readAllSheets(
  bytes: Uint8Array,
  run: RunSteps,
): Promise<{ readonly sheets: readonly SheetRead[] } | { problem: Text }> {
  const packed = await unpacked(bytes, run, true);
  if ('problem' in packed) return packed;
  const { default: readSheets } = await import('read-excel-file/universal');
  const read = await readSheets(packed.buffer).catch(() => undefined); // likewise
  if (!read?.length) return { problem: REFERENCE_MESSAGES.damagedWorkbook };
  const sheets: SheetRead[] = [];
  for (const { sheet, data } of read) {
    const hidden = packed.hidden.get(sheet);
    sheets.push({ name: sheet, rows: await run(asTexts(data)), ...(hidden && { hidden }) });
  }
  return { sheets };
}

type Cells = readonly (readonly unknown[])[];

const asTexts = (rows: Cells): Steps<string[][]> => mapInSteps(rows, (row) => row.map(asText));

/** A workbook that the library may read; else why it may not. @param isWhole with its errors and what it hides */
async function unpacked(
  bytes: Uint8Array,
  run: RunSteps,
  isWhole: boolean,
): Promise<{ buffer: ArrayBuffer; hidden: ReadonlyMap<string, HiddenParts> } | { problem: Text }> {
  if (startsWith(bytes, OLE)) {
    const { protectedWorkbook, oldWorkbook } = REFERENCE_MESSAGES;
    return { problem: holdsUtf16(bytes, 'EncryptedPackage') ? protectedWorkbook : oldWorkbook };
  }
  const packed = await run(repack(bytes, await import('fflate'), isWhole));
  return 'bytes' in packed
    ? { buffer: packed.bytes.buffer as ArrayBuffer, hidden: packed.hidden }
    : { problem: packed };
}

const STYLES = /(^|\/)styles\.xml$/i;
const SHEET = /(^|\/)worksheets\/[^/]+\.xml$/i;

interface Repacked {
  readonly bytes: Uint8Array;
  readonly hidden: ReadonlyMap<string, HiddenParts>;
}

/**
 * The XML parts of a workbook, packed again without compression (the library would unpack in a worker thread, which not
 * every host allows), cells as people see them; else why it is not unpacked, as its directory tells.
 */
function* repack(
  bytes: Uint8Array,
  { unzipSync, zipSync, strFromU8, strToU8 }: typeof import('fflate'),
  isWhole: boolean,
): Steps<Repacked | Text> {
  try {
    let size = 0;
    let sheets = 0;
    let cells = 0;
    let other: Text = REFERENCE_MESSAGES.notWorkbook;
    const isPart = (name: string) => /\.(xml|rels)$/i.test(name);
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (isPart(name)) size += originalSize;
        if (SHEET.test(name)) sheets++;
        // How LibreOffice keeps a sheet, and how Excel keeps its binary workbooks.
        if (name === 'content.xml') other = REFERENCE_MESSAGES.openDocument;
        if (/^xl\/workbook\.bin$/i.test(name)) other = REFERENCE_MESSAGES.binaryWorkbook;
        return false;
      },
    });
    if (!sheets) return other;
    if (size > MOST_MEGABYTES * 1_000_000) return REFERENCE_MESSAGES.tooLarge(MOST_MEGABYTES);
    const parts = unzipSync(bytes, { filter: ({ name }) => isPart(name) });
    yield;
    for (const [name, part] of Object.entries(parts)) {
      if (isEndless(part)) return REFERENCE_MESSAGES.damagedWorkbook;
      yield;
      if (!SHEET.test(name)) continue;
      const extent = extentOf(part);
      if (!extent) return REFERENCE_MESSAGES.damagedWorkbook;
      if (Math.max(countRows(part), extent.rows) > MOST_ROWS) return REFERENCE_MESSAGES.tooManyRows(MOST_ROWS);
      cells += extent.rows * extent.columns;
      if (cells > MOST_CELLS) return REFERENCE_MESSAGES.tooWide(MOST_CELLS);
      yield;
    }
    const styles = Object.keys(parts).find((name) => STYLES.test(name));
    const zeros = zeroStyles(styles ? strFromU8(parts[styles]!) : '');
    const hidden = isWhole
      ? hiddenIn((name) => (parts[name] ? strFromU8(parts[name]) : ''))
      : new Map<string, HiddenParts>();
    yield;
    for (const name of zeros.size || isWhole ? Object.keys(parts) : []) {
      if (!SHEET.test(name)) continue;
      const sheet = strFromU8(parts[name]!);
      const padded = zeros.size ? withZeros(sheet, zeros) : sheet;
      const shown = isWhole ? withErrors(padded) : padded;
      if (shown !== sheet) parts[name] = strToU8(shown);
      yield;
    }
    const packed = zipSync(parts, { level: 0 });
    yield;
    return { bytes: packed, hidden };
  } catch {
    // Only unpacking throws.
    return REFERENCE_MESSAGES.damagedWorkbook;
  }
}

/** How many `<row` a sheet holds. */
function countRows(sheet: Uint8Array): number {
  let count = 0;
  for (let at = sheet.indexOf(LESS); at >= 0; at = sheet.indexOf(LESS, at + 1)) {
    if (sheet[at + 1] === R && sheet[at + 2] === O && sheet[at + 3] === W) count++;
  }
  return count;
}

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!(value instanceof Date)) return String(value);
  if (Number.isNaN(value.getTime())) return '';
  // Excel keeps a time as a part of a day, and 10:00 as a little less.
  const seconds = Math.round(value.getTime() / 1000);
  const [date = '', time = ''] = new Date(seconds * 1000).toISOString().split('T');
  const day = date.split('-').reverse().join('/');
  return time.startsWith('00:00:00') ? day : `${day} ${time.slice(0, 5)}`;
}

/** Whether bytes hold an ASCII word in UTF-16, as the directory of an OLE file does. */
function holdsUtf16(bytes: Uint8Array, word: string): boolean {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let length = 0;
    while (length < word.length && bytes[at + 2 * length] === word.charCodeAt(length) && !bytes[at + 2 * length + 1])
      length++;
    if (length === word.length) return true;
  }
  return false;
}
