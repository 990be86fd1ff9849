// What of a table an edit left alone: the same records, read as the same fields.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { commonRecords } from '../../../src/core/text/common-records';
import { scan } from '../../../src/core/text/scan';
import { tries } from '../../fuzz';

const FILE = 'a,b\n1,2\n3,4\n5,6\n';

describe('what an edit left alone', () => {
  const cases: [string, string, string, number, number][] = [
    ['the same text', FILE, FILE, 4, 0],
    ['a cell in the middle', FILE, FILE.replace('4', '44'), 2, 1],
    ['a line more', FILE, FILE.replace('3,4\n', '3,4\nx,y\n'), 3, 1],
    ['a line less', FILE, FILE.replace('3,4\n', ''), 2, 1],
    ['the first character', FILE, `x${FILE}`, 0, 3],
    ['the last line end, which is no part of a record', FILE, FILE.slice(0, -1), 4, 0],
    ['a quote that is closed further down', FILE, FILE.replace('2\n3', '"2\n3"'), 1, 1],
    ['another delimiter', FILE, FILE.replaceAll(',', ';'), 0, 0],
    ['everything', FILE, '', 0, 0],
    ['a line twice', 'a\na\n', 'a\na\na\n', 2, 0],
  ];
  for (const [name, before, after, head, tail] of cases) {
    it(name, () => assert.deepEqual(commonRecords(scan(before), scan(after)), { head, tail }));
  }

  it('is read as before, whatever the edit', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', ' '), maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(10), text, (whole, at, length, typed) => {
        const start = at % (whole.length + 1);
        const [before, after] = [scan(whole), scan(whole.slice(0, start) + typed + whole.slice(start + length))];
        const { head, tail } = commonRecords(before, after);
        const count = Math.min(before.recordCount, after.recordCount);
        assert.ok(head + tail <= count);
        for (let record = 0; record < head; record++) assert.deepEqual(after.values(record), before.values(record));
        for (let back = 1; back <= tail; back++) {
          assert.deepEqual(after.values(after.recordCount - back), before.values(before.recordCount - back));
        }
      }),
      tries(1000),
    );
  });

  it('is found in long texts as in short ones', () => {
    const lines = Array.from({ length: 30_000 }, (_, n) => `${n},x`);
    const before = scan(lines.join('\n'));
    const after = scan(lines.with(17_000, 'changed,y').join('\n'));
    assert.deepEqual(commonRecords(before, after), { head: 17_000, tail: 12_999 });
  });
});
