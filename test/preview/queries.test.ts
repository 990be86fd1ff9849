// What the panel answers its page: rows by window, details, groups; and no password that was not asked for.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { soleCode } from '../../src/core/document/establishment-code';
import { readSheet } from '../../src/core/document/read-sheet';
import { contextOf } from '../../src/core/lint/example';
import { planOf } from '../../src/core/plan/plan';
import { buildModel } from '../../src/preview/model';
import { hostMessage, pageMessage, type Query } from '../../src/preview/protocol';
import { draftRows, PreviewQueries } from '../../src/preview/queries';
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
    ['whose account would be wrong', { wrong: true }, []],
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
    const message = draftRows(shown(PEOPLE).sheet, '', { type: 'rows', query: ALL, from: 0, to: 2 });
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

describe('rows before there is a plan', () => {
  it('have the usernames that they have once there is one', () => {
    const rows = [PIERRE, "Zoé,D'Angelo,S3cret!zoe,alp002.z.dangelo.fictif@anfh.fr,44", LISE];
    const sheet = readSheet([HEADER, ...rows].join('\n'), contextOf({}));
    const planned = new PreviewQueries(buildModel(sheet, planOf(sheet), [], 'fr'));
    const asked = { type: 'rows', query: ALL, from: 0, to: 9 } as const;
    const usernames = [planned.rows(asked), draftRows(sheet, soleCode(sheet), asked)].map(
      (message) => message.type === 'rows' && message.rows.map(({ username }) => username),
    );
    assert.deepEqual(usernames[0], ['alp002.p.dupond', 'alp002.z.dangelo', 'alp002.l.morel']);
    assert.deepEqual(usernames[1], usernames[0]);
  });
});

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
      // What was accepted is not said to be somebody's afterwards.
      const decided = answers(PEOPLE, { accounts, decisions: { [key]: { kind: 'add', username } } }).details(key);
      if (fits) assert.equal(decided.type === 'details' && decided.choices?.taken, false);
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
    const message = answers(PEOPLE, { accounts: ACCOUNTS }).group({ type: 'group', id: '', step: 'this' });
    assert.ok(message.type === 'group');
    const { group } = message;
    assert.deepEqual(
      group?.members.map(({ title }) => title),
      ['Ligne 2', 'Ligne 3', 'Compte existant'],
    );
    const differing = group?.fields.filter((_, index) => group.members[0]?.values[index]?.differs);
    assert.deepEqual(differing, ['Prénom', 'Adresse de courriel', 'Matricule']);
  });

  // Lise is settled, the other two groups are open.
  const rows = [PIERRE, PAUL, LISE, 'Luc,Morel,,luc.morel@ch.fr,45', ZOE, "Zoé,D'Angelo,,,44"];
  const key = 'luc|morel|45|luc.morel@ch.fr';
  const from = answers(rows, { decisions: { [key]: { kind: 'delete' } } });
  const first = (id: string, step: 'this' | 'next' | 'previous') => {
    const message = from.group({ type: 'group', id, step });
    assert.ok(message.type === 'group');
    return { id: message.group?.id ?? '', line: message.group?.members[0]?.title, position: message.position };
  };
  const idAt = (line: string) =>
    from.shown.plan.groups.find(({ entries }) => entries[0] === Number(line) - 2)?.id ?? '';
  const walks: [name: string, from: string, step: 'this' | 'next' | 'previous', to: string, position: number][] = [
    ['the first that is open, at first', '', 'this', 'Ligne 2', 0],
    ['the one that is shown already', '4', 'this', 'Ligne 4', 1],
    ['onwards, to the next that is open', '2', 'next', 'Ligne 6', 2],
    ['onwards from the last, to the first', '6', 'next', 'Ligne 2', 0],
    ['back, to the one before, open or not', '6', 'previous', 'Ligne 4', 1],
    ['the first that is open, where that one is gone', 'gone', 'next', 'Ligne 2', 0],
  ];
  for (const [name, at, step, to, position] of walks) {
    it(`are shown one at a time: ${name}`, () => {
      const shownGroup = first(/^\d/.test(at) ? idAt(at) : at, step);
      assert.deepEqual([shownGroup.line, shownGroup.position], [to, position]);
    });
  }

  it('are none in a file without duplicates', () => {
    const message = answers([LISE]).group({ type: 'group', id: '', step: 'next' });
    assert.deepEqual(message, { type: 'group', step: 'next', position: 0, group: null });
  });

  it('have what is suggested, in words, and as decisions: of one group, or of all', () => {
    const message = from.group({ type: 'group', id: '', step: 'this' });
    assert.ok(message.type === 'group' && message.group);
    assert.deepEqual(message.group.suggestions, [
      'Paul Dupond (ligne 3)\u00a0: ajouter, sous le nom alp002.pa.dupond. C’est une autre personne\u00a0: son matricule est différent (ligne 2).',
    ]);
    const suggested = (id: string) =>
      from.suggested({ type: 'accept', id }).map(({ who, after }) => [who, after?.kind]);
    assert.deepEqual(suggested(message.group.id), [['Paul Dupond', 'add']]);
    assert.deepEqual(suggested(''), [
      ['Paul Dupond', 'add'],
      ["Zoé D'Angelo", 'delete'],
    ]);
  });
});

describe('passwords', () => {
  it('are in the answer to the question for one, and in no other', () => {
    const from = answers(PEOPLE, { accounts: ACCOUNTS });
    const keys = from.shown.plan.lines.map(({ key }) => key);
    const others = [
      from.rows({ type: 'rows', query: ALL, from: 0, to: 9 }),
      from.group({ type: 'group', id: '', step: 'this' }),
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
          from.group({ type: 'group', id: '', step: 'this' }),
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
