// What an export says of a platform besides its usernames: from which accounts each statement follows, and when none does.
import assert from 'node:assert/strict';
import {
  codeChoice,
  establishmentChoice,
  fictifChoice,
  prefixChoice,
} from '../../../src/core/aftermath/learn-other-choices';
import type { LearnedChoice } from '../../../src/core/aftermath/learned-choice';
import type { Account } from '../../../src/core/reference/account';
import { readAccounts } from '../../../src/core/reference/read-accounts';

const HEADER = 'Prénom;Nom de famille;Nom d’utilisateur;Adresse de courriel;Matricule;Établissement';
const NOMENCLATURE = { code: { letters: 3, digits: 3 }, test: 'test' };

/** Accounts of somebody, each with these cells; what is not named is left empty. */
function exported(rows: readonly Partial<Account>[]) {
  const lines = rows.map(({ username, email = '', matricule = '', establishment = '' }, index) =>
    ['Paul', 'Dupond', username ?? `alp002.p.dupond${index}`, email, matricule, establishment].join(';'),
  );
  return readAccounts([HEADER, ...lines].join('\n')).accounts.list;
}

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

interface Learned {
  readonly value: unknown;
  readonly told: boolean;
  readonly telling: number;
  /** Usernames that say otherwise. */
  readonly against?: readonly string[];
  /** What was counted for each value, where the case is about it. */
  readonly counted?: readonly (readonly [value: unknown, explained: number])[];
}

function holds(learned: LearnedChoice, choice: string, { against = [], counted, ...expected }: Learned) {
  const { value, told, telling, agree, exceptions, variants } = learned;
  assert.equal(learned.choice, choice);
  assert.deepEqual({ value, told, telling }, expected);
  assert.deepEqual(
    exceptions.map(({ username }) => username),
    against,
  );
  assert.equal(agree, telling - against.length);
  if (counted)
    assert.deepEqual(
      variants.map((variant) => [variant.value, variant.explained]),
      counted,
    );
}

describe('learning how establishment codes are written', () => {
  const CASES: Readonly<Record<string, readonly [usernames: readonly string[], Learned]>> = {
    'as most usernames begin': [
      [...times(5, 'lyon12.p.dupond'), 'alp002.p.dupond'],
      { value: { letters: 4, digits: 2 }, told: true, telling: 6, against: ['alp002.p.dupond'] },
    ],
    'not where too few do': [
      times(4, 'lyon12.p.dupond'),
      { value: { letters: 4, digits: 2 }, told: false, telling: 4 },
    ],
    'not where two ways stand equal: what was assumed comes first': [
      [...times(4, 'lyon12.p.dupond'), ...times(4, 'alp002.p.dupond')],
      { value: NOMENCLATURE.code, told: false, telling: 8, against: times(4, 'lyon12.p.dupond') },
    ],
    'not from usernames without a code': [
      ['p.dupond', 'paul.dupond', '12.p.dupond', 'alp.p.dupond', 'ext.alp002.p.dupond', 'alp002'],
      { value: NOMENCLATURE.code, told: false, telling: 0 },
    ],
  };
  for (const [name, [usernames, expected]] of Object.entries(CASES)) {
    it(name, () => {
      const accounts = exported(usernames.map((username) => ({ username })));
      holds(codeChoice(accounts, NOMENCLATURE), 'nomenclature.code', expected);
    });
  }
});

describe('learning whether the code of a username is the establishment’s', () => {
  const here = { username: 'alp002.p.dupond', establishment: 'CH ALPES ALP002' };
  const elsewhere = { username: 'alp002.p.dupond9', establishment: 'CH DAMVILLE DAM023' };
  const CASES: Readonly<Record<string, readonly [readonly Partial<Account>[], Learned]>> = {
    'it is, in most accounts': [
      [...times(5, here), elsewhere],
      {
        value: true,
        told: true,
        telling: 6,
        against: ['alp002.p.dupond9'],
        counted: [
          [true, 5],
          [false, 1],
        ],
      },
    ],
    'it is not, in most accounts': [
      [...times(5, elsewhere), here],
      {
        value: false,
        told: true,
        telling: 6,
        against: ['alp002.p.dupond'],
        counted: [
          [false, 5],
          [true, 1],
        ],
      },
    ],
    'assumed where no account has both codes': [
      [
        { username: 'p.dupond', establishment: 'CH ALPES ALP002' },
        { username: 'alp002.p.dupond', establishment: 'CH des Alpes' },
        { username: 'alp002.p.dupond', establishment: '' },
      ],
      { value: true, told: false, telling: 0, counted: [[true, 0]] },
    ],
  };
  for (const [name, [rows, expected]] of Object.entries(CASES)) {
    it(name, () => holds(establishmentChoice(exported(rows), NOMENCLATURE), 'establishment', expected));
  }
});

describe('learning the addresses that a platform makes up', () => {
  const assumed = { marker: 'fictif', domain: 'anfh.fr' };
  const CASES: Readonly<Record<string, readonly [readonly Partial<Account>[], Learned]>> = {
    'the username, a marker and a domain, in whatever case': [
      [
        ...times(4, { username: 'alp002.p.dupond', email: 'alp002.p.dupond.sansmel@chu.fr' }),
        { username: 'ALP002.P.Dupond', email: 'Alp002.p.dupond.SansMel@CHU.fr' },
        { username: 'alp002.l.morel', email: 'alp002.l.morel.fictif@anfh.fr' },
      ],
      { value: { marker: 'sansmel', domain: 'chu.fr' }, told: true, telling: 6, against: ['alp002.l.morel'] },
    ],
    'nothing of real ones': [
      [
        { username: 'alp002.p.dupond', email: 'paul.dupond@ch.fr' },
        { username: 'alp002.p.dupond', email: 'alp002.p.dupond@ch.fr' },
        { username: 'alp002.p.dupond', email: 'alp002.p.dupond.a.b@ch.fr' },
        { username: 'alp002.p.dupond', email: '' },
      ],
      { value: assumed, told: false, telling: 0 },
    ],
  };
  for (const [name, [rows, expected]] of Object.entries(CASES)) {
    it(name, () => holds(fictifChoice(exported(rows), assumed), 'fictif', expected));
  }
});

describe('learning what stands in front of matricules', () => {
  const CASES: Readonly<Record<string, readonly [assumed: string, matricules: readonly string[], Learned]>> = {
    'the zeros that all have, whatever zeros a number has of its own': [
      '000',
      ['000812', '00041', '0000977', '000812000', '00012'],
      { value: '000', told: true, telling: 5, counted: [['000', 5]] },
    ],
    'fewer zeros than was assumed': [
      '000',
      ['000812', '0041', '00977', '0012', '00044'],
      {
        value: '00',
        told: true,
        telling: 5,
        counted: [
          ['00', 5],
          ['000', 2],
        ],
      },
    ],
    'nothing, though some numbers end in zeros': [
      '000',
      ['812000', '41', '977', '12000', '00044'],
      {
        value: '',
        told: true,
        telling: 5,
        counted: [
          ['', 5],
          ['000', 1],
        ],
      },
    ],
    'one number of a hundred without it is an exception': [
      '',
      [...times(60, '000812'), '41', ...times(39, '00097')],
      {
        value: '000',
        told: true,
        telling: 100,
        against: ['alp002.p.dupond60'],
        counted: [
          ['000', 99],
          ['', 100],
        ],
      },
    ],
    'three of a hundred are not': [
      '000',
      [...times(97, '000812'), ...times(3, '41')],
      { value: '', told: true, telling: 100 },
    ],
    'letters, where they were assumed': [
      'M',
      ['M812', 'M041', 'M977', 'M12', 'M44'],
      { value: 'M', told: true, telling: 5, counted: [['M', 5]] },
    ],
    'no letters, where the numbers have none': [
      'M',
      ['812', '41', '977', '12', '44M'],
      {
        value: '',
        told: true,
        telling: 5,
        counted: [
          ['', 5],
          ['M', 0],
        ],
      },
    ],
    'nothing from too few': ['000', ['41', '', '977', '', '12', '44'], { value: '', told: false, telling: 4 }],
    'what was assumed, where no account has a number': [
      '000',
      ['', '', '', '', '', ''],
      { value: '000', told: false, telling: 0, counted: [['000', 0]] },
    ],
  };
  for (const [name, [assumed, matricules, expected]] of Object.entries(CASES)) {
    it(name, () => {
      const accounts = exported(matricules.map((matricule) => ({ matricule })));
      holds(prefixChoice(accounts, assumed), 'matricule.prefix', expected);
    });
  }
});
