// The cohort rules and the simulated import agree: in a file whose cohort cells the rules call fine, Moodle finds every
// cohort and makes none by mistake, on both databases; and what it makes by mistake, a rule has said.
import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { readSheet } from '../../../src/core/document/read-sheet';
import { lint } from '../../../src/core/lint/lint';
import { platformOf } from '../../../src/core/platform';
import { type Cohort, Cohorts } from '../../../src/core/reference/cohorts';
import { RULES } from '../../../src/core/rules';
import { simulateImport } from '../../../src/core/simulation';
import { quote } from '../../../src/core/text/quoting';
import { tries } from '../../fuzz';

const COHORT_RULES = RULES.filter(({ section }) => section === 'cohort');
/** What these rules say does not make a cohort: it is no mistake of the reference. */
const HARMLESS = new Set(['cohort-missing', 'cohort-mixed', 'cohort-category', 'cohort-refreshed']);

const word = fc.constantFrom(
  'IFSI25',
  'ifsi25',
  'Étudiants',
  'etudiants',
  'L1CHIM231',
  'Cadres de santé',
  '2025',
  '002',
  'œuvre',
  'a',
);
const cohort: fc.Arbitrary<Cohort> = fc.record({
  name: word,
  idnumber: fc.oneof(word, fc.constant('')),
  context: fc.constant('system'),
  category: fc.constant(''),
  source: fc.constantFrom('manual', 'apogee'),
});
const catalogue = fc.uniqueArray(cohort, { maxLength: 6, selector: ({ idnumber }) => idnumber || Symbol('none') });
const cell = fc.oneof(
  word,
  fc
    .tuple(fc.constantFrom('', ' ', '\u00a0', '\t'), word, fc.constantFrom('', ' ', '\u00a0', ' - LICENCE'))
    .map((parts) => parts.join('')),
  fc.constantFrom('', '0', '-5', '9223372036854775808', 'L1CHIM 231', '+2', '2.0'),
  fc.string({ maxLength: 5 }).filter((text) => !/[\\\r\n\0]/.test(text)),
);
const platform = fc.constantFrom('moodle', 'prelude', 'ecampus', 'collegium-sante', 'upjv');

/** The cells of one person, of cohort1 and cohort2. */
type Cells = readonly [string, string];

/** The file of these cells; one person a row. */
function fileOf(cells: readonly Cells[]): string {
  const rows = cells.map((own, i) =>
    [`u${i}`, `Prenom${i}`, `Nom${i}`, `u${i}@ch.fr`, ...own.map((value) => quote(value, ','))].join(','),
  );
  return ['username,firstname,lastname,email,cohort1,cohort2', ...rows].join('\n');
}

function cohortsMade(cells: readonly Cells[], cohorts: readonly Cohort[], database: 'mariadb' | 'pgsql') {
  const site = {
    database,
    users: [],
    cohorts: cohorts.map(({ name, idnumber }, i) => ({ id: 1000 + i, name, idnumber })),
  };
  const result = simulateImport(fileOf(cells), {}, site);
  assert.equal(result.stage, 'import');
  const unknown = (result.rows ?? [])
    .flatMap(({ messages }) => messages)
    .filter(({ key }) => key === 'core_cohort/unknowncohort');
  return [...(result.cohortsCreated ?? []).map(({ idnumber }) => idnumber), ...unknown.map(({ a }) => a)];
}

/** For each person, whether a rule says that something is wrong with a cell. */
function blamed(cells: readonly Cells[], cohorts: readonly Cohort[], id: string): boolean[] {
  const sheet = readSheet(fileOf(cells), {
    fileName: 'f.csv',
    platform: platformOf(id)!,
    cohorts: new Cohorts(cohorts),
  });
  assert.ok(sheet.recognition);
  const records = new Set(
    lint(sheet, COHORT_RULES)
      .filter(({ rule }) => !HARMLESS.has(rule))
      .map(({ place }) => place.record),
  );
  return cells.map((_, index) => records.has(sheet.firstRow + index));
}

describe('cohort rules and the simulated import', () => {
  it('no cohort is made by a cell that the rules call fine', () => {
    fc.assert(
      fc.property(
        catalogue,
        fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 12 }),
        platform,
        (cohorts, cells, id) => {
          const wrong = blamed(cells, cohorts, id);
          const fine = cells.filter((_, index) => !wrong[index]);
          for (const database of ['mariadb', 'pgsql'] as const)
            assert.deepEqual(cohortsMade(fine, cohorts, database), []);
        },
      ),
      tries(400),
    );
  });

  it('a cell that a rule blames makes a cohort, or is taken for a database id, on one database at least', () => {
    fc.assert(
      fc.property(catalogue, cell, platform, (cohorts, value, id) => {
        const cells: Cells = ['', value];
        if (!blamed([cells], cohorts, id)[0]) return;
        const made = (['mariadb', 'pgsql'] as const).flatMap((database) => cohortsMade([cells], cohorts, database));
        assert.notDeepEqual(made, []);
      }),
      tries(400),
    );
  });

  it('at most one rule says of a cell that its cohort is the wrong one', () => {
    const ofReference = new Set(['cohort-unknown', 'cohort-code', 'cohort-mixed', 'cohort-by-name', 'cohort-case']);
    fc.assert(
      fc.property(
        fc.option(catalogue),
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        platform,
        (known, cells, id) => {
          const cohorts = known ? { cohorts: new Cohorts(known) } : {};
          const sheet = readSheet(fileOf(cells), { fileName: 'f.csv', platform: platformOf(id)!, ...cohorts });
          const said = lint(sheet, COHORT_RULES)
            .filter(({ rule }) => ofReference.has(rule))
            .map(({ place: { record, column } }) => `${record} ${column}`);
          assert.equal(new Set(said).size, said.length);
        },
      ),
      tries(200),
    );
  });
});
