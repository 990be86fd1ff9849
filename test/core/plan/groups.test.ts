// Duplicates as groups: who shares what with whom, and whether they are one person.
import assert from 'node:assert/strict';
import { type Comparable, relationOf } from '../../../src/core/plan/groups';
import { ACCOUNTS, type Given, HEADER, LISE, PAUL, PIERRE, plan } from './harness';

describe('groups', () => {
  const cases: [string, string[], Given, string[][]][] = [
    ['nobody shares anything', [HEADER, PIERRE, LISE], {}, []],
    ['homonyms', [HEADER, PIERRE, PAUL, LISE], {}, [['username', '0', '1']]],
    ['a matricule twice', [HEADER, LISE, 'Anne,Roy,,a@ch.fr,0043'], {}, [['matricule', '0', '1']]],
    [
      'chains are one group',
      [HEADER, PIERRE, PAUL, 'Anne,Roy,,paul.dupond@ch.fr,9'],
      {},
      [['username email', '0', '1', '2']],
    ],
    [
      'somebody who has an account elsewhere',
      [HEADER, 'Lucie,OLLIVET,,l.o@ch.fr,7'],
      { accounts: ACCOUNTS },
      [['account', '0']],
    ],
  ];
  for (const [name, rows, given, expected] of cases) {
    it(name, () => {
      const groups = plan(rows, given).plan.groups.map(({ shares, entries }) => [
        shares.join(' '),
        ...entries.map(String),
      ]);
      assert.deepEqual(groups, expected);
    });
  }

  it('name who is in the way: by username first, then by address', () => {
    const { lines } = plan([HEADER, PIERRE, PAUL, 'Anne,Roy,,paul.dupond@ch.fr,9', LISE], { accounts: ACCOUNTS }).plan;
    assert.deepEqual(
      lines.map(({ rival, accounts }) => [rival, ...accounts.map(({ username }) => username)]),
      [[1, 'alp002.p.dupond'], [0, 'alp002.p.dupond'], [1], [-1]],
    );
  });

  const someone = { firstname: 'Paul', lastname: 'Dupond', email: 'p@ch.fr', matriculeWritten: '42' };
  const relations: [string, Partial<Comparable>, string][] = [
    ['the same in all', {}, 'same'],
    ['another first name', { firstname: 'Pierre' }, 'homonym'],
    ['the same matricule, with zeros', { matriculeWritten: '00042' }, 'same'],
    ['nothing to compare but names', { matriculeWritten: '', email: '' }, 'unsure'],
    ['matricule and address differ', { matriculeWritten: '43', email: 'q@ch.fr' }, 'homonym'],
    ['another address, which may be a new one', { matriculeWritten: '', email: 'q@ch.fr' }, 'unsure'],
    ['the same address', { matriculeWritten: '' }, 'same'],
    ['another matricule', { matriculeWritten: '43', email: '' }, 'homonym'],
    ['the whole name in one cell of an export', { firstname: '', lastname: '', fullname: 'Paul DUPOND' }, 'same'],
    ['one agrees, the other does not', { email: 'q@ch.fr' }, 'unsure'],
  ];
  for (const [name, other, relation] of relations) {
    it(`relation: ${name}`, () => assert.equal(relationOf(someone, { ...someone, ...other }), relation));
  }
});
