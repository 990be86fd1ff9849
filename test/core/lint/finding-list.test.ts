// Findings in lists: in the order of the file, wherever an edit moves them, and never with a place of before.
import assert from 'node:assert/strict';
import {
  type FindingList,
  findingAt,
  keptFindings,
  listOf,
  merged,
  NO_FINDINGS,
} from '../../../src/core/lint/finding-list';
import type { Finding } from '../../../src/core/rules/rule';

/** A finding of a record; `other` is the record of the line that it is compared with. */
function finding(record: number, other?: number, rule = 'r'): Finding {
  const place = (at: number) => ({ record: at, column: 0, from: 0, to: 1 });
  return { rule, place: place(record), args: {}, related: other === undefined ? [] : [{ place: place(other) }] };
}

/** "3→1": the records in which a list has findings and their related places. */
const placesIn = (list: FindingList) =>
  list.findings.map((_, index) => {
    const { place, related } = findingAt(list, index);
    return related[0] ? `${place.record}→${related[0].place.record}` : `${place.record}`;
  });

describe('a list of findings', () => {
  const orders: readonly (readonly [what: string, records: number[], expected: string[]])[] = [
    ['in order', [1, 2, 5], ['1', '2', '5']],
    ['in disorder', [5, 1, 2], ['1', '2', '5']],
    ['only the last out of order', [1, 5, 2], ['1', '2', '5']],
    ['none', [], []],
  ];
  for (const [what, records, expected] of orders) {
    it(`is in the order of the file: ${what}`, () => {
      assert.deepEqual(placesIn(listOf(records.map((record) => finding(record)))), expected);
    });
  }

  it('keeps those of one record in the order in which they were found', () => {
    const list = listOf([finding(2, undefined, 'a'), finding(1, undefined, 'b'), finding(2, undefined, 'c')]);
    assert.deepEqual(
      list.findings.map(({ rule }) => rule),
      ['b', 'a', 'c'],
    );
  });

  it('is one and the same where nothing is found', () => {
    assert.equal(listOf([]), NO_FINDINGS);
    assert.equal(keptFindings(NO_FINDINGS, [{ from: 0, to: 1, count: 3 }]), NO_FINDINGS);
  });

  const edits: readonly (readonly [what: string, splice: readonly [number, number, number], expected: string[]])[] = [
    ['a line is added above all', [0, 0, 1], ['2', '4→2', '6→5']],
    ['a line goes between them', [2, 3, 0], ['1', '2→1', '4→3']],
    ['the line of the first is read again', [1, 2, 1], ['5→4']],
    ['a line that another is compared with is read again', [4, 5, 1], ['1', '3→1']],
    ['a line at the end', [9, 9, 2], ['1', '3→1', '5→4']],
  ];
  for (const [what, [from, to, count], expected] of edits) {
    it(`follows an edit: ${what}`, () => {
      const list = listOf([finding(1), finding(3, 1), finding(5, 4)]);
      assert.deepEqual(placesIn(keptFindings(list, [{ from, to, count }])), expected);
    });
  }

  it('loses those that no longer fit', () => {
    const list = listOf([finding(1), finding(3, 1), finding(5, 4)]);
    assert.deepEqual(placesIn(keptFindings(list, [{ from: 0, to: 0, count: 1 }], (record) => record !== 4)), [
      '2',
      '6→5',
    ]);
  });

  const pairs: readonly (readonly [what: string, a: number[], b: number[], expected: string[]])[] = [
    ['one is empty', [], [1, 2], ['1', '2']],
    ['the other is empty', [1, 2], [], ['1', '2']],
    ['one after the other', [1, 2], [3, 4], ['1', '2', '3', '4']],
    ['the second comes first', [3, 4], [1, 2], ['1', '2', '3', '4']],
    ['in turns', [1, 4, 5], [2, 3, 6], ['1', '2', '3', '4', '5', '6']],
    ['several of one record', [1, 1, 4], [3, 3], ['1', '1', '3', '3', '4']],
  ];
  for (const [what, a, b, expected] of pairs) {
    it(`is merged with another: ${what}`, () => {
      const [first, second] = [a, b].map((records) => listOf(records.map((record) => finding(record))));
      assert.deepEqual(placesIn(merged(first!, second!)), expected);
    });
  }

  it('gives a finding itself as long as it has not moved', () => {
    const [still, moved] = [finding(3, 1), finding(3, 1)];
    assert.equal(findingAt(listOf([still]), 0), still);
    const later = keptFindings(listOf([moved]), [{ from: 2, to: 2, count: 1 }]);
    assert.deepEqual(findingAt(later, 0), finding(4, 1));
    assert.equal(moved.place.record, 3, 'the finding of before stays as it was');
  });
});
