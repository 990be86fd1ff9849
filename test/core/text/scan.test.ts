// The scanner: any text gives a table; what other readers agree on, it reads as they do.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { DELIMITERS, type Delimiter, type Dialect } from '../../../src/core/text/dialect';
import { quote } from '../../../src/core/text/quoting';
import { QUOTE_REACH, scan } from '../../../src/core/text/scan';
import type { Table } from '../../../src/core/text/table';
import { tries } from '../../fuzz';

const COMMA: Dialect = { delimiter: ',', eol: '\n' };

const records = (table: Table) => Array.from({ length: table.recordCount }, (_, record) => table.values(record));
const lines = (table: Table) => Array.from({ length: table.recordCount }, (_, record) => table.line(record));

interface Case {
  readonly what: string;
  readonly text: string;
  readonly delimiter?: Delimiter;
  readonly values: readonly (readonly string[])[];
  readonly lines?: readonly number[];
  readonly unclosed?: readonly number[];
}

const CASES: readonly Case[] = [
  { what: 'nothing', text: '', values: [] },
  { what: 'line ends only', text: '\n\r\n\r\n', values: [] },
  { what: 'one field', text: 'a', values: [['a']] },
  { what: 'empty fields', text: ',,\n', values: [['', '', '']] },
  { what: 'blanks', text: '  \n\t', values: [['  '], ['\t']] },
  { what: 'each line end', text: 'a\nb\r\nc\rd', values: [['a'], ['b'], ['c'], ['d']], lines: [0, 1, 2, 3] },
  {
    what: 'lines of length zero',
    text: '\n\na,b\n\n\nc,d\n\n',
    values: [
      ['a', 'b'],
      ['c', 'd'],
    ],
    lines: [2, 5],
  },
  { what: 'quotes', text: '"a","b,c","d""e",""', values: [['a', 'b,c', 'd"e', '']] },
  {
    what: 'a line end in quotes',
    text: 'a,"b\r\nc"\nd,e',
    values: [
      ['a', 'b\r\nc'],
      ['d', 'e'],
    ],
    lines: [0, 2],
  },
  { what: 'a lone carriage return in quotes', text: '"a\rb",c\rd', values: [['a\rb', 'c'], ['d']], lines: [0, 2] },
  { what: 'blanks before an opening quote', text: 'a, "b,c"', values: [['a', 'b,c']] },
  { what: 'blanks after a closing quote', text: '"a" ,b', values: [['a ', 'b']] },
  { what: 'text after a closing quote', text: '"a"b"c",d', values: [['ab"c"', 'd']] },
  { what: 'a quote inside a field', text: 'a"b,c"', values: [['a"b', 'c"']] },
  { what: 'a tab as delimiter before a quote', text: 'a\t"b"\t c', delimiter: '\t', values: [['a', 'b', ' c']] },
  { what: 'other delimiters are text', text: 'a;b\tc:d|e,f', delimiter: ';', values: [['a', 'b\tc:d|e,f']] },
  { what: 'a byte-order mark is text', text: '\ufeff"a",b', values: [['\ufeff"a"', 'b']] },
  {
    what: 'a quote that is never closed',
    text: '"a,b\nc,d',
    values: [
      ['"a', 'b'],
      ['c', 'd'],
    ],
    unclosed: [0],
  },
  { what: 'a quote at the end', text: 'a,"', values: [['a', '"']], unclosed: [2] },
  {
    what: 'a quote that a later opening one would close',
    text: 'a,"b\n"Le Goff",d\n',
    values: [
      ['a', '"b'],
      ['Le Goff', 'd'],
    ],
    unclosed: [2],
  },
  {
    what: 'names of the language',
    text: '__proto__,constructor\ntoString,',
    values: [
      ['__proto__', 'constructor'],
      ['toString', ''],
    ],
  },
];

const MOODLE_DELIMITERS: Readonly<Record<string, Delimiter>> = { comma: ',', semicolon: ';', tab: '\t', colon: ':' };

const delimiter = fc.constantFrom(...DELIMITERS);
const eol = fc.constantFrom('\n', '\r\n');
const character = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('"', ',', ';', '\t', ':', '|', '\n', '\r', ' ', 'a', 'é', "'") },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);
const value = fc.array(character, { maxLength: 8 }).map((characters) => characters.join(''));
const grid = fc
  .integer({ min: 2, max: 6 })
  .chain((width) => fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));
/** Any text, lone surrogates and NULs included. */
const anyText = fc
  .array(fc.oneof(character, fc.constantFrom('\0', '\ud800', '\udc00', '\ufeff', '""', '",', ',"', '\n"')), {
    maxLength: 60,
  })
  .map((pieces) => pieces.join(''));

describe('scanner', () => {
  for (const { what, text, values, delimiter: by = ',', ...expected } of CASES) {
    it(`reads ${what}`, () => {
      const table = scan(text, { delimiter: by, eol: '\n' });
      assert.deepEqual(records(table), values);
      if (expected.lines) assert.deepEqual(lines(table), expected.lines);
      assert.deepEqual(
        table.unclosed.map(({ offset }) => offset),
        expected.unclosed ?? [],
      );
    });
  }

  const reach: readonly (readonly [what: string, inside: string, isClosed: boolean])[] = [
    ['at the end of its reach', 'a'.repeat(QUOTE_REACH - 1), true],
    ['one letter further', 'a'.repeat(QUOTE_REACH), false],
    ['after a doubled quote, at the end of its reach', `${'a'.repeat(QUOTE_REACH - 3)}""`, true],
    ['after a doubled quote, one letter further', `${'a'.repeat(QUOTE_REACH - 2)}""`, false],
  ];
  for (const [what, inside, isClosed] of reach) {
    it(`${isClosed ? 'closes' : 'does not close'} a quote ${what}`, () => {
      assert.equal(scan(`"${inside}",b\nc,d`, COMMA).unclosed.length, isClosed ? 0 : 1);
    });
  }

  it('reads RFC 4180 as csv-parse does', () => {
    const always = fc.boolean();
    fc.assert(
      fc.property(grid, delimiter, eol, always, (rows, by, end, quoteAll) => {
        const field = (text: string) =>
          quoteAll || text.includes(by) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const text = rows.map((row) => row.map(field).join(by)).join(end);
        const oracle = parse(text, { delimiter: by, record_delimiter: end, relax_column_count: true });
        assert.deepEqual(oracle, rows, 'the oracle reads what was written');
        assert.deepEqual(records(scan(text, { delimiter: by, eol: '\n' })), oracle);
      }),
      tries(1000),
    );
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(grid, delimiter, eol, (rows, by, end) => {
        const text = rows.map((row) => row.map((cell) => quote(cell, by)).join(by)).join(end);
        assert.deepEqual(records(scan(text, { delimiter: by, eol: end })), rows);
      }),
      tries(1000),
    );
  });

  it('makes a table of any text, whose fields are in order and cover it', () => {
    fc.assert(
      fc.property(anyText, delimiter, (text, by) => covers(scan(text, { delimiter: by, eol: '\n' }), by)),
      tries(3000),
    );
  });

  it('reads as Moodle does, in every recorded case', () => {
    const cases = moodleCases();
    assert.ok(cases.length > 100, `${cases.length} cases`);
    for (const { id, delimiter: name, csvText, expected } of cases) {
      const table = scan(csvText, { delimiter: MOODLE_DELIMITERS[name]!, eol: '\n' });
      const read = records(table).map((values) => values.map((cell) => cell.replace(/\r\n?/g, '\n')));
      // PHP makes nothing of an empty field that is alone on its line.
      const rows = expected.rows.map((row) => row.map((cell) => cell ?? ''));
      assert.deepEqual(read.slice(1), rows, id);
    }
  });

  describe('is not put off by', () => {
    it('a quote on line 1 that 50,000 lines never close', () => {
      const table = scan(`a,"b\n${'c,d\n'.repeat(50_000)}`, COMMA);
      assert.equal(table.recordCount, 50_001);
      assert.deepEqual(table.values(50_000), ['c', 'd']);
    });

    it('a quote on every one of 50,000 lines', () => {
      const table = scan('"a,b\n'.repeat(50_000), COMMA);
      assert.equal(table.recordCount, 50_000);
      assert.equal(table.unclosed.length, 50_000);
      assert.deepEqual(table.unclosedIn(49_999), [table.recordStart(49_999)]);
    });

    it('a line of 5 MB', () => {
      const table = scan(`a,${'b'.repeat(5_000_000)},c`, COMMA);
      assert.deepEqual([table.fieldCount(0), table.value(0, 2)], [3, 'c']);
    });

    it('5 MB of quotes, of blanks, of delimiters', () => {
      assert.equal(scan('"'.repeat(5_000_000), COMMA).recordCount, 1);
      assert.equal(scan(`${' '.repeat(5_000_000)}"a"`, COMMA).value(0, 0), 'a');
      assert.equal(scan(','.repeat(5_000_000), COMMA).fieldCount(0), 5_000_001);
    });

    it('10,000 columns, the place of each asked for', () => {
      const table = scan(`${'"a\nb",'.repeat(10_000)}c`, COMMA);
      assert.equal(table.fieldCount(0), 10_001);
      const columns = Array.from({ length: 10_001 }, (_, column) => table.range(table.place(0, column)).start);
      assert.deepEqual(columns.at(-1), { line: 10_000, column: 3 });
    });
  });
});

/** Fields stand one delimiter apart, records line ends apart, and nothing of the text is left out. */
function covers(table: Table, by: string): void {
  const { text } = table;
  let at = 0;
  for (let record = 0; record < table.recordCount; record++) {
    assert.match(text.slice(at, table.recordStart(record)), /^[\r\n]*$/);
    if (record > 0) assert.ok(table.recordStart(record) > at, 'a line end between records');
    const before = text.slice(0, table.recordStart(record)).match(/\r\n|\r|\n/g) ?? [];
    assert.equal(table.line(record), before.length);
    assert.equal(table.recordAt(table.line(record)), record);
    assert.ok(table.fieldCount(record) > 0);
    for (let column = 0; column < table.fieldCount(record); column++) {
      const [start, end] = [table.start(record, column), table.end(record, column)];
      if (column > 0) assert.equal(text.slice(table.end(record, column - 1), start), by);
      assert.ok(start <= end);
      assert.equal(table.raw(record, column), text.slice(start, end));
      assert.equal(table.columnAt(record, start), column);
      at = end;
    }
    assert.equal(at, table.recordEnd(record));
  }
  assert.match(text.slice(at), /^[\r\n]*$/);
  for (const { record, offset } of table.unclosed) {
    assert.equal(text[offset], '"');
    assert.ok(table.recordStart(record) <= offset && offset < table.recordEnd(record));
  }
}

interface MoodleCase {
  readonly id: string;
  readonly delimiter: string;
  readonly encoding: string;
  readonly csvText: string;
  readonly expected: { readonly error?: string; readonly rows: readonly (readonly (string | null)[])[] };
}

/**
 * The recorded readings to which ours should be equal: of files that Moodle takes, without the backslash that PHP gives a
 * meaning, without quotes that are never closed, and without what Moodle takes off before it reads (NUL, blanks around).
 */
function moodleCases(): MoodleCase[] {
  const all = JSON.parse(readFileSync('test/conformance/corpus/parser.json', 'utf8')) as MoodleCase[];
  return all.filter(({ csvText: text, delimiter: name, encoding, expected }) => {
    if (encoding !== 'UTF-8' || !text || expected.error || /[\\\0\ufeff\ufffd-\uffff]/.test(text)) return false;
    const blanks = name === 'tab' ? /^[ \v]|[ \v][\r\n]*$|^\n/ : /^[ \t\v]|[ \t\v][\r\n]*$/;
    return !blanks.test(text) && !scan(text, { delimiter: MOODLE_DELIMITERS[name]!, eol: '\n' }).unclosed.length;
  });
}
