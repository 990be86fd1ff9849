// Which cohort was meant: slips and parts of names, in short lists and in long ones.
import assert from 'node:assert/strict';
import type { Cohort } from '../../../src/core/reference/cohorts';
import { nearestCohorts } from '../../../src/core/reference/nearest-cohorts';
import { cohortOf } from '../../../src/core/reference/read-cohorts';

const cohort = (name: string, idnumber: string): Cohort => {
  const made = cohortOf(name, idnumber, '', '', '');
  assert.ok(made);
  return made;
};

/** So many cohorts that are like no other name, around those that are looked for. */
const among = (others: number): Cohort[] => [
  cohort('Infirmiers 2026', 'IFSI_2026'),
  ...Array.from({ length: others }, (_, nth) => cohort(`Service ${(nth * 7919).toString(36)} du site`, `srv-${nth}`)),
  cohort('Cohorte_Ex25', 'Cohorte_Ex25'),
];

const cases: readonly (readonly [written: string, meant: string])[] = [
  ['Cohorte_Ex52', 'Cohorte_Ex25'],
  ['cohorte_ex25', 'Cohorte_Ex25'],
  ['ohorte_Ex25', 'Cohorte_Ex25'],
  ['Infirmier 2026', 'IFSI_2026'],
  ['ISFI_2026', 'IFSI_2026'],
  ['XFSI_2026', 'IFSI_2026'],
  ['Infirmiers 2026 / Cohorte_Ex25', 'IFSI_2026'],
];

describe('the cohort that was meant', () => {
  for (const others of [0, 100, 5000]) {
    for (const [written, meant] of cases) {
      it(`is ${meant} where ${written} is written, among ${others} others`, () => {
        assert.equal(nearestCohorts(written, among(others))[0]?.idnumber, meant);
      });
    }
    it(`is nobody’s where nothing is near, among ${others} others`, () => {
      assert.deepEqual(nearestCohorts('Sages-femmes', among(others)), []);
    });
  }
});
