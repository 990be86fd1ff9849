// A table gives each field's value and place, and finds the record and the field that stand at a place.
import assert from 'node:assert/strict';
import { scan } from '../../../src/core/text/scan';

const TEXT = 'a,bb\r\n\r\n"c\nd", "e""f" ,g\r"h\r\ni"\n';
const table = () => scan(TEXT, { delimiter: ',', eol: '\r\n' });

describe('the fields of a table', () => {
  const cases: readonly (readonly [record: number, column: number, raw: string, value: string])[] = [
    [0, 0, 'a', 'a'],
    [0, 1, 'bb', 'bb'],
    [0, 2, '', ''],
    [1, 0, '"c\nd"', 'c\nd'],
    [1, 1, ' "e""f" ', 'e"f '],
    [1, 2, 'g', 'g'],
    [2, 0, '"h\r\ni"', 'h\r\ni'],
    [2, 1, '', ''],
    [3, 0, '', ''],
  ];
  for (const [record, column, raw, value] of cases) {
    it(`record ${record}, column ${column}: ${JSON.stringify(value)}`, () => {
      assert.equal(table().raw(record, column), raw);
      assert.equal(table().value(record, column), value);
    });
  }

  it('stand behind each other', () => {
    const read = table();
    assert.equal(read.recordCount, 3);
    assert.deepEqual(
      [0, 1, 2, 3].map((record) => read.fieldCount(record)),
      [2, 3, 1, 0],
    );
    assert.deepEqual(read.values(1), ['c\nd', 'e"f ', 'g']);
    assert.deepEqual(
      [0, 1, 2, 3].map((record) => read.line(record)),
      [0, 2, 4, 0],
    );
  });
});

describe('the ends of a record', () => {
  const cases: readonly (readonly [record: number, text: string, start: number, end: number, nextLine: number])[] = [
    [0, 'a,bb', 0, 4, 6],
    [1, '"c\nd", "e""f" ,g', 8, 24, 25],
    [2, '"h\r\ni"', 25, 31, 32],
    [3, '', 32, 32, 32],
  ];
  for (const [record, text, start, end, nextLine] of cases) {
    it(`record ${record}: from ${start} to ${end}, the next line at ${nextLine}`, () => {
      const read = table();
      assert.equal(read.recordText(record), text);
      assert.deepEqual(
        [read.recordStart(record), read.recordEnd(record), read.recordEndWithEol(record)],
        [start, end, nextLine],
      );
    });
  }

  it('without a line end, the next line is the end of the text', () =>
    assert.equal(scan('a,b').recordEndWithEol(0), 3));
});

describe('a place', () => {
  it('of a field counts from the start of its record', () => {
    const place = table().place(1, 1);
    assert.deepEqual(place, { record: 1, column: 1, from: 6, to: 14 });
    assert.deepEqual(table().offsets(place), { start: 14, end: 22 });
  });

  it('of a record has no column', () => {
    assert.deepEqual(table().place(1), { record: 1, column: -1, from: 0, to: 16 });
  });

  it('of a field that is not there is at the end of the record', () => {
    for (const column of [2, 5]) assert.deepEqual(table().place(0, column), { record: 0, column, from: 4, to: 4 });
  });

  const parts: readonly (readonly [what: string, text: string, from: number, to: number, found: string])[] = [
    ['a plain field', 'xabcx', 1, 4, 'abc'],
    ['a quoted field', '"xabcx"', 1, 4, 'abc'],
    ['a field with a doubled quote, which is meant whole', '"xa""bcx"', 1, 4, '"xa""bcx"'],
    ['a quoted field behind a blank, which is meant whole', ' "xabcx"', 1, 4, ' "xabcx"'],
    ['a quote that is never closed', '"xabcx', 1, 4, '"xabcx'],
    ['a field with a quote inside', 'x"abc', 1, 4, '"ab'],
  ];
  for (const [what, text, from, to, found] of parts) {
    it(`of a part of ${what}`, () => {
      const read = scan(`1,${text},2`);
      const { start, end } = read.offsets(read.partOf(0, 1, from, to));
      assert.equal(read.text.slice(start, end), found);
    });
  }

  const at = (line: number, column: number) => ({ line, column });
  const ranges: readonly (readonly [record: number, column: number, start: object, end: object])[] = [
    [0, 1, at(0, 2), at(0, 4)],
    [1, 0, at(2, 0), at(3, 2)],
    [1, 1, at(3, 3), at(3, 11)],
    [1, -1, at(2, 0), at(3, 13)],
    [2, 0, at(4, 0), at(5, 2)],
  ];
  for (const [record, column, start, end] of ranges) {
    it(`in lines: record ${record}, column ${column}`, () => {
      const read = table();
      assert.deepEqual(read.range(read.place(record, column)), { start, end });
      read.range(read.place(2));
      assert.deepEqual(read.range(read.place(record, column)), { start, end }, 'after another record was asked for');
    });
  }
});

describe('what stands at a place', () => {
  it('is the record of a line', () => {
    const found = [0, 1, 2, 3, 4, 5, 6].map((line) => table().recordAt(line));
    assert.deepEqual(found, [0, -1, 1, 1, 2, 2, -1]);
    assert.equal(scan('\na').recordAt(0), -1, 'before the first one');
  });

  it('is the record that begins at an offset', () => {
    const found = [0, 1, 6, 8, 9, 25, 32].map((offset) => table().recordStartingAt(offset));
    assert.deepEqual(found, [0, -1, -1, 1, -1, 2, -1]);
  });

  it('is the field that holds an offset, with the delimiter behind it', () => {
    const found = [8, 13, 14, 22, 23, 24, 25].map((offset) => table().columnAt(1, offset));
    assert.deepEqual(found, [0, 0, 1, 1, 2, 2, 2]);
  });

  it('is each quote of a record that is never closed', () => {
    const read = scan('a,"b\nc,d\n"e,f\n');
    assert.deepEqual(
      [0, 1, 2].map((record) => read.unclosedIn(record)),
      [[2], [], [9]],
    );
  });
});
