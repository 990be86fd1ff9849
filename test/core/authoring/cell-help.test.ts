// What is said of a column on the platform of the file: what one asks for, another one makes by itself.
import assert from 'node:assert/strict';
import { explain, suggest } from '../../../src/core/authoring/cell-help';
import { columnTitle } from '../../../src/core/authoring/column-help';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';

const CSV = 'username,firstname,lastname,email,cohort1\nalp002.m.petit,Marc,Petit,,';

describe('what is said of a cell', () => {
  const cases: readonly (readonly [string, string, RegExp])[] = [
    ['anfh', 'username', /code établissement/],
    ['moodle', 'username', /différent pour chaque compte/],
    ['anfh', 'email', /adresse fictive/],
    ['moodle', 'email', /Obligatoire/],
    ['anfh', 'cohort1', /Le nom exact donné à sa création/],
    ['upjv', 'cohort1', /«\u00a0Identifiant cohorte\u00a0» dans Moodle\), pas son nom/],
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

describe('what is offered in a cell', () => {
  const header = 'username,firstname,lastname,email';
  const cases: readonly (readonly [string, string, string, string, string])[] = [
    ['the address, with the folder’s code', 'email', 'alp002', ',Zoé,Roy,', 'alp002.z.roy.fictif@anfh.fr'],
    ['the address, with the code of the line above', 'email', '', ',Zoé,Roy,', 'alp003.z.roy.fictif@anfh.fr'],
    ['the username', 'username', 'alp002', ',Zoé,Roy,', 'alp002.z.roy'],
    ['the code, while there is no name', 'username', 'alp002', ',,,', 'alp002.'],
    ['the code of the line above, while there is no name', 'email', '', ',,,x', 'alp003.'],
  ];
  for (const [what, name, establishment, line, value] of cases) {
    it(what, () => {
      const context = contextOf({ platform: 'anfh', ...(establishment && { establishment }) });
      const sheet = readSheet(`${header}\nalp003.l.morel,Lise,Morel,\n${line}\n`, context);
      const cell = { record: 2, column: sheet.column(name), name };
      const offered = suggest(sheet, cell, 'fr', { random: () => 0 }).map((item) => item.value);
      assert.deepEqual(offered, [value]);
    });
  }
});
