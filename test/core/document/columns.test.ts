// What the columns of a template may be called.
import assert from 'node:assert/strict';
import { type Column, expectedNames, isColumnAlias, spellingsOf } from '../../../src/core/document/columns';
import { DEFAULT_PLATFORM, platformOf } from '../../../src/core/platform';

const column = (written: string, name?: string): Column => ({ index: 0, written, name, exact: written === name });

describe('the header of a template', () => {
  const AGENTS = 'firstname,lastname,password,email,profile_field_matricule';
  const cases: [platform: string, template: string, names: string][] = [
    ['anfh', 'agents', `username,${AGENTS}`],
    ['anfh', 'agents-cohort', `username,${AGENTS},cohort1`],
    ['moodle', 'users', 'username,firstname,lastname,email'],
  ];
  for (const [platform, template, names] of cases) {
    it(`of ${template} on ${platform} may hold each name once, and a username`, () => {
      const found = platformOf(platform)!.templates.find(({ id }) => id === template)!;
      assert.equal(expectedNames(found).join(','), names);
    });
  }
});

describe('a column’s name', () => {
  const cases: [what: string, text: string, of: Column, isName: boolean][] = [
    ['as the file writes it', 'Fonction', column('Fonction'), true],
    ['of another foreign column', 'Grade', column('Fonction'), false],
    ['as the platform wants it', 'lastname', column('Nom', 'lastname'), true],
    ['in French', 'Nom de famille', column('lastname', 'lastname'), true],
    ['of another column in French', 'Prénom', column('lastname', 'lastname'), false],
    ['in another case', 'COHORT2', column('cohort2', 'cohort2'), true],
    ['of the matricule, which the platform calls otherwise', 'N° agent', column('x', 'profile_field_matricule'), true],
  ];
  for (const [what, text, of, isName] of cases) {
    it(`${isName ? 'is' : 'is not'} ${text}: ${what}`, () =>
      assert.equal(isColumnAlias(text, of, DEFAULT_PLATFORM), isName));
  }

  it('is its own only, where people have no other word for it', () => {
    assert.deepEqual(spellingsOf(column('Cohort2', 'cohort2'), DEFAULT_PLATFORM), ['Cohort2', 'cohort2']);
    assert.deepEqual(spellingsOf(column('Fonction'), DEFAULT_PLATFORM), ['Fonction']);
  });
});
