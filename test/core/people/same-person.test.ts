// Whether two rows are about one person.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Identity, samePerson } from '../../../src/core/people/same-person';
import { table } from './table';

const person = (firstname: string, lastname: string, matricule = '', email = ''): Identity => ({
  firstname,
  lastname,
  matricule,
  email,
});

table('samePerson', samePerson, [
  [person('Marc', 'Petit', '21', 'm@ch.fr'), person('MARC', 'PETIT', '0021', 'M@ch.fr'), true],
  [person('Zoé', 'Le Goff', '21'), person('Zoe', 'Legoff'), true],
  [person('Marc', 'Petit', '21', 'm@ch.fr'), person('Marc', 'Petit', '', 'm@ch.fr'), true],
  [person('Marc', 'Petit', '#####', 'm@ch.fr'), person('Marc', 'Petit', '21', 'm@ch.fr'), true],
  [person('Marc', 'Petit', '21'), person('Marc', 'Petit', '22'), false],
  [person('Marc', 'Petit', '21', 'm@ch.fr'), person('Marc', 'Petit', '21', 'marc@ch.fr'), false],
  [person('Pierre', 'Dupond', '21'), person('Paul', 'Dupond', '21'), false],
  [person('Petit', 'Marc'), person('Marc', 'Petit'), false],
  [person('', ''), person('', ''), false],
]);

describe('being the same person', () => {
  const text = fc.constantFrom('', 'Marc', 'Petit', '21', '0021', 'm@ch.fr');
  const identity = fc.record({ firstname: text, lastname: text, matricule: text, email: text });

  it('goes both ways', () => {
    fc.assert(
      fc.property(identity, identity, (a, b) => {
        assert.equal(samePerson(a, b), samePerson(b, a));
      }),
    );
  });
});
