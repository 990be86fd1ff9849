// What the panel answers its page: rows by window, details, groups; and no password that was not asked for.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { draftRows } from '../../src/preview/answers';
import { hostMessage, pageMessage, type Query } from '../../src/preview/protocol';
import { tries } from '../fuzz';
import { ACCOUNTS, ALL, answers, HEADER, shown } from './harness';

const PIERRE = 'Pierre,Dupond,S3cret!pierre,pierre.dupond@ch.fr,41';
const PAUL = 'Paul,Dupond,S3cret!paul,paul.dupond@ch.fr,42';
const LISE = 'Lise,Morel,S3cret!lise,lise.morel@ch.fr,43';
const ZOE = "Zoé,D'Angelo,S3cret!zoe,,44";
const PEOPLE = [PIERRE, PAUL, LISE, ZOE];

function namesOf(query: Partial<Query>, from = 0, to = 10): string[] {
  const message = answers(PEOPLE).rows({ type: 'rows', query: { ...ALL, ...query }, from, to });
  assert.equal(message.type, 'rows');
  return message.type === 'rows' ? message.rows.map(({ name }) => name.split(' ')[0]!) : [];
}

describe('rows', () => {
  const cases: [string, Partial<Query>, string[]][] = [
    ['all, in the order of the file', {}, ['Pierre', 'Paul', 'Lise', 'Zoé']],
    ['backwards', { descending: true }, ['Zoé', 'Lise', 'Paul', 'Pierre']],
    ['by name, accents aside', { sort: 'name' }, ['Zoé', 'Paul', 'Pierre', 'Lise']],
    [
      'by outcome: who is to be decided comes after who is created',
      { sort: 'outcome' },
      ['Pierre', 'Lise', 'Zoé', 'Paul'],
    ],
    ['by matricule', { sort: 'matricule', descending: true }, ['Zoé', 'Lise', 'Paul', 'Pierre']],
    ['of one outcome', { outcomes: ['decide'] }, ['Paul']],
    ['of one rule', { rule: 'username-homonym' }, ['Paul']],
    ['that have every word', { search: 'DUPOND paul' }, ['Paul']],
    ['found by a derived username', { search: 'z.dangelo' }, ['Zoé']],
    ['that nothing fits', { search: 'nobody' }, []],
  ];
  for (const [name, query, expected] of cases) it(name, () => assert.deepEqual(namesOf(query), expected));

  it('are given by window, with the count of all', () => {
    const message = answers(PEOPLE).rows({ type: 'rows', query: ALL, from: 1, to: 3 });
    assert.ok(message.type === 'rows');
    assert.equal(message.count, 4);
    assert.deepEqual(
      message.rows.map(({ line }) => line),
      [3, 4],
    );
  });

  it('are given before there is a plan, without an outcome', () => {
    const message = draftRows(shown(PEOPLE).sheet, { type: 'rows', query: ALL, from: 0, to: 2 });
    assert.ok(message.type === 'rows');
    assert.deepEqual(
      message.rows.map(({ name, outcome }) => [name, outcome]),
      [
        ['Pierre Dupond', null],
        ['Paul Dupond', null],
      ],
    );
  });
});

const keyOf = (from: ReturnType<typeof answers>, index: number) => from.shown.plan.lines[index]!.key;

describe('one line in full', () => {
  it('shows what its username drops and changes', () => {
    const from = answers(PEOPLE);
    const details = from.details(keyOf(from, 3));
    assert.ok(details?.type === 'details');
    assert.equal(details.username, 'alp002.z.dangelo');
    assert.deepEqual(details.trace[1], [
      { from: 'D', to: 'd' },
      { from: "'", to: '' },
      { from: 'Angelo', to: 'angelo' },
    ]);
  });

  it('of somebody who is no longer in the file: says so', () => {
    assert.deepEqual(answers(PEOPLE).details('nobody'), { type: 'nobody', key: 'nobody' });
  });

  it('that is left out: there is nothing to hand over', () => {
    const from = answers(PEOPLE, { decisions: { 'paul|dupond|42|paul.dupond@ch.fr': { kind: 'delete' } } });
    const details = from.details(keyOf(from, 1));
    assert.ok(details.type === 'details');
    assert.equal(details.credentials, 'none');
  });

  it('names the rival line and the account', () => {
    const from = answers(PEOPLE, { accounts: ACCOUNTS });
    const details = from.details(keyOf(from, 1));
    assert.ok(details?.type === 'details');
    assert.match(details.notes.join(' '), /Compte existant alp002\.p\.dupond, Pierre Dupond/);
    assert.match(details.notes.join(' '), /Ligne 2, Pierre Dupond/);
  });

  it('offers what can be decided: the first of two homonyms keeps its name, the second gets another', () => {
    const from = answers(PEOPLE);
    const choices = [0, 1].map((index) => {
      const details = from.details(keyOf(from, index));
      assert.ok(details?.type === 'details' && details.choices);
      return details.choices;
    });
    assert.deepEqual(
      choices.map(({ own, free }) => [own, free[0]]),
      [
        ['alp002.p.dupond', 'alp002.pi.dupond'],
        ['', 'alp002.pa.dupond'],
      ],
    );
  });
});

describe('a username that somebody typed', () => {
  const cases: [string, number, string, boolean][] = [
    ['that nobody has', 1, 'alp002.paul.dupond', true],
    ['of another line', 1, 'alp002.l.morel', false],
    ['of another line, in capitals', 1, 'ALP002.L.Morel', false],
    ['of an account that exists', 1, 'alp002.v.blondel', false],
    ['that the platform makes for the earlier one of two homonyms, too', 1, 'alp002.p.dupond', false],
    ['that the platform makes for this line, and for a later one', 0, 'alp002.p.dupond', true],
  ];
  const accounts = `${ACCOUNTS.split('\n')[0]}\nValérie;Blondel;alp002.v.blondel;v@ch.fr;CH ALPES ALP002`;
  for (const [name, line, username, fits] of cases) {
    it(`${name}: ${fits ? 'taken' : 'refused'}`, () => {
      const from = answers(PEOPLE, { accounts });
      const key = keyOf(from, line);
      const said = from.objection({ type: 'decide', key, decision: { kind: 'add', username } });
      assert.deepEqual(said, fits ? undefined : { type: 'taken', key, username });
    });
  }

  it('and that somebody came to have since: the choice says so', () => {
    const key = 'paul|dupond|42|paul.dupond@ch.fr';
    const choice = (username: string) => {
      const from = answers(PEOPLE, { decisions: { [key]: { kind: 'add', username } } });
      const details = from.details(key);
      return details.type === 'details' && details.choices?.taken;
    };
    assert.equal(choice('alp002.l.morel'), true);
    assert.equal(choice('alp002.paul.dupond'), false);
  });
});

describe('groups', () => {
  it('show members side by side, what differs, and how sure it is who they are', () => {
    const message = answers(PEOPLE, { accounts: ACCOUNTS }).groups(5);
    assert.ok(message.type === 'groups');
    const [group] = message.groups;
    assert.deepEqual(
      group?.members.map(({ title }) => title),
      ['Ligne 2', 'Ligne 3', 'Compte existant'],
    );
    const differing = group?.fields.filter((_, index) => group.members[0]?.values[index]?.differs);
    assert.deepEqual(differing, ['Prénom', 'Adresse de courriel', 'Matricule']);
  });

  it('that are settled come after those that are open', () => {
    const rows = [...PEOPLE, 'Luc,Morel,,luc.morel@ch.fr,45'];
    const key = 'paul|dupond|42|paul.dupond@ch.fr';
    const message = answers(rows, { decisions: { [key]: { kind: 'delete' } } }).groups(5);
    assert.ok(message.type === 'groups');
    assert.deepEqual(
      message.groups.map(({ open, members }) => [open, members[0]?.title]),
      [
        [true, 'Ligne 4'],
        [false, 'Ligne 2'],
      ],
    );
  });
});

describe('passwords', () => {
  it('are in the answer to the question for one, and in no other', () => {
    const from = answers(PEOPLE, { accounts: ACCOUNTS });
    const keys = from.shown.plan.lines.map(({ key }) => key);
    const others = [
      from.rows({ type: 'rows', query: ALL, from: 0, to: 9 }),
      from.groups(9),
      ...keys.map((key) => from.details(key)),
      ...from.shown.plan.lines.map(({ entry }) => from.select(entry.record)),
    ];
    assert.doesNotMatch(JSON.stringify(others), /S3cret/);
    assert.deepEqual(from.password(keys[1]!), { type: 'password', key: keys[1], password: 'S3cret!paul' });
    assert.equal(from.password('nobody'), undefined);
  });
});

describe('messages', () => {
  it('that the extension sends are of the protocol, whatever the file holds', () => {
    const cell = fc.oneof(
      fc.constantFrom('Paul', 'Dupond', '', "D'Angelo", '<b>', '__proto__'),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const from = answers(
          rows.map((cells) => cells.map((text) => text.replace(/[",;\r\n\t:|]/g, '')).join(',')),
          { accounts: ACCOUNTS },
        );
        const messages = [
          from.rows({ type: 'rows', query: ALL, from: 0, to: 9 }),
          from.groups(9),
          ...from.shown.plan.lines.map(({ key }) => from.details(key)),
        ];
        for (const message of messages) assert.ok(hostMessage.safeParse(message).success, JSON.stringify(message));
      }),
      tries(50),
    );
  });

  const refused: [string, unknown][] = [
    ['of an unknown type', { type: 'eval', code: '1' }],
    ['to run another command', { type: 'command', command: 'workbench.action.quit' }],
    ['with a negative place', { type: 'rows', query: ALL, from: -1, to: 5 }],
    ['with a decision that there is not', { type: 'decide', key: 'x', decision: { kind: 'steal' } }],
    ['that is nothing', null],
  ];
  for (const [name, message] of refused) {
    it(`${name} from the page: refused`, () => assert.equal(pageMessage.safeParse(message).success, false));
  }

  it('of the header alone: no rows', () => {
    const message = answers([]).rows({ type: 'rows', query: ALL, from: 0, to: 9 });
    assert.ok(message.type === 'rows' && message.count === 0, HEADER);
  });
});
