// A cell is handed over as people see it: with the zeros of its number format, and with its error.
import assert from 'node:assert/strict';
import { readAllSheets, readWorkbook } from '../../../src/core/reference/workbook';
import { withErrors, withZeros, zeroStyles } from '../../../src/core/reference/workbook-cells';
import { runToCompletion } from '../../../src/core/task/cooperative-task';
import { type Cell, writeWorkbook } from './workbook-writer';

const run: Parameters<typeof readAllSheets>[1] = async (steps) => runToCompletion(steps);
const ROW: readonly Cell[] = [
  'Roy',
  { zeros: 812 },
  { zeros: 1234567 },
  812,
  { error: '#N/A' },
  new Date('2026-03-01'),
];

const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="000000"/><numFmt formatCode="0000;@" numFmtId="165"/>' +
  '<numFmt numFmtId="166" formatCode="00.00"/></numFmts><cellStyleXfs><xf numFmtId="164"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"><alignment/></xf><xf numFmtId="166"/><xf numFmtId="165"/></cellXfs>';

describe('cells of a workbook', () => {
  it('have the zeros and the errors that people see, where they are converted', async () => {
    const read = await readAllSheets(writeWorkbook([ROW]), run);
    assert.ok('sheets' in read);
    assert.deepEqual(read.sheets[0]?.rows, [['Roy', '000812', '1234567', '812', '#N/A', '01/03/2026']]);
  });

  it('have the zeros, where they are accounts: an error is nobody’s address', async () => {
    const read = await readWorkbook(writeWorkbook([ROW]), run);
    assert.ok('rows' in read);
    assert.deepEqual(read.rows, [['Roy', '000812', '1234567', '812', '', '01/03/2026']]);
  });

  it('tell the styles that are zeros only', () => {
    assert.deepEqual(
      [...zeroStyles(STYLES)],
      [
        ['1', 6],
        ['3', 4],
      ],
    );
    assert.equal(zeroStyles('').size, 0);
  });

  const zeros: readonly (readonly [written: string, shown: string])[] = [
    ['<c r="A1" s="1"><v>812</v></c>', '<c r="A1" s="1" t="str"><v>000812</v></c>'],
    ["<c r='A1' s='1' t='n'><v>812</v></c>", `<c r='A1' s='1' t="str"><v>000812</v></c>`],
    ['<c r="A1" s="3"><f>A2</f><v>7</v></c>', '<c r="A1" s="3" t="str"><f>A2</f><v>0007</v></c>'],
    ['<c r="A1" s="1"><v>8.5</v></c>', '<c r="A1" s="1"><v>8.5</v></c>'],
    ['<c r="A1" s="1" t="s"><v>8</v></c>', '<c r="A1" s="1" t="s"><v>8</v></c>'],
    ['<c r="A1" s="2"><v>812</v></c>', '<c r="A1" s="2"><v>812</v></c>'],
    ['<c r="A1" s="1"/><c r="B1"><v>812</v></c>', '<c r="A1" s="1"/><c r="B1"><v>812</v></c>'],
  ];
  for (const [written, shown] of zeros) {
    it(`${written} is ${shown}`, () => assert.equal(withZeros(written, zeroStyles(STYLES)), shown));
  }

  it('are texts where they are errors, and nothing else is', () => {
    const sheet = '<c r="A1" s="1" t="e"><v>#N/A</v></c><c r="B1" t="s"><v>1</v></c>';
    assert.equal(withErrors(sheet), sheet.replace('t="e"', 't="str"'));
  });
});
