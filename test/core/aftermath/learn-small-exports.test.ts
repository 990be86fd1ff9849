// Learning from a few accounts: what is counted of them, which values are tried, and where the search starts.
import assert from 'node:assert/strict';
import { type Learned, learn } from '../../../src/core/aftermath/learn';
import { predict } from '../../../src/core/aftermath/predict';
import type { Platform } from '../../../src/core/platform';
import { anfh } from '../../../src/core/platform/anfh';
import { moodle } from '../../../src/core/platform/moodle';
import type { Naming } from '../../../src/core/platform/naming';
import { readAccounts } from '../../../src/core/reference/read-accounts';
import { runToCompletion } from '../../../src/core/task/cooperative-task';

/** First name, last name, username. */
type Row = readonly [string, string, string];

const PLAIN: readonly Row[] = [
  ['Paul', 'Dupond', 'alp002.p.dupond'],
  ['Lise', 'Morel', 'alp002.l.morel'],
  ['Omar', 'Haddad', 'alp002.o.haddad'],
  ['Anne', 'Roy', 'dam023.a.roy'],
  ['Zoe', 'Petit', 'dam023.z.petit'],
  ['Karim', 'Blanc', 'dam023.k.blanc'],
];

function learned(rows: readonly Row[], platform: Platform = anfh): Learned {
  const lines = rows.map((row) => [...row, ''].join(';'));
  const text = ['Prénom;Nom de famille;Nom d’utilisateur;Adresse de courriel', ...lines].join('\n');
  const found = runToCompletion(learn(readAccounts(text).accounts.list, platform));
  assert.ok(found);
  return found;
}

const choiceOf = ({ choices }: Learned, name: string) => choices.find(({ choice }) => choice === name);
const spelling = (naming: Partial<Naming>): Platform => ({ ...anfh, username: { ...anfh.username, ...naming } });

describe('what is learned of a few accounts', () => {
  const NAMING = ['case', 'firstname', 'longest', 'particles', 'homonym', 'nomenclature.code', 'establishment'];
  const CASES: Readonly<Record<string, readonly [Platform, readonly string[]]>> = {
    'of a platform that makes addresses and matricules': [anfh, [...NAMING, 'fictif', 'matricule.prefix']],
    'of one that makes no addresses': [{ ...anfh, fictif: null }, [...NAMING, 'matricule.prefix']],
    'of one that knows no matricules': [{ ...anfh, matricule: null }, [...NAMING, 'fictif']],
  };
  for (const [name, [platform, choices]] of Object.entries(CASES)) {
    it(`${name}: what it has, and nothing else`, () => {
      const found = learned(PLAIN, platform);
      assert.deepEqual(
        found.choices.map(({ choice }) => choice),
        choices,
      );
      const { fictif, matricule } = found.platform;
      assert.deepEqual({ fictif, matricule }, { fictif: platform.fictif, matricule: platform.matricule });
    });
  }

  const compound = (count: number): Row[] =>
    Array.from({ length: count }, (_, nth) => [
      'Jean-Luc',
      `Petit${'abcdefgh'[nth]}`,
      `alp002.jl.petit${'abcdefgh'[nth]}`,
    ]);
  for (const [count, told, value] of [
    [1, false, 'initial'],
    [4, false, 'initial'],
    [5, true, 'initials'],
  ] as const) {
    it(`is a rule for compound first names only where ${count} of them tell, however many others there are: ${told}`, () => {
      const found = learned([...PLAIN, ...compound(count)]);
      const choice = choiceOf(found, 'firstname');
      assert.deepEqual([choice?.told, choice?.value, found.platform.username.firstname], [told, value, value]);
      if (!told) assert.equal(choice?.telling, count);
    });
  }

  it('is nothing where usernames follow no nomenclature', () => {
    assert.equal(runToCompletion(learn([], moodle)), undefined);
  });

  for (const [name, assumed, explainedBefore] of [
    ['as assumed', 'lower', 7],
    ['otherwise than assumed', 'upper', 1],
  ] as const) {
    it(`counts test accounts among those that are explained, and says the rest: ${name}`, () => {
      const { accounts, coded, explained, exceptions, ...found } = learned(
        [
          ...PLAIN,
          ['Test', 'Dupond', 'alp002.dupond.test'],
          ['Admin', 'Site', 'admin'],
          ['Rose', 'Durand', 'alp002.durand'],
        ],
        spelling({ case: assumed }),
      );
      assert.deepEqual(
        { accounts, coded, explained, explainedBefore: found.explainedBefore },
        { accounts: 9, coded: 8, explained: 7, explainedBefore },
      );
      assert.deepEqual(exceptions, [{ username: 'alp002.durand', name: 'Rose Durand' }]);
    });
  }
});

describe('the accounts that nothing explains', () => {
  it('are shown up to the fifth', () => {
    const odd = Array.from({ length: 7 }, (_, index): Row => ['Rose', `Durand${index}`, `alp002.rose${index}`]);
    const { exceptions, coded, explained } = learned([...PLAIN, ...odd]);
    assert.deepEqual([coded, explained], [13, 6]);
    assert.deepEqual(
      exceptions.map(({ username }) => username),
      ['alp002.rose0', 'alp002.rose1', 'alp002.rose2', 'alp002.rose3', 'alp002.rose4'],
    );
  });
});

describe('the prefix of matricules in what was learned', () => {
  for (const [name, accounts, prefix] of [
    ['that of an export', 5, '00'],
    ['as assumed, where too few have one', 4, '000'],
  ] as const) {
    it(name, () => {
      const rows = PLAIN.slice(0, accounts).map((row, index) => [...row, '', `00${index + 1}`].join(';'));
      const text = ['Prénom;Nom de famille;Nom d’utilisateur;Adresse de courriel;Matricule', ...rows].join('\n');
      const found = runToCompletion(learn(readAccounts(text).accounts.list, anfh));
      assert.deepEqual(found?.platform.matricule, { ...anfh.matricule, prefix });
    });
  }
});

describe('the values that are held against each other', () => {
  const spaced = (usernames: readonly string[]): Row[] =>
    usernames.map((username, index) => [`${'ABCDEFG'[index]}nne`, 'Le Goff', `alp002.${username}`]);
  const USUAL = ['a.legoff', 'b.legoff', 'c.legoff', 'd.legoff'];
  const CASES: Readonly<Record<string, readonly [choice: string, rows: readonly Row[], values: readonly unknown[]]>> = {
    capitals: ['case', PLAIN, ['lower', 'upper', 'keep']],
    'first names': ['firstname', PLAIN, ['initial', 'initials', 'whole']],
    'a sign that three usernames have': [
      'space',
      spaced([...USUAL, 'e.le_goff', 'f.le_goff', 'g.le_goff']),
      ['drop', 'keep', '.', '_'],
    ],
    'not a sign that is kept as itself': [
      'hyphen',
      ['a', 'b', 'c'].map((first): Row => [`${first}nne`, 'Martin-Petit', `alp002.${first}.martin-petit`]),
      ['keep', 'drop', '.'],
    ],
    'not one that two have': ['space', spaced([...USUAL, 'e.le_goff', 'f.le_goff']), ['drop', 'keep', '.']],
    'a letter that is written in several ways, as assumed first': [
      'letters.œ',
      [['Anne', 'Lebœuf', 'alp002.a.leboeuf']],
      ['oe', 'o', 'e', ''],
    ],
  };
  for (const [name, [choice, rows, values]] of Object.entries(CASES)) {
    it(name, () => {
      assert.deepEqual(
        choiceOf(learned(rows), choice)?.variants.map(({ value }) => value),
        values,
      );
    });
  }
});

describe('a letter that no username tells about', () => {
  const CASES: Readonly<Record<string, readonly [Partial<Naming>, written: string]>> = {
    'written out, as accents are': [{ transliterate: true }, 'oe'],
    'dropped, as accents are': [{ transliterate: false }, ''],
    'as the description says, though accents are written out': [{ transliterate: true, letters: { œ: 'e' } }, 'e'],
    'as the description says, though accents are dropped': [{ transliterate: false, letters: { œ: 'o' } }, 'o'],
    'dropped, where the description says so': [{ transliterate: true, letters: { œ: '' } }, ''],
  };
  for (const [name, [naming, written]] of Object.entries(CASES)) {
    it(name, () => {
      const found = learned([...PLAIN, ['Rose', 'Lebœuf', 'alp002.rose']], spelling(naming));
      const choice = choiceOf(found, 'letters.œ');
      assert.deepEqual([choice?.value, choice?.told], [written, false]);
      assert.deepEqual(found.platform.username.letters, naming.letters ?? {});
    });
  }
});

describe('capitals and first names are found together', () => {
  const whole = PLAIN.map(([first, last, username]): Row => {
    const [code] = username.split('.');
    return [first, last, `${code}.${first}.${last}`];
  });
  const compound: readonly Row[] = [
    ['Jean-Luc', 'Dupond', 'ALP002.J.DUPOND'],
    ['Anne-Marie', 'Morel', 'ALP002.A.MOREL'],
    ['Marie-Laure', 'Haddad', 'ALP002.M.HADDAD'],
    ['Paul-Louis', 'Roy', 'ALP002.P.ROY'],
    ['Rose-Marie', 'Petit', 'ALP002.R.PETIT'],
  ];
  const byHand: readonly Row[] = [
    ['Ugo', 'Girard', 'alp002.ugo.girard'],
    ['Yvonne', 'Colas', 'alp002.yvonne.colas'],
  ];
  const byHandToo: readonly Row[] = [['Jean-Pierre', 'Girard', 'alp002.jean-pierre.girard']];
  const capital = (rows: readonly Row[]) =>
    rows.map(([first, last, username]): Row => [first, last, username.toUpperCase()]);

  const CASES: Readonly<Record<string, readonly [rows: readonly Row[], assumed: Partial<Naming>, unknown]>> = {
    'whole names in capitals': [capital(whole), {}, ['upper', 'whole']],
    'whole names as they are written': [whole, {}, ['keep', 'whole']],
    'whole names in capitals, where initials as written were assumed': [
      capital(whole),
      { case: 'keep', firstname: 'initials' },
      ['upper', 'whole'],
    ],
    'initials in capitals, though some made accounts by hand': [
      [...capital(PLAIN), ...byHand],
      {},
      ['upper', 'initial'],
    ],
    'of compound names only, what was assumed': [[...compound, ...byHandToo], { case: 'upper' }, ['upper', 'initial']],
  };
  for (const [name, [rows, assumed, expected]] of Object.entries(CASES)) {
    it(name, () => {
      const found = learned(rows, spelling(assumed));
      const values = ['case', 'firstname'].map((choice) => choiceOf(found, choice)?.value);
      assert.deepEqual(values, expected);
    });
  }
});

describe('predicting usernames', () => {
  it('foresees none for somebody without a code, or without a name', () => {
    const people = [
      { code: 'alp002', firstname: 'Paul', lastname: 'Dupond' },
      { code: '', firstname: 'Paul', lastname: 'Dupond' },
      { code: 'alp002', firstname: '', lastname: 'Dupond' },
      { code: 'alp002', firstname: 'Paul', lastname: 'Dupond' },
    ];
    const predicted = runToCompletion(predict(people, anfh.username, ['alp002.p.dupond']));
    assert.deepEqual(predicted, ['alp002.p.dupond2', '', '', 'alp002.p.dupond3']);
  });
});
