// Writes small workbooks for the tests: one sheet, shared strings as Excel has them, dates as numbers with a format.
import { strToU8, type Zippable, zipSync } from 'fflate';

export type Cell = string | number | Date | null;

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const EPOCH = Date.UTC(1899, 11, 30);

/** The bytes of an .xlsx file with these rows. */
export function writeWorkbook(rows: readonly (readonly Cell[])[]): Uint8Array {
  const strings = new Map<string, number>();
  const shared = (text: string) => {
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return index;
  };
  const cellXml = (cell: Cell, at: string) => {
    if (cell === null) return '';
    if (cell instanceof Date) return `<c r="${at}" s="1"><v>${(cell.getTime() - EPOCH) / 86_400_000}</v></c>`;
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
    return `<c r="${at}" t="s"><v>${shared(cell)}</v></c>`;
  };
  const sheet = rows
    .map((row, y) => `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell, letters(x) + (y + 1))).join('')}</row>`)
    .join('');
  const files: Zippable = {
    'xl/workbook.xml': strToU8(
      xml(
        `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="Export" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ),
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      xml(
        `<Relationships ${RELS}><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
          `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/>` +
          `<Relationship Id="rId3" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
    ),
    'xl/worksheets/sheet1.xml': strToU8(xml(`<worksheet ${MAIN}><sheetData>${sheet}</sheetData></worksheet>`)),
    'xl/styles.xml': strToU8(
      xml(
        `<styleSheet ${MAIN}><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>` +
          '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>',
      ),
    ),
    'xl/sharedStrings.xml': strToU8(
      xml(`<sst ${MAIN}>${[...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`),
    ),
  };
  return zipSync(files, { level: 6 });
}
