// Edits: each leaves the rest of the text alone, and two lists of them make one.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, composeEdits, type TextEdit, withoutOverlaps } from '../../../src/core/text/edits';
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

  const cases: [string, TextEdit[], TextEdit[]][] = [
    ['none', [], []],
    ['out of order', [at(5, 6), at(1, 2)], [at(1, 2), at(5, 6)]],
    ['overlapping', [at(1, 4), at(3, 6)], [at(1, 4)]],
    ['the same twice', [at(1, 4), at(1, 4)], [at(1, 4)]],
    ['side by side', [at(1, 4), at(4, 6)], [at(1, 4), at(4, 6)]],
    ['two insertions in one place', [at(3, 3), at(3, 3)], [at(3, 3)]],
    ['an insertion after a deletion', [at(1, 3), at(3, 3)], [at(1, 3)]],
  ];
  for (const [what, edits, kept] of cases) {
    it(`without overlaps: ${what}`, () => assert.deepEqual(withoutOverlaps(edits), kept));
  }
});

function at(start: number, end: number): TextEdit {
  return { start, end, text: 'x' };
}
