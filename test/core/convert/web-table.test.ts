// Web pages and Excel's XML of 2003 that programs call .xls: which texts are such, and their rows.
import assert from 'node:assert/strict';
import { isWebTable, webTableRows } from '../../../src/core/convert/web-table';

const CASES: readonly (readonly [what: string, text: string, rows: readonly (readonly string[])[]])[] = [
  [
    'a table',
    '<table><tr><th>Nom</th><th>Pr&eacute;nom</th></tr><tr><td>Roy</td><td>Lise</td></tr></table>',
    [
      ['Nom', 'Prénom'],
      ['Roy', 'Lise'],
    ],
  ],
  ['capitals, attributes, quotes', `<HTML><TABLE><TR class='a>b'><TD style="x > y">Roy</TD></TR></TABLE>`, [['Roy']]],
  ['tags that are not closed', '<table><tr><td>Roy<td>Lise<tr><td>Haddad', [['Roy', 'Lise'], ['Haddad']]],
  ['blanks and line breaks', '<table><tr><td>\n  Le&nbsp;Goff<br>Anne\r\n</td></tr></table>', [['Le Goff Anne']]],
  ['markup in a cell', '<table><tr><td><b>R</b>oy<!-- <td>none</td> --></td></tr></table>', [['Roy']]],
  ['zeros in front', '<table><tr><td>000812</td></tr></table>', [['000812']]],
  ['a cell over two columns', '<table><tr><td colspan="2">Agents</td><td>x</td></tr></table>', [['Agents', '', 'x']]],
  [
    'a cell over two rows',
    '<table><tr><td rowspan="2">Bloc</td><td>Roy</td></tr><tr><td>Bay</td></tr><tr><td>Urgences</td><td>Fay</td></tr></table>',
    [
      ['Bloc', 'Roy'],
      ['Bloc', 'Bay'],
      ['Urgences', 'Fay'],
    ],
  ],
  [
    'cells over rows in the middle, at the end, and over columns too',
    '<table><tr><td>Roy<td rowspan=3 colspan=2>Bloc<td rowspan=2>1<tr><td>Bay<tr><td>Fay<td>2</table>',
    [
      ['Roy', 'Bloc', '', '1'],
      ['Bay', 'Bloc', '', '1'],
      ['Fay', 'Bloc', '', '2'],
    ],
  ],
  [
    'a cell over more rows than its table has',
    '<table><tr><td rowspan="9">Bloc</td></tr></table><table><tr><td>Roy</td></tr></table>',
    [['Bloc'], ['Roy']],
  ],
  ['a cell over no row', '<table><tr><td rowspan="0">Roy</td></tr><tr><td>Bay</td></tr></table>', [['Roy'], ['Bay']]],
  [
    'Excel’s XML with a cell over two rows',
    '<?xml version="1.0"?><Row><Cell ss:MergeDown="1">Bloc</Cell><Cell>Roy</Cell></Row><Row><Cell ss:Index="2">Bay</Cell></Row>',
    [
      ['Bloc', 'Roy'],
      ['Bloc', 'Bay'],
    ],
  ],
  [
    'more columns than ten',
    `<table><tr><td width="9" colspan="12">A<td>B</table>`,
    [['A', ...Array(11).fill(''), 'B']],
  ],
  [
    'text behind a cell',
    '<table><tr><td>Roy</td>x<td>Lise</td>y</tr>z<tr><th>A</th>v</tr></table>',
    [['Roy', 'Lise'], ['A']],
  ],
  ['text behind a row that ends in a cell', '<table><tr><td>Roy</tr>x<tr><td>Lise</table>', [['Roy'], ['Lise']]],
  ['two tables', '<table><tr><td>Roy</table>x<table><td>Lise</table>', [['Roy'], ['Lise']]],
  ['blanks in a row', '<table><tr><td>Le \n\t&nbsp; Goff</td></tr></table>', [['Le Goff']]],
  ['paragraphs', '<table><tr><td><p>Le</p><div>Goff</div>, A</td></tr></table>', [['Le Goff, A']]],
  [
    'Excel’s XML with names of its space',
    '<?xml version="1.0"?><ss:Row><ss:Cell>Roy</ss:Cell>x</ss:Row>y<ss:Row><ss:Cell>Ba',
    [['Roy'], ['Ba']],
  ],
  [
    'text between the rows',
    '<html><style>td { color: red }</style>Liste<table><tr><td>Roy</td></tr></table>',
    [['Roy']],
  ],
  ['a tag without an end', '<table><tr><td>Roy</td></tr><tr><td>Lise</td><td "', [['Roy'], ['Lise']]],
  [
    'Excel’s XML, where empty cells are left out',
    '<?xml version="1.0"?><Workbook><Row><Cell><Data>Roy</Data></Cell><Cell ss:Index="3"><Data>812</Data></Cell></Row></Workbook>',
    [['Roy', '', '812']],
  ],
];

describe('a web page that is called a workbook', () => {
  for (const [what, text, rows] of CASES) {
    it(`gives its rows: ${what}`, () => {
      assert.ok(isWebTable(text));
      assert.deepEqual(webTableRows(text), rows);
    });
  }

  const OTHERS = ['nom;prénom\nRoy;Lise', '<b>Roy</b>;Lise', 'Nom\tPrénom\n<tr>\tLise', '', '<html>Bonjour</html>'];
  for (const text of OTHERS) it(`is not taken for: ${JSON.stringify(text)}`, () => assert.ok(!isWebTable(text)));

  it('fills no memory with cells that are only counted', () => {
    const rows = webTableRows(`<table>${'<tr><td colspan="99999">x'.repeat(5_000)}`);
    assert.equal(rows.length, 5_000);
    assert.ok(rows.flat().length <= 1_010_000);
    const down = webTableRows(`<table>${'<td rowspan="99999">x'.repeat(999)}${'<tr><td>x'.repeat(5_000)}`);
    assert.ok(down.flat().length <= 1_010_000);
  });
});
