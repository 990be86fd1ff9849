// What the table says of each line's outcome while the next plan is made: never that of another line.
import assert from 'node:assert/strict';
import { readSheet } from '../../src/core/document/read-sheet';
import { contextOf } from '../../src/core/lint/example';
import { planOf } from '../../src/core/plan/plan';
import { outcomesLeft, outcomesOf } from '../../src/table/outcomes';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const PIERRE = 'Pierre,Dupond,,pierre.dupond@ch.fr,41';
const PAUL = 'Paul,Dupond,,paul.dupond@ch.fr,42';
const LISE = 'Lise,Morel,,lise.morel@ch.fr,43';

const read = (...rows: readonly string[]) =>
  readSheet([HEADER, ...rows].join('\n'), contextOf({ establishment: 'alp002' }));

describe('outcomes of lines while the next plan is made', () => {
  const CASES: readonly (readonly [
    what: string,
    rows: readonly string[],
    outcomes: readonly (string | undefined)[],
  ])[] = [
    ['as they were', [PIERRE, PAUL, LISE], ['created', 'decide', 'created']],
    ['of a file that was sorted', [PAUL, PIERRE, LISE], [undefined, undefined, 'created']],
    ['of one in which somebody types', [PIERRE, PAUL.replace('Paul', 'Pa'), LISE], ['created', undefined, 'created']],
    ['with a line more', [PIERRE, LISE, PAUL, LISE], ['created', undefined, undefined, undefined]],
    ['with a line less', [PIERRE, LISE], ['created', undefined]],
  ];
  for (const [what, rows, expected] of CASES) {
    it(what, () => {
      const before = read(PIERRE, PAUL, LISE);
      const now = read(...rows);
      const left = outcomesLeft(outcomesOf(planOf(before)), before.table, now.table);
      assert.deepEqual(
        rows.map((_, index) => left.get(index + 1)),
        expected,
      );
    });
  }
});
