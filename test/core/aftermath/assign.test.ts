// Which account is said to be somebody's: whom a line is compared with, and what makes an account surely theirs.
import assert from 'node:assert/strict';
import { verify } from '../../../src/core/aftermath/verify';
import { readSheet } from '../../../src/core/document/read-sheet';
import type { Platform } from '../../../src/core/platform';
import { anfh } from '../../../src/core/platform/anfh';
import { moodle } from '../../../src/core/platform/moodle';
import { readAccounts } from '../../../src/core/reference/read-accounts';
import { runToCompletion } from '../../../src/core/task/cooperative-task';

const HEADER = 'firstname;lastname;password;email;profile_field_matricule;cohort1';
const EXPORT = 'Prénom;Nom de famille;Nom d’utilisateur;Adresse de courriel;Matricule';

const PAUL = 'Paul;Dupond;;;;';

interface Import {
  /** The one line of the file. */
  readonly row: string;
  readonly after: readonly string[];
  /** Left out where there is no export from before. */
  readonly before?: readonly string[];
  /** '' where the establishment is not known. */
  readonly establishment?: string;
  /** The members of the line's cohort. */
  readonly members?: readonly string[];
}

function lineOf({ row, after, before, establishment = 'alp002', members }: Import) {
  const sheet = readSheet([HEADER, row].join('\n'), { fileName: 'agents.csv', platform: anfh, establishment });
  const accounts = (rows: readonly string[]) => readAccounts([EXPORT, ...rows].join('\n')).accounts;
  const { files } = runToCompletion(
    verify({
      files: [{ path: 'agents.csv', sheet }],
      after: accounts(after),
      before: before && accounts(before),
      ...(members && { members: [{ list: accounts(members) }] }),
    }),
  );
  return files[0]!.lines[0]!;
}

type Cases = Readonly<Record<string, readonly [Import, outcome: string, username: string, ...remarks: string[]]>>;

function check(cases: Cases) {
  for (const [name, [made, ...expected]] of Object.entries(cases)) {
    it(name, () => {
      const { outcome, username, remarks } = lineOf(made);
      assert.deepEqual([outcome, username, ...remarks], expected);
    });
  }
}

describe('an account of somebody else', () => {
  check({
    'has the name and another matricule: the line’s own is missing': [
      {
        row: 'Paul;Dupond;;paul.dupond@ch.fr;812;',
        after: ['Paul;Dupond;alp002.p.dupond;p.dupond@ch.fr;000977'],
        before: ['Paul;Dupond;alp002.p.dupond;p.dupond@ch.fr;000977'],
      },
      'missing',
      '',
    ],
    'has the address of a whole office, and another name': [
      {
        row: 'Anne;Roy;;secretariat@ch.fr;;',
        after: ['Paul;Dupond;alp002.p.dupond;secretariat@ch.fr;'],
        before: [],
      },
      'missing',
      '',
    ],
    'has the first name and the address: somebody has to look': [
      {
        row: 'Anne;Roy;;anne@ch.fr;;',
        after: ['Anne;Martin;alp002.a.martin;anne@ch.fr;'],
        before: [],
      },
      'unsure',
      'alp002.a.martin',
      'may-be-another',
    ],
    'has the matricule, and another name: somebody has to look': [
      {
        row: 'Anne;Roy;;;812;',
        after: ['Lise;Martin;alp002.l.martin;;000812'],
        before: [],
      },
      'unsure',
      'alp002.l.martin',
      'may-be-another',
    ],
  });

  it('is no member of the cohort for the line', () => {
    const made = { row: `Paul;Dupond;;paul.dupond@ch.fr;812;Nuit`, after: [], before: [] };
    const homonym = 'Paul;Dupond;alp002.p.dupond;p.dupond@ch.fr;000977';
    const own = 'Paul;Dupond;alp002.p.dupond2;paul.dupond@ch.fr;000812';
    assert.equal(lineOf({ ...made, members: [homonym] }).member, false);
    assert.equal(lineOf({ ...made, members: [homonym, own] }).member, true);
  });
});

describe('somebody with several accounts, or with an earlier one', () => {
  const row = 'Paul;Dupond;;paul@ch.fr;;';
  const usual = 'Paul;Dupond;alp002.p.dupond;paul@ch.fr;';
  const other = 'Paul;Dupond;alp002.p.dupond7;paul@ch.fr;';
  check({
    'has the foreseen one': [{ row, after: [other, usual], before: [] }, 'as-foreseen', 'alp002.p.dupond'],
    'has the new one, and the earlier one still': [
      { row, after: [usual, other], before: [usual] },
      'other-username',
      'alp002.p.dupond7',
      'second-account',
    ],
    'has lost the earlier one': [{ row, after: [], before: [usual] }, 'missing', '', 'gone'],
    'keeps the earlier one under another username': [
      { row, after: [other], before: [usual] },
      'existed-changed',
      'alp002.p.dupond7',
    ],
  });

  it('is said to have another username', () => {
    assert.deepEqual(lineOf({ row, after: [other], before: [usual] }).differences, ['username']);
  });
});

describe('a foreseen username, where only the names are the same', () => {
  check({
    'is surely the line’s': [
      { row: PAUL, after: ['Paul;Dupond;alp002.p.dupond;;'] },
      'as-foreseen',
      'alp002.p.dupond',
      'before-unknown',
    ],
    'another one is not': [
      { row: PAUL, after: ['Paul;Dupond;alp002.p.dupond7;;'] },
      'unsure',
      'alp002.p.dupond7',
      'name-only',
    ],
    'not behind another establishment’s code': [
      { row: PAUL, after: ['Paul;Dupond;dam023.alp002.p.dupond;;'] },
      'unsure',
      'dam023.alp002.p.dupond',
      'name-only',
    ],
    'behind any code, where the establishment is not known': [
      { row: PAUL, establishment: '', after: ['Paul;Dupond;dam023.p.dupond;;'] },
      'as-foreseen',
      'dam023.p.dupond',
      'before-unknown',
    ],
    'another one is not, though the establishment is not known': [
      { row: PAUL, establishment: '', after: ['Paul;Dupond;dam023.l.dupond;;'] },
      'unsure',
      'dam023.l.dupond',
      'name-only',
    ],
    'nor one that only begins like it': [
      { row: PAUL, establishment: '', after: ['Paul;Dupond;p.dupond.dam023;;'] },
      'unsure',
      'p.dupond.dam023',
      'name-only',
    ],
    'is the one of two namesakes': [
      {
        row: PAUL,
        establishment: '',
        after: ['Paul;Dupond;dam023.l.dupond;;', 'Paul;Dupond;dam023.p.dupond;;'],
        before: [],
      },
      'as-foreseen',
      'dam023.p.dupond',
    ],
    'does not exist where names give none': [
      { row: 'Li;王;;;;', establishment: '', after: ['Li;王;alp002.li.;;'] },
      'unsure',
      'alp002.li.',
      'name-only',
    ],
  });
});

describe('a username that the file itself states', () => {
  const columns = 'username;firstname;lastname;email';
  const CASES: Readonly<Record<string, readonly [platform: Platform, accounts: readonly string[], username: string]>> =
    {
      'is that one, though a namesake’s ends like it': [
        moodle,
        ['Paul;Dupond;a.dupond;;', 'Paul;Dupond;dupond;;'],
        'dupond',
      ],
      'is that one on a platform that puts codes in front of others': [
        anfh,
        ['Paul;Dupond;alp002.dupond;;', 'Paul;Dupond;dupond;;'],
        'dupond',
      ],
    };
  for (const [name, [platform, rows, username]] of Object.entries(CASES)) {
    it(name, () => {
      const sheet = readSheet(`${columns}\ndupond;Paul;Dupond;`, { fileName: 'comptes.csv', platform });
      const after = readAccounts([EXPORT, ...rows].join('\n')).accounts;
      const { files } = runToCompletion(verify({ files: [{ path: 'comptes.csv', sheet }], after }));
      const [line] = files[0]!.lines;
      assert.deepEqual([line?.outcome, line?.username], ['as-foreseen', username]);
    });
  }
});

describe('a new account of the same names, under another username', () => {
  const after = ['Paul;Dupond;alp002.p.dupond7;;'];
  check({
    'is the line’s': [{ row: PAUL, after, before: [] }, 'other-username', 'alp002.p.dupond7'],
    'is the line’s where the establishment is not known': [
      { row: PAUL, establishment: '', after, before: [] },
      'other-username',
      'alp002.p.dupond7',
    ],
    'may be, in another establishment': [
      { row: PAUL, establishment: 'dam023', after, before: [] },
      'unsure',
      'alp002.p.dupond7',
      'name-only',
    ],
    'may be, where it was there before': [
      { row: PAUL, after, before: after },
      'unsure',
      'alp002.p.dupond7',
      'name-only',
    ],
  });
});
