// What is said of a column on the platform of the file: what one asks for, another one makes by itself.
import assert from 'node:assert/strict';
import { columnTitle, explain } from '../../src/core/authoring';
import { contextOf } from '../../src/core/example';
import { readSheet } from '../../src/core/file/sheet';

const CSV = 'username,firstname,lastname,email,cohort1\nalp002.m.petit,Marc,Petit,,';

describe('what is said of a cell', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['anfh', 'username', /code établissement/],
    ['moodle', 'username', /à personne d’autre/],
    ['anfh', 'email', /adresse fictive/],
    ['moodle', 'email', /Obligatoire/],
    ['anfh', 'cohort1', /Telle qu’elle a été notée/],
    ['upjv', 'cohort1', /numéro d’identification, jamais son nom/],
    ['ecampus', 'lastname', /à 00:00.*annuaire.*écrasé/],
  ];
  for (const [platform, name, said] of cases) {
    it(`${name} on ${platform}`, () => {
      const sheet = readSheet(CSV, contextOf({ platform }));
      const sentences = explain(sheet, { record: 1, column: sheet.column(name), name }, 'fr');
      assert.match(sentences.join(' '), said);
      if (platform !== 'ecampus') assert.match(columnTitle(sheet, name, 'fr'), said);
    });
  }

  it('no directory is spoken of where there is none, nor in a cohort', () => {
    const said = (platform: string, name: string) => {
      const sheet = readSheet(CSV, contextOf({ platform }));
      return explain(sheet, { record: 1, column: sheet.column(name), name }, 'fr').join(' ');
    };
    assert.doesNotMatch(said('moodle', 'lastname'), /annuaire/);
    assert.doesNotMatch(said('ecampus', 'cohort1'), /annuaire/);
  });
});
