// The plan by version of Moodle: what the same file comes to, which version was played, and what of it nobody has seen.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { type Plan, planOf } from '../../../src/core/plan/plan';
import type { Played } from '../../../src/core/simulation';
import { HEADER, LISE, plan } from './harness';

const STOCK = 'username,firstname,lastname,email,';

const COHORTS = 'name,idnumber,context,category,source\nAgents 2025,AG25,system,,manual\n';

/** The plan of a file with one more column, of one value, before a line that nothing is wrong with. */
function planWith(column: string, value: string, version?: string): Plan {
  const good = `l.morel,Lise,Morel,lise.morel@ch.fr,${column === 'password' ? 'Tk8!graine' : ''}`;
  const text = [STOCK + column, `m.petit,Marc,Petit,marc.petit@ch.fr,${value}`, good].join('\n');
  const sheet = readSheet(
    text,
    contextOf({ platform: 'moodle', cohorts: COHORTS, ...(version && { moodleVersion: version }) }),
  );
  return planOf(sheet);
}

const outcomes = ({ lines }: Plan) => lines.map(({ outcome }) => outcome).join(', ');

describe('the plan by version of Moodle', () => {
  const LONGEST_PHONE = '+33 6 12 34 56 78 901';
  const cases: [what: string, column: string, value: string, (plan: Plan) => unknown, Record<string, unknown>][] = [
    [
      'a telephone that an apostrophe makes too long ends the import',
      'phone1',
      LONGEST_PHONE.slice(0, 20),
      outcomes,
      {
        '4.5.7': 'created, created',
        '4.5.8': 'refused, unread',
        '5.1.6': 'created, created',
        unknown: 'created, created',
      },
    ],
    [
      'a cohort that is not there is made under the name with the apostrophe',
      'cohort1',
      '-5',
      ({ cohortsCreated }) => cohortsCreated.join(),
      { '4.5.7': '', '4.5.8': "'-5", '5.1.3': "'-5", '5.2.2': '' },
    ],
    [
      'a sign before a known cohort makes another',
      'cohort1',
      '+AG25',
      ({ cohortsCreated, cohortsJoined }) => [cohortsCreated.join(), [...cohortsJoined.keys()].join()],
      { '4.5.7': ['+AG25', '+AG25'], '5.0.4': ["'+AG25", "'+AG25"] },
    ],
    [
      'an authentication that is gone refuses the line',
      'auth',
      'cas',
      outcomes,
      { '4.5.8': 'created, created', '5.0.0': 'refused, created', '5.3.0': 'refused, created' },
    ],
    [
      'a password of 128 bytes becomes too long for Moodle',
      'password',
      `@${'Tk8!graine'.repeat(13).slice(0, 127)}`,
      outcomes,
      { '4.5.7': 'created, created', '5.0.4': 'refused, unread' },
    ],
  ];
  for (const [what, column, value, seen, expected] of cases) {
    it(what, () => {
      for (const [version, result] of Object.entries(expected))
        assert.deepEqual(seen(planWith(column, value, version)), result, version);
    });
  }

  const FORMULA = '=Petit,Marc,,marc.petit@ch.fr,44';
  const played: [what: string, rows: string[], version: string | undefined, Played][] = [
    ['no version', [LISE], undefined, { version: '4.5.6', known: false, doubts: [] }],
    ['an unknown version', [LISE], 'unknown', { version: '4.5.6', known: false, doubts: [] }],
    ['a version', [LISE], '4.5.8+ (Build: 20251212)', { version: '4.5.8', known: true, doubts: [] }],
    [
      'what differs, in no version',
      [LISE, FORMULA],
      undefined,
      { version: '4.5.6', known: false, doubts: ['apostrophe'] },
    ],
    ['what differs, in a recorded one', [LISE, FORMULA], '5.1.3', { version: '5.1.3', known: true, doubts: [] }],
    [
      'what differs, in an inferred one',
      [LISE, FORMULA],
      '5.2.0',
      { version: '5.2.0', known: true, doubts: ['apostrophe'] },
    ],
  ];
  for (const [what, rows, version, expected] of played) {
    it(`says what was played: ${what}`, () => {
      const given = version === undefined ? {} : { moodleVersion: version };
      assert.deepEqual(plan([HEADER, ...rows], given).plan.played, expected);
    });
  }

  it('is that of the version that is tried, whatever the folder says', () => {
    const { sheet } = plan([HEADER, LISE], { moodleVersion: '4.5.8' });
    const tried = (moodleVersion: string) => planOf(sheet, { moodleVersion }).played;
    assert.deepEqual(tried('5.1.3'), { version: '5.1.3', known: true, doubts: [] });
    assert.deepEqual(tried('unknown'), { version: '4.5.6', known: false, doubts: [] });
  });
});
