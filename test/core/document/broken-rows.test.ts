// Rows that Enter has cut in pieces: which lines make one row, and when they are left alone.
import assert from 'node:assert/strict';
import { brokenRows } from '../../../src/core/document/broken-rows';
import { readSheet } from '../../../src/core/document/read-sheet';
import { firstPersonAbove } from '../../../src/core/document/rows-above';
import { contextOf } from '../../../src/core/lint/example';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const ANNE = 'Anne,Roy,,a@ch.fr,44';

describe('a row that is cut in pieces', () => {
  // Lines below the header; the pieces of the line asked for, by their lines.
  const cases: [what: string, lines: string[], line: number, pieces: string[]][] = [
    ['in the middle of a cell', ['Lise,Mo', 'rel,,l@ch.fr,1', ANNE], 1, ['1-2']],
    ['asked for by its second piece', ['Lise,Mo', 'rel,,l@ch.fr,1', ANNE], 2, ['1-2']],
    ['in three', ['Lise,Mo', 'rel,,l@', 'ch.fr,1'], 2, ['1-3']],
    ['in four', ['Li', 'se,Mo', 'rel,,l@', 'ch.fr,1'], 1, ['1-4']],
    ['in five, which is more than Enter is hit by mistake', ['Li', 'se,Mo', 'rel,,l@', 'ch.f', 'r,1'], 1, []],
    ['behind its last cell', [ANNE, '5'], 2, ['1-2']],
    ['not by a title', [ANNE, 'Service de nuit'], 2, []],
    ['not by a total', [ANNE, 'Total'], 2, []],
    ['not by an empty line of blanks', ['Lise,Morel,,l@ch.fr', ' ', '1'], 1, []],
    ['not where an address would get letters of another line', ['Lise,Morel,,l@ch.fr', 'x,1'], 1, []],
    ['not where a name would be empty', [',Mo', 'rel,,l@ch.fr,1'], 1, []],
    ['not where an address would stand elsewhere', ['Lise,l@', 'ch.fr,,x,1'], 1, []],
    ['not where there are too many cells', ['Lise,Mo', 'rel,,l@ch.fr,1,2'], 1, []],
    ['not where there are too few', ['Lise,Mo', 'rel,,l@ch.fr'], 1, []],
    ['not with the header', ['seul'], 1, []],
  ];
  for (const [what, lines, line, pieces] of cases) {
    it(`is known: ${what}`, () => {
      const sheet = readSheet([HEADER, ...lines].join('\n'), contextOf({}));
      assert.deepEqual(
        brokenRows(sheet, line).map(({ first, last }) => `${first}-${last}`),
        pieces,
      );
    });
  }
});

describe('above the header', () => {
  const cases: [what: string, lines: string[], person: number][] = [
    ['nobody', [], -1],
    ['a title', ['Agents du CH'], -1],
    ['a title as wide as the header', ['Agents,CH,,,'], -1],
    ['somebody with an address', ['Lise,Morel,,l@ch.fr,'], 0],
    ['somebody with a matricule', ['Agents du CH', 'Lise,Morel,,,812'], 1],
    ['somebody with a password', ['Lise,Morel,Tk8!graine,,'], 0],
    ['names alone, which a title may look like', ['Lise,Morel,,,'], -1],
    ['a number without a name', ['Lise,,,,812'], -1],
    ['other cells', ['Lise,Morel,l@ch.fr'], -1],
  ];
  for (const [what, lines, person] of cases) {
    it(`stands: ${what}`, () => {
      const sheet = readSheet([...lines, HEADER, ANNE, ANNE.replace('44', '45')].join('\n'), contextOf({}));
      assert.equal(sheet.header, lines.length);
      assert.equal(firstPersonAbove(sheet), person);
    });
  }
});
