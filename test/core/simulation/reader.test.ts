// Bytes to records, beyond what the recorded cases show.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type DelimiterName, readCsv, secondPass } from '../../../src/core/simulation/reader';
import { readRecords } from '../../../src/core/text/fgetcsv';

const bytes = (...parts: (string | number)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'number' ? [part] : [...Buffer.from(part, 'utf8')])));

function read(input: Uint8Array | string, delimiter: DelimiterName = 'comma', encoding = 'UTF-8') {
  return readCsv(input, { delimiter, encoding, escapesFormulas: false });
}

describe('reading as Moodle does', () => {
  const refused: [
    rule: string,
    input: Uint8Array | string,
    delimiter: DelimiterName,
    encoding: string,
    error: string,
  ][] = [
    ['1: UTF-8 that ends inside a character', bytes('a,b\nc,Zo', 0xe9), 'comma', 'UTF-8', 'csvemptyfile'],
    ['1: a byte that windows-1252 lacks', bytes('a,b\nc,', 0x81), 'comma', 'WINDOWS-1252', 'csvemptyfile'],
    ['1: half a UTF-16 character', bytes('a', 0, 'b'), 'comma', 'UTF-16LE', 'csvemptyfile'],
    ['4: blanks only', ' \t\n\0\v', 'comma', 'UTF-8', 'csvemptyfile'],
    ['8: a trailing delimiter', 'a;b\nc;d;', 'semicolon', 'UTF-8', 'csvweirdcolumns'],
    ['8: a line of blanks', 'a,b\n \nc,d', 'comma', 'UTF-8', 'csvweirdcolumns'],
    ['8: a sep= line', 'sep=;\na;b;c', 'semicolon', 'UTF-8', 'csvweirdcolumns'],
  ];
  for (const [rule, input, delimiter, encoding, error] of refused) {
    it(`refuses (${rule})`, () => assert.deepEqual(read(input, delimiter, encoding), { error }));
  }

  const taken: [
    rule: string,
    input: Uint8Array | string,
    delimiter: DelimiterName,
    header: string[],
    rows: (string | null)[][],
  ][] = [
    ['1: Latin-1 accents vanish', bytes('a,b\nc,Zo', 0xe9, '!'), 'comma', ['a', 'b'], [['c', 'Zo!']]],
    ['2: one mark goes', '\ufeffa,b', 'comma', ['a', 'b'], []],
    ['2: a second mark stays', '\ufeff\ufeffa,b', 'comma', ['\ufeffa', 'b'], []],
    ['3: lone CR', 'a,b\rc,d', 'comma', ['a', 'b'], [['c', 'd']]],
    ['3: CRLF in quotes', 'a,b\n"c\r\nd",e', 'comma', ['a', 'b'], [['c\nd', 'e']]],
    ['4: the last cell loses its blanks', 'a,b\nc,d \n', 'comma', ['a', 'b'], [['c', 'd']]],
    ['4: an empty last cell of a tab file survives', 'a\tb\nc\t\n', 'tab', ['a', 'b'], [['c', '']]],
    ['6b: blanks before a quote', 'a,b\n \v"c",  d', 'comma', ['a', 'b'], [['c', '  d']]],
    [
      '8: delimiters only',
      'a,b\n,\nc,d',
      'comma',
      ['a', 'b'],
      [
        ['', ''],
        ['c', 'd'],
      ],
    ],
    ['9: a backslash swallows the next cell', 'a,b,c\nx\\,y z,"w"', 'comma', ['a', 'b', 'c'], [['x\\",y z"', 'w']]],
    ['10: header only', 'a,b\n', 'comma', ['a', 'b'], []],
  ];
  for (const [rule, input, delimiter, header, rows] of taken) {
    it(`takes (${rule})`, () => {
      assert.deepEqual(read(input, delimiter), { header, records: rows.length, rows });
    });
  }

  it('swallows the following records after a backslash in the last column (9), without any error', () => {
    const file = read('a,b\nc,d e\\\nf,g\n');
    assert.ok(!('error' in file));
    assert.equal(file.records, 2);
    assert.equal(file.rows.length, 1);
  });
});

describe('fgetcsv (rule 6)', () => {
  const cases: [name: string, text: string, records: (string | null)[][]][] = [
    ['a: a line of length zero', 'a\n\nb', [['a'], [null], ['b']]],
    ['c: doubled quotes', '"a""b"', [['a"b']]],
    ['c: backslash and quote', '"a\\"b",c', [['a\\"b', 'c']]],
    ['c: two backslashes', '"a\\\\",c', [['a\\\\', 'c']]],
    ['c: backslash at the end of a line', '"a\\\n",c', [['a\\\n', 'c']]],
    ['d: text after the closing quote', '"F"x"y,z', [['Fx"y', 'z']]],
    ['e: quotes inside', 'a"b",c', [['a"b"', 'c']]],
    ['f: never closed', 'a,"b\nc,d', [['a', 'b\nc,d']]],
    ['f: opening quote last', 'a,"', [['a', '\0']]],
    ['f: opening quote last, with a line end', 'a,"\n', [['a', '\n\n']]],
    ['g: delimiter last', 'a,\nb', [['a', ''], ['b']]],
  ];
  for (const [name, text, records] of cases) it(name, () => assert.deepEqual(readRecords(text, ','), records));
});

describe('the second pass (rules 9, 11)', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', '"', '\n', '\t', ';', '\v', '\0', "'", '=') });
  const rows = fc
    .integer({ min: 1, max: 3 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }));

  it('gives the same records where there is no backslash, as writing and reading them does', () => {
    const backslash = ['\\'];
    fc.assert(
      fc.property(rows, (records) => {
        const withBackslashLast = [...records, backslash]; // makes the slow way be taken
        assert.deepEqual(secondPass(withBackslashLast, false).slice(0, records.length), secondPass(records, false));
      }),
    );
  });

  const escaped: [string, string][] = [
    ['=1', "'=1"],
    [' +33', "' +33"],
    ['-', '-'],
    ['-x', "'-x"],
    ['@x', "'@x"],
    ['a=', 'a='],
    ['', ''],
  ];
  for (const [written, expected] of escaped) {
    it(`newer Moodle: ${JSON.stringify(written)}`, () =>
      assert.deepEqual(secondPass([[written, 'x']], true), [[expected, 'x']]));
  }
});
