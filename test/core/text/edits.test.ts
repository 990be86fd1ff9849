// Edits: each leaves the rest of the text alone, and two lists of them make one.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, composeEdits, minimalEdit, type TextEdit, withoutOverlaps } from '../../../src/core/text/edits';
import { tries } from '../../fuzz';

const piece = fc.string({ unit: fc.constantFrom('x', 'y', ',', '\n'), maxLength: 4 });

/** Edits of a text of that length, in order and apart. */
const editsOf = (length: number) =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(5), piece), { maxLength: 6 })
    .map((drawn) =>
      withoutOverlaps(drawn.map(([start, size, text]) => ({ start, end: Math.min(length, start + size), text }))),
    );

const twoSteps = fc
  .string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'e'), maxLength: 20 })
  .chain((text) => fc.tuple(fc.constant(text), editsOf(text.length)))
  .chain(([text, first]) => {
    const between = applyEdits(text, first);
    return fc.tuple(fc.constant(text), fc.constant(first), editsOf(between.length));
  });

describe('edits', () => {
  it('compose: one step does what two do', () => {
    fc.assert(
      fc.property(twoSteps, ([text, first, second]) => {
        const composed = composeEdits(first, second);
        assert.equal(applyEdits(text, composed), applyEdits(applyEdits(text, first), second));
        assert.deepEqual(withoutOverlaps(composed), composed, 'in order and apart');
      }),
      tries(3000),
    );
  });

  const minimal: [what: string, written: string, text: string, start: number, end: number, left: string][] = [
    ['one letter', 'Dupond', 'Dupont', 15, 16, 't'],
    ['the first letter', 'dupond', 'Dupond', 10, 11, 'D'],
    ['a letter more', 'Dupnd', 'Dupond', 13, 13, 'o'],
    ['a letter less', 'Duupond', 'Dupond', 12, 13, ''],
    ['a repeated letter more', 'aa', 'aaa', 12, 12, 'a'],
    ['a repeated letter less', 'aaa', 'aa', 12, 13, ''],
    ['everything', 'abc', 'xyz', 10, 13, 'xyz'],
    ['nothing', 'abc', 'abc', 13, 13, ''],
    ['an empty text', '', 'abc', 10, 10, 'abc'],
    ['to an empty text', 'abc', '', 10, 13, ''],
  ];
  for (const [what, written, text, start, end, left] of minimal) {
    it(`are minimal: ${what}`, () => {
      const edit = { start: 10, end: 10 + written.length, text };
      assert.deepEqual(minimalEdit(written, edit), { start, end, text: left });
    });
  }

  const composed: [what: string, first: TextEdit[], second: TextEdit[], one: TextEdit[]][] = [
    ['none and some', [], [at(1, 2)], [at(1, 2)]],
    ['some and none', [at(1, 2)], [], [at(1, 2)]],
    ['what was written is written over', [at(3, 5)], [at(3, 4)], [at(3, 5)]],
    ['what was written is taken away', [at(3, 3)], [{ start: 3, end: 4, text: '' }], []],
    ['side by side, which become one', [at(1, 2)], [at(2, 3)], [{ start: 1, end: 3, text: 'xx' }]],
    ['apart, the second behind the first', [at(1, 1)], [at(5, 6)], [at(1, 1), at(4, 5)]],
    [
      'a deletion over an insertion and its neighbours',
      [at(3, 3)],
      [{ start: 2, end: 5, text: '' }],
      [{ start: 2, end: 4, text: '' }],
    ],
  ];
  for (const [what, first, second, one] of composed) {
    it(`composed: ${what}`, () => assert.deepEqual(composeEdits(first, second), one));
  }

  const cases: [string, TextEdit[], TextEdit[]][] = [
    ['none', [], []],
    ['out of order', [at(5, 6), at(1, 2)], [at(1, 2), at(5, 6)]],
    ['overlapping', [at(1, 4), at(3, 6)], [at(1, 4)]],
    ['the same twice', [at(1, 4), at(1, 4)], [at(1, 4)]],
    ['side by side', [at(1, 4), at(4, 6)], [at(1, 4), at(4, 6)]],
    ['two insertions in one place', [at(3, 3), at(3, 3)], [at(3, 3)]],
    ['a change of what stands behind an insertion', [at(3, 3), at(3, 5)], [at(3, 3)]],
    ['an insertion after a deletion', [at(1, 3), at(3, 3)], [at(1, 3)]],
  ];
  for (const [what, edits, kept] of cases) {
    it(`without overlaps: ${what}`, () => assert.deepEqual(withoutOverlaps(edits), kept));
  }
});

function at(start: number, end: number): TextEdit {
  return { start, end, text: 'x' };
}
