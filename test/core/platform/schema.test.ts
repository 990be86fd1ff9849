// What a user may write of a platform: each value is changed alone, in a platform that is right.
import assert from 'node:assert/strict';
import { platformOf } from '../../../src/core/platform';
import { ASSUMED_NAMING, isSpelledAsUsual, type Naming } from '../../../src/core/platform/naming';
import { platformSchema } from '../../../src/core/platform/schema';

/** A copy of JSON with another value at a path. */
function withValue(json: unknown, [step, ...path]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  const copy: Record<string | number, unknown> = Object.assign(Array.isArray(json) ? [] : {}, json);
  copy[step] = withValue(copy[step], path, value);
  return copy;
}

const LONGEST = { of: 'lastname', characters: 8, number: 'within' };
const TEXT = { fr: 'a', en: 'b' };

const CASES: readonly (readonly [path: string, right: readonly unknown[], wrong: readonly unknown[]])[] = [
  ['id', ['x'], [1, null]],
  ['name', [TEXT], ['a', { fr: 'a' }, { ...TEXT, de: 'c' }]],
  ['sources', [[], ['a']], [['a', 1], 'a']],
  ['templates', [], [[], 'agents']],
  ['templates.0.columns', [['a']], [[], [1]]],
  ['templates.0.open', [true], ['true']],
  ['templates.0.other', [], [1]],
  ['delimiters', [[','], [';', '\t', ':', '|']], [[], [' '], ['']]],
  ['username.derived', [false], ['no']],
  [
    'username.nomenclature',
    [null, { code: { letters: 0, digits: 5 }, test: 't' }],
    ['x', { code: { letters: -1, digits: 5 }, test: 't' }, { code: { letters: 1.5, digits: 5 }, test: 't' }],
  ],
  ['username.letters', [{ œ: 'oe' }], [{ œ: 1 }]],
  ['username.space', ['keep', 'drop', '_', '.'], ['', 'a', 'é', '1', ' ', '--', 'keep.', '.drop']],
  ['username.hyphen', ['drop', '-'], ['x']],
  ['username.apostrophe', ['keep'], ['x']],
  [
    'username.particles',
    [{ dropped: ['de'], anywhere: true, matchCase: true }],
    [{ dropped: 'de', anywhere: true, matchCase: true }, {}],
  ],
  ['username.firstname', ['initial', 'initials', 'whole'], ['', 'first']],
  ['username.homonym.by', ['number', 'letters'], ['']],
  ['username.homonym.from', [0, 99], [-1, 100, 1.5]],
  ['username.homonym.sign', ['', '.', '_'], ['a', '1', ' ', '--', 'a.', '.a']],
  ['username.homonym.after', ['initial', 'letters'], ['']],
  [
    'username.longest',
    [null, LONGEST, { ...LONGEST, of: 'username', number: 'beyond' }],
    [8, { ...LONGEST, characters: 0 }, { ...LONGEST, of: '' }, { ...LONGEST, number: '' }],
  ],
  ['username.case', ['lower', 'upper', 'keep'], ['']],
  [
    'username.basis',
    [{}, { case: 'assumed', space: 'documented' }, { case: { learned: { telling: 0, agree: 0 } } }],
    [{ case: '' }, { case: { learned: { telling: -1, agree: 0 } } }, { case: {} }],
  ],
  ['fictif', [null, { marker: 'a', domain: 'b' }], ['a', { marker: 'a' }]],
  ['matricule', [null, { column: 'a', prefix: '', extra: '' }], [{ column: 'a', prefix: 0, extra: '' }]],
  ['password.minLength', [0], [-1, 1.5, '8']],
  ['password.published', [[]], ['x', [1]]],
  ['email.shared', [true], [0]],
  ['lengths', [{}, { city: 0 }], [{ city: -1 }, { city: '1' }]],
  ['cohorts.by', ['name', 'idnumber'], ['', 'id']],
  [
    'cohorts.code',
    [null, { shortest: 0, longest: 1, versionDigits: 0 }],
    [{ shortest: -1, longest: 1, versionDigits: 0 }],
  ],
  ['cohorts.refreshed', [null, { at: null, from: TEXT }, { at: '23:59', from: TEXT }], [{ at: '24:00', from: TEXT }]],
  ['directory', [null, { at: '00:00', name: TEXT }], [{ at: '0:00', name: TEXT }]],
  [
    'nightly',
    [[], [{ at: '19:05', what: TEXT }]],
    [
      [{ at: '19:60', what: TEXT }],
      [{ at: '119:05', what: TEXT }],
      [{ at: '19:055', what: TEXT }],
      [{ at: null, what: TEXT }],
    ],
  ],
  ['importOptions', [{ uutype: '1' }], [{ uutype: 1 }]],
  ['moodleVersion', [null, '4.5.8'], ['4.5', 4.5, 'unknown']],
  ['paths.import', [null, TEXT], ['a']],
  ['sessionName', [null, ''], [1]],
  ['notes', [[], [TEXT]], [['a']]],
  ['other', [], [1]],
];

describe('a platform that a user describes', () => {
  for (const [path, right, wrong] of CASES) {
    const steps = path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
    const issuesOf = (value: unknown) =>
      platformSchema.safeParse(withValue(platformOf('anfh'), steps, value)).error?.issues ?? [];
    for (const value of right) {
      it(`may say ${path} ${JSON.stringify(value)}`, () => assert.deepEqual(issuesOf(value), []));
    }
    for (const value of wrong) {
      it(`may not say ${path} ${JSON.stringify(value)}`, () => assert.ok(issuesOf(value).length > 0));
    }
  }
});

describe('names are spelled as is assumed', () => {
  const usual: Naming = { ...ASSUMED_NAMING, derived: true, nomenclature: null, transliterate: true };
  const cases: [what: string, changed: Partial<Naming>, isUsual: boolean][] = [
    ['as the guide shows', {}, true],
    ['with another way to tell homonyms apart', { homonym: { ...ASSUMED_NAMING.homonym, by: 'letters' } }, true],
    ['without accents that become letters', { transliterate: false }, false],
    ['with a letter of its own', { letters: { œ: 'oe' } }, false],
    ['with blanks', { space: 'keep' }, false],
    ['without hyphens', { hyphen: 'drop' }, false],
    ['with apostrophes', { apostrophe: 'keep' }, false],
    ['without particles', { particles: { dropped: ['de'], anywhere: false, matchCase: false } }, false],
    ['with the whole first name', { firstname: 'whole' }, false],
    ['cut', { longest: { of: 'username', characters: 20, number: 'within' } }, false],
    ['in capitals', { case: 'upper' }, false],
  ];
  for (const [what, changed, isUsual] of cases) {
    it(`${what}: ${isUsual ? 'yes' : 'no'}`, () => assert.equal(isSpelledAsUsual({ ...usual, ...changed }), isUsual));
  }
});
