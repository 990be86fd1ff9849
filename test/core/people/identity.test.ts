// Who is who: the normal forms, the table, and the search that must agree with it.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  comparePeople,
  emailKey,
  type Identity,
  identityOf,
  isTwice,
  matriculeKey,
  namesakeHash,
  type Person,
  type Relation,
  usernameKey,
  type WhoIsWhoRow,
} from '../../../src/core/people/identity';
import { firstTwins, Twins } from '../../../src/core/people/twins';
import { anfh } from '../../../src/core/platform/anfh';
import { table } from '../table';

table('usernameKey', usernameKey, [
  ['Alp002.P.Dupond', 'alp002.p.dupond'],
  ['andré.b', 'andr.b'],
  ['andrè.b', 'andr.b'],
  [' l.roy ', 'l.roy'],
  ['pierre dupond', 'pierredupond'],
  ['محمد', ''],
]);

table('emailKey', emailKey, [
  ['Marc.Petit@CH.fr', 'marc.petit@ch.fr'],
  ['\u00a0marc@ch.fr ', 'marc@ch.fr'],
  ['', ''],
]);

table('matriculeKey', matriculeKey, [
  ['812', '812'],
  ['000812', '812'],
  ['812,0', '812'],
  ['812.00', '812'],
  ["'812", '812'],
  ['’0812', '812'],
  ['="04012"', '4012'],
  ['=4012', '4012'],
  ['12 345', '12345'],
  ['12\u00a0345', '12345'],
  ['12\u202f345', '12345'],
  ['12.345', '12345'],
  ['12,345', '12345'],
  ['1,234,567', '1234567'],
  ['12.000', '12000'],
  ['\u001f04012', '4012'],
  ['40\u200b12', '4012'],
  ['12,345.678', '12,345.678'],
  ['A12', 'a12'],
  ['A-12', 'a-12'],
  ['0', '0'],
  ['', ''],
  ['1,23E+11', ''],
  ['1E10', ''],
  ['#####', ''],
  ['#N/A', ''],
  ["'1,23E+11", ''],
  ['="812,0"', '812'],
  ['-', ''],
  ['--', ''],
  ['A-', 'a-'],
]);

const someone = (text: string): Identity => identityOf(read(text), anfh);

/** `Anne Roy 812 a@ch.fr alp002`: two names joined by `_` stand in one cell, `-` is a value that is absent. */
function read(text: string): Person {
  const [first = '', last = '', matricule = '', email = '', establishment = ''] = text
    .split(' ')
    .map((part) => (part === '-' ? '' : part));
  const whole = first.includes('_');
  return {
    firstname: whole ? '' : first,
    lastname: whole ? '' : last,
    ...(whole && { fullname: first.replaceAll('_', ' ') }),
    matricule,
    email,
    establishment,
  };
}

describe('the table Who is who', () => {
  const rows: [a: string, b: string, WhoIsWhoRow, Relation][] = [
    ['Anne Roy 812 a@ch.fr', 'ANNE ROY 0812 A@ch.fr', 1, 'same'],
    ['Anne Roy 812 a@ch.fr', 'Anne Roy 812 b@ch.fr', 1, 'same'],
    ['Anne Roy 812 -', 'Anne Roy 812,0 b@ch.fr', 1, 'same'],
    ['Anne Roy 812 -', 'Anne Roy 813 -', 2, 'homonym'],
    ['Anne Roy 812 a@ch.fr', 'Anne Roy 813 b@ch.fr', 2, 'homonym'],
    ['Anne Roy 812 a@ch.fr', 'Anne Roy 813 a@ch.fr', 3, 'unknown'],
    ['Anne Roy - a@ch.fr', 'Anne Roy 813 a@ch.fr', 4, 'same'],
    ['Anne Roy - a@ch.fr', 'Anne Roy - a@ch.fr', 4, 'same'],
    ['Anne Roy - a@ch.fr', 'Anne Roy - b@ch.fr', 5, 'unknown'],
    ['Anne Roy 812 a@ch.fr', 'Anne Roy - b@ch.fr', 5, 'unknown'],
    ['Anne Roy - -', 'Anne Roy 812 b@ch.fr', 6, 'unknown'],
    ['Anne Roy - -', 'Anne Roy - -', 6, 'unknown'],
    ['Marie Martin 812 m@ch.fr', 'Marie Durand 812 m@ch.fr', 7, 'unknown'],
    ['Marie Martin 812 -', 'Paul Durand 812 p@ch.fr', 7, 'unknown'],
    ['Marie Martin 812 m@ch.fr', 'Marie Durand 813 m@ch.fr', 8, 'unknown'],
    ['Marie Martin - m@ch.fr', 'Marie Durand - m@ch.fr', 8, 'unknown'],
    ['Marie Martin - m@ch.fr', 'Paul Durand - m@ch.fr', 9, 'different'],
    ['Marie Martin 812 m@ch.fr', 'Marie Durand 813 d@ch.fr', 9, 'different'],
    ['Pierre Dupond 41 -', 'Paul Dupond 42 -', 9, 'different'],
  ];
  for (const [a, b, row, relation] of rows) {
    it(`${a} and ${b}: row ${row}, ${relation}`, () => {
      for (const [one, other] of [
        [a, b],
        [b, a],
      ] as const) {
        const found = comparePeople(someone(one), someone(other));
        assert.deepEqual([found.row, found.relation], [row, relation]);
      }
    });
  }
});

describe('what is compared', () => {
  const cases: [what: string, a: string, b: string, WhoIsWhoRow][] = [
    ['names without accents', 'Zoé Le-Goff', 'ZOE LEGOFF', 6],
    ['composed and decomposed names', 'Zo\u00e9 Roy', 'Zoe\u0301 Roy', 6],
    ['a fictif address counts as absent', 'Anne Roy - alp002.a.roy.fictif@anfh.fr', 'Anne Roy - anne@ch.fr', 6],
    ['a matricule of another establishment', 'Anne Roy 812 - alp002', 'Anne Roy 813 - dam023', 6],
    ['a matricule of an establishment that is not known', 'Anne Roy 812 - alp002', 'Anne Roy 813 -', 2],
    ['a lost matricule is absent', 'Anne Roy ##### -', 'Anne Roy 812 -', 6],
    ['a whole name', 'Adrien_Rye', 'Adrien Rye', 6],
    ['a whole name, last name first', 'RYE_Adrien', 'Adrien Rye', 6],
    ['two whole names in two orders', 'RYE_Adrien', 'Adrien_Rye', 6],
    ['names that were swapped', 'Rye Adrien', 'Adrien Rye', 9],
    ['nobody', '- -', '- -', 9],
    ['a single name', '- Rye', '- Rye', 9],
    ['a single first name', 'Rye -', 'Rye -', 9],
    ['a single name beside a sign', 'Rye_-', 'Rye_-', 9],
    ['one address and a first name behind two others', 'DE_ROY_Marie - - m@ch.fr', 'Marie Martin - m@ch.fr', 8],
    ['one address and one first name, in a whole name', 'Marie_Durand - - m@ch.fr', 'Marie Martin - m@ch.fr', 8],
  ];
  for (const [what, a, b, row] of cases) {
    it(what, () => {
      assert.equal(comparePeople(someone(a), someone(b)).row, row);
      assert.equal(comparePeople(someone(b), someone(a)).row, row);
    });
  }
});

describe('a whole name in either cell', () => {
  const cells = [
    { firstname: '', lastname: 'RYE Adrien' },
    { firstname: 'RYE Adrien', lastname: '' },
  ];
  for (const cell of cells) {
    it(JSON.stringify(cell), () => {
      const { names } = comparePeople(identityOf(cell, anfh), someone('Adrien Rye'));
      assert.equal(names, 'same');
    });
  }
});

describe('the same person again', () => {
  const person = fc.record({
    names: fc.constantFrom(
      { firstname: 'Adrien', lastname: 'Rye' },
      { firstname: 'ADRIEN', lastname: 'Ryé' },
      { firstname: 'Rye', lastname: 'Adrien' },
      { firstname: '', lastname: 'Adrien Rye' },
      { firstname: '', lastname: '', fullname: 'RYE Adrien' },
      { firstname: 'Marie', lastname: 'Rye' },
      { firstname: '', lastname: '' },
      { firstname: '', lastname: 'Rye' },
    ),
    matricule: fc.constantFrom('', '21', '0021', '22', 'ANY'),
    email: fc.constantFrom('', 'm@ch.fr', 'M@ch.fr', 'p@ch.fr', 'x.a.rye.fictif@anfh.fr'),
    establishment: fc.constantFrom('', 'alp002', 'dam023', 'dam024'),
  });
  const identity = person.map(({ names, ...more }) => identityOf({ ...names, ...more }, anfh));

  it('is found with the first one before, as the table says', () => {
    fc.assert(
      fc.property(fc.array(identity, { maxLength: 12 }), (people) => {
        const simply = people.map((one, index) =>
          people.slice(0, index).findIndex((other) => isTwice(comparePeople(one, other))),
        );
        assert.deepEqual(firstTwins(people), simply);
      }),
      { numRuns: 2000 },
    );
  });

  it('is found in another file than its own', () => {
    // A file is of one establishment.
    const establishments = ['alp002', 'dam023', '', 'alp002'];
    const inFile = fc.tuple(identity, fc.nat({ max: 3 })).map(([one, file]) => ({
      file,
      one: { ...one, establishment: establishments[file]! },
    }));
    fc.assert(
      fc.property(fc.array(inFile, { maxLength: 12 }), (people) => {
        const twins = new Twins();
        for (const { one, file } of people) twins.add(one, file);
        for (const { one, file } of people) {
          const simply = people.findIndex((other) => other.file !== file && isTwice(comparePeople(one, other.one)));
          assert.equal(twins.find(one, file), simply);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('has one hash for all who have the same names', () => {
    fc.assert(
      fc.property(identity, identity, (a, b) => {
        if (comparePeople(a, b).names === 'same') assert.equal(namesakeHash(a), namesakeHash(b));
        assert.equal(comparePeople(a, b), comparePeople(b, a));
      }),
    );
  });
});
