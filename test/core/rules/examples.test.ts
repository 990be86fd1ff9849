// Every rule's own examples: found where marked, and nowhere else; fixed as the example says.
import assert from 'node:assert/strict';
import { findingsOf, readExample, readMarks } from '../../../src/core/lint/example';
import { fixesOf, messageOf } from '../../../src/core/lint/lint';
import { RULES } from '../../../src/core/rules';
import { applyEdits, withoutOverlaps } from '../../../src/core/text/edits';
import { asMarks, countingRandom } from '../annotated';

const byPlace = (a: { line: number; from: number }, b: { line: number; from: number }) =>
  a.line - b.line || a.from - b.from;

for (const rule of RULES) {
  describe(rule.id, () => {
    it('has an example that is found and one that is not', () => {
      const counts = rule.examples.map(({ csv }) => readMarks(csv).marks.length);
      assert.ok(
        counts.some((count) => count > 0),
        'no example is found',
      );
      const cleanLines = rule.examples.some(({ csv }) => {
        const { csv: text, marks } = readMarks(csv);
        return text.split('\n').length - 1 > new Set(marks.map(({ line }) => line).filter((line) => line > 1)).size;
      });
      assert.ok(cleanLines, 'no example has a clean line');
    });

    rule.examples.forEach((example, index) => {
      it(`example ${index + 1}`, () => {
        const { csv, marks } = readMarks(example.csv);
        const sheet = readExample(example, csv);
        const findings = findingsOf(example, sheet, rule);
        assert.deepEqual(asMarks(findings, sheet, rule.id).sort(byPlace), [...marks].sort(byPlace));
        for (const finding of findings) {
          for (const language of ['fr', 'en'] as const) {
            assert.match(messageOf(finding, sheet, language), /\S/);
            assert.doesNotMatch(messageOf(finding, sheet, language), /undefined|NaN|\[object/);
          }
        }
        if (example.fixed === undefined) return;
        const tools = { random: countingRandom() };
        const edits = findings.flatMap((finding) => fixesOf(finding, sheet, tools)[0]?.edits ?? []);
        assert.equal(applyEdits(csv, withoutOverlaps(edits)), example.fixed);
      });
    });
  });
}
