// What a menu offers at one place: no two fixes that make the same edit, whatever rules they come from.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Sheet } from '../../../src/core/document/sheet';
import { findingsOf, readExample, readMarks } from '../../../src/core/lint/example';
import { lint } from '../../../src/core/lint/lint';
import { offeredFixes } from '../../../src/core/lint/offered-fixes';
import { RULES } from '../../../src/core/rules';
import type { Finding } from '../../../src/core/rules/rule';
import { applyEdits } from '../../../src/core/text/edits';
import { tries } from '../../fuzz';
import { countingRandom } from '../annotated';
import { file } from './prefilter/files';

/** What stands under a cursor at the start of a finding: it, and all that reaches there. */
function groupsIn(sheet: Sheet, findings: readonly Finding[]): Finding[][] {
  const placed = findings.map((finding) => ({ finding, ...sheet.table.offsets(finding.place) }));
  return placed.map(({ start: at }) =>
    placed.filter(({ start, end }) => start <= at && at <= end).map(({ finding }) => finding),
  );
}

/** Asserts that each fix does something of its own. */
function assertDistinct(sheet: Sheet, findings: readonly Finding[]): void {
  const { text } = sheet.table;
  for (const group of groupsIn(sheet, findings)) {
    const fixes = offeredFixes(group, sheet, { random: countingRandom() }).map(({ fix }) => fix);
    const done = fixes.map(({ action, edits }) =>
      action
        ? JSON.stringify(action)
        : applyEdits(
            text,
            edits.toSorted((a, b) => a.start - b.start),
          ),
    );
    assert.deepEqual(new Set(done).size, done.length, fixes.map(({ title }) => title.fr).join(' | '));
    const named = fixes.map(({ title, edits }) =>
      JSON.stringify([title.fr, edits.map(({ start, end }) => [start, end])]),
    );
    assert.equal(new Set(named).size, named.length, named.join(' '));
    for (const finding of group) {
      const said = offeredFixes([finding], sheet, { random: countingRandom() });
      const all = offeredFixes(group, sheet, { random: countingRandom() });
      if (said.length)
        assert.ok(
          all.some(({ findings: repaired }) => repaired.includes(finding)),
          finding.rule,
        );
    }
  }
}

describe('fixes offered at one place', () => {
  for (const rule of RULES) {
    it(`are distinct in the examples of ${rule.id}`, () => {
      for (const example of rule.examples) {
        const sheet = readExample(example, readMarks(example.csv).csv);
        const others = rule.crossFile ? findingsOf(example, sheet, rule) : [];
        assertDistinct(sheet, [...lint(sheet), ...others]);
      }
    });
  }

  it('are distinct in any file', () => {
    fc.assert(
      fc.property(file, (text) => {
        const sheet = readExample({ csv: text, cohorts: 'name\nCohorte_Ex25\n' }, text);
        assertDistinct(sheet, lint(sheet).slice(0, 40));
      }),
      tries(100),
    );
  });

  it('name a cohort once that the list and most lines have', () => {
    const rows = ['Cohorte_Ex25', 'Cohorte_Ex25', 'Cohorte_Ex25', 'cohorte_ex25', 'Cohorte_Ex52'].map(
      (cohort, n) => `${'ABCDE'[n]},Un,,${n}@ch.fr,${n + 10},${cohort}`,
    );
    const csv = `firstname,lastname,password,email,profile_field_matricule,cohort1\n${rows.join('\n')}\n`;
    const sheet = readExample({ csv, cohorts: 'name\nCohorte_Ex25\n' }, csv);
    const cohorts = lint(sheet).filter(({ rule }) => rule.startsWith('cohort-'));
    for (const record of [4, 5]) {
      const here = cohorts.filter(({ place }) => place.record === record);
      const titles = offeredFixes(here, sheet, { random: () => 0 }).map(({ fix }) => fix.title.fr);
      const written = titles.filter((title) => title.includes('Cohorte_Ex25'));
      assert.equal(written.length, 1, titles.join(' | '));
    }
  });
});
