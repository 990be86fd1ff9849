// Which files are versions or copies of each other, by their names.
import assert from 'node:assert/strict';
import { isAnonymisedCopy, nameOfVersions } from '../../../src/core/document/file-version';

describe('versions of a file', () => {
  const same: readonly (readonly [string, string])[] = [
    ['agents.csv', 'AGENTS.CSV'],
    ['agents.csv', 'agents.csv.txt'],
    ['agents.csv', 'agents_v2.csv'],
    ['agents.csv', 'agents version 3.csv'],
    ['agents.csv', 'agents (1).csv'],
    ['agents.csv', 'agents(12).csv'],
    ['agents.csv', 'agents - Copie.csv'],
    ['agents.csv', 'agents - Copie (2).csv'],
    ['agents.csv', 'Copie de agents.csv'],
    ['agents.csv', 'Copy of agents.csv'],
    ['agents.csv', 'agents_corrigé.csv'],
    ['agents.csv', 'agents_corrige\u0301_final.csv'],
    ['csv_GED_get_agent_s_FPH.csv', 'csv_GED_get_agent_s_FPH.old.csv'],
  ];
  for (const [one, other] of same) {
    it(`are ${one} and ${other}`, () => assert.equal(nameOfVersions(one), nameOfVersions(other)));
  }

  const different: readonly (readonly [string, string])[] = [
    ['agents.csv', 'tuteurs.csv'],
    ['agents.csv', 'agents2.csv'],
    ['agents_2026-01.csv', 'agents_2026-02.csv'],
    ['agents_1.csv', 'agents_2.csv'],
    ['IFSI 2025.csv', 'IFSI 2026.csv'],
    ['v2.csv', 'final.csv'],
    ['copie.csv', '(1).csv'],
    ['liste copie de Paul.csv', 'liste Paul.csv'],
    ['liste a b.csv', 'liste ab.csv'],
    ['agents_alp002.csv', 'agents_dam023.csv'],
  ];
  for (const [one, other] of different) {
    it(`are not ${one} and ${other}`, () => assert.notEqual(nameOfVersions(one), nameOfVersions(other)));
  }

  it('have any name', () => {
    for (const name of ['', '.csv', ' - .csv', '('.repeat(300), 'copie '.repeat(300)]) {
      assert.equal(typeof nameOfVersions(name), 'string');
      assert.equal(isAnonymisedCopy(name), false);
    }
  });
});

describe('an anonymised copy', () => {
  for (const name of [
    'agents-anonyme.csv',
    'agents-anonymised.csv',
    'agents_anonymisée.csv',
    'agents anonymized.CSV',
  ]) {
    it(`is ${name}`, () => assert.equal(isAnonymisedCopy(name), true));
  }
  for (const name of ['agents.csv', 'anonymes-du-nord.csv', 'agents-anonyme-2.csv']) {
    it(`is not ${name}`, () => assert.equal(isAnonymisedCopy(name), false));
  }
});
