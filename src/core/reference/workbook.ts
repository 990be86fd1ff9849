// Reads the first sheet of an .xlsx workbook as rows of text. Looks before it unpacks: a workbook is a zip, and a zip may
// be protected, cut short, something else, or a bomb.
import { REFERENCE_MESSAGES } from '../messages/reference';
import type { Text } from '../messages/text';
import { mapInSteps, type RunSteps, type Steps } from '../steps';

export type WorkbookRead = { readonly rows: readonly (readonly string[])[] } | { readonly problem: Text };

/** More lines than any platform has accounts. */
export const MOST_ROWS = 300_000;
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
  if (startsWith(bytes, OLE)) {
    const { protectedWorkbook, oldWorkbook } = REFERENCE_MESSAGES;
    return { problem: holdsUtf16(bytes, 'EncryptedPackage') ? protectedWorkbook : oldWorkbook };
  }
  const [zip, { readSheet }] = await Promise.all([import('fflate'), import('read-excel-file/universal')]);
  const packed = await run(repack(bytes, zip));
  if (!(packed instanceof Uint8Array)) return { problem: packed };
  const damaged = { problem: REFERENCE_MESSAGES.damagedWorkbook };
  const rows: readonly (readonly unknown[])[] | undefined = await readSheet(packed.buffer as ArrayBuffer, 1).catch(
    () => undefined,
  );
  return rows ? { rows: await run(mapInSteps(rows, (row) => row.map(asText))) } : damaged;
}

const SHEET = /(^|\/)worksheets\/[^/]+\.xml$/i;

/**
 * The XML parts of a workbook, packed again without compression (the library would unpack in a worker thread, which not
 * every host allows); else why it is not unpacked, as its directory tells.
 */
function* repack(bytes: Uint8Array, { unzipSync, zipSync }: typeof import('fflate')): Steps<Uint8Array | Text> {
  try {
    let size = 0;
    let sheets = 0;
    const isPart = (name: string) => /\.(xml|rels)$/i.test(name);
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (isPart(name)) size += originalSize;
        if (SHEET.test(name)) sheets++;
        return false;
      },
    });
    if (!sheets) return REFERENCE_MESSAGES.notWorkbook;
    if (size > MOST_MEGABYTES * 1_000_000) return REFERENCE_MESSAGES.tooLarge(MOST_MEGABYTES);
    const parts = unzipSync(bytes, { filter: ({ name }) => isPart(name) });
    yield;
    for (const [name, part] of Object.entries(parts)) {
      if (SHEET.test(name) && countRows(part) > MOST_ROWS) return REFERENCE_MESSAGES.tooManyRows(MOST_ROWS);
    }
    yield;
    const packed = zipSync(parts, { level: 0 });
    yield;
    return packed;
  } catch {
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
  const [date = '', time = ''] = value.toISOString().split('T');
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
