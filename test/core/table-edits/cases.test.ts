// Actions on the table, each with the text before and after.
import assert from 'node:assert/strict';
import type { Context } from '../../../src/core/document/context';
import { readSheet } from '../../../src/core/document/read-sheet';
import type { Sheet } from '../../../src/core/document/sheet';
import { contextOf } from '../../../src/core/lint/example';
import { clearCells, fillDown, replaceInCells, setCells } from '../../../src/core/table-edits/cells';
import { filteredRows, sortedRows } from '../../../src/core/table-edits/order';
import { paste } from '../../../src/core/table-edits/paste';
import { deleteRows, insertRows, moveRows, sortFile } from '../../../src/core/table-edits/rows';
import type { TableEdit } from '../../../src/core/table-edits/table-edit';
import { applyEdits } from '../../../src/core/text/edits';

const HEADER = 'firstname;lastname;password;email;profile_field_matricule;cohort1';
const read = (...lines: string[]) => readSheet([HEADER, ...lines].join('\r\n'), contextOf({}));
const LISE = 'Lise;Morel;;lise.morel@ch.fr;812;Cohorte_Ex25';
const OMAR = '"Omar";Roy;;;0012;Cohorte_Ex25';

type Case = [what: string, lines: string[], act: (sheet: Sheet) => TableEdit, after: string[] | string];

const CASES: Case[] = [
  [
    'write a value',
    [LISE, ''],
    (s) => setCells(s, [{ record: 1, column: 1, value: 'Le Goff' }]),
    ['Lise;Le Goff;;lise.morel@ch.fr;812;Cohorte_Ex25', ''],
  ],
  [
    'quote a value with a delimiter',
    [LISE],
    (s) => setCells(s, [{ record: 1, column: 0, value: 'a;b' }]),
    ['"a;b";Morel;;lise.morel@ch.fr;812;Cohorte_Ex25'],
  ],
  [
    'leave a quoted cell quoted',
    [OMAR],
    (s) => setCells(s, [{ record: 1, column: 0, value: 'Ali' }]),
    ['"Ali";Roy;;;0012;Cohorte_Ex25'],
  ],
  [
    'make a row by typing below the last one',
    [LISE, ''],
    (s) => setCells(s, [{ record: 2, column: 0, value: 'Zoé' }]),
    [LISE, 'Zoé;;;;;Cohorte_Ex25', ''],
  ],
  [
    'make a row with no cohort below one whose `0` names none',
    [LISE.replace('Cohorte_Ex25', '0')],
    (s) => setCells(s, [{ record: 2, column: 0, value: 'Zoé' }]),
    [LISE.replace('Cohorte_Ex25', '0'), 'Zoé;;;;;'],
  ],
  [
    'make a row where the last line has no end',
    [LISE],
    (s) => setCells(s, [{ record: 2, column: 0, value: 'Zoé' }]),
    [LISE, 'Zoé;;;;;Cohorte_Ex25'],
  ],
  ['empty a new row’s cohort', [LISE], (s) => setCells(s, [{ record: 2, column: 0, value: '' }]), 'nothing'],
  ['leave the header alone', [LISE], (s) => setCells(s, [{ record: 0, column: 0, value: 'x' }]), 'header'],
  [
    'leave a line alone that is no row',
    ['Lise;Morel'],
    (s) => setCells(s, [{ record: 1, column: 0, value: 'x' }]),
    'misshapen',
  ],
  ['clear cells', [LISE, OMAR], (s) => clearCells(s, [1, 2], [3, 5]), ['Lise;Morel;;;812;', '"Omar";Roy;;;0012;']],
  ['fill down', [LISE, OMAR], (s) => fillDown(s, [1, 2], [4]), [LISE, '"Omar";Roy;;;812;Cohorte_Ex25']],
  ['fill into a new row', [LISE], (s) => fillDown(s, [1, 2], [1]), [LISE, ';Morel;;;;Cohorte_Ex25']],
  [
    'replace',
    [LISE, OMAR],
    (s) => replaceInCells(s, [1, 2], { search: 'cohorte_ex25', replacement: '$&6', matchCase: false, columns: [5] }),
    [LISE.replace('Cohorte_Ex25', () => '$&6'), OMAR.replace('Cohorte_Ex25', () => '$&6')],
  ],
  [
    'replace nothing in passwords',
    ['Lise;Morel;Lise-2026;;;'],
    (s) => replaceInCells(s, [1], { search: 'Lise-', replacement: 'x', matchCase: true, columns: [0, 2] }),
    'nothing',
  ],
  [
    'replace nothing above the rows, and in no line that is no row',
    [LISE, 'Lise;Morel'],
    (s) => replaceInCells(s, [0, 1, 2, 3], { search: 'l', replacement: '', matchCase: false, columns: [1] }),
    [LISE.replace('Morel', 'More'), 'Lise;Morel'],
  ],
  [
    'insert a row with what most rows have',
    [LISE, LISE, OMAR.replace('Ex25', 'Ex26')],
    (s) => insertRows(s, 1, 1),
    [';;;;;Cohorte_Ex25', LISE, LISE, OMAR.replace('Ex25', 'Ex26')],
  ],
  [
    'insert a row with nothing where two halves disagree',
    [LISE, OMAR.replace('Ex25', 'Ex26')],
    (s) => insertRows(s, 1, 1),
    [';;;;;', LISE, OMAR.replace('Ex25', 'Ex26')],
  ],
  [
    'insert a row without what stands in lines that are no rows',
    [LISE, 'a;b;c;d;e;Autre;f', 'a;b;c;d;e;Autre;f'],
    (s) => insertRows(s, 1, 1),
    [';;;;;Cohorte_Ex25', LISE, 'a;b;c;d;e;Autre;f', 'a;b;c;d;e;Autre;f'],
  ],
  ['insert a row', [LISE, OMAR], (s) => insertRows(s, 2, 1), [LISE, ';;;;;Cohorte_Ex25', OMAR]],
  ['insert none above the header', [LISE], (s) => insertRows(s, 0, 1), 'header'],
  ['delete rows', [LISE, OMAR, LISE], (s) => deleteRows(s, [1, 2]), [LISE]],
  ['delete the last row', [LISE, OMAR], (s) => deleteRows(s, [2]), [LISE]],
  ['delete the last row and keep its line end', [LISE, OMAR, ''], (s) => deleteRows(s, [2]), [LISE, '']],
  ['delete no row that is not there', [LISE], (s) => deleteRows(s, [2]), 'nothing'],
  ['delete all rows', [LISE, OMAR], (s) => deleteRows(s, [1, 2]), []],
  ['delete no header', [LISE], (s) => deleteRows(s, [0, 1]), 'header'],
  ['move a row down', [LISE, OMAR, ''], (s) => moveRows(s, [1], 3), [OMAR, LISE, '']],
  ['move nothing', [LISE], (s) => moveRows(s, [], 1), 'nothing'],
  ['move no row above the header', [LISE, OMAR], (s) => moveRows(s, [2], 0), 'header'],
  ['move a row up', [LISE, OMAR], (s) => moveRows(s, [2], 1), [OMAR, LISE]],
  [
    'sort the file, empty cells and other lines last',
    ['a', OMAR, LISE, 'Zoé;;;;;'],
    (s) => sortFile(s, 4, false),
    [OMAR, LISE, 'Zoé;;;;;', 'a'],
  ],
  ['sort numbers as numbers', ['Ali;;;;9;', 'Zoé;;;;10;'], (s) => sortFile(s, 4, true), ['Zoé;;;;10;', 'Ali;;;;9;']],
  [
    'write no quote into a file with an open one',
    ['"Zoé;Roy;;;;', LISE],
    (s) => setCells(s, [{ record: 2, column: 5, value: ';b' }]),
    'open-quote',
  ],
  [
    'write what closes no open quote',
    ['"Zoé;Roy;;;;', LISE],
    (s) => setCells(s, [{ record: 2, column: 0, value: 'Ali' }]),
    ['"Zoé;Roy;;;;', LISE.replace('Lise', 'Ali')],
  ],
];

describe('an action on the table', () => {
  for (const [what, lines, act, after] of CASES) {
    it(`can ${what}`, () => {
      const sheet = read(...lines);
      const result = act(sheet);
      if (typeof after === 'string') assert.deepEqual('refused' in result && result.refused, after);
      else {
        assert.ok('edits' in result, JSON.stringify(result));
        assert.equal(applyEdits(sheet.table.text, result.edits), [HEADER, ...after].join('\r\n'));
      }
    });
  }

  const oneColumn = (): Context => {
    const context = contextOf({});
    const template = { ...context.platform.templates[0]!, columns: ['email'] };
    return { ...context, platform: { ...context.platform, templates: [template] } };
  };
  const lines: [what: string, text: string, context: () => Context, act: (sheet: Sheet) => TableEdit, after: string][] =
    [
      [
        'delete the last row after a line feed',
        `${HEADER}\n${LISE}`,
        () => contextOf({}),
        (s) => deleteRows(s, [1]),
        HEADER,
      ],
      ['delete the only row of a file without a header', LISE, () => contextOf({}), (s) => deleteRows(s, [0]), ''],
      [
        'insert a row into an empty file',
        '',
        () => contextOf({}),
        (s) => insertRows(s, 0, [['Lise', 'Le Goff, A']]),
        'Lise,"Le Goff, A"\n',
      ],
      [
        'empty the only cell of a row, which stays one',
        'lise@ch.fr\n',
        oneColumn,
        (s) => setCells(s, [{ record: 0, column: 0, value: '' }]),
        '""\n',
      ],
      [
        'write into the only cell of a row',
        'lise@ch.fr\n',
        oneColumn,
        (s) => setCells(s, [{ record: 0, column: 0, value: 'a@ch.fr' }]),
        'a@ch.fr\n',
      ],
      ['insert a row of one empty cell', 'lise@ch.fr\n', oneColumn, (s) => insertRows(s, 0, 1), '""\nlise@ch.fr\n'],
      [
        'insert a row of one cell',
        'lise@ch.fr\n',
        oneColumn,
        (s) => insertRows(s, 0, [['a@ch.fr']]),
        'a@ch.fr\nlise@ch.fr\n',
      ],
    ];
  for (const [what, text, context, act, after] of lines) {
    it(`can ${what}`, () => {
      const result = act(readSheet(text, context()));
      assert.ok('edits' in result, JSON.stringify(result));
      assert.equal(applyEdits(text, result.edits), after);
    });
  }

  const refusals: [what: string, act: (sheet: Sheet) => TableEdit, refused: TableEdit][] = [
    ['nothing to do', (s) => clearCells(s, [1], [2]), { refused: 'nothing', record: -1 }],
    ['the header', (s) => clearCells(s, [0], [2]), { refused: 'header', record: 0 }],
    ['a line that is no row', (s) => clearCells(s, [1, 2], [2]), { refused: 'misshapen', record: 2 }],
  ];
  for (const [what, act, refused] of refusals) {
    it(`is refused with the line in the way: ${what}`, () => assert.deepEqual(act(read(LISE, 'a;b')), refused));
  }

  it('merges edits that are near one another only', () => {
    const sheet = read(...Array.from({ length: 1000 }, () => LISE));
    const records = Array.from({ length: 1000 }, (_, index) => index + 1).filter((record) => record % 600 < 350);
    const result = setCells(
      sheet,
      records.map((record) => ({ record, column: 0, value: 'Zoé' })),
    );
    assert.ok('edits' in result);
    assert.equal(result.edits.length, 2);
    const after = applyEdits(sheet.table.text, result.edits).split('\r\n');
    assert.deepEqual(
      after.flatMap((line, record) => (line.startsWith('Zoé;Morel;;lise.morel@ch.fr;812;') ? [record] : [])),
      records,
    );
    assert.equal(after.filter((line) => line === LISE).length, 1000 - records.length);
  });

  it('merges very many edits into few', () => {
    const sheet = read(...Array.from({ length: 2000 }, () => LISE));
    const records = Array.from({ length: 2000 }, (_, index) => index + 1);
    const result = clearCells(sheet, records, [0, 5]);
    assert.ok('edits' in result);
    assert.equal(result.edits.length, 1);
    const text = applyEdits(sheet.table.text, result.edits);
    assert.equal(text, [HEADER, ...records.map(() => ';Morel;;lise.morel@ch.fr;812;')].join('\r\n'));
  });
});

const at = (record: number, column = 0, rows = 3) => ({
  records: Array.from({ length: Math.max(0, rows - record) }, (_, index) => record + index),
  column,
  height: 1,
  width: 1,
});

describe('a paste into the table', () => {
  const cases: [what: string, copied: string, target: ReturnType<typeof at>, after: string[] | string][] = [
    ['one value', 'Ali', at(1), [LISE.replace('Lise', 'Ali'), OMAR]],
    ['one value with commas', 'Le Goff, Anne', at(1), [LISE.replace('Lise', 'Le Goff, Anne'), OMAR]],
    [
      'one value into a selection',
      '7',
      { ...at(1, 4), height: 2 },
      [LISE.replace('812', '7'), OMAR.replace('0012', '7')],
    ],
    [
      'a column downwards, an empty cell in it',
      '1\r\n\r\n3\r\n',
      at(1, 4),
      [LISE.replace('812', '1'), OMAR.replace('0012', ''), ';;;;3;Cohorte_Ex25'],
    ],
    [
      'a block that grows the file',
      'Ali\tBa\r\nBéa\tLy\r\n',
      at(3, 0),
      [LISE, OMAR, 'Ali;Ba;;;;Cohorte_Ex25', 'Béa;Ly;;;;Cohorte_Ex25'],
    ],
    ['a cell of several lines', '"x\ny"\tz', at(1, 0), ['"x\ny";z;;lise.morel@ch.fr;812;Cohorte_Ex25', OMAR]],
    ['a block with no room', 'a\tb\tc', at(1, 5), 'too-wide'],
    [
      'rows of an export, with header, at the end',
      'Service\tNom\tPrénom\tMatricule\r\nCHU\tBA\tAli\t12\r\n',
      at(3),
      [LISE, OMAR, 'Ali;BA;;;12;Cohorte_Ex25'],
    ],
    [
      'rows of an export, with header, in the middle',
      'Service\tNom\tPrénom\tMatricule\r\nCHU\tBA\tAli\t12\r\n',
      at(2, 3),
      [LISE, 'Ali;BA;;;12;Cohorte_Ex25', OMAR],
    ],
    [
      'rows of an export, without header',
      'BA\tAli\tali.ba@ch.fr\t12\r\nLY\tBéa\tbea.ly@ch.fr\t13\r\n',
      at(3),
      [LISE, OMAR, 'Ali;BA;;ali.ba@ch.fr;12;Cohorte_Ex25', 'Béa;LY;;bea.ly@ch.fr;13;Cohorte_Ex25'],
    ],
    ['two columns, where rows begin', 'ali.ba@ch.fr\t12\r\n', at(3), [LISE, OMAR, 'ali.ba@ch.fr;12;;;;Cohorte_Ex25']],
    [
      'cells of an export, inside of rows that have room for them',
      'BA\tAli\tali.ba@ch.fr\t12\r\n',
      at(3, 2),
      [LISE, OMAR, ';;BA;Ali;ali.ba@ch.fr;12'],
    ],
    [
      'rows of an export, where there is no room for their cells',
      'BA\tAli\tali.ba@ch.fr\t12\r\n',
      at(3, 3),
      [LISE, OMAR, 'Ali;BA;;ali.ba@ch.fr;12;Cohorte_Ex25'],
    ],
    [
      'rows of an export, with header, inside of rows that have room for them',
      'Nom\tPrénom\r\nBA\tAli\r\n',
      at(3, 1),
      [LISE, OMAR, 'Ali;BA;;;;Cohorte_Ex25'],
    ],
  ];
  for (const [what, copied, target, after] of cases) {
    it(what, () => {
      const sheet = read(LISE, OMAR);
      const { edit } = paste(sheet, copied, target, false);
      if (typeof after === 'string') assert.deepEqual('refused' in edit && edit.refused, after);
      else {
        assert.ok('edits' in edit, JSON.stringify(edit));
        assert.equal(applyEdits(sheet.table.text, edit.edits), [HEADER, ...after].join('\r\n'));
      }
    });
  }

  it('takes the place of a row that is not filled in', () => {
    const sheet = read(LISE, ';;;;;Cohorte_Ex25');
    const { edit } = paste(sheet, 'Nom\tPrénom\tMatricule\nBA\tAli\t12', at(2), false);
    assert.ok('edits' in edit);
    assert.equal(applyEdits(sheet.table.text, edit.edits), [HEADER, LISE, 'Ali;BA;;;12;Cohorte_Ex25'].join('\r\n'));
  });

  it('leaves what was copied in the table itself where it is pasted', () => {
    const sheet = read(LISE, OMAR);
    const { edit } = paste(sheet, 'Nom\tPrénom', at(3), true);
    assert.ok('edits' in edit);
    assert.equal(
      applyEdits(sheet.table.text, edit.edits),
      [HEADER, LISE, OMAR, 'Nom;Prénom;;;;Cohorte_Ex25'].join('\r\n'),
    );
  });
});

describe('the order of rows', () => {
  const all = [1, 2, 3, 4];
  const cases: [what: string, make: (sheet: Sheet) => number[], order: number[]][] = [
    ['by a name, accents last', (s) => sortedRows(s, all, { column: 0, descending: false }), [4, 1, 3, 2]],
    ['by a number, downwards', (s) => sortedRows(s, all, { column: 4, descending: true }), [3, 1, 4, 2]],
    [
      'a blank as an empty cell, and none before a name',
      (s) => sortedRows(s, all, { column: 1, descending: false }),
      [3, 1, 4, 2],
    ],
    ['equal ones as they stand', (s) => sortedRows(s, [3, 4, 1], { column: 5, descending: true }), [1, 3, 4]],
    ['all of them without a text', (s) => filteredRows(s, all, [{ column: 0, text: '' }]), all],
    ['only those that hold a text', (s) => filteredRows(s, all, [{ column: 0, text: 'elo' }]), [1]],
    ['a text in any cell but a password', (s) => filteredRows(s, all, [{ column: -1, text: 'roy' }]), [1]],
    ['a line that is no row by its whole text', (s) => filteredRows(s, all, [{ column: 0, text: 'a' }]), [2, 4]],
    [
      'two texts',
      (s) =>
        filteredRows(s, all, [
          { column: -1, text: 'E' },
          { column: 4, text: '10' },
        ]),
      [3],
    ],
  ];
  for (const [what, make, order] of cases) {
    it(what, () => {
      const sheet = read('Élodie;Roy;;;2;x', 'a', 'Eve;  Ba;;;10;x', 'Ali; ;Roy-2026x;;;x');
      assert.deepEqual(make(sheet), order);
    });
  }
});
