// A header that stands in the file once more, as where files were pasted one under another, is nobody: it has a finding of
// its own, and no other rule, task or step takes it for a person.
import assert from 'node:assert/strict';
import { readExample, readMarks } from '../../src/core/lint/example';
import { lint } from '../../src/core/lint/lint';
import { newCohorts } from '../../src/core/plan/new-cohorts';
import { RULES } from '../../src/core/rules';

/** What concerns a line, whatever person it is of, and what says that the header stands there again. */
const OF_ANY_LINE = new Set(['header-duplicate']);

describe('a header that stands there once more', () => {
  for (const { id, examples } of RULES) {
    it(`is nobody in the examples of ${id}`, () => {
      for (const example of examples) {
        const { csv } = readMarks(example.csv);
        const sheet = readExample(example, csv);
        if (!sheet.recognition || !sheet.headerIsSplit || sheet.damage) continue;
        const header = sheet.table.recordText(sheet.header);
        const twice = readExample(example, `${csv.trimEnd()}\n${header}\n`);
        const last = twice.table.recordCount - 1;
        if (twice.table.recordText(last) !== header) continue;
        const found = lint(twice).filter(({ place, rule }) => place.record === last && !OF_ANY_LINE.has(rule));
        assert.deepEqual(
          found.map(({ rule }) => rule),
          [],
          csv,
        );
        assert.deepEqual(
          newCohorts(twice).map(({ reference, lines }) => [reference, lines]),
          newCohorts(sheet).map(({ reference, lines }) => [reference, lines]),
          csv,
        );
      }
    });
  }
});
