// A long text in pieces: the same as one string whatever is edited, and never in more pieces than it needs.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextEdit } from '../../../src/core/text/edits';
import { Pieces } from '../../../src/core/text/pieces';

/** Neighbours together are at least so long. */
const SHORT = 32_768;

const edited = (text: string, edits: readonly TextEdit[]) =>
  edits.reduceRight((before, { start, end, text }) => before.slice(0, start) + text + before.slice(end), text);

/** All pieces, as one is found after the other. */
function piecesOf(pieces: Pieces): string[] {
  const found: string[] = [];
  for (let offset = 0; offset < pieces.length; ) {
    const { text, start } = pieces.at(offset);
    assert.equal(start, offset);
    assert.ok(text);
    found.push(text);
    offset += text.length;
  }
  return found;
}

const letters = (length: number) => 'abcdefghij'.repeat(Math.ceil(length / 10)).slice(0, length);

describe('a text in pieces', () => {
  const LONG = letters(100_000);
  const cases: readonly (readonly [what: string, text: string, edit: TextEdit, lengths: readonly number[]])[] = [
    ['a letter in the middle', LONG, { start: 50_000, end: 50_001, text: 'X' }, [50_000, 1, 49_999]],
    ['a letter at the beginning', LONG, { start: 0, end: 0, text: 'X' }, [1, 100_000]],
    ['a letter at the end', LONG, { start: 100_000, end: 100_000, text: 'X' }, [100_000, 1]],
    ['a long text', LONG, { start: 50_000, end: 50_000, text: letters(40_000) }, [50_000, 40_000, 50_000]],
    ['all of it', LONG, { start: 0, end: 100_000, text: 'X' }, [1]],
    ['all of it deleted', LONG, { start: 0, end: 100_000, text: '' }, []],
    ['a short text, which stays one', 'abc', { start: 1, end: 2, text: 'XY' }, [4]],
    [
      'two that are just too long to be one',
      letters(SHORT - 1),
      { start: SHORT - 1, end: SHORT - 1, text: 'X' },
      [SHORT - 1, 1],
    ],
    [
      'two that are just short enough',
      letters(SHORT - 2),
      { start: SHORT - 2, end: SHORT - 2, text: 'X' },
      [SHORT - 1],
    ],
  ];
  for (const [what, text, edit, lengths] of cases) {
    it(`is edited: ${what}`, () => {
      const pieces = Pieces.of(text).edit([edit]);
      const found = piecesOf(pieces);
      assert.deepEqual(
        found.map(({ length }) => length),
        lengths,
      );
      assert.equal(found.join(''), edited(text, [edit]));
      assert.equal(pieces.length, edited(text, [edit]).length);
    });
  }

  it('is what one string would be, after any edits', () => {
    const length = fc.oneof(fc.nat(40), fc.constantFrom(SHORT - 1, SHORT, 50_000));
    const change = fc.record({ at: fc.nat(), length, inserted: length });
    fc.assert(
      fc.property(
        fc.array(fc.array(change, { maxLength: 3 }), { maxLength: 6 }),
        fc.nat(),
        length,
        (steps, at, some) => {
          let [pieces, text] = [Pieces.of(LONG), LONG];
          for (const step of steps) {
            const edits: TextEdit[] = [];
            for (const { at, length, inserted } of step.toSorted((one, other) => one.at - other.at)) {
              const start = Math.max(edits.at(-1)?.end ?? 0, at % (text.length + 1));
              edits.push({ start, end: Math.min(text.length, start + length), text: letters(inserted).toUpperCase() });
            }
            [pieces, text] = [pieces.edit(edits), edited(text, edits)];
          }
          assert.equal(pieces.length, text.length);
          const found = piecesOf(pieces);
          found.slice(1).forEach((piece, index) => {
            assert.ok(found[index]!.length + piece.length >= SHORT, `${found[index]!.length} and ${piece.length}`);
          });
          const start = at % (text.length + 1);
          assert.equal(pieces.slice(start, start + some), text.slice(start, start + some));
          assert.equal(pieces.whole, text);
        },
      ),
    );
  });
});
