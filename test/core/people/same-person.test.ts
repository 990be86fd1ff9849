// Whether two rows are about one person.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstSame, type Identity, samePerson } from '../../../src/core/people/same-person';
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
  const name = fc.constantFrom('', 'Marc', 'Petit', 'PETIT');
  const identity = fc.record({
    firstname: name,
    lastname: name,
    matricule: fc.constantFrom('', '21', '0021', '22', 'ANY'),
    email: fc.constantFrom('', 'm@ch.fr', 'M@ch.fr', 'p@ch.fr', 'ANY'),
  });

  it('goes both ways', () => {
    fc.assert(
      fc.property(identity, identity, (a, b) => {
        assert.equal(samePerson(a, b), samePerson(b, a));
      }),
    );
  });

  it('is found with the first one before, whoever stands between', () => {
    fc.assert(
      fc.property(fc.array(identity, { maxLength: 12 }), (people) => {
        const simply = people.map((one, index) => people.slice(0, index).findIndex((other) => samePerson(one, other)));
        assert.deepEqual(firstSame(people), simply);
      }),
    );
  });
});
