// Damage that all lines of a file share, seen at the names of its header; and how such lines are taken apart.
import assert from 'node:assert/strict';
import { type LineDamage, lineDamage, tailOf } from '../../../src/core/document/line-damage';
import { repairLines } from '../../../src/core/document/line-repair';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import type { Delimiter } from '../../../src/core/text/dialect';
import { applyEdits } from '../../../src/core/text/edits';

const QUOTED = "'firstname','lastname','password','email','profile_field_matricule'";

describe('the damage of a header', () => {
  const cases: [what: string, names: string[], delimiter: Delimiter, damage: LineDamage | undefined][] = [
    ['all names between apostrophes', ["'firstname'", " 'lastname' ", "'email'"], ',', 'quotes'],
    ['two names between apostrophes', ["'firstname'", "'lastname'"], ',', 'quotes'],
    ['one name of several between apostrophes', ["'firstname'", 'lastname', 'email'], ',', undefined],
    ['one name alone between apostrophes', ["'firstname'"], ',', undefined],
    ['commas behind the last name', ['firstname', 'lastname', 'email,,,'], ';', 'tail'],
    ['commas behind another name', ['firstname,,', 'lastname', 'email'], ';', undefined],
    ['a sound header', ['firstname', 'lastname', 'email'], ',', undefined],
    ['no name', [], ',', undefined],
  ];
  for (const [what, names, delimiter, damage] of cases) {
    it(`is ${damage ?? 'none'}: ${what}`, () => assert.equal(lineDamage(names, delimiter), damage));
  }

  const tails: [name: string, own: Delimiter, tail: Delimiter | ''][] = [
    ['email,,,', ';', ','],
    ['email;', ',', ';'],
    ['email', ';', ''],
    ['email,', ',', ''],
    [',,,', ';', ''],
    [' ,,', ';', ''],
    ['', ';', ''],
  ];
  for (const [name, own, tail] of tails) {
    it(`leaves ${JSON.stringify(tail)} behind ${JSON.stringify(name)}, where ${own} is the delimiter`, () =>
      assert.equal(tailOf(name, own), tail));
  }
});

describe('a line whose values stand between apostrophes', () => {
  const cases: [what: string, line: string, repaired: string][] = [
    ['its first cell is empty', ",'Morel','','l@ch.fr','1'", ',Morel,,l@ch.fr,1'],
    ['its last cell is empty', "'Lise','Morel','','l@ch.fr',", 'Lise,Morel,,l@ch.fr,'],
    ['a delimiter stands inside', "'Lise','Morel, dite Jo','','l@ch.fr','1'", 'Lise,"Morel, dite Jo",,l@ch.fr,1'],
    ['something follows an apostrophe', "'Lise' x,'Morel','','l@ch.fr','1'", "'Lise' x,Morel,,l@ch.fr,1"],
    ['one is not closed', "'Lise,'Morel','','l@ch.fr','1'", "'Lise,Morel,,l@ch.fr,1"],
  ];
  for (const [what, line, repaired] of cases) {
    it(`becomes a line of CSV: ${what}`, () => {
      const sheet = readSheet(`${QUOTED}\n${line}`, contextOf({}));
      assert.equal(applyEdits(sheet.table.text, repairLines(sheet)).split('\n')[1], repaired);
    });
  }
});
