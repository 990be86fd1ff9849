// Names: cut down for usernames, compared with each other, and read by their capitals.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { capitalsIn, holdsWholeName } from '../../../src/core/people/capitals';
import { explainFirstname } from '../../../src/core/people/explain-username';
import { nameKey, transliterate } from '../../../src/core/people/names';
import { firstnamePart, spell } from '../../../src/core/people/naming';
import { anfh } from '../../../src/core/platform/anfh';
import { moodle } from '../../../src/core/platform/moodle';
import { table } from '../table';

table('transliterate', transliterate, [
  ['Éloïse', 'eloise'],
  ['GARÇON', 'garcon'],
  ['Œdipe', 'oedipe'],
  ['Lætitia', 'laetitia'],
  ['Weiß', 'weiss'],
  ['Søren Łukasz', 'soren lukasz'],
  ['e\u0301', 'e'],
  ["N'Diaye", "n'diaye"],
  ['', ''],
]);

table('spell, as the guide shows it', (name: string) => spell(name, anfh.username), [
  ["D'Angelo", 'dangelo'],
  ['D’Angelo', 'dangelo'],
  ['Le Goff', 'legoff'],
  ['LEFÈVRE-DUMAS', 'lefevre-dumas'],
  ["de la Tour d'Auvergne", 'delatourdauvergne'],
  ["O'Brien", 'obrien'],
  ['Saint-Exupéry', 'saint-exupery'],
  ['U', 'u'],
  ['李', ''],
  ['', ''],
]);

table('spell, as Moodle alone does it', (name: string) => spell(name, moodle.username), [
  ['Lefèvre', 'lefvre'],
  ['Le Goff', 'legoff'],
]);

table('firstnamePart', (name: string) => firstnamePart(name, anfh.username), [
  ['Pierre', 'p'],
  ['Jean-Pierre', 'j'],
  ['Marie Claude', 'm'],
  ['Élodie', 'e'],
  ['Œdipe', 'o'],
  ['Çelik', 'c'],
  ["'Aïcha", 'a'],
  ['-', ''],
  ['', ''],
]);

table('nameKey', nameKey, [
  ['Le Goff', 'legoff'],
  ['LEGOFF', 'legoff'],
  ['Zoé', 'zoe'],
  ["N'Diaye", 'ndiaye'],
  ...['’', '‘', 'ʼ', 'ʹ', '´', '`', '′'].map((sign): [string, string] => [`N${sign}Diaye`, 'ndiaye']),
  ['Jean-Pierre', 'jeanpierre'],
  ['李', '李'],
  [' - ', ''],
]);

table('traceName', (name: string) => explainFirstname(name, anfh.username), [
  [
    "D'Angelo",
    [
      { from: 'D', to: 'd' },
      { from: "'", to: '' },
      { from: 'Angelo', to: 'angelo' },
    ],
  ],
  [
    'Œdé',
    [
      { from: 'Œ', to: 'oe' },
      { from: 'd', to: 'd' },
      { from: 'é', to: 'e' },
    ],
  ],
  ['', []],
]);

table('capitalsIn', capitalsIn, [
  ['Marc', 'PETIT', 'lastname'],
  ['DUPOND', 'Paul', 'firstname'],
  ['bea', 'TRICE', 'lastname'],
  ['MARC', 'PETIT', ''],
  ['Marc', 'Petit', ''],
  ['Li', 'U', ''],
  ['LI', 'U', ''],
  ['Zoé', 'LEFÈVRE-DUMAS', 'lastname'],
  ['', 'PETIT', ''],
]);

table('holdsWholeName', holdsWholeName, [
  ['DUPOND Pierre', '', true],
  ['DUPOND Pierre', 'Pierre', true],
  ['Pierre DUPOND', 'DUPOND', true],
  ['DUPOND Pierre', 'DUPOND Pierre', true],
  ['LEROY Jean-Paul', 'Jean Paul', true],
  ['Marie Claude', '', false],
  ['MARIE CLAUDE', '', false],
  ['de La FONTAINE', '', false],
  ['Le GOFF', '', false],
  ['de La FONTAINE', 'Jean', false],
  ["de la Tour d'Auvergne", 'Marie-Thérèse', false],
  ['LEFÈVRE-DUMAS', 'Chloé', false],
  ['BEN Salah', 'Omar', false],
]);

describe('names', () => {
  it('leave only what a username may hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => /^[a-z0-9.\-_@]*$/.test(spell(name, anfh.username))),
    );
  });

  it('are traced letter by letter without losing one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.boolean(), (name, transliterated) => {
        const steps = explainFirstname(name, transliterated ? anfh.username : moodle.username);
        assert.equal(steps.map(({ from }) => from).join(''), name.normalize('NFC'));
      }),
    );
  });

  it('have one key whatever their capitals', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zéèçœ' -]*$/), (name) => {
        assert.equal(nameKey(name.toUpperCase()), nameKey(name));
      }),
    );
  });
});
