// The small rules, one table each.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LANGUAGES } from '../../../src/core/i18n/language';
import { equalityKey } from '../../../src/core/simulation/collation';
import { readColumns } from '../../../src/core/simulation/header';
import { hostNumber } from '../../../src/core/simulation/hosts';
import { MESSAGES, type MessageKey, messageText } from '../../../src/core/simulation/messages';
import { isWeakPassword } from '../../../src/core/simulation/password';
import {
  escapeHtml,
  isCanonicalInteger,
  looseKey,
  stripTags,
  titleCase,
  toInteger,
  trim,
} from '../../../src/core/simulation/php';
import { storedValue } from '../../../src/core/simulation/profile';
import { completeSite, STOCK_SITE } from '../../../src/core/simulation/site';
import { freeUsername, nextUsername } from '../../../src/core/simulation/suffix';
import { expandTemplate } from '../../../src/core/simulation/template';
import { cleanUsername } from '../../../src/core/simulation/username';
import { tries } from '../../fuzz';
import { table } from '../table';

table('columns (12–14)', (header: string[]) => readColumns(header, ['matricule', 'Grade']), [
  [
    ['USERNAME', ' Email '],
    ['username', 'email'],
  ],
  [['username'], { errorcode: 'csvfewcolumns' }],
  [['username', 'email\u00a0'], { errorcode: 'invalidfieldname', a: 'email\u00a0' }],
  [['username', ' '], { errorcode: 'invalidfieldname' }],
  [['username', '', 'email'], { errorcode: 'invalidfieldname' }],
  [['username', 'Username'], { errorcode: 'duplicatefieldname', a: 'username' }],
  [
    ['username', 'profile_field_Grade'],
    ['username', 'profile_field_Grade'],
  ],
  [['username', 'profile_field_grade'], { errorcode: 'invalidfieldname', a: 'profile_field_grade' }],
  [
    ['username', 'PROFILE_FIELD_MATRICULE'],
    ['username', 'profile_field_matricule'],
  ],
  [['username', 'cohort'], { errorcode: 'invalidfieldname', a: 'cohort' }],
  [
    ['cohort0', 'Cohort01', 'cohort1'],
    ['cohort0', 'cohort01', 'cohort1'],
  ],
  [
    ['enroltimestart1', 'categoryrole2', 'sysrole3'],
    ['enroltimestart1', 'categoryrole2', 'sysrole3'],
  ],
]);

table('clean username (43)', cleanUsername, [
  [' Léa ', false, 'la'],
  ["D'Angelo O", false, 'dangeloo'],
  ['jean.dupond-1@x_y', false, 'jean.dupond-1@x_y'],
  ['Léa Ça', true, 'léa ça'],
  ['ΑΣ', true, 'ασ'],
  ['', false, ''],
  ['0', false, '0'],
]);

const JEAN = { username: 'jd', firstname: 'Jean-PIERRE', lastname: "d'Angelo" };
table('templates (44)', (template: string) => expandTemplate(template, JEAN), [
  ['%f.%l', "Jean-PIERRE.d'Angelo"],
  ['%1f', 'Jean-PIERRE'],
  ['%-1f', 'j'],
  ['%+2l', "D'"],
  ['%~f %~l', "Jean-Pierre D'angelo"],
  ['%12f', 'Je'],
  ['%-0f', 'jean-pierre'],
  ['%fl', "d'Angelo"],
  ['%%f', '%%f'],
  ['%u', 'jd'],
  ['%F', '%F'],
  ['%A1f', 'J'],
  ['100%', '100%'],
]);
it('a template takes nothing from a row that lacks the column', () => assert.equal(expandTemplate('%f.%l', {}), '.'));
table('title case (44)', titleCase, [
  ['ÉLODIE', 'Élodie'],
  ['le goff', 'Le Goff'],
  ['n’guyen', 'N’guyen'],
  ['ßa', 'Ssa'],
  ['2e étage', '2E Étage'],
]);

table('number suffix (45)', nextUsername, [
  ['zoe', 'zoe2'],
  ['zoe9', 'zoe10'],
  ['agent007', 'agent8'],
  ['x09', 'x10'],
  ['9', '10'],
  ['x99999999999999999999', 'x1.0E+20'],
]);
it('the number suffix goes on from what was found for the same name', () => {
  const taken = new Set(['x']);
  const found = new Map<string, string>();
  let asked = 0;
  const isTaken = (username: string) => {
    asked++;
    return taken.has(username);
  };
  const made = Array.from({ length: 1000 }, () => {
    const username = freeUsername('x', isTaken, found);
    taken.add(username);
    return username;
  });
  assert.equal(new Set(made).size, 1000);
  assert.equal(made.at(-1), 'x1001');
  assert.ok(asked < 3000, `${asked} look-ups`);
});

const withCfg = (cfg: Record<string, string>) => completeSite({ ...STOCK_SITE, cfg });
table('weak password (46)', (password: string, cfg: Record<string, string>) => isWeakPassword(password, withCfg(cfg)), [
  ['Ortie-2031', {}, false],
  ['Ortie-2', {}, true],
  ['ortie-2031', {}, true],
  ['ORTIE-2031', {}, true],
  ['Ortie-abcd', {}, true],
  ['Ortie20311', {}, true],
  ['Été-2031', {}, false],
  ['Ortiee-2031', { maxconsecutiveidentchars: '1' }, true],
  ['Ortiee-2031', { maxconsecutiveidentchars: '2' }, false],
  ['a', { passwordpolicy: '0' }, false],
]);

table('canonical integers (42)', isCanonicalInteger, [
  ['2', true],
  ['-5', true],
  ['0', true],
  ['002', false],
  ['+2', false],
  ['2.0', false],
  ['-0', false],
  ['9223372036854775807', true],
  ['9223372036854775808', false],
  ['-9223372036854775808', true],
  ['', false],
]);
table('(int)', toInteger, [
  ['12abc', '12'],
  [' -3', '-3'],
  ['abc', '0'],
  ['', '0'],
]);
table('loose equality (49)', (a: string, b: string) => looseKey(a) === looseKey(b), [
  ['7', '007', true],
  ['1e1', '10', true],
  [' 10', '10 ', true],
  ['.5', '0.50', true],
  ['abc', 'ABC', false],
  ['', '0', false],
  ['0x1A', '26', false],
  ['-0', '0', true],
  ['9007199254740993', '9007199254740992', false],
  ['number 7', '7', false],
]);
table('trim', trim, [
  [' \t\n\r\0\va\u00a0 ', 'a\u00a0'],
  [' ', ''],
]);
table('s()', escapeHtml, [
  ["o'b & <c>", 'o&#039;b &amp; &lt;c&gt;'],
  ['&#039;', '&#039;'],
]);
table('strip_tags (41)', stripTags, [
  ['<b>X</b>', 'X'],
  ['<Jean>', ''],
  ['A < B', 'A < B'],
  ['a<b', 'a'],
  ['a<!-- > -->b', 'ab'],
  ['a<!-->b', 'ab'],
  ['a<?php > ?>b', 'ab'],
  ['<a title=">">x</a>', 'x'],
  ['<<b>>x', 'x'],
  ['x > y', 'x > y'],
]);

const DATE = { shortname: 'naissance', type: 'datetime', param1: '1930', param2: '2030' } as const;
table('date fields (33, 41)', (value: string) => storedValue(DATE, value, completeSite(STOCK_SITE)), [
  ['', '0'],
  ['0', '0'],
  ['1980-01-12', String(Date.UTC(1980, 0, 12) / 1000)],
  ['1980-05-12', String(Date.UTC(1980, 4, 11, 23) / 1000)],
  ['1880-01-12', String(Date.UTC(1930, 0, 12) / 1000)],
  ['2050-01-12', String(Date.UTC(2030, 0, 12) / 1000)],
  ['foo', '1890691200'],
  ['86400.5', '82800'],
  ['-12', '-3600'],
]);

describe('numbers that PHP takes for a date and cannot read (40)', () => {
  for (const value of ['+86400', '1e5', '.5', '86400.1234567', '+0'])
    it(value, () => assert.throws(() => storedValue(DATE, value, completeSite(STOCK_SITE)), /Exception/));
});

/** PostgreSQL refuses what is no integer of 64 bits; MariaDB takes the number in front. */
const HOSTS: readonly [cell: string, mariadb: string, pgsql: string | undefined][] = [
  ['1', '1', '1'],
  ['01', '1', '1'],
  ['+3', '3', '3'],
  ['-1', '-1', '-1'],
  ["'-1", '0', undefined],
  ['3x', '3', undefined],
  ['1.5', '1.5', undefined],
  ['1e0', '1', undefined],
  ['abc', '0', undefined],
  ['99999999999999999999', '100000000000000000000', undefined],
];
describe('the host that a cell names (23)', () => {
  for (const [cell, mariadb, pgsql] of HOSTS) {
    it(JSON.stringify(cell), () => {
      assert.equal(hostNumber(cell, 'mariadb'), mariadb);
      if (pgsql !== undefined) assert.equal(hostNumber(cell, 'pgsql'), pgsql);
      else assert.throws(() => hostNumber(cell, 'pgsql'), /dmlreadexception/);
    });
  }
});

describe('database equality (47)', () => {
  const same: [string, string][] = [
    ['AG25', 'ag25'],
    ['ÉLÈVES', 'eleves'],
    ['AG25', 'AG25 \u00a0'],
    ['œuf', 'OEUF'],
    ['straße', 'STRASSE'],
    ['Ångström', 'angstrom'],
    ['e\u0301', 'é'],
    ['a\u200bb', 'ab'],
    ['x😀', 'x🎉'],
  ];
  for (const [a, b] of same) {
    it(`MariaDB: ${a} = ${b}`, () => assert.equal(equalityKey('mariadb', a), equalityKey('mariadb', b)));
    it(`PostgreSQL: ${a} ≠ ${b}`, () => assert.notEqual(equalityKey('pgsql', a), equalityKey('pgsql', b)));
  }
  for (const [a, b] of [
    ['a b', 'ab'],
    ['a-b', 'ab'],
    [' a', 'a'],
    ['n', 'm'],
    ['1', '2'],
    ['a.b', 'a_b'],
  ] as const) {
    it(`MariaDB: ${a} ≠ ${b}`, () => assert.notEqual(equalityKey('mariadb', a), equalityKey('mariadb', b)));
  }

  it('is what Intl.Collator says, on the characters of names, addresses and cohorts', () => {
    const collator = new Intl.Collator('en', { sensitivity: 'base' });
    const ranges: [number, number][] = [
      [0x20, 0x7e],
      [0xa0, 0x17f],
      [0x300, 0x304],
      [0x2010, 0x201f],
      [0x391, 0x3c9],
      [0x410, 0x44f],
    ];
    const all = ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => String.fromCharCode(from + i)),
    );
    const characters = all.filter((character) => !/[·Ŀŀ]/.test(character)); // Unicode joins `l·`; MariaDB's table does not
    const word = fc.string({ unit: fc.constantFrom(...characters), maxLength: 4 });
    const variant = (text: string) =>
      fc.constantFrom(text, text.toUpperCase(), text.toLowerCase(), text.normalize('NFD'), text.normalize('NFKD'));
    const pair = fc.oneof(
      fc.tuple(word, word),
      word.chain((text) => fc.tuple(fc.constant(text), variant(text))),
    );
    const padded = (text: string) => text.replace(/[ \u00a0]+$/, '');
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const equal = collator.compare(padded(a), padded(b)) === 0;
        assert.equal(equalityKey('mariadb', a) === equalityKey('mariadb', b), equal, JSON.stringify([a, b]));
      }),
      tries(2000),
    );
  });
});

describe('texts', () => {
  const keys = Object.keys(MESSAGES) as MessageKey[];
  it('take the same arguments in every language', () => {
    const names = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    for (const key of keys) assert.deepEqual(names(MESSAGES[key].fr), names(MESSAGES[key].en), key);
  });
  it('have French typography', () => {
    for (const key of keys) assert.doesNotMatch(MESSAGES[key].fr, /'| [:;?!»]|« /, key);
  });
  it('are filled in', () => {
    for (const language of LANGUAGES) assert.match(messageText('core_cohort/unknowncohort', language, 'Ex25'), /Ex25$/);
    assert.equal(
      messageText('enrol_manual/enrolledincourserole', 'en', { course: 'C1', role: 'student' }),
      'enrolled in C1 as student',
    );
  });
});
