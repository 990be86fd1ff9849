// What safe repairs leave as it is: a table of files that look as if a change of form were enough, and are not.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { fixAll } from '../../../src/core/lint/fix-all';
import { applyEdits } from '../../../src/core/text/edits';
import { countingRandom } from '../annotated';

const GUIDE = 'firstname,lastname,password,email,profile_field_matricule';
const STOCK = 'username,firstname,lastname,email';

function fixed(text: string, platform?: string): string {
  const sheet = readSheet(text, contextOf({ ...(platform && { platform }) }));
  return applyEdits(text, fixAll(sheet, { random: countingRandom() }));
}

/** A line below the header, and what becomes of it. */
type Case = readonly [what: string, line: string, repaired: string];

describe('safe repairs of characters', () => {
  const cases: readonly Case[] = [
    [
      'a control character between cells',
      'Anne\u001fPetit\u001f\u001fa@ch.fr\u001f1',
      'Anne\u001fPetit\u001f\u001fa@ch.fr\u001f1',
    ],
    ['a control character in a cell', 'An\u001fne,Petit,,a@ch.fr,\u001f1', 'Anne,Petit,,a@ch.fr,1'],
    ['a control character alone on a line', '\u001a', ''],
    ['accents that a PDF put beside their letters', 'H´el`ene,Andre´,,a@ch.fr,1', 'H´el`ene,Andre´,,a@ch.fr,1'],
    ['an accent that looks like an apostrophe', 'M´elanie,D´EBORAH,,a@ch.fr,1', 'M´elanie,D´EBORAH,,a@ch.fr,1'],
    ['an apostrophe that is an accent', 'D´Angelo,de l`Hôte,,a@ch.fr,1', "D'Angelo,de l'Hôte,,a@ch.fr,1"],
    [
      'a line drawn into a cell',
      'Anne,"Petit,,a@ch.fr,1\nPaul,Roy",,p@ch.fr,2',
      'Anne,"Petit,,a@ch.fr,1\nPaul,Roy",,p@ch.fr,2',
    ],
    ['a line break in a name', 'Anne,"Petit\nRoy",,a@ch.fr,1', 'Anne,"Petit Roy",,a@ch.fr,1'],
    [
      'a password that no keyboard writes',
      'Anne,Petit,Cle\u0301_2026x,a@ch.fr,1',
      'Anne,Petit,Cl\u00e9_2026x,a@ch.fr,1',
    ],
  ];
  for (const [what, line, repaired] of cases) {
    it(`lose nothing: ${what}`, () => assert.equal(fixed(`${GUIDE}\n${line}`), `${GUIDE}\n${repaired}`));
  }

  it('leave a username that Moodle would make another one of', () => {
    const text = `${STOCK}\nhe\u0301le\u0300ne,H,Roy,h@ch.fr\njean\u2011luc,J,Bay,j@ch.fr`;
    assert.equal(fixed(text, 'moodle'), text);
  });
});
