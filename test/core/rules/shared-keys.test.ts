// What rows of one key share for certain: where a rule can say it, rows need not be spelled out to be compared. A rule that
// says too much would miss duplicates.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { type Platform, platformOf } from '../../../src/core/platform';
import { ruleOf } from '../../../src/core/rules';

const anfh = platformOf('anfh')!;

/** The platform with other usernames. */
const withUsernames = (username: Partial<Platform['username']>): Platform => ({
  ...anfh,
  username: { ...anfh.username, ...username },
});

/** The platform with codes of so many letters and digits. */
const withCode = (letters: number, digits: number): Platform => {
  const nomenclature = anfh.username.nomenclature!;
  return withUsernames({ nomenclature: { ...nomenclature, code: { ...nomenclature.code, letters, digits } } });
};

describe('two people of one username share their initial and last name', () => {
  const cases: readonly (readonly [what: string, Platform, establishment: string | undefined, isSure: boolean])[] = [
    ['the code is long', anfh, undefined, true],
    ['there is no code', withUsernames({ nomenclature: null }), undefined, true],
    ['a code of one letter reads like an initial', withCode(1, 0), undefined, false],
    ['a code of one digit', withCode(0, 1), undefined, false],
    ['a code of two signs', withCode(1, 1), undefined, true],
    ['a code of one letter, and the establishment is known', withCode(1, 0), 'a', true],
    ['accents are letters of their own', withUsernames({ transliterate: false }), undefined, false],
    ['the same, and the establishment is known', withUsernames({ transliterate: false }), 'alp002', false],
  ];
  for (const [what, platform, establishment, isSure] of cases) {
    it(`${isSure ? 'for certain' : 'or not'}: ${what}`, () => {
      const sheet = readSheet('firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,m@ch.fr,21', {
        fileName: 'x.csv',
        platform,
        ...(establishment && { establishment }),
      });
      assert.equal(ruleOf('username-homonym')?.duplicates?.sharedKey(sheet), isSure ? 'person' : undefined);
    });
  }
});
