// The members of a group side by side: what each of them is known by, and in what they differ.
import assert from 'node:assert/strict';
import { compareMembers } from '../../../src/core/plan/members';
import { COHORT_HEADER, type Given, plan } from './harness';

function members(rows: readonly string[], given: Given = {}) {
  const { plan: made, sheet } = plan([COHORT_HEADER, ...rows], given);
  const [group] = made.groups;
  assert.ok(group);
  return compareMembers(
    group.entries.map((index) => made.lines[index]!.entry),
    group.accounts,
    sheet.platform,
  );
}

const ACCOUNTS = `Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel;Établissement
Anne;Roy;alp002.a.roy;anne@ch.fr;CH ALPES ALP002`;

describe('the members of a group', () => {
  it('have the values of their lines, without an address that the platform makes', () => {
    assert.deepEqual(members(['Anne,Roy,x,,0812,A', 'Anne,Roy,x,a@ch.fr,812,']).values, [
      { firstname: 'Anne', lastname: 'Roy', username: 'alp002.a.roy', email: '', matricule: '0812', cohort: 'A' },
      { firstname: 'Anne', lastname: 'Roy', username: 'alp002.a.roy', email: 'a@ch.fr', matricule: '812', cohort: '' },
    ]);
  });

  it('have what an export says of accounts', () => {
    const [, account] = members(['Anne,Roy,x,a@ch.fr,812,A'], { accounts: ACCOUNTS }).values;
    assert.deepEqual(account, {
      firstname: 'Anne',
      lastname: 'Roy',
      username: 'alp002.a.roy',
      email: 'anne@ch.fr',
      establishment: 'CH ALPES ALP002',
    });
  });

  const differences: readonly (readonly [what: string, rows: string[], differing: string, addressDiffers: boolean])[] =
    [
      ['nothing', ['Anne,Roy,x,a@ch.fr,812,A', 'Anne,Roy,x,a@ch.fr,812,A'], '', false],
      ['the case of everything', ['Anne,Roy,x,a@ch.fr,A812,a', 'ANNE,ROY,x,A@CH.FR,a812,A'], '', false],
      ['cohorts', ['Anne,Roy,x,a@ch.fr,812,A', 'Anne,Roy,x,a@ch.fr,812,B'], 'cohort', false],
      [
        'numbers that are lost',
        ['Anne,Roy,x,a@ch.fr,"1,2E+11",A', 'Anne,Roy,x,a@ch.fr,"1,3E+11",A'],
        'matricule',
        false,
      ],
      [
        'cohorts whose numbers have other zeros',
        ['Anne,Roy,x,a@ch.fr,812,07', 'Anne,Roy,x,a@ch.fr,812,7'],
        'cohort',
        false,
      ],
      ['matricules with other zeros', ['Anne,Roy,x,a@ch.fr,0812,A', 'Anne,Roy,x,a@ch.fr,812,A'], '', false],
      ['addresses', ['Anne,Roy,x,a@ch.fr,812,A', 'Anne,Roy,x,b@ch.fr,812,A'], 'email', true],
      ['an address that one has not', ['Anne,Roy,x,a@ch.fr,812,A', 'Anne,Roy,x,,812,A'], 'email', false],
    ];
  for (const [what, rows, differing, addressDiffers] of differences) {
    it(`differ in: ${what}`, () => {
      const found = members(rows);
      assert.deepEqual([[...found.differing].join(' '), found.addressDiffers], [differing, addressDiffers]);
    });
  }

  it('differ in no name where the export has whole names in one cell', () => {
    const accounts = "Prénom / Nom de famille;Nom d'utilisateur;Adresse de courriel\nAnne Roy;alp002.a.roy;a@ch.fr";
    const { differing, values } = members(['Anne,Roy,x,a@ch.fr,812,A'], { accounts });
    assert.equal(values[1]?.lastname, 'Anne Roy');
    assert.deepEqual([...differing], []);
  });

  it('are none where there is none', () => {
    const { sheet } = plan([COHORT_HEADER]);
    assert.deepEqual(compareMembers([], [], sheet.platform).rows, []);
  });
});
