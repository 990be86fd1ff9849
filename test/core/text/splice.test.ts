// A table after edits is the table of the text after these edits.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Dialect } from '../../../src/core/text/dialect';
import { applyEdits, type TextEdit } from '../../../src/core/text/edits';
import { QUOTE_REACH, scan } from '../../../src/core/text/scan';
import { spliceTable } from '../../../src/core/text/splice';
import type { Table } from '../../../src/core/text/table';
import { tries } from '../../fuzz';

const DIALECT: Dialect = { delimiter: ',', eol: '\n' };
const read = (text: string) => scan(text, { ...DIALECT, eol: eolOf(text) });
const eolOf = (text: string) => (/\r\n|\r|\n/.exec(text)?.[0] ?? '\n') as Dialect['eol'];

const shapeOf = ({ text, dialect, ends, firstField, starts, lines, unclosed }: Table) => ({
  text,
  dialect,
  ends: [...ends],
  firstField: [...firstField],
  starts: [...starts],
  lines: [...lines],
  unclosed,
});

/** The table after edits is that of the new text; and what no splice names is the same record. */
function check(text: string, edits: readonly TextEdit[]): Table {
  const before = read(text);
  const { table, splices } = spliceTable(before, edits);
  const context = JSON.stringify({ text: text.slice(0, 500), edits });
  assert.deepEqual(shapeOf(table), shapeOf(read(applyEdits(text, edits))), context);
  let [old, now] = [0, 0];
  for (const { from, to, count } of [...splices, { from: before.recordCount, to: before.recordCount, count: 0 }]) {
    for (; old < from; old++, now++) assert.deepEqual(table.values(now), before.values(old), context);
    old = to;
    now += count;
  }
  assert.equal(now, table.recordCount, context);
  return table;
}

const piece = fc.constantFrom(
  'a',
  'b,c',
  ',',
  '"',
  '""',
  '"x',
  'x"',
  '"a,b"',
  '"a\nb"',
  '\n',
  '\n\n',
  '\r\n',
  '\r',
  ' ',
  '',
);
const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

/** Edits of a text of some length, in order. */
const editsOf = (length: number, most = 6): fc.Arbitrary<TextEdit[]> =>
  fc.array(fc.tuple(fc.nat(length), fc.nat(6), fc.array(piece, { maxLength: 4 })), { maxLength: most }).map((found) => {
    const edits: TextEdit[] = [];
    for (const [at, span, pieces] of found.sort(([a], [b]) => a - b)) {
      const start = Math.max(at, edits.at(-1)?.end ?? 0);
      if (edits.length && start === edits.at(-1)!.end) continue;
      edits.push({ start, end: Math.min(length, start + span), text: pieces.join('') });
    }
    return edits;
  });

describe('the line end of a text whose first line is long', () => {
  for (const eol of ['\n', '\r', '\r\n']) {
    for (const length of [997, 998, 999, 1000, 1001, 9_998, 9_999, 10_000]) {
      it(`${JSON.stringify(eol)} after ${length} letters is seen after an edit`, () => {
        const other = eol === '\n' ? '\r' : '\n';
        check(`${'a'.repeat(length)}${eol}b${other}c`, [{ start: 0, end: 0, text: 'x' }]);
      });
    }
  }
});

describe('splicing a table', () => {
  it('gives the table of the new text, whatever the edits', () => {
    fc.assert(
      fc.property(
        text.chain((before) => fc.tuple(fc.constant(before), editsOf(before.length))),
        ([before, edits]) => void check(before, edits),
      ),
      tries(3000),
    );
  });

  it('gives it also one after the other, as somebody types', () => {
    const line = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    const typed = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), piece), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), typed, (lines, strokes) => {
        let table = read(lines.join('\n'));
        for (const [share, span, inserted] of strokes) {
          const start = Math.floor(share * table.text.length);
          table = check(table.text, [{ start, end: Math.min(table.text.length, start + span), text: inserted }]);
        }
      }),
      tries(500),
    );
  });

  const far = 'a,b\n'.repeat(QUOTE_REACH / 4 - 1);
  const cases: readonly [string, string, TextEdit[]][] = [
    [
      'closes a quote at the end of its reach',
      `x,"y\n${far}z\n`,
      [{ start: 5 + far.length, end: 6 + far.length, text: '"' }],
    ],
    [
      'does not close one beyond',
      `x,"y\n${far}${far}z\n`,
      [{ start: 5 + 2 * far.length, end: 6 + 2 * far.length, text: '"' }],
    ],
    ['opens one that swallows many lines', `a,b\n${far}z"\n`, [{ start: 2, end: 2, text: '"' }]],
    ['takes one away that had swallowed them', `a,"b\n${far}z"\nc,d\n`, [{ start: 2, end: 3, text: '' }]],
    ['joins a carriage return and a line feed', 'a\rb\n', [{ start: 2, end: 2, text: '\n' }]],
    ['parts them', 'a\r\nb\n', [{ start: 2, end: 2, text: 'x' }]],
    ['goes on in a last line without an end', 'a\nb', [{ start: 3, end: 3, text: ',c\nd' }]],
    ['takes all away', 'a\nb\n', [{ start: 0, end: 4, text: '' }]],
    ['begins with nothing', '', [{ start: 0, end: 0, text: 'a\nb' }]],
    [
      'puts empty lines in front',
      '\n\na\nb\n',
      [
        { start: 0, end: 0, text: '\n' },
        { start: 3, end: 3, text: 'x' },
      ],
    ],
  ];
  for (const [name, before, edits] of cases) it(name, () => void check(before, edits));

  it('reads little again where little was edited', () => {
    const before = read(`h\n${'a,b,c\n'.repeat(5000)}`);
    const edits = [
      { start: 602, end: 602, text: 'x' },
      { start: 20_000, end: 20_010, text: '' },
    ];
    const { splices } = spliceTable(before, edits);
    const again = splices.reduce((sum, { count }) => sum + count, 0);
    assert.ok(again <= 6, `${again} records`);
  });
});
