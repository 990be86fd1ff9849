// What a check has found, sorted: what is repaired without risk is counted, the rest is a list of causes.
import assert from 'node:assert/strict';
import { createLanguageService } from '../../../src/core/language-service';
import { contextOf } from '../../../src/core/lint/example';
import { type Found, sortFindings } from '../../../src/core/next-steps/found';
import { HEADER } from '../plan/harness';

/** A last name for each number, none like another. */
const surname = (nth: number) => [...String(1000 + nth)].map((digit) => 'Aeioubdfgl'[Number(digit)]).join('');

function foundIn(...lines: string[]): Found {
  const snapshot = createLanguageService().open(lines.join('\n'), contextOf({ establishment: 'alp002' }));
  return sortFindings(snapshot, { random: (bound) => 7 % bound });
}

describe('what a check has found', () => {
  const counts: [what: string, lines: string[], counted: Partial<Found>][] = [
    ['nothing', [HEADER, 'Anne,Roy,,a@ch.fr,44'], { safe: 0, safeColumns: 0, causes: [] }],
    ['blanks around cells', [HEADER, ' Anne,Roy,,a@ch.fr,44', 'Bob ,Ray,,b@ch.fr,45'], { safe: 2, safeColumns: 0 }],
    [
      'blanks, and names of columns',
      ['Prénom,Nom,password,email,profile_field_matricule', ' Anne,Roy,,a@ch.fr,44'],
      { safe: 3, safeColumns: 2 },
    ],
    [
      'accents, which are no cause of their own',
      [HEADER, 'Ren\ufffd,Roy,,r@ch.fr,44', 'Zo\ufffd,Ray,,z@ch.fr,45'],
      { safe: 0, causes: [], accents: { count: 2, action: undefined, isSafe: false } },
    ],
  ];
  for (const [what, lines, counted] of counts) {
    it(`is counted: ${what}`, () => {
      const found = foundIn(...lines);
      assert.deepEqual({ ...found, ...counted }, found);
    });
  }

  it('is a list of causes: errors first, what stops everything before what goes wrong silently, many before few', () => {
    const causes = foundIn(
      HEADER,
      'Jean,Bon,Anfh_2025,j@ch.fr,46',
      'Lise,Morel,,lise.morel@,43',
      'Anne,Roy,faible,anne.roy@ch.fr,44',
      'Luc,Ba,faible,l@ch.fr,49',
      'Marc,Petit,,marc.petit@ch.fr,1,23',
    ).causes.map(({ rule, severity, effect, count }) => `${severity} ${effect} ${count} ${rule.id}`);
    assert.deepEqual(causes, [
      'error file 1 row-fields',
      'error silent 2 password-policy',
      'error silent 1 password-required',
      'error silent 1 email-format',
      'warning silent 1 password-published',
    ]);
  });

  it('is told to be more where there are more findings than are looked at', () => {
    const blanks = (count: number) =>
      Array.from({ length: count }, (_, nth) => ` Anne,${surname(nth)},,a${nth}@ch.fr,${1000 + nth}`);
    const partial = [999, 1000].map((count) => foundIn(HEADER, ...blanks(count)));
    assert.deepEqual(
      partial.map(({ safe, isPartial }) => [safe, isPartial]),
      [
        [999, false],
        [1000, true],
      ],
    );
  });
});
