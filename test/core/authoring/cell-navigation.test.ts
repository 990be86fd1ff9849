// From cell to cell, and columns one under the other.
import assert from 'node:assert/strict';
import type { Cell } from '../../../src/core/authoring/cell-at';
import { cellBeside, paddingsOf, widthsOf } from '../../../src/core/authoring/cell-navigation';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';

const CSV = 'firstname,lastname,password,email,profile_field_matricule\nLise,Morel\n"Zo\né",Roy,,,3';
const sheetOf = (text = CSV) => readSheet(text, contextOf({}));

describe('the cell beside', () => {
  const cases: [what: string, from: [number, number], step: 1 | -1, to: [number, number] | undefined][] = [
    ['the next in the record', [0, 0], 1, [0, 1]],
    ['the first of the next record', [0, 4], 1, [1, 0]],
    ['the next record after a short one', [1, 1], 1, [2, 0]],
    ['nothing after the last', [2, 4], 1, undefined],
    ['the one before', [2, 1], -1, [2, 0]],
    ['the last of a short record', [2, 0], -1, [1, 1]],
    ['nothing before the first', [0, 0], -1, undefined],
  ];
  for (const [what, [record, column], step, to] of cases) {
    it(what, () => {
      const cell: Cell = { record, column, name: undefined };
      const beside = cellBeside(sheetOf(), cell, step);
      assert.deepEqual(beside && [beside.record, beside.column], to);
    });
  }
  it('knows its column', () => {
    assert.equal(cellBeside(sheetOf(), { record: 1, column: 0, name: 'firstname' }, 1)?.name, 'lastname');
  });
});

describe('aligned columns', () => {
  const tableOf = () => sheetOf('a,bbb,c\nlong,b,cc\nx\n"two\nlines and more",1,2\n').table;
  const all = [0, 1, 2, 3];

  it('are as wide as the widest cell that stands on one line', () => {
    assert.deepEqual(widthsOf(tableOf(), all), [4, 3, 2]);
  });
  it('never become narrower while one scrolls', () => {
    assert.deepEqual(widthsOf(tableOf(), [2], [4, 3, 2]), [4, 3, 2]);
  });
  it('are not pushed by one cell that is very long', () => {
    const long = sheetOf(`${'x'.repeat(500)},b\na,b\n`).table;
    assert.deepEqual(widthsOf(long, [0, 1]), [40, 1]);
    assert.deepEqual(paddingsOf(long, [0, 1], [40, 1]), [{ record: 1, column: 0, spaces: 39 }]);
  });
  it('are filled behind each cell but the last', () => {
    assert.deepEqual(paddingsOf(tableOf(), all, [4, 3, 2]), [
      { record: 0, column: 0, spaces: 3 },
      { record: 1, column: 1, spaces: 2 },
    ]);
  });
});
