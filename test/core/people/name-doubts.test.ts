// What stands in a name cell that is no name.

import assert from 'node:assert/strict';
import { DOUBTFUL_WORDS, nameDoubt, oddSigns, withoutAddress } from '../../../src/core/people/name-doubts';
import { table } from '../table';

table('nameDoubt of a last name', (name: string) => nameDoubt(name, false), [
  ['Dupond', undefined],
  ["D'Angelo", undefined],
  ['Le Goff-Pic Jr.', undefined],
  ['محمد', undefined],
  ['', undefined],
  ['Lef\ufffdvre@', undefined],
  ['#N/A', 'error'],
  ['p.roy@ch.fr', 'address'],
  ['Total', 'total'],
  ['TOTAL 12', 'total'],
  ['Sous-total', 'total'],
  ['Session 3', 'total'],
  ['Total : 2 agents', 'total'],
  ['Groupe 2 du mardi', 'total'],
  ['Totalon 2 Roy', 'digits'],
  ['Effectif', 'total'],
  ['Liste des agents', 'total'],
  ['Service', undefined],
  ['Directionnel Roy', undefined],
  ['Dupond 2', 'digits'],
  ['Nom', 'heading'],
  ['PRÉNOM', 'heading'],
  ["Nom d'usage", 'heading'],
  ['"Dupond"', 'quotes'],
  ['«Dupond»', 'quotes'],
  ["'Dupond'", 'quotes'],
  ['Mme Dupond', 'title'],
  ['Dr. Roy', 'title'],
  ['Dr.', 'title'],
  ['M. Roy', 'title'],
  ['M.', undefined],
  ['Mmes', undefined],
  ['M Roy', undefined],
  ['DURAND épouse MARTIN', 'two'],
  ['DURAND (née SOL)', 'two'],
  ['née SOL', 'two'],
  ['Née', undefined],
  ['Bay/Fay', 'two'],
  ['Bay + Fay', 'two'],
  ['DURAND né(e) SOL', 'two'],
  ['DURAND epx SOL', 'two'],
  ['DURAND ou MARTIN', 'two'],
  ['Bay et Fay', 'two'],
  ['Ou', undefined],
  ['Kim Ou', undefined],
  ['DURAND dit MARTIN', undefined],
  ['-', 'letters'],
  ['. .', 'letters'],
  ['M&uuml;ller', undefined],
  ['B&eacute;a', undefined],
  ['N&rsquo;Diaye', undefined],
  ['O&#039;Brien', undefined],
  ['M&uuml;ller2', 'digits'],
  ['Bay &amp; Fay', 'two'],
  ['M&zcaron;a', 'signs'],
  ['N/A', 'error'],
  ['n/a', 'error'],
  ['N/D', 'error'],
  ['NA', 'error'],
  ['Na', undefined],
  ['Roy*', 'signs'],
  ['Roy_Pic', 'signs'],
  ['Roy\u2019', undefined],
  ['Roy`', undefined],
]);

table('nameDoubt of a first name', (name: string) => nameDoubt(name, true), [
  ['M Paul', 'title'],
  ['M P', undefined],
  ['m Paul', undefined],
  ['Paul', undefined],
]);

table('withoutAddress', withoutAddress, [
  ['Mme Anne', 'Anne'],
  ['Dr. Roy', 'Roy'],
  ['M. Paul', 'Paul'],
  ['M Paul', 'Paul'],
  ['mlle', ''],
  ['Docteur Roy', 'Roy'],
  ['Ms Anne', 'Anne'],
  ['Paul Mr', 'Paul Mr'],
  ['Melle', 'Melle'],
]);

table('oddSigns', oddSigns, [
  ['Roy*', '*'],
  ['*Roy* _', '*_'],
  ['Roy', ''],
  ["D'Angelo-Pic, Jr.", ','],
  ['Roy=*', '=*'],
  ['<em>Roy*', ''],
  ['Roy ?b', '?'],
  ['??lodie*', ''],
  ['=Roy*', ''],
  ['+Roy*', ''],
  ['<b>Roy*', ''],
  ['< Roy >', '<>'],
  ['&eacute;*', '*'],
  ['&#233;*', '*'],
  ['&eacute;', ''],
  ['&zcaron;', '&;'],
  ['Zo? Roy*', ''],
  ['?lodie*', ''],
  ['?', '?'],
  ['Roy\u2019\\\u2010', ''],
]);

describe('words that are doubtful in a name', () => {
  it('are written without blanks, as names run together', () => {
    for (const word of ['nom', 'nomdefamille', 'total', 'soustotal', 'mme', 'nee'])
      assert.ok(DOUBTFUL_WORDS.includes(word));
    assert.deepEqual(
      DOUBTFUL_WORDS.filter((word) => !/^[a-z]+$/.test(word)),
      [],
    );
  });
});
