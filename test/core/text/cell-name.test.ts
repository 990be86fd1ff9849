// Names of cells, as spreadsheets have them.
import assert from 'node:assert/strict';
import { cellNames, columnLetters } from '../../../src/core/text/cell-name';
import { scan } from '../../../src/core/text/scan';

describe('cellNames', () => {
  const letters: [number, string][] = [
    [0, 'A'],
    [3, 'D'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ];
  for (const [column, name] of letters)
    it(`column ${column} is ${name}`, () => assert.equal(columnLetters(column), name));

  const cases: [string, string, [record: number, column: number], string][] = [
    ['the first cell', 'a,b\nc,d', [0, 0], 'A1'],
    ['another one', 'a,b\nc,d', [1, 1], 'B2'],
    ['an empty line is a row', 'a,b\n\n\nc,d', [1, 0], 'A4'],
    ['a record of three lines is one row', 'a,b\n"c\r\nc\rc",d\ne,f', [2, 1], 'B3'],
    ['both', '"a\na",b\n\n"c\nc",d\ne,f', [2, 0], 'A4'],
    ['a whole record has no name', 'a,b', [0, -1], ''],
  ];
  for (const [name, text, [record, column], expected] of cases) {
    it(name, () => {
      const table = scan(text);
      assert.equal(cellNames(table)(table.place(record, column)), expected);
    });
  }
});
