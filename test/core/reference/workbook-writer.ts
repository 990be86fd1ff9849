// Writes small workbooks for the tests: one sheet, shared strings as Excel has them, dates as numbers with a format.
import { strToU8, type Zippable, zipSync } from 'fflate';

/** A number with a format of six zeros, or an error, is an object. */
export type Cell = string | number | Date | null | { readonly zeros: number } | { readonly error: string };

const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const RELS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

const EPOCH = Date.UTC(1899, 11, 30);

type Rows = readonly (readonly Cell[])[];

/** The bytes of an .xlsx file with these rows. */
export const writeWorkbook = (rows: Rows): Uint8Array => writeSheets({ Export: rows });

/** The bytes of an .xlsx file with these sheets, by their names. */
export function writeSheets(sheets: Readonly<Record<string, Rows>>): Uint8Array {
  const strings = new Map<string, number>();
  const shared = (text: string) => {
    const index = strings.get(text) ?? strings.size;
    strings.set(text, index);
    return index;
  };
  const cellXml = (cell: Cell, at: string) => {
    if (cell === null) return '';
    if (cell instanceof Date) return `<c r="${at}" s="1"><v>${(cell.getTime() - EPOCH) / 86_400_000}</v></c>`;
    if (typeof cell === 'object' && 'zeros' in cell) return `<c r="${at}" s="2"><v>${cell.zeros}</v></c>`;
    if (typeof cell === 'object') return `<c r="${at}" t="e"><f>1/0</f><v>${cell.error}</v></c>`;
    if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
    return `<c r="${at}" t="s"><v>${shared(cell)}</v></c>`;
  };
  const rowXml = (row: readonly Cell[], y: number) =>
    `<row r="${y + 1}">${row.map((cell, x) => cellXml(cell, letters(x) + (y + 1))).join('')}</row>`;
  const names = Object.keys(sheets);
  const parts = Object.values(sheets).map((rows, index) => [
    `xl/worksheets/sheet${index + 1}.xml`,
    strToU8(xml(`<worksheet ${MAIN}><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`)),
  ]);
  const sheetTags = names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const sheetRelations = names.map(
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  const other = names.length + 1;
  const files: Zippable = {
    'xl/workbook.xml': strToU8(
      xml(`<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${sheetTags.join('')}</sheets></workbook>`),
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      xml(
        `<Relationships ${RELS}>${sheetRelations.join('')}` +
          `<Relationship Id="rId${other}" Type="${OFFICE}/styles" Target="styles.xml"/>` +
          `<Relationship Id="rId${other + 1}" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
      ),
    ),
    ...Object.fromEntries(parts),
    'xl/styles.xml': strToU8(
      xml(
        `<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="164" formatCode="000000"/></numFmts><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs>` +
          '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/><xf numFmtId="164"/></cellXfs></styleSheet>',
      ),
    ),
    'xl/sharedStrings.xml': strToU8(
      xml(`<sst ${MAIN}>${[...strings.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`),
    ),
  };
  return zipSync(files, { level: 6 });
}
