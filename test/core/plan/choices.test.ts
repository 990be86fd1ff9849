// What may be decided on a line: the usernames that are free, whose account would be changed, who has the address.
import assert from 'node:assert/strict';
import { choicesIn } from '../../../src/core/plan/choices';
import { ACCOUNTS, type Given, HEADER, LISE, PAUL, PIERRE, plan } from './harness';

/** The choices of a line (from 0), in a file of these rows. */
function choices(rows: readonly string[], index: number, given: Given = {}) {
  const { sheet, plan: planned } = plan([HEADER, ...rows], given);
  return choicesIn(planned, sheet).of(planned.lines[index]!);
}

const paulAs = (username: string) =>
  ({ decisions: { 'paul|dupond|42|paul.dupond@ch.fr': { kind: 'add', username } } }) as const;
const OMITTED = { decisions: { 'pierre|dupond|41|pierre.dupond@ch.fr': { kind: 'delete' } } } as const;

describe('usernames that a line may get', () => {
  const cases: readonly (readonly [what: string, rows: string[], index: number, Given, free: string[], own: string])[] =
    [
      ['nobody else has its own', [LISE], 0, {}, ['alp002.li.morel', 'alp002.l.morel2'], 'alp002.l.morel'],
      [
        'the first of two keeps its own',
        [PIERRE, PAUL],
        0,
        {},
        ['alp002.pi.dupond', 'alp002.p.dupond2'],
        'alp002.p.dupond',
      ],
      ['the second does not', [PIERRE, PAUL], 1, {}, ['alp002.pa.dupond', 'alp002.p.dupond2'], ''],
      [
        'it does where the first is left out',
        [PIERRE, PAUL],
        1,
        OMITTED,
        ['alp002.pa.dupond', 'alp002.p.dupond2'],
        'alp002.p.dupond',
      ],
      [
        'a later line was given its own',
        [PIERRE, PAUL],
        0,
        paulAs('alp002.p.dupond'),
        ['alp002.pi.dupond', 'alp002.p.dupond2'],
        '',
      ],
      [
        'a later line changes the account that it makes',
        [PIERRE, PAUL],
        0,
        { decisions: { 'paul|dupond|42|paul.dupond@ch.fr': { kind: 'modify' } } },
        ['alp002.pi.dupond', 'alp002.p.dupond2'],
        'alp002.p.dupond',
      ],
      [
        'an earlier one shares its address only',
        [LISE, 'Anne,Roy,,lise.morel@ch.fr,9'],
        1,
        {},
        ['alp002.an.roy', 'alp002.a.roy2'],
        'alp002.a.roy',
      ],
      ['an account has its own', [PIERRE], 0, { accounts: ACCOUNTS }, ['alp002.pi.dupond', 'alp002.p.dupond2'], ''],
      [
        'one with more letters is taken',
        [PIERRE, PAUL, 'Patrice,Dupond,,,43'],
        2,
        paulAs('alp002.pa.dupond'),
        ['alp002.pat.dupond', 'alp002.p.dupond2'],
        '',
      ],
      [
        'a first name of one letter has no more',
        ['P,Dupond,,,1', PIERRE],
        0,
        {},
        ['alp002.p.dupond2'],
        'alp002.p.dupond',
      ],
      [
        'an accent is no letter of a username',
        ['Éva,Roy,,,1'],
        0,
        {},
        ['alp002.ev.roy', 'alp002.e.roy2'],
        'alp002.e.roy',
      ],
    ];
  for (const [what, rows, index, given, free, own] of cases) {
    it(what, () => {
      const found = choices(rows, index, given);
      assert.deepEqual([found.free, found.own], [free, own]);
    });
  }
});

describe('a username that was decided on', () => {
  const cases: readonly (readonly [what: string, rows: string[], username: string, taken: boolean])[] = [
    ['nobody has it', [PIERRE, PAUL], 'alp002.pa.dupond', false],
    ['another line has it', [PIERRE, PAUL, LISE], 'alp002.l.morel', true],
    ['the other of the two has it', [PIERRE, PAUL], 'alp002.p.dupond', true],
    ['it is the line’s own, and the line comes first', [LISE, PAUL, PIERRE], 'alp002.p.dupond', false],
  ];
  for (const [what, rows, username, taken] of cases) {
    it(`${taken ? 'is taken' : 'is not taken'}: ${what}`, () => {
      const given = paulAs(username);
      const index = rows.indexOf(PAUL);
      assert.equal(choices(rows, index, given).taken, taken);
      assert.equal(choices(rows, index, given).add, 'by-hand');
    });
  }

  it('is written into a file that has a column for it', () => {
    const { sheet, plan: planned } = plan(['username,firstname,lastname,email', 'a,Paul,Roy,p@ch.fr'], {
      platform: 'moodle',
    });
    assert.equal(choicesIn(planned, sheet).of(planned.lines[0]!).add, 'in-file');
  });

  it('may be given to a line where nobody has it, or where it is the line’s own', () => {
    const { sheet, plan: planned } = plan([HEADER, PIERRE, PAUL, LISE], { accounts: ACCOUNTS });
    const [pierre, paul, lise] = planned.lines as [
      (typeof planned.lines)[0],
      (typeof planned.lines)[0],
      (typeof planned.lines)[0],
    ];
    const found = choicesIn(planned, sheet);
    assert.equal(found.allows(paul, 'alp002.pa.dupond'), true);
    assert.equal(found.allows(paul, 'ALP002.L.Morel'), false, 'another line has it');
    assert.equal(found.allows(pierre, 'alp002.p.dupond'), false, 'an account has it');
    assert.equal(found.allows(paul, 'dam023.l.ollivet'), false, 'an account that no line has');
    assert.equal(found.allows(lise, 'alp002.l.morel'), true, 'its own');
  });
});

describe('who else has the address of a line', () => {
  const ANNE = 'Anne,Roy,,LISE.morel@ch.fr,9';
  const cases: readonly (readonly [what: string, rows: string[], index: number, Given, owner: unknown])[] = [
    ['nobody', [LISE, PAUL], 0, {}, undefined],
    ['another line', [LISE, ANNE], 1, {}, 2],
    ['a line further down', [LISE, ANNE], 0, {}, 3],
    ['an account', ['Anne,Roy,,lucie.ollivet@ch.fr,9'], 0, { accounts: ACCOUNTS }, 'dam023.l.ollivet'],
    [
      'a line that is left out',
      [LISE, ANNE],
      1,
      { decisions: { 'lise|morel|43|lise.morel@ch.fr': { kind: 'delete' } } },
      undefined,
    ],
    ['no address is nobody’s', ['Anne,Roy,x,,1', 'Anne,Roy,x,,1'], 1, {}, undefined],
  ];
  for (const [what, rows, index, given, owner] of cases) {
    it(what, () => assert.equal(choices(rows, index, given).addressOf, owner));
  }
});

describe('the account that "modify" changes', () => {
  it('is the one that exists', () => {
    assert.deepEqual(choices(['Pierre,DUPOND,,p.d@ch.fr,41'], 0, { accounts: ACCOUNTS }).modify, {
      username: 'alp002.p.dupond',
      changes: [
        { field: 'lastname', from: 'Dupond', to: 'DUPOND' },
        { field: 'email', from: 'pierre.dupond@ch.fr', to: 'p.d@ch.fr' },
      ],
      relation: 'unknown',
      holder: 'Pierre Dupond',
    });
  });

  it('is the one that the other line makes', () => {
    const modify = choices([PIERRE, PAUL], 1).modify;
    assert.deepEqual(
      [modify?.username, modify?.holder, modify?.relation],
      ['alp002.p.dupond', 'Pierre Dupond', 'different'],
    );
  });

  it('has its holder’s whole name where that stands in one cell', () => {
    const accounts = "Prénom / Nom de famille;Nom d'utilisateur\nDUPOND Pierre;alp002.p.dupond";
    assert.equal(choices([PIERRE], 0, { accounts }).modify?.holder, 'DUPOND Pierre');
  });

  it('is none where the lines share a matricule only', () => {
    assert.equal(choices([LISE, 'Anne,Roy,,a@ch.fr,43'], 1).modify, undefined);
    assert.equal(choices([LISE], 0).modify, undefined);
  });
});
