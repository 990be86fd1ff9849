// Versions of Moodle: how they are written, and what differs between them.
import assert from 'node:assert/strict';
import {
  authPluginsOf,
  looksLikeFormula,
  type MoodleVersion,
  putsApostrophe,
  readVersion,
  VERSION_RANGES,
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
  });

  it('are stated from the oldest to the newest', () => {
    const parts = VERSION_RANGES.map(({ from }) => from.split('.').map(Number));
    const sorted = parts.toSorted((a, b) => a[0]! - b[0]! || a[1]! - b[1]! || a[2]! - b[2]!);
    assert.deepEqual(parts, sorted);
  });

  describe('know which cells get the apostrophe', () => {
    for (const cell of ['=1', '+33612345678', '-5', '- ', '@home', ' +33', '\0-x', '\v=', '--'])
      it(JSON.stringify(cell), () => assert.ok(looksLikeFormula(cell)));
    for (const cell of ['-', '', ' ', "'=1", '\u22125', '\uff1d1', '\u00a0+33', 'a-b', '\f=1'])
      it(`not ${JSON.stringify(cell)}`, () => assert.ok(!looksLikeFormula(cell)));
  });

  it('come without CAS and MNet since 5.0', () => {
    const gone = (version: MoodleVersion) =>
      ['cas', 'mnet', 'ldap'].filter((name) => !(name in authPluginsOf(version)));
    assert.deepEqual(
      ['4.5.13', '5.0.0', '5.3.0'].map((version) => gone(version as MoodleVersion)),
      [[], ['cas', 'mnet'], ['cas', 'mnet']],
    );
  });
});
