// Rows that are pasted into a file.
import assert from 'node:assert/strict';
import { pasteInto } from '../../../src/core/convert/paste';
import { readSheet } from '../../../src/core/document/read-sheet';
import { DEFAULT_PLATFORM } from '../../../src/core/platform';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule,cohort1';
const EXPORT = 'NOM\tPrénom\tN° agent\tMél\nROY\tLise\t0812\tl@ch.fr\nNOËL\tZoé\t0813\tz@ch.fr\n';

describe('rows that take the place of a new line', () => {
  it('keep the cohort that was chosen there', () => {
    const sheet = readSheet(`${HEADER}\nPrénom,Nom,,,,Cohorte_25`, { fileName: '', platform: DEFAULT_PLATFORM });
    const pasted = pasteInto(sheet, EXPORT, false, 1);
    assert.equal(pasted?.text, 'Lise,ROY,,l@ch.fr,0812,Cohorte_25\nZoé,NOËL,,z@ch.fr,0813,Cohorte_25');
  });
});

describe('rows without a header', () => {
  const PASTED = 'Alain\tRoy\talain.roy@ch.fr\t812';
  const cases = [
    ['whose addresses begin with the first name, as nobody says otherwise', '', 'Alain,Roy'],
    ['the same in a file of such addresses', 'Lise,Morel,,lise.morel@ch.fr,1,', 'Alain,Roy'],
    ['in a file whose addresses begin with the last name', 'Lise,Morel,,morel.lise@ch.fr,1,', 'Roy,Alain'],
    ['in a file that has both', 'Lise,Morel,,morel.lise@ch.fr,1,\nZoé,Noël,,zoe.noel@ch.fr,2,', 'Alain,Roy'],
    ['in a file of other addresses', 'Lise,Morel,,secretariat@ch.fr,1,', 'Alain,Roy'],
  ] as const;
  for (const [what, people, expected] of cases) {
    it(`find the names: ${what}`, () => {
      const sheet = readSheet(`${HEADER}\n${people}\n`, { fileName: '', platform: DEFAULT_PLATFORM });
      assert.equal(pasteInto(sheet, PASTED, false)?.text.slice(0, expected.length), expected);
    });
  }
});
