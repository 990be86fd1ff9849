// A workbook from anybody is looked at before it is unpacked into cells: none takes more time or memory than a real one.
import assert from 'node:assert/strict';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { isWorkbook, readAllSheets, readWorkbook } from '../../../src/core/reference/workbook';
import { extentOf } from '../../../src/core/reference/workbook-extent';
import { runToCompletion } from '../../../src/core/task/cooperative-task';
import { type Cell, writeSheets, writeWorkbook } from './workbook-writer';

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

describe('what is taken for a workbook', () => {
  const zip = (...names: readonly string[]) =>
    zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])));
  const OLE = [0xd0, 0xcf, 0x11, 0xe0];
  const utf16 = (word: string) => [...word].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const cases: readonly (readonly [what: string, bytes: Uint8Array, problem: RegExp])[] = [
    ['a workbook of old Excel', Uint8Array.from([...OLE, ...utf16('Workbook')]), /\.xls\b/],
    ['a protected workbook', Uint8Array.from([...OLE, 7, ...utf16('EncryptedPackage'), 7]), /mot de passe|protégé/],
    ['one whose word is cut', Uint8Array.from([...OLE, ...utf16('EncryptedPackag')]), /\.xls\b/],
    ['one whose word is no UTF-16', Uint8Array.from([...OLE, ...strToU8('EncryptedPackage')]), /\.xls\b/],
    [
      'one with a start of the word before it',
      Uint8Array.from([...OLE, ...utf16('EncryptEncryptedPackage')]),
      /mot de passe|protégé/,
    ],
    ['a sheet of LibreOffice', zip('mimetype', 'content.xml', 'meta.xml'), /LibreOffice|\.ods/],
    ['a binary workbook', zip('xl/workbook.bin', 'xl/worksheets/sheet1.bin'), /\.xlsb/],
    [
      'a document of Word',
      zip('word/document.xml', 'xl/workbook.bin.xml', 'a/content.xml'),
      /^(?!.*(LibreOffice|\.ods|\.xlsb))/,
    ],
    ['a zip of other things', zip('a.txt'), /^(?!.*(LibreOffice|\.ods|\.xlsb))/],
    ['a zip that is cut', zip('xl/worksheets/sheet1.xml').slice(0, 40), /abîmé/],
  ];
  for (const [what, bytes, problem] of cases) {
    it(`${what}: there is a reason why it is not read`, async () => {
      assert.ok(isWorkbook(bytes));
      for (const answer of [await read(bytes), await readAllSheets(bytes, async (steps) => runToCompletion(steps))]) {
        assert.ok('problem' in answer);
        assert.match(answer.problem.fr.replaceAll('\u00a0', ' '), problem);
      }
    });
  }

  for (const text of ['', 'PK', 'firstname,lastname\n', 'ÐÏ']) {
    it(`is no text: ${JSON.stringify(text)}`, () => assert.equal(isWorkbook(strToU8(text)), false));
  }

  it('is refused with more lines than any platform has accounts, though no cell says where it is', async () => {
    const rows = (count: number) =>
      workbookWith((sheet) => sheet.replace('<sheetData>', `<sheetData>${'<row/>'.repeat(count)}`));
    const answer = await read(rows(299_999));
    assert.ok('problem' in answer);
    assert.match(answer.problem.fr, /300\s000 lignes/);
    const others = workbookWith((sheet) =>
      sheet.replace('<sheetData>', `<sheetData>${'<raw/><rox/><now/>'.repeat(110_000)}`),
    );
    assert.ok('rows' in (await read(others)));
  });
});

describe('the cells of a workbook', () => {
  const cases: readonly (readonly [what: string, cell: Cell, text: string])[] = [
    ['a text', 'Élise & Zoé', 'Élise & Zoé'],
    ['a number', 812.5, '812.5'],
    ['a long number', 123_456_789_012, '123456789012'],
    ['nothing', null, ''],
    ['a day', new Date(Date.UTC(2025, 4, 28)), '28/05/2025'],
    ['a day and a time', new Date(Date.UTC(2025, 4, 28, 18, 8, 30)), '28/05/2025 18:08'],
    ['a time after midnight', new Date(Date.UTC(2025, 4, 28, 0, 0, 59)), '28/05/2025 00:00'],
    ['an hour that Excel keeps as 0.41666…', new Date(Date.UTC(2025, 4, 29, 10, 0, 0)), '29/05/2025 10:00'],
  ];
  for (const [what, cell, text] of cases) {
    it(`are texts: ${what}`, async () => {
      const answer = await read(
        writeWorkbook([
          ['Nom', 'Valeur', 'Ville'],
          ['Roy', cell, 'Lyon'],
        ]),
      );
      assert.deepEqual(answer, {
        rows: [
          ['Nom', 'Valeur', 'Ville'],
          ['Roy', text, 'Lyon'],
        ],
      });
    });
  }

  it('are those of each sheet, under its name', async () => {
    const bytes = writeSheets({
      Agents: [['Nom'], ['Roy']],
      'Été & co': [
        ['Ville', null],
        [null, new Date(Date.UTC(2025, 0, 1))],
      ],
    });
    assert.deepEqual(await readAllSheets(bytes, async (steps) => runToCompletion(steps)), {
      sheets: [
        { name: 'Agents', rows: [['Nom'], ['Roy']] },
        {
          name: 'Été & co',
          rows: [
            ['Ville', ''],
            ['', '01/01/2025'],
          ],
        },
      ],
    });
    assert.deepEqual(await read(bytes), { rows: [['Nom'], ['Roy']] });
  });

  it('says which rows and sheets are hidden', async () => {
    const parts = unzipSync(
      writeSheets({ "L'ancienne & co": [['Nom'], ['Roy'], ['Bay'], ['Fay']], Agents: [['Nom']] }),
    );
    const change = (name: string, from: RegExp, to: string) =>
      (parts[name] = strToU8(strFromU8(parts[name]!).replace(from, to)));
    change('xl/workbook.xml', /sheetId="1"/, 'sheetId="1" state="veryHidden"');
    change(SHEET, /<row r="2"/, '<row hidden="1" r="2"');
    change(SHEET, /<row r="4"/, '<row r="4" spans="1:1" hidden="true"');
    change(SHEET, /<row r="3"/, '<row r="3" hidden="0"');
    const read = await readAllSheets(zipSync(parts), async (steps) => runToCompletion(steps));
    assert.ok('sheets' in read);
    assert.deepEqual(
      read.sheets.map(({ name, hidden }) => [name, hidden]),
      [
        ["L'ancienne & co", { isHidden: true, rows: [2, 4] }],
        ['Agents', undefined],
      ],
    );
  });
});
