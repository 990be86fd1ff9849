// Which rows the prefilter takes for surely clean, so that no rule is run on them: the usual ones. What is only unusual
// is left to the rules.
import assert from 'node:assert/strict';
import { readSheet } from '../../../../src/core/document/read-sheet';
import { Row } from '../../../../src/core/document/row';
import { contextOf } from '../../../../src/core/lint/example';
import { lintReference } from '../../../../src/core/lint/lint';
import { HASH_INDEX, RowPrefilter } from '../../../../src/core/lint/prefilter/row-prefilter';
import { RULES } from '../../../../src/core/rules';
import type { SharedKey } from '../../../../src/core/rules/rule';

const USUAL: Readonly<Record<string, string>> = {
  username: 'p.dupond',
  firstname: 'Paul',
  lastname: 'Dupond',
  password: 'Tk8!graine',
  email: 'p.dupond@ch-lyon.fr',
  profile_field_matricule: '812',
  city: 'Lyon',
};
const ANFH = ['firstname', 'lastname', 'password', 'email', 'profile_field_matricule'];
const MOODLE = ['username', 'firstname', 'lastname', 'password', 'email', 'city'];

/** A file of one usual row in which some cells are others. */
function fileOf(cells: Readonly<Record<string, string>>, platform: string) {
  const columns = platform === 'anfh' ? ANFH : MOODLE;
  const row = columns.map((column) => cells[column] ?? USUAL[column]);
  return readSheet(`${columns.join()}\n${row.join()}`, contextOf({ platform, fileName: 'x.csv' }));
}

function isClean(cells: Readonly<Record<string, string>>, platform: string): boolean {
  const sheet = fileOf(cells, platform);
  return new RowPrefilter(sheet, []).isClean(sheet, sheet.firstRow);
}

type Cells = readonly string[];
const columns: readonly (readonly [column: string, platform: string, clean: Cells, left: Cells])[] = [
  [
    'firstname',
    'anfh',
    ['Anne', 'anne', 'ANNE', 'Élodie', 'Jean-Luc', "D'Arc", 'Anne Marie', 'McAdam', 'JP', 'J-P', 'Zoë'],
    [
      '',
      'A',
      'Anne MARIE',
      'ANNE Marie',
      ' Anne',
      'Anne ',
      'Anne3',
      'a@b',
      'Anne_',
      '-Anne',
      "'Anne",
      'Æva',
      'An<i>',
      'Mme',
      'Anne?',
      'Ольга',
      'Prénom',
    ],
  ],
  [
    'lastname',
    'anfh',
    ['Dupond', 'DUPOND', 'Noël', 'de Roux', "D'Arc", 'Le-Goff', 'Ng'],
    [
      '',
      'D',
      'D’Arc',
      ' Roux',
      'Roux ',
      'Roux2',
      'DE Roux',
      'Mme',
      'Nom',
      'lastname',
      '-Roux',
      'œuf',
      '`Roux',
      'Ro\\ux',
    ],
  ],
  [
    'password',
    'anfh',
    ['', 'Tk8!graine', 'T=8+@-graine', '!Tk8graine', 'Tk8.graine', 'Tk 8 graine', `Tk8!${'a'.repeat(96)}`],
    [
      'tk8!graine',
      'TK8!GRAINE',
      'Tk8graine',
      ' Tk8!graine',
      'Tk8!graine ',
      '=Tk8!graine',
      '+Tk8!graine',
      '-Tk8!graine',
      '@Tk8!graine',
      'Tk8!grainé',
      'Tk8<graine',
      'Tk8!g',
      `Tk8!${'a'.repeat(124)}`,
      'Anfh_2025',
    ],
  ],
  [
    'email',
    'anfh',
    [
      '',
      'p.dupond@ch-lyon.fr',
      'P.DUPOND@CH-LYON.FR',
      'paul77@ch.fr',
      'jean-luc.x@y.z.fr',
      'joseph@ch.fr',
      `${'a'.repeat(56)}@b-ch.fr`,
    ],
    [
      'paul',
      'p@ch',
      '@ch.fr',
      'p..d@ch.fr',
      '.p@ch.fr',
      'p.@ch.fr',
      'p@.ch.fr',
      'p@ch..fr',
      'p@ch.fr.',
      '-p@ch.fr',
      'p-.d@ch.fr',
      'p@q@ch.fr',
      'p@ch.7r',
      'p@ch.',
      'p d@ch.fr',
      ' p@ch.fr',
      'p@ch.fr ',
      "p'd@ch.fr",
      'p_d@ch.fr',
      'é@ch.fr',
      'josef@ch.fr',
      'JOSEF.X@ch.fr',
      'alp002.p@ch.fr',
      'ALP002@ch.fr',
      'p@anhf.fr',
      `${'a'.repeat(57)}@b-ch.fr`,
    ],
  ],
  [
    'profile_field_matricule',
    'anfh',
    ['', '812', 'A812', 'ab', '00', '0812'],
    ['000812', '8 12', ' 812', '8-12', 'é12', '812.', '1_2'],
  ],
  [
    'username',
    'moodle',
    ['p.dupond', 'P.Dupond', 'p_dupond', 'p-d@x', 'ab', 'guess', 'guests', '77'],
    ['', 'p', 'guest', 'Guest', 'é.dupond', 'p dupond', "p'd", 'p!d', '_p', '.p', '-p', ' pd', 'pd '],
  ],
  ['password', 'moodle', ['Tk8!graine'], ['Tkh!graine', 'TK8!GRAINE', 'tk8!graine', 'Tk8graine']],
  [
    'city',
    'moodle',
    ['', 'Lyon', 'Évian', '69000', 'Lyon #1', "L'Isle", 'x'],
    [' Lyon', 'Lyon ', '-Lyon', '#N/A', 'Err:502', '=Lyon', '@Lyon', 'L\\yon', '<Lyon', '(Lyon)', 'Łódź'],
  ],
];

for (const [column, platform, clean, left] of columns) {
  describe(`a row with this ${column}`, () => {
    for (const value of clean) {
      it(`is surely clean: ${JSON.stringify(value)}`, () => {
        assert.equal(isClean({ [column]: value }, platform), true);
        const sheet = fileOf({ [column]: value }, platform);
        assert.deepEqual(
          lintReference(sheet).filter(({ place }) => place.record >= sheet.firstRow),
          [],
        );
      });
    }
    for (const value of left) {
      it(`is left to the rules: ${JSON.stringify(value)}`, () =>
        assert.equal(isClean({ [column]: value }, platform), false));
    }
  });
}

describe('a row is left to the rules', () => {
  const row = ANFH.map((column) => USUAL[column]).join();
  const cases: readonly (readonly [what: string, header: string, row: string])[] = [
    ['without all its cells', ANFH.join(), row.replace(/,\d+$/, '')],
    ['with a cell too many', ANFH.join(), `${row},x`],
    ['without anything in it', ANFH.join(), ',,,,'],
    ['of whom nobody would receive the password', ANFH.join(), 'Paul,Dupond,,,812'],
    ['of a file without first names', 'lastname,password,email', 'Dupond,Tk8!graine,p@ch.fr'],
    ['of a file without last names', 'firstname,password,email', 'Paul,Tk8!graine,p@ch.fr'],
    ['with a value that is longer than the platform keeps', ANFH.join(), row.replace('Paul', 'a'.repeat(101))],
    ['with a matricule of 64 digits', ANFH.join(), row.replace('812', '8'.repeat(64))],
  ];
  for (const [what, header, line] of cases) {
    it(what, () => {
      const sheet = readSheet(`${header}\n${line}`, { ...contextOf({ platform: 'anfh' }), forced: true });
      assert.equal(new RowPrefilter(sheet, []).isClean(sheet, sheet.firstRow), false);
    });
  }
});

describe('a row that names a cohort', () => {
  const columns = MOODLE.filter((column) => column !== 'city');
  const header = `${columns.join()},cohort1,cohort2`;
  const rules = RULES.filter(({ onCleanRows }) => onCleanRows === 'by-cohort');
  const row = columns.map((column) => USUAL[column]).join();
  /** Of each pair of cohorts, a row: whether it is surely clean, and what the rules that count see of it. */
  function lookAt(...cohorts: readonly string[]): { clean: boolean; signature: number }[] {
    const text = [header, ...cohorts.map((pair) => `${row},${pair}`)].join('\n');
    const sheet = readSheet(
      text,
      contextOf({ platform: 'moodle', cohorts: 'name,idnumber\nSoins,IDE25\nCadres,CAD25' }),
    );
    const prefilter = new RowPrefilter(sheet, rules);
    return cohorts.map((_, index) => ({
      clean: prefilter.isClean(sheet, sheet.firstRow + index),
      signature: prefilter.signature,
    }));
  }

  const cases: readonly (readonly [pair: string, clean: boolean])[] = [
    ['IDE25,', true],
    ['IDE25,CAD25', true],
    [',', true],
    ['IDE2,', false],
    ['IDE25,CAD26', false],
    [' IDE25,', false],
    ['ide25,', false],
  ];
  for (const [pair, clean] of cases) {
    it(`${clean ? 'is surely clean' : 'is left to the rules'}: ${pair}`, () => {
      assert.deepEqual(
        lookAt(pair, pair).map((one) => one.clean),
        [clean, clean],
      );
    });
  }

  it('is one with others that name the same ones, to the rules that count', () => {
    const [a, b, same, one, swapped, none] = lookAt(
      'IDE25,CAD25',
      'CAD25,IDE25',
      'IDE25,CAD25',
      'IDE25,',
      'CAD25,IDE25',
      ',',
    );
    assert.equal(a!.signature, same!.signature);
    assert.equal(b!.signature, swapped!.signature);
    assert.equal(new Set([a, b, one, none].map((seen) => seen!.signature)).size, 4);
  });
});

describe('what the rules that count see of a row', () => {
  function signatureOf(cells: Readonly<Record<string, string>>): number {
    const sheet = fileOf(cells, 'anfh');
    const prefilter = new RowPrefilter(sheet, []);
    assert.ok(prefilter.isClean(sheet, sheet.firstRow));
    return prefilter.signature;
  }
  const cases: readonly (readonly [other: Readonly<Record<string, string>>, isOne: boolean])[] = [
    [{ firstname: 'Anne', lastname: 'Roy', email: '', profile_field_matricule: '977' }, true],
    [{ firstname: 'PAUL' }, false],
    [{ lastname: 'DUPOND' }, false],
    [{ profile_field_matricule: '8120' }, false],
    [{ profile_field_matricule: '' }, false],
    [{ profile_field_matricule: 'A12' }, false],
  ];
  for (const [other, isOne] of cases) {
    it(`is ${isOne ? 'the same' : 'another'}: ${JSON.stringify(other)}`, () => {
      assert.equal(signatureOf(other) === signatureOf({}), isOne);
    });
  }

  it('is one of matricules that are no numbers, and of none', () => {
    assert.equal(signatureOf({ profile_field_matricule: 'A12' }), signatureOf({ profile_field_matricule: '' }));
  });
});

describe('the number of what a row may share', () => {
  /** By a look at the row where that will do, else from its values. */
  function numbersOf(cells: Readonly<Record<string, string>>, platform: string): Int32Array {
    const sheet = fileOf(cells, platform);
    const prefilter = new RowPrefilter(sheet, []);
    const isLookedAt = prefilter.isClean(sheet, sheet.firstRow);
    const looked = prefilter.hashes.slice();
    prefilter.readHashes(new Row(sheet, sheet.firstRow));
    if (isLookedAt) assert.deepEqual([...looked], [...prefilter.hashes], 'the look and the values');
    return prefilter.hashes;
  }

  type Given = Readonly<Record<string, string>>;
  const cases: readonly (readonly [key: SharedKey, one: Given, other: Given, isOne: boolean])[] = [
    ['person', { firstname: 'Paul' }, { firstname: 'Pierre' }, true],
    ['person', { firstname: 'Élise', lastname: 'Noël' }, { firstname: 'Eve', lastname: 'NOEL' }, true],
    ['person', { firstname: 'Paul' }, { firstname: 'Anne' }, false],
    ['person', { lastname: 'Dupond' }, { lastname: 'Dupont' }, false],
    ['person', { lastname: 'Le-Goff' }, { lastname: ' LEGOFF' }, true],
    ['names', { firstname: 'Élise', lastname: 'Noël' }, { firstname: 'ELISE ', lastname: 'NOEL' }, true],
    ['names', { firstname: 'Paul' }, { firstname: 'Pierre' }, false],
    ['names', { firstname: 'Jean-Luc' }, { firstname: 'Jean Luc' }, true],
    ['email', {}, { email: 'P.Dupond@CH-Lyon.fr' }, true],
    ['email', {}, { email: ' p.dupond@ch-lyon.fr' }, true],
    ['email', {}, { email: 'p.dupont@ch-lyon.fr' }, false],
    ['address', {}, { email: 'P.Dupond@CH-Lyon.fr ' }, true],
    ['address', {}, { email: 'alp002.p.dupond.fictif@anfh.fr' }, false],
    ['matricule', {}, { profile_field_matricule: '00812' }, true],
    ['matricule', {}, { profile_field_matricule: "'812" }, true],
    ['matricule', { profile_field_matricule: 'a12' }, { profile_field_matricule: 'A12' }, true],
    ['matricule', {}, { profile_field_matricule: '8120' }, false],
    ['password', {}, { firstname: 'Anne', email: '' }, true],
    ['password', {}, { password: 'TK8!graine' }, false],
  ];
  for (const [key, one, other, isOne] of cases) {
    it(`${key}: ${isOne ? 'is' : 'is not'} one of ${JSON.stringify(one)} and ${JSON.stringify(other)}`, () => {
      const [a, b] = [one, other].map((cells) => numbersOf(cells, 'anfh')[HASH_INDEX[key]]);
      assert.equal(a === b, isOne);
    });
  }

  it('username: is one whatever its case', () => {
    const [a, b, c] = ['p.dupond', 'P.DUPOND', 'p.dupont'].map(
      (username) => numbersOf({ username }, 'moodle')[HASH_INDEX.username],
    );
    assert.equal(a, b);
    assert.notEqual(a, c);
  });

  const nothing: readonly (readonly [key: SharedKey, cells: Given])[] = [
    ['email', { email: '' }],
    ['address', { email: '' }],
    ['address', { email: 'alp002.p.dupond.fictif@anfh.fr' }],
    ['matricule', { profile_field_matricule: '' }],
    ['matricule', { profile_field_matricule: '"1,2E+11"' }],
    ['password', { password: '' }],
    ['person', { firstname: '' }],
    ['person', { lastname: '' }],
    ['names', { lastname: '' }],
  ];
  for (const [key, cells] of nothing) {
    it(`${key}: is 0 of ${JSON.stringify(cells)}`, () => assert.equal(numbersOf(cells, 'anfh')[HASH_INDEX[key]], 0));
  }
});
