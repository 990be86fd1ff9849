// What is kept of a checked file: all counts, the gravest places, one of each rule at least.
import assert from 'node:assert/strict';
import { createLanguageService } from '../../../src/core/language-service';
import { contextOf } from '../../../src/core/lint/example';
import { fileResultOf, maxFindings } from '../../../src/core/lint/file-result';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const ROWS = ['Anne,Noël,Tulipe-812!,,1', 'Lise,Morel,Tulipe-812!,,2', 'Paul,Roy,,,3', 'Marc,Petit,,,4', 'Luc,Blanc'];

describe('the result of a file', () => {
  const result = (most: number) => {
    const snapshot = createLanguageService().open([HEADER, ...ROWS].join('\n'), contextOf({}));
    return fileResultOf(snapshot, 'alp002', most, 'en');
  };
  const COUNTS = { 'row-fields': 1, 'password-required': 2, 'password-reused': 1 };

  const kept: [number, string[]][] = [
    [1000, ['password-reused C3', 'password-required C4', 'password-required C5', 'row-fields ']],
    [2, ['password-reused C3', 'password-required C4', 'password-required C5', 'row-fields ']],
    [0, ['password-reused C3', 'password-required C4', 'row-fields ']],
  ];
  for (const [most, expected] of kept) {
    it(`counts everything, and keeps the places that there is room for: ${most}`, () => {
      const { located, stats, establishment } = result(most);
      assert.deepEqual(
        located.map(({ rule, cell }) => `${rule} ${cell}`),
        expected,
      );
      assert.deepEqual(Object.fromEntries(stats.counts), COUNTS);
      assert.deepEqual([stats.severities.error, establishment], [3, 'alp002']);
    });
  }

  const shares: [number, number][] = [
    [0, 1000],
    [1, 1000],
    [20, 1000],
    [200, 100],
    [2000, 10],
    [1_000_000, 10],
  ];
  for (const [files, most] of shares) {
    it(`has room for ${most} places of each of ${files} files`, () => assert.equal(maxFindings(files), most));
  }
});
