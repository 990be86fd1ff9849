// What is suggested about duplicates: only what a matricule or an address tells, and never what would lose anything.
import assert from 'node:assert/strict';
import { choicesIn } from '../../../src/core/plan/choices';
import { suggestionsFor } from '../../../src/core/plan/suggestions';
import { ACCOUNTS, COHORT_HEADER, type Given, HEADER, PAUL, PIERRE, plan } from './harness';

/** "3 add alp002.pa.dupond (matricule, 2)": the line, the decision, what tells, and by comparison with whom. */
function suggested(rows: readonly string[], given: Given = {}): string[] {
  const { sheet, plan: planned } = plan(rows, given);
  return planned.groups.flatMap((group) =>
    suggestionsFor(group, planned, sheet, choicesIn(planned, sheet)).map(({ line, decision, by, other }) => {
      const { entry } = planned.lines[line]!;
      const what = decision.kind === 'add' ? `add ${decision.username}` : decision.kind;
      return `${entry.line} ${what} (${by}, ${other})`;
    }),
  );
}

const MOODLE = 'username,firstname,lastname,email';
const accounts = (row: string) => `${ACCOUNTS.split('\n')[0]}\n${row}`;
const PIERRE_HERE = accounts('Pierre;Dupond;alp002.p.dupond;pierre.dupond@ch.fr;Agent FPH;CH ALPES ALP002;;;Actif;');
const PATRICIA_HERE = accounts('Patricia;Dupond;alp002.p.dupond;patricia@ch.fr;Agent FPH;CH ALPES ALP002;;;Actif;');

const CASES: readonly (readonly [name: string, rows: readonly string[], given: Given, suggested: readonly string[]])[] =
  [
    ['two people by their matricules', [HEADER, PIERRE, PAUL], {}, ['3 add alp002.pa.dupond (matricule, 2)']],
    [
      'two people by their addresses',
      [HEADER, 'Pierre,Dupond,,p@ch.fr,', 'Paul,Dupond,,q@ch.fr,'],
      {},
      ['3 add alp002.pa.dupond (address, 2)'],
    ],
    ['two of whom only the first names differ', [HEADER, 'Pierre,Dupond,x,,', 'Paul,Dupond,x,,'], {}, []],
    [
      'two of one name with two matricules',
      [HEADER, 'Zoé,Morel,,z@ch.fr,1', 'Zoé,Morel,,y@ch.fr,2'],
      {},
      ['3 add alp002.zo.morel (matricule, 2)'],
    ],
    ['two of one name with two addresses: open', [HEADER, 'Zoé,Morel,,z@ch.fr,', 'Zoé,Morel,,y@ch.fr,'], {}, []],
    ['nothing but one name', [HEADER, 'Zoé,Morel,Tk8!aaaa,,', 'Zoé,Morel,Tk8!bbbb,,'], {}, []],
    [
      'one person by the matricule, as a spreadsheet wrote it',
      [HEADER, 'Zoé,Morel,,z@ch.fr,0044', 'ZOE,MOREL,,z@ch.fr,44'],
      {},
      ['3 delete (matricule, 2)'],
    ],
    ['one person by the address', [HEADER, 'Zoé,Morel,,z@ch.fr,', 'Zoé,Morel,,z@ch.fr,44'], {}, []],
    [
      'one person by the address, who says nothing new',
      [HEADER, 'Zoé,Morel,,z@ch.fr,44', 'Zoé,Morel,,z@ch.fr,'],
      {},
      ['3 delete (address, 2)'],
    ],
    [
      'one person with another address: it would be lost',
      [HEADER, 'Zoé,Morel,,z@ch.fr,44', 'Zoé,Morel,,y@ch.fr,44'],
      {},
      [],
    ],
    [
      'one person in another cohort: it would be lost',
      [COHORT_HEADER, 'Zoé,Morel,,z@ch.fr,44,A', 'Zoé,Morel,,z@ch.fr,44,B'],
      {},
      [],
    ],
    ['the password stands on the second line', [HEADER, 'Zoé,Morel,,,44', 'Zoé,Morel,Tk8!aaaa,,44'], {}, []],
    ['one matricule, two names', [HEADER, 'Zoé,Morel,,z@ch.fr,44', 'Luc,Roy,,l@ch.fr,44'], {}, []],
    ['one address for two people: it serves one', [HEADER, 'Lise,Morel,,a@ch.fr,1', 'Luc,Morel,,a@ch.fr,2'], {}, []],
    [
      'three of one username: each gets a name of its own',
      [HEADER, PIERRE, PAUL, 'Paula,Dupond,,paula@ch.fr,43'],
      {},
      ['3 add alp002.pa.dupond (matricule, 2)', '4 add alp002.p.dupond2 (matricule, 2)'],
    ],
    [
      'twice, and a namesake',
      [HEADER, PIERRE, PIERRE, PAUL],
      {},
      ['3 delete (matricule, 2)', '4 add alp002.pa.dupond (matricule, 2)'],
    ],
    [
      'an account of the same person',
      [HEADER, PIERRE],
      { accounts: PIERRE_HERE },
      ['2 modify (address, alp002.p.dupond)'],
    ],
    [
      'an account of somebody else',
      [HEADER, PIERRE],
      { accounts: PATRICIA_HERE },
      ['2 add alp002.pi.dupond (address, alp002.p.dupond)'],
    ],
    [
      'somebody who moved here from another establishment',
      [HEADER, 'Lucie,Ollivet,,lucie.ollivet@ch.fr,9'],
      { accounts: ACCOUNTS },
      [],
    ],
    [
      'an account, where Moodle does not ask',
      [MOODLE, 'p.dupond,Pierre,Dupond,pierre.dupond@ch.fr'],
      { platform: 'moodle', accounts: PIERRE_HERE.replaceAll('alp002.', '') },
      [],
    ],
    [
      'what is decided already',
      [HEADER, PIERRE, PAUL],
      { decisions: { 'paul|dupond|42|paul.dupond@ch.fr': { kind: 'modify' } } },
      [],
    ],
  ];

describe('the answer suggested about duplicates', () => {
  for (const [name, rows, given, expected] of CASES) {
    it(name, () => assert.deepEqual(suggested(rows, given), expected));
  }

  it('is none where more than fifty would be compared', () => {
    const of = (lines: number) => [
      HEADER,
      PIERRE,
      ...Array.from(
        { length: lines - 1 },
        (_, index) => `P${'abcdefghij'[index % 10]}x${index},Dupond,,p${index}@ch.fr,${100 + index}`,
      ),
    ];
    assert.ok(suggested(of(50)).length > 0);
    assert.deepEqual(suggested(of(51)), []);
  });

  it('settles the group, wherever there is one for each line', () => {
    const { plan: planned, sheet } = plan([HEADER, PIERRE, PIERRE, PAUL]);
    const [group] = planned.groups;
    assert.ok(group);
    const decisions = Object.fromEntries(
      suggestionsFor(group, planned, sheet, choicesIn(planned, sheet)).map(({ line, decision }) => [
        planned.lines[line]!.key,
        decision,
      ]),
    );
    const { plan: then } = plan([HEADER, PIERRE, PIERRE, PAUL], { decisions });
    assert.deepEqual(
      then.groups.map(({ state }) => state),
      ['settled'],
    );
  });
});

describe('whose account "modify" would change', () => {
  const cases: [name: string, rows: string[], given: Given, relation: string | undefined][] = [
    ['the person’s own', [HEADER, PIERRE], { accounts: PIERRE_HERE }, 'same'],
    ['somebody else’s', [HEADER, PIERRE], { accounts: PATRICIA_HERE }, 'different'],
    ['that of a line above', [HEADER, PIERRE, PAUL], {}, 'different'],
    ['not told', [HEADER, 'Zoé,Morel,,z@ch.fr,', 'Zoé,Morel,,y@ch.fr,'], {}, 'unknown'],
  ];
  for (const [name, rows, given, relation] of cases) {
    it(name, () => {
      const { plan: planned, sheet } = plan(rows, given);
      assert.equal(choicesIn(planned, sheet).of(planned.lines.at(-1)!).modify?.relation, relation);
    });
  }
});
