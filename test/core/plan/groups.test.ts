// Duplicates as groups: who shares what with whom, and whether they are one person.
import assert from 'node:assert/strict';
import { compareMembers } from '../../../src/core/plan/members';
import { ACCOUNTS, type Given, HEADER, LISE, PAUL, PIERRE, plan } from './harness';

const WHOLE_NAME = `Prénom / Nom de famille;Nom d'utilisateur;Adresse de courriel\nDUPOND Pierre;alp002.pi.dupond;Pierre.Dupond@ch.fr`;

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
    [
      'two whom one account joins: the username of the one, the address of the other',
      [HEADER, PIERRE, LISE, 'Anne,Roy,,pierre.dupond@ch.fr,9'],
      { accounts: ACCOUNTS.replace('alp002.p.dupond;pierre.dupond', 'alp002.l.morel;pierre.dupond') },
      [['account email', '0', '1', '2']],
    ],
    [
      'three whom one account joins',
      [HEADER, 'Lucien,Ollivet,,x@ch.fr,7', 'Anne,Roy,,lucie.ollivet@ch.fr,9', 'Lucie,OLLIVET,,y@ch.fr,8', LISE],
      { accounts: ACCOUNTS.replaceAll('dam023', 'alp002') },
      [['account username', '0', '1', '2']],
    ],
    [
      'one address, one matricule and one name, and nothing else',
      [HEADER, 'A,B,,a@ch.fr,1', 'A,B,,A@CH.FR,01'],
      {},
      [['username email matricule person', '0', '1']],
    ],
    ['no matricule is nobody’s', [HEADER, 'Anne,Roy,,a@ch.fr,', 'Lise,Morel,,l@ch.fr,'], {}, []],
    ['lost matricules are nobody’s', [HEADER, 'Anne,Roy,,a@ch.fr,"1,2E+11"', 'Lise,Morel,,l@ch.fr,"1,2E+11"'], {}, []],
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

  it('have each account once, and its line’s likeliest first: by username, by address, by name', () => {
    const export3 = `${ACCOUNTS.split('\n')[0]}
Lise;Morel;x.namesake;other@ch.fr;;;;;;
Anne;Roy;x.address;lise.morel@ch.fr;;;;;;
Omar;Diop;alp002.l.morel;o@ch.fr;;;;;;`;
    const { groups, lines } = plan([HEADER, LISE, LISE], { accounts: export3 }).plan;
    const names = ['alp002.l.morel', 'x.address', 'x.namesake'];
    assert.deepEqual(
      lines.map(({ accounts }) => accounts.map(({ username }) => username)),
      [names, names],
    );
    assert.deepEqual(
      groups.map(({ accounts }) => accounts.map(({ username }) => username)),
      [names],
    );
  });

  it('name twelve namesakes of a line, and those alone where nobody else is near', () => {
    const namesakes = (count: number) =>
      Array.from({ length: count }, (_, index) => `Lise;Morel;x.morel${index};m${index}@ch.fr;;;;;;`);
    const accountsOf = (count: number, row = LISE) => {
      const accounts = [ACCOUNTS.split('\n')[0], ...namesakes(count)].join('\n');
      return plan([HEADER, row], { accounts }).plan.lines[0]!.accounts.map(({ username }) => username);
    };
    assert.equal(accountsOf(11).length, 11);
    assert.equal(accountsOf(12).length, 12);
    assert.equal(accountsOf(13).length, 12);
    assert.deepEqual(accountsOf(3, 'Lise,Morel,,m2@ch.fr,43'), ['x.morel2', 'x.morel0', 'x.morel1']);
  });

  const sides: [string, string[], Given, rows: number[], differing: string][] = [
    [
      'a number that a spreadsheet dressed up',
      [HEADER, 'Anne,Roy,,a@ch.fr,812', 'Anne,ROY,,a@ch.fr,"812,0"'],
      {},
      [1],
      '',
    ],
    ['one matricule, two addresses', [HEADER, 'Anne,Roy,,a@ch.fr,812', 'Anne,Roy,,b@ch.fr,812'], {}, [1], 'email'],
    [
      'one matricule, two last names',
      [HEADER, 'Marie,Martin,,m@ch.fr,812', 'Marie,Durand,,m@ch.fr,812'],
      {},
      [7],
      'lastname username',
    ],
    ['two addresses, no matricule', [HEADER, 'Anne,Roy,,a@ch.fr,', 'Anne,Roy,,b@ch.fr,'], {}, [5], 'email'],
    ['homonyms', [HEADER, PIERRE, PAUL], {}, [9], 'firstname email matricule'],
    [
      'an account whose name is in one cell',
      [HEADER, 'Pierre,Dupond,,pierre.dupond@ch.fr,'],
      { accounts: WHOLE_NAME },
      [4],
      'username',
    ],
    [
      'relations of several kinds',
      [HEADER, PIERRE, PAUL, 'Pierre,Dupond,,,41'],
      {},
      [1, 9],
      'firstname email matricule',
    ],
  ];
  for (const [name, rows, given, expected, differing] of sides) {
    it(`side by side: ${name}`, () => {
      const { plan: made, sheet } = plan(rows, given);
      const [group] = made.groups;
      const entries = group!.entries.map((index) => made.lines[index]!.entry);
      const members = compareMembers(entries, group!.accounts, sheet.platform);
      assert.deepEqual([members.rows, [...members.differing].join(' ')], [expected, differing]);
    });
  }

  it('carry what two lines share', () => {
    const { lines } = plan([HEADER, 'Anne,Roy,,a@ch.fr,812', 'Anne,Roy,,A@ch.fr,"812,0"', LISE]).plan;
    assert.deepEqual(
      lines.map(({ shares }) => shares.join(' ')),
      ['username email matricule person', 'username email matricule person', ''],
    );
  });

  for (const line of [HEADER, 'Total,2,,,', 'Liste des agents 2026,,,,']) {
    it(`have nobody of a heading, twice: ${line}`, () => {
      const { groups, lines } = plan([HEADER, PIERRE, line, LISE, line]).plan;
      assert.equal(lines.length, 4, 'the import reads those lines');
      assert.deepEqual(groups, []);
    });
  }
});
