// A workbook from anybody is looked at before it is unpacked into cells: none takes more time or memory than a real one.
import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readWorkbook } from '../../../src/core/reference/workbook';
import { extentOf } from '../../../src/core/reference/workbook-extent';
import { runToCompletion } from '../../../src/core/task/cooperative-task';
import { writeWorkbook } from './workbook-writer';

const read = (bytes: Uint8Array) => readWorkbook(bytes, async (steps) => runToCompletion(steps));
const SHEET = 'xl/worksheets/sheet1.xml';

/** A workbook of two people with its sheet changed. */
function workbookWith(change: (sheet: string) => string, part = SHEET): Uint8Array {
  const parts = unzipSync(
    writeWorkbook([
      ['Nom', 'Prénom'],
      ['Roy', 'Lise'],
    ]),
  );
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part]!))) });
}
const cell = (place: string) => (sheet: string) =>
  sheet.replace('</sheetData>', `<row r="9"><c r="${place}"><v>1</v></c></row></sheetData>`);

describe('workbooks', () => {
  const bombs: [string, Uint8Array, RegExp][] = [
    ['a cell in the last place of Excel', workbookWith(cell('XFD1048576')), /300\s000 lignes/],
    ['a cell in a place that no sheet has', workbookWith(cell('ZZZZZZZ99999999')), /abîmé/],
    ['a column that no sheet has', workbookWith(cell('XFE9')), /abîmé/],
    ['a cell far to the right of many rows', workbookWith(cell('XFD900')), /Supprimez les lignes et colonnes vides/],
    [
      'a tag of 320,000 attributes',
      workbookWith((sheet) =>
        sheet.replace('<row ', `<row ${Array.from({ length: 320_000 }, (_, i) => `a${i}=""`).join(' ')} `),
      ),
      /abîmé/,
    ],
    [
      'a text of 5 MB',
      workbookWith((sheet) => sheet.replace('</sheetData>', `${'0'.repeat(5e6)}</sheetData>`)),
      /abîmé/,
    ],
    ['a tag without an end', workbookWith((sheet) => `${sheet}<${'x'.repeat(50_000)}`), /abîmé/],
    [
      'an endless tag in another part',
      workbookWith((text) => text.replace('<sst', `<sst ${'x=""'.repeat(9000)}`), 'xl/sharedStrings.xml'),
      /abîmé/,
    ],
    [
      'an endless tag that seems to end in a value',
      workbookWith((text) => text.replace('<sst', `<sst x=">" ${'x=""'.repeat(9000)}`), 'xl/sharedStrings.xml'),
      /abîmé/,
    ],
    ['tags in tags', workbookWith((sheet) => sheet.replace('<sheetData>', '<a>'.repeat(200_000))), /abîmé/],
  ];
  for (const [name, bytes, problem] of bombs) {
    it(`are refused with a reason: ${name}`, async () => {
      const answer = await read(bytes);
      assert.ok('problem' in answer);
      assert.match(answer.problem.fr, problem);
    });
  }

  it('are read with a cell that strayed', async () => {
    const answer = await read(workbookWith(cell('XFD9')));
    assert.ok('rows' in answer);
    assert.deepEqual(answer.rows[1]!.slice(0, 2), ['Roy', 'Lise']);
  });

  const extents: [string, { rows: number; columns: number } | undefined][] = [
    ['<row r="7"/>', { rows: 0, columns: 0 }],
    ['<row r="7"><c r="AB7"/></row>', { rows: 7, columns: 28 }],
    ['<c s="1" r="B2"/><c r="A12"/>', { rows: 12, columns: 2 }],
    ['<c xr="ZZZZ9"/>', { rows: 0, columns: 0 }],
    ['<c r="XFD1048577"/>', undefined],
    ["<c r='XFD1048577'/>", undefined],
    ['<c r = "XFD1048577"/>', undefined],
    ["<row r='7'><c\n\tr='AB7'/></row>", { rows: 7, columns: 28 }],
    ['<row r="1e9"/>', undefined],
    ['<row r="-1"/>', undefined],
    ['<row r="Infinity"/>', undefined],
    ['<row r="&#49;e9"/>', undefined],
    ['<row x=">" r="1e9"/>', undefined],
    ['<row x="<a>" r="1e9"/>', undefined],
    ['<c r="A0"/>', undefined],
    ['<c r="&#65;1"/>', undefined],
    ['<c r="A1"><is><t>le champ r="x" vide</t></is></c>', { rows: 1, columns: 1 }],
  ];
  for (const [sheet, extent] of extents) {
    it(`reach as far as their cells: ${sheet}`, () => assert.deepEqual(extentOf(strToU8(sheet)), extent));
  }
});
