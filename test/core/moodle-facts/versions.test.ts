// Versions of Moodle: how they are written, and what differs between them.
import assert from 'node:assert/strict';
import {
  type AuthPlugin,
  authPluginGoneSince,
  authPluginsOf,
  isBefore,
  isUnverified,
  looksLikeFormula,
  type MoodleVersion,
  putsApostrophe,
  readVersion,
  VERSION_RANGES,
  withApostrophe,
} from '../../../src/core/moodle-facts/versions';

describe('Moodle versions', () => {
  describe('are read as somebody copies them', () => {
    const written: readonly [string, MoodleVersion | undefined][] = [
      ['4.5.8', '4.5.8'],
      [' 4.5.8+ (Build: 20251212) ', '4.5.8'],
      ['Moodle 5.1.3+ (Build: 20260227)', '5.1.3'],
      ['4.1.22+', '4.1.22'],
      ['4.5.6 (Build: 20250811)', '4.5.6'],
      ['5.1 (Build: 20251006)', '5.1.0'],
      ['5.1+ (Build: 20251017)', '5.1.0'],
      ['4.5.08', '4.5.8'],
      ['4.5', undefined],
      ['2024100708', undefined],
      ['unknown', undefined],
      ['4.5.8.1', undefined],
      ['a 4.5.8', undefined],
      ['104.5.8', undefined],
      ['4.105.8', undefined],
      ['4.5.108', undefined],
      ['4.5.8 (Build: 2025)', undefined],
      ['4.5.8 (Build: 20251212) x', undefined],
      ['4.5+', undefined],
      ['moodle 4.5.8', '4.5.8'],
      ['Moodle 10.15.18', '10.15.18'],
      ['4.5.8 (Build:20251212)', '4.5.8'],
      ['', undefined],
    ];
    for (const [text, version] of written)
      it(`${JSON.stringify(text)} → ${version}`, () => assert.equal(readVersion(text), version));
  });

  describe('put an apostrophe before what a spreadsheet would run', () => {
    const on = '4.1.22 4.4.12 4.5.8 4.5.13 5.0.4 5.0.9 5.1.1 5.1.5 5.2.0 5.2.1'.split(' ');
    const off =
      '3.11.18 4.0.0 4.1.21 4.2.11 4.3.12 4.4.11 4.5.0 4.5.7 5.0.0 5.0.3 5.1.0 5.1.6 5.1.9 5.2.2 5.2.5 5.3.0 6.0.0'.split(
        ' ',
      );
    for (const version of on) it(`${version} does`, () => assert.equal(putsApostrophe(version as MoodleVersion), true));
    for (const version of off)
      it(`${version} does not`, () => assert.equal(putsApostrophe(version as MoodleVersion), false));
    it('nobody knows where the version is not known', () => assert.equal(putsApostrophe(undefined), undefined));
    it('and leave other cells as they are', () =>
      assert.deepEqual(['=1', '-', 'a'].map(withApostrophe), ["'=1", '-', 'a']));
  });

  it('are stated from the oldest to the newest', () => {
    const parts = VERSION_RANGES.map(({ from }) => from.split('.').map(Number));
    const sorted = parts.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!);
    assert.deepEqual(parts, sorted);
  });

  it('were not looked at in every respect', () => {
    const cases: [version: MoodleVersion, apostrophe: boolean, uniqueFields: boolean][] = [
      ['4.5.6', false, false],
      ['4.5.8', false, false],
      ['4.5.9', true, false],
      ['5.0.7', true, false],
      ['5.1.0', false, false],
      ['5.1.5', false, false],
      ['5.1.6', false, true],
      ['5.2.0', true, false],
      ['5.2.2', false, true],
      ['5.3.0', true, true],
    ];
    const unverified = cases.map(([version]) => [
      version,
      isUnverified(version, 'apostrophe'),
      isUnverified(version, 'unique-profile-fields'),
    ]);
    assert.deepEqual(unverified, cases);
  });

  it('are compared number by number', () => {
    const cases: [version: MoodleVersion | undefined, since: MoodleVersion, before: boolean | undefined][] = [
      ['4.5.8', '4.5.8', false],
      ['4.5.7', '4.5.8', true],
      ['4.5.10', '4.5.8', false],
      ['4.10.0', '4.9.9', false],
      ['4.5.13', '5.0.0', true],
      [undefined, '5.0.0', undefined],
    ];
    for (const [version, since, before] of cases) assert.equal(isBefore(version, since), before, `${version} ${since}`);
  });

  describe('know which cells get the apostrophe', () => {
    for (const cell of ['=1', '+33612345678', '-5', '- ', '@home', ' +33', '\0-x', '\v=', '--'])
      it(JSON.stringify(cell), () => assert.ok(looksLikeFormula(cell)));
    for (const cell of ['-', '', ' ', "'=1", '\u22125', '\uff1d1', '\u00a0+33', 'a-b', '\f=1'])
      it(`not ${JSON.stringify(cell)}`, () => assert.ok(!looksLikeFormula(cell)));
  });

  describe('come with ways to sign in', () => {
    const cases: [name: string, since: MoodleVersion | '' | undefined, stock: [boolean, boolean, boolean]][] = [
      // Whether it is enabled, whether Moodle keeps the password, whether an import may ask for it.
      ['manual', undefined, [true, true, true]],
      ['email', undefined, [true, true, true]],
      ['nologin', undefined, [true, true, true]],
      ['none', undefined, [false, true, true]],
      ['lti', undefined, [false, true, false]],
      ['ldap', undefined, [false, false, true]],
      ['oauth2', undefined, [false, false, true]],
      ['db', undefined, [false, false, false]],
      ['shibboleth', undefined, [false, false, false]],
      ['webservice', undefined, [false, false, false]],
      ['cas', '5.0.0', [false, false, true]],
      ['mnet', '5.0.0', [false, false, false]],
    ];
    const named = (version: MoodleVersion, isThere: (since: string | undefined) => boolean) => {
      const there = cases.filter(([, since]) => isThere(since));
      const plugins = there.map(([name, , [enabled, internal, canBeManuallySet]]) => [
        name,
        { enabled, internal, canBeManuallySet } satisfies AuthPlugin,
      ]);
      assert.deepEqual(authPluginsOf(version), Object.fromEntries(plugins));
    };
    it('before 5.0', () => named('4.5.13', () => true));
    for (const version of ['5.0.0', '5.3.0'] as const) {
      it(`in ${version}, without CAS and MNet`, () => named(version, (since) => since === undefined));
    }
    for (const [name, since] of [...cases, ['saml2', ''], ['toString', '']] as const) {
      it(`${name}: ${since === '' ? 'never' : since ? `until ${since}` : 'always'}`, () =>
        assert.equal(authPluginGoneSince(name), since));
    }
  });
});
