// Whole names that are taken apart, and those that are not.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type NameOrder, splitName } from '../../../src/core/people/full-name';

/** `DUPONT|Jean`: last and first name; '' where nothing is sure. */
const CASES: readonly (readonly [whole: string, expected: string, order?: NameOrder])[] = [
  ['DUPONT Jean', 'DUPONT|Jean'],
  ['DUPONT Jean-Marie', 'DUPONT|Jean-Marie'],
  ['LE GOFF Anne', 'LE GOFF|Anne'],
  ['Anne LE GOFF', 'LE GOFF|Anne'],
  ['Le GOFF Anne', 'Le GOFF|Anne'],
  ['Jean de La FONTAINE', 'de La FONTAINE|Jean'],
  ['DUPONT de la TOUR Marie Claude', 'DUPONT de la TOUR|Marie Claude'],
  ["d'ANGELO Marie", "d'ANGELO|Marie"],
  ['D’ANGELO Marie', 'D’ANGELO|Marie'],
  ['MARTIN-PETIT Éloïse', 'MARTIN-PETIT|Éloïse'],
  ['ÉTÉ Zoé', 'ÉTÉ|Zoé'],
  ['  DUPONT   Jean ', 'DUPONT|Jean'],
  ['Mme DUPONT Anne', 'DUPONT|Anne'],
  ['Mme  DUPONT  Anne', 'DUPONT|Anne'],
  ['Mme  DUPONT, Anne', 'DUPONT|Anne'],
  ['M. Paul ROY', 'ROY|Paul'],
  ['DUPONT J.-P.', 'DUPONT|J.-P.'],
  ['DUPONT, Jean', 'DUPONT|Jean'],
  ['Le Goff, Anne Marie', 'Le Goff|Anne Marie'],
  // The column's name says which comes first, of two words.
  ['Dupont Jean', 'Dupont|Jean', 'lastname'],
  ['DUPONT JEAN', 'DUPONT|JEAN', 'lastname'],
  ['Jean Dupont', 'Dupont|Jean', 'firstname'],
  ['DUPONT Jean', 'DUPONT|Jean', 'firstname'],
  // Nothing does.
  ['Dupont Jean', ''],
  ['DUPONT JEAN', ''],
  ['Le Goff Anne', '', 'lastname'],
  ['DUPONT MARTIN JEAN', '', 'lastname'],
  ['Le Goff', '', 'lastname'],
  ['DUPONT', '', 'lastname'],
  ['LI U', ''],
  ['DUPONT Jean MARTIN', ''],
  ['DUPONT née MARTIN Anne', ''],
  ['DUPONT ép. MARTIN Anne', ''],
  ['DUPONT (MARTIN) Anne', ''],
  ['DUPONT de La Tour Jean', ''],
  ['Jean, DUPONT', ''],
  ['DUPONT, Jean, Bloc', ''],
  ['DUPONT,', ''],
  ['Mme DUPONT', ''],
  ['Docteur DUPONT', ''],
  ['Professeur DUPONT', ''],
  ['DUPONT Mrs', ''],
  ['Docteur DUPONT Anne', 'DUPONT|Anne'],
  ['Mle DUPONT Anne', 'DUPONT|Anne'],
  ['DUPONT nee MARTIN Anne', ''],
  ['DUPONT épse MARTIN Anne', ''],
  ['DUPONT dit MARTIN Anne', ''],
  ['DAS NEVES Anne', 'DAS NEVES|Anne'],
  ['Anne das NEVES', 'das NEVES|Anne'],
  ['GARCIA y LOPEZ Anne', 'GARCIA y LOPEZ|Anne'],
  ["GRANd'MAISON Anne", ''],
  ['DUPONT Jean 812', ''],
  ['', '', 'lastname'],
  [' ', ''],
];

describe('a whole name', () => {
  for (const [whole, expected, order] of CASES) {
    it(`${whole}${order ? ` (${order} first)` : ''}: ${expected || 'not taken apart'}`, () => {
      const name = splitName(whole, order);
      assert.equal(name ? `${name.lastname}|${name.firstname}` : '', expected);
    });
  }

  it('loses no letter', () => {
    const word = fc.oneof(fc.constantFrom('DUPONT', 'Jean', 'de', 'LE', 'Goff', ',', 'A', "d'ANGELO"), fc.string());
    const letters = (text: string) => [...text].filter((letter) => /\p{L}/u.test(letter)).sort();
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 5 }),
        fc.constantFrom('lastname', 'firstname', undefined),
        (words, order) => {
          const whole = words.join(' ');
          const name = splitName(whole, order as NameOrder | undefined);
          if (name)
            assert.deepEqual(
              letters(name.lastname + name.firstname),
              letters(whole.replace(/^\s*(m|mr|mme|mlle|dr|pr)\.?\s/i, '')),
            );
        },
      ),
    );
  });
});
