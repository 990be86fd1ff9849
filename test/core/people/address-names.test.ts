// Whose names an address bears: this agent's, surely somebody else's, or nobody's.
import { addressOrder, bearsOtherNames, localForm, nameForms } from '../../../src/core/people/address-names';
import { table } from '../table';

table('bearsOtherNames', bearsOtherNames, [
  ['luc.petit', 'Luc', 'Petit', false],
  ['l.petit', 'Luc', 'Petit', false],
  ['petit.luc', 'Luc', 'PETIT', false],
  ['petit.l', 'Luc', 'Petit', false],
  ['luc.petit2', 'Luc', 'Petit', false],
  ['jeanpierre.legoff', 'Jean-Pierre', 'Le Goff', false],
  ['pierre.goff', 'Jean-Pierre', 'Le Goff', false],
  ['helene.bezu', 'Hélène', 'Bézu', false],
  // A maiden name, a usual first name, a shortened one.
  ['anne.martin', 'Anne', 'Roy', false],
  ['marie.roy', 'Anne', 'Roy', false],
  ['alex.durand', 'Alexandra', 'Roy', false],
  ['a.martin', 'Anne', 'Roy', false],
  // Nobody's names.
  ['titi38', 'Anne', 'Roy', false],
  ['contact', 'Anne', 'Roy', false],
  ['2025.ifsi', 'Anne', 'Roy', false],
  ['', 'Anne', 'Roy', false],
  // A hyphen may join one name or two.
  ['paul-roux.x', 'Anne', 'Bay', false],
  // Somebody else's.
  ['luc.petit', 'Anne', 'Roy', true],
  ['l.petit', 'Anne', 'Roy', true],
  ['petit_luc', 'Anne', 'Roy', true],
  ['luc.petit2', 'Anne', 'Roy', true],
  ['luc.petit', '', '', true],
]);

table(
  'the form of an address, among those of its names',
  (local: string, firstname: string, lastname: string) => nameForms(firstname, lastname).includes(localForm(local)),
  [
    ['luc.petit', 'Luc', 'Petit', true],
    ['PETIT.luc3', 'Luc', 'Petit', true],
    ['l.petit', 'Luc', 'Petit', true],
    ['petit.l', 'Luc', 'Petit', true],
    ['legoff.chloe', 'Chloé', 'Le Goff', true],
    ['z.dangelo', 'Zoé', 'D’Angelo', true],
    ['luc.petit', 'Léa', 'Petit', false],
    ['lucpetit', 'Luc', 'Petit', false],
    ['luc.petit', '', 'Petit', false],
  ],
);

table('addressOrder', addressOrder, [
  ['marc.petit', 'Marc', 'Petit', 'fore'],
  ['marcpetit38', 'Marc', 'Petit', 'fore'],
  ['m.petit', 'Marc', 'Petit', 'fore'],
  ['petit.marc', 'Marc', 'Petit', 'back'],
  ['petit.m', 'Marc', 'Petit', 'back'],
  ['legoff.chloe', 'Chloé', 'Le Goff', 'back'],
  ['p.marc', 'Marc', 'Petit', 'turned'],
  ['l.chloe', 'Chloé', 'Le Goff', 'turned'],
  // Names that begin alike, or are one letter, tell nothing.
  ['martin.martine', 'Martine', 'Martin', 'fore'],
  ['m.martine', 'Martine', 'Martin', 'turned'],
  ['p.u', 'U', 'Petit', 'other'],
  ['luc.bay', 'Marc', 'Petit', 'other'],
  ['titi', 'Marc', 'Petit', 'other'],
  ['', 'Marc', 'Petit', 'other'],
]);
