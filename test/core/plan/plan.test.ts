// The plan of an import: what becomes of each line, groups of duplicates, decisions and what follows from them.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/csv/edits';
import { contextOf } from '../../../src/core/example';
import { readSheet } from '../../../src/core/file/sheet';
import { simulateImport } from '../../../src/core/moodle';
import { decisionEdits, freeUsernames, holdersIn } from '../../../src/core/plan/apply';
import { decisionSheetHtml, decisionSheetMarkdown, settledIn } from '../../../src/core/plan/decision-sheet';
import type { Decisions } from '../../../src/core/plan/decisions';
import { type Comparable, relationOf } from '../../../src/core/plan/groups';
import { planOf } from '../../../src/core/plan/plan';
import type { Example } from '../../../src/core/rules/rule';
import { tries } from '../../fuzz';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const COHORT_HEADER = `${HEADER},cohort1`;
const ACCOUNTS = `Prénom;Nom de famille;Nom d'utilisateur;Adresse de courriel;Statut;Établissement;Instance;Organisation partenaire;État du compte;Dernier accès
Pierre;Dupond;alp002.p.dupond;pierre.dupond@ch.fr;Agent FPH;CH ALPES ALP002;;;Actif;Jamais
Lucie;Ollivet;dam023.l.ollivet;lucie.ollivet@ch.fr;Agent FPH;CH EXEMPLE DAM023;;;Actif;Jamais`;

type Given = Omit<Example, 'csv' | 'fixed'> & { decisions?: Decisions; options?: Record<string, string> };

function plan(rows: readonly string[], { decisions, options, ...given }: Given = {}) {
  const sheet = readSheet(rows.join('\n'), contextOf({ establishment: 'alp002', ...given }));
  return {
    sheet,
    plan: planOf(sheet, { ...(decisions && { decisions }), ...(options && { importOptions: options }) }),
  };
}

const PIERRE = 'Pierre,Dupond,,pierre.dupond@ch.fr,41';
const PAUL = 'Paul,Dupond,,paul.dupond@ch.fr,42';
const LISE = 'Lise,Morel,,lise.morel@ch.fr,43';

describe('outcomes on a platform that asks', () => {
  const cases: [string, string[], Given, string[]][] = [
    ['new people are created', [HEADER, PIERRE, LISE], {}, ['created', 'created']],
    ['a homonym is to be decided', [HEADER, PIERRE, PAUL, LISE], {}, ['created', 'decide', 'created']],
    ['an address twice is to be decided', [HEADER, LISE, 'Anne,Roy,,LISE.MOREL@ch.fr,44'], {}, ['created', 'decide']],
    ['an existing username is to be decided', [HEADER, PAUL, LISE], { accounts: ACCOUNTS }, ['decide', 'created']],
    [
      'an existing address is to be decided',
      [HEADER, 'Anne,Roy,,lucie.ollivet@ch.fr,9'],
      { accounts: ACCOUNTS },
      ['decide'],
    ],
    ['a missing name is refused', [HEADER, 'Marc,,,m@ch.fr,1'], {}, ['refused']],
    ['empty and misshapen lines have no outcome', [HEADER, LISE, ',,,,', 'Marc,Petit'], {}, ['created']],
    ['an agent without an address gets a fictif one', [HEADER, 'Marc,Petit,Tk8!graine,,1'], {}, ['created']],
    [
      'a decision takes a line out of the import',
      [HEADER, PIERRE, PAUL],
      { decisions: { 'pierre|dupond|41|pierre.dupond@ch.fr': { kind: 'delete' } } },
      ['omitted', 'created'],
    ],
    [
      'a decision follows its person to another line',
      [HEADER, PAUL, LISE, PIERRE],
      { decisions: { 'pierre|dupond|41|pierre.dupond@ch.fr': { kind: 'add', username: 'alp002.pi.dupond' } } },
      ['created', 'created', 'by-hand'],
    ],
  ];
  for (const [name, rows, given, outcomes] of cases) {
    it(name, () =>
      assert.deepEqual(
        plan(rows, given).plan.lines.map(({ outcome }) => outcome),
        outcomes,
      ),
    );
  }

  it('says what it does not know', () => {
    assert.deepEqual(plan([HEADER, LISE]).plan.unknown, { accounts: true, cohorts: true, establishment: false });
    const { unknown } = plan([HEADER, LISE], { establishment: '' }).plan;
    assert.equal(unknown.establishment, true);
  });

  const refusals: [string, string[], Given][] = [
    ['the platform makes the usernames', [HEADER, LISE, 'Marc,Petit'], {}],
    [
      'the file goes to Moodle as it is',
      ['username,firstname,lastname,email', 'a,b,c,d@x.fr', 'a,b'],
      { platform: 'moodle' },
    ],
  ];
  for (const [where, rows, given] of refusals) {
    it(`names the line for which the whole file is refused, where ${where}`, () => {
      const { refusal } = plan(rows, given).plan;
      assert.deepEqual([refusal?.readerError, refusal?.line], ['csvweirdcolumns', 3]);
    });
  }

  it('makes username, fictif address and matricule as the platform does', () => {
    const { entry, username } = plan([HEADER, "Zoé,D'Angelo,Tk8!graine,,812"]).plan.lines[0]!;
    assert.equal(username, 'alp002.z.dangelo');
    assert.equal(entry.email, 'alp002.z.dangelo.fictif@anfh.fr');
    assert.equal(entry.matricule, '000812');
    assert.equal(entry.credentials, 'given');
  });
});

describe('outcomes of stock Moodle are those of the simulation', () => {
  const header = 'username,firstname,lastname,email,cohort1';
  const username = fc.constantFrom('n1', 'n2', 'N1', 'é', '');
  const person = fc.tuple(
    username,
    fc.constantFrom('A', ''),
    fc.constantFrom('B'),
    fc.constantFrom('a@x.fr', 'b@x.fr', 'x'),
  );
  it('for any file and type of import', () => {
    fc.assert(
      fc.property(fc.array(person, { minLength: 1 }), fc.constantFrom('0', '1', '2', '3'), (people, uutype) => {
        const text = [header, ...people.map((cells) => [...cells, 'C1'].join(','))].join('\n');
        const sheet = readSheet(text, contextOf({ platform: 'moodle', fileName: 'x.csv' }));
        const cohorts = [{ id: 1_000_000_000, idnumber: 'C1', name: 'C1' }];
        const expected =
          simulateImport(text, { uutype }, { users: [], cohorts }).rows?.map(({ outcome }) => outcome) ?? [];
        const names: Record<string, string> = { error: 'refused', aborted: 'refused', uptodate: 'unchanged' };
        const lines = planOf(sheet, { importOptions: { uutype } }).lines.map(({ outcome }) => outcome);
        assert.deepEqual(
          lines.slice(0, expected.length),
          expected.map((outcome) => names[outcome] ?? outcome),
        );
        assert.ok(lines.slice(expected.length).every((outcome) => outcome === 'unread' || expected.length === 0));
      }),
    );
  });
});

describe('a plan that follows an edit', () => {
  const line = fc.constantFrom(PIERRE, PAUL, LISE, 'Anne,"Roy\nMartin",,a@ch.fr,9', ',,,,', 'short', '"open,x,,,');
  it('is the one that is made of the file from its beginning', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 8 }), fc.nat(), fc.nat(60), fc.string(), (rows, at, length, typed) => {
        const context = contextOf({ establishment: 'alp002', accounts: ACCOUNTS });
        const text = [HEADER, ...rows].join('\n');
        const start = at % (text.length + 1);
        const edited = text.slice(0, start) + typed + text.slice(start + length);
        const [sheet, next] = [readSheet(text, context), readSheet(edited, context)];
        const before = { sheet, plan: planOf(sheet) };
        assert.deepEqual(planOf(next, { before }), planOf(next));
      }),
      tries(300),
    );
  });
});

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
    ['the whole name in one cell of an export', { firstname: '', lastname: '', fullname: 'Paul DUPOND' }, 'same'],
    ['one agrees, the other does not', { email: 'q@ch.fr' }, 'unsure'],
  ];
  for (const [name, other, relation] of relations) {
    it(`relation: ${name}`, () => assert.equal(relationOf(someone, { ...someone, ...other }), relation));
  }
});

describe('decisions', () => {
  const key = 'paul|dupond|42|paul.dupond@ch.fr';

  it('offer free usernames', () => {
    const { plan: made, sheet } = plan([HEADER, PIERRE, PAUL], { accounts: ACCOUNTS });
    const holders = holdersIn(made, sheet);
    assert.equal(holders('ALP002.p.dupond'), 3);
    assert.deepEqual(
      freeUsernames(made.lines[1]!.entry, (username) => holders(username) > 0),
      ['alp002.pa.dupond', 'alp002.p.dupond2'],
    );
  });

  it('are applied to the file as one step that leaves other lines alone', () => {
    const rows = [HEADER, PIERRE, PAUL, LISE];
    const { plan: made, sheet } = plan(rows, { decisions: { [key]: { kind: 'delete' } } });
    assert.equal(applyEdits(sheet.table.text, decisionEdits(made, sheet)), [HEADER, PIERRE, LISE].join('\n'));
  });

  it('"modify" says what of the existing account changes', () => {
    const { lines } = plan([HEADER, PAUL], { accounts: ACCOUNTS, decisions: { [key]: { kind: 'modify' } } }).plan;
    assert.equal(lines[0]!.outcome, 'updated');
    assert.deepEqual(lines[0]!.changes, [
      { field: 'firstname', from: 'Pierre', to: 'Paul' },
      { field: 'email', from: 'pierre.dupond@ch.fr', to: 'paul.dupond@ch.fr' },
    ]);
  });

  it('an update says which fields change, those of the profile by their own names', () => {
    const accounts = 'username,firstname,lastname,email\npdupond,Paul,Dupond,p@ch.fr';
    const rows = ['username,firstname,lastname,email,profile_field_service', 'pdupond,Paul,Dupont,p@ch.fr,Urgences'];
    const { lines } = plan(rows, {
      platform: 'moodle',
      fileName: 'x.csv',
      accounts,
      options: { uutype: '2', uuupdatetype: '1' },
    }).plan;
    assert.equal(lines[0]!.outcome, 'updated');
    assert.deepEqual(lines[0]!.changes, [
      { field: 'lastname', from: 'Dupond', to: 'Dupont' },
      { field: 'profile_field_service', from: '', to: 'Urgences' },
    ]);
  });

  it('a skipped account does not join its cohort', () => {
    const cohorts = 'name,idnumber,context,category,source\nC1,C1,system,,manual';
    const { lines } = plan([COHORT_HEADER, `${PAUL},C1`, `${LISE},C1`, 'Anne,Roy,,a@ch.fr,9,C2'], {
      accounts: ACCOUNTS,
      cohorts,
    }).plan;
    assert.deepEqual(
      lines.map((line) => line.cohorts.map(({ fate }) => fate)),
      [['not-added'], ['joined'], ['missing']],
    );
  });

  it('"modify" without an account that exists changes the one that the rival line makes', () => {
    const { lines } = plan([HEADER, PIERRE, PAUL], { decisions: { [key]: { kind: 'modify' } } }).plan;
    assert.deepEqual(
      lines[1]!.changes.map(({ field }) => field),
      ['firstname', 'email'],
    );
  });

  it('"add" under the name that the platform makes leaves the line to the import', () => {
    const decisions: Decisions = { [key]: { kind: 'add', username: 'alp002.p.dupond' } };
    const { plan: made, sheet } = plan([HEADER, PAUL, LISE], { decisions });
    assert.equal(made.lines[0]!.outcome, 'created');
    assert.deepEqual(decisionEdits(made, sheet), []);
  });

  it('"add" writes the username where the file has a column for it, and the import then makes the account', () => {
    const header = 'username,firstname,lastname,email';
    const rows = [
      header,
      'pdupond,Pierre,Dupond,pierre@ch.fr',
      'pdupond,Paul,Dupond,paul@ch.fr',
      'x,Lise,Morel,l@ch.fr',
    ];
    const decisions: Decisions = {
      'paul|dupond||paul@ch.fr': { kind: 'add', username: 'padupond' },
      'lise|morel||l@ch.fr': { kind: 'delete' },
    };
    const { plan: made, sheet } = plan(rows, { platform: 'moodle', fileName: 'x.csv', decisions });
    assert.deepEqual(
      made.lines.map(({ outcome, username }) => `${outcome} ${username}`),
      ['created pdupond', 'created padupond', 'omitted x'],
    );
    assert.equal(
      applyEdits(sheet.table.text, decisionEdits(made, sheet)),
      `${[header, rows[1], 'padupond,Paul,Dupond,paul@ch.fr'].join('\n')}\n`,
    );
  });

  it('keep no property of Object for a decision', () => {
    assert.equal(plan([HEADER, '__proto__,constructor,,,']).plan.lines[0]!.decision, undefined);
  });
});

describe('the decision sheet', () => {
  const decisions: Decisions = {
    'paul|dupond|42|paul.dupond@ch.fr': { kind: 'add', username: 'alp002.pa.dupond' },
    'pierre|dupond|41|pierre.dupond@ch.fr': { kind: 'modify' },
  };
  const rows = [HEADER, 'Pierre,Dupond,S3cret!word,pierre.dupond@ch.fr,41', PAUL, '<img src=x>,Morel,S3cret!word,,1'];
  const { plan: made } = plan(rows, { accounts: ACCOUNTS, decisions });

  it('lists what is left to do', () => {
    const text = decisionSheetMarkdown(made, [], 'agents.csv', 'fr');
    assert.match(text, /# Fiche de décisions/);
    assert.match(text, /\| 2 \| Dupond \| Pierre \| alp002\.p\.dupond \| Modifier \|/);
    assert.match(text, /\| Dupond \| Paul \| alp002\.pa\.dupond \|/);
  });

  it('keeps what left the file when decisions were applied', () => {
    const later = plan([HEADER, rows[1]!, rows[3]!], { accounts: ACCOUNTS, decisions }).plan;
    const text = decisionSheetMarkdown(later, settledIn(made), 'agents.csv', 'fr');
    assert.match(text, /\| Dupond \| Paul \| alp002\.pa\.dupond \|/);
  });

  it('never holds a password, and shows markup as text', () => {
    for (const text of [decisionSheetMarkdown(made, [], 'x', 'fr'), decisionSheetHtml(made, [], '<b>x</b>', 'en')]) {
      assert.doesNotMatch(text, /S3cret/);
      assert.doesNotMatch(text, /<img|<b>/);
    }
  });
});
