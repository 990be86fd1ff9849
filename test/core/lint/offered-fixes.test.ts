// What a menu offers at one place: no two fixes that make the same edit, whatever rules they come from.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Sheet } from '../../../src/core/document/sheet';
import { findingsOf, readExample, readMarks } from '../../../src/core/lint/example';
import { lint } from '../../../src/core/lint/lint';
import { offeredFixes } from '../../../src/core/lint/offered-fixes';
import { RULES } from '../../../src/core/rules';
import type { Example, Finding } from '../../../src/core/rules/rule';
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

  const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
  /** What the findings of a whole file offer: the title, the lines (from 1) and rules it is for; `*` for a best fix. */
  const menus: readonly (readonly [what: string, example: Example, offered: readonly string[]])[] = [
    [
      'one password for two faults of one cell, though it is drawn anew for each',
      { csv: `${HEADER}\nPaul,Dupond,Anfh-25,p@ch.fr,1` },
      ['*Générer un mot de passe conforme: 2 password-policy, 2 password-published'],
    ],
    [
      'a password for each of two lines',
      { csv: `${HEADER}\nPaul,Dupond,zut,p@ch.fr,1\nLise,Morel,zou,l@ch.fr,2` },
      ['*Générer un mot de passe conforme: 2 password-policy', '*Générer un mot de passe conforme: 3 password-policy'],
    ],
    [
      'one repair that two rules have for one cell',
      {
        csv: 'username,firstname,lastname,email,cohort1\npaul,Paul,Dupond,p@ch.fr,ÉTU25\nlise,Lise,Morel,l@ch.fr,ÉTU25\u00a0',
        platform: 'moodle',
        cohorts: 'name,idnumber\nÉtudiants,ÉTU25',
      },
      ['*Supprimer les espaces en trop: 3 cell-whitespace, 3 cohort-case'],
    ],
    [
      'all lines above the header, and each',
      { csv: `Agents\n2025\n${HEADER}\nPaul,Dupond,,p@ch.fr,1` },
      [
        '*Supprimer 2\u00a0lignes au-dessus de l’en-tête: 1 file-title-row, 2 file-title-row',
        'Supprimer la ligne: 1 file-title-row',
        'Supprimer la ligne: 2 file-title-row',
      ],
    ],
    [
      'a decision of its own for each line',
      {
        csv: `${HEADER}\nPaul,Dupond,,p@ch.fr,1\nLise,Morel,,l@ch.fr,2`,
        establishment: 'alp002',
        accounts:
          'Prénom,Nom de famille,Nom d’utilisateur,Adresse de courriel\nPaul,Dupond,alp002.p.dupond,p@ch.fr\nLise,Morel,alp002.l.morel,l@ch.fr',
      },
      [
        '*Supprimer la ligne: 2 account-exists',
        'Trancher dans l’aperçu: 2 account-exists',
        '*Supprimer la ligne: 3 account-exists',
        'Trancher dans l’aperçu: 3 account-exists',
      ],
    ],
  ];
  for (const [what, example, expected] of menus) {
    it(`are ${what}`, () => {
      const sheet = readExample(example, example.csv);
      const offered = offeredFixes(lint(sheet), sheet, { random: countingRandom() });
      assert.deepEqual(
        offered.map(({ fix, findings, isFirst }) => {
          const said = findings.map(({ rule, place }) => `${sheet.table.line(place.record) + 1} ${rule}`).join(', ');
          return `${isFirst ? '*' : ''}${fix.title.fr}: ${said}`;
        }),
        expected,
      );
    });
  }
});
