// Lines that Moodle reads as one: whatever it says belongs to the line that it begins with, and never to another person.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planOf } from '../../../src/core/plan/plan';
import { tries } from '../../fuzz';
import { type Given, HEADER, plan } from './harness';

const MOODLE: Given = { platform: 'moodle', fileName: 'x.csv' };
const MOODLE_HEADER = 'username,firstname,lastname,password,email';

describe('a line that swallows the next ones', () => {
  const cases: readonly (readonly [
    what: string,
    given: Given,
    rows: readonly string[],
    outcomes: readonly string[],
  ])[] = [
    [
      'in the file that the platform makes',
      {},
      [
        HEADER,
        'Marc,Petit\\,Tk8!graine,,811',
        'Lise Anne,Fay,Tk8!graine2,l@ch.fr,812',
        ',Roy,Tk8!graine3,o@ch.fr,813',
        'Zoé,Bay,Tk8!graine4,z@ch.fr,814',
      ],
      ['created alp002.m.petit', 'unread alp002.l.fay', 'refused ', 'created alp002.z.bay'],
    ],
    [
      'in a file that goes to Moodle as it is',
      MOODLE,
      [
        MOODLE_HEADER,
        'mpetit,Marc,Petit,Tk8!graine,m@ch.fr\\',
        'lfay,Lise Anne,Fay,Tk8!graine2,l@ch.fr',
        'oroy,,Roy,Tk8!graine3,o@ch.fr',
        'zbay,Zoé,Bay,Tk8!graine4,z@ch.fr',
      ],
      ['created mpetit', 'unread lfay', 'refused oroy', 'created zbay'],
    ],
    [
      'under lines that have no person, and below other line ends',
      MOODLE,
      [
        `${MOODLE_HEADER}\r`,
        '\r',
        ',,,,\r',
        'mpetit,"Marc\r\nAndré",Petit,Tk8!graine,m@ch.fr\\\r',
        'lfay,Lise Anne,Fay,Tk8!graine2,l@ch.fr\r',
        'zbay,Zoé,Bay,Tk8!graine4,z@ch.fr\r',
      ],
      ['created mpetit', 'unread lfay', 'created zbay'],
    ],
  ];
  for (const [what, given, rows, outcomes] of cases) {
    it(what, () => {
      const { lines } = plan(rows, given).plan;
      assert.deepEqual(
        lines.map(({ outcome, username }) => `${outcome} ${username}`),
        outcomes,
      );
    });
  }

  const cell = (usual: string) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(usual) },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          `${usual}\\`,
          `"${usual}\\"`,
          `"${usual}\\""x"`,
          `"a b", "${usual}`,
          `"${usual}\n x"`,
        ),
      },
      { weight: 1, arbitrary: fc.constantFrom('', '"', '\\', 'a b', '"x,y"', '"\\\n"') },
    );
  const files: readonly (readonly [what: string, given: Given, header: string, own: (n: number) => string])[] = [
    ['that the platform makes', {}, HEADER, (n) => `Anne,Nom${'abcdefgh'[n]}`],
    ['that goes to Moodle as it is', MOODLE, MOODLE_HEADER, (n) => `user${n},Anne,Nom`],
  ];
  for (const [what, given, header, own] of files) {
    it(`has nobody’s answer but its own, in a file ${what}`, () => {
      const row = fc.tuple(cell('Tk8!graine'), cell('p@ch.fr'), cell('Gap'));
      const rows = fc.array(fc.oneof({ weight: 8, arbitrary: row }, { weight: 1, arbitrary: fc.constant(undefined) }), {
        maxLength: 7,
      });
      fc.assert(
        fc.property(rows, (people) => {
          const text = people.map((cells, n) =>
            cells ? `${own(n)},${cells.slice(0, header === HEADER ? 3 : 2)}` : '',
          );
          const { plan: made, sheet } = plan([header, ...text], given);
          for (const { outcome, username, entry } of made.lines) {
            if (outcome === 'created')
              assert.equal(username.replace('alp002.', ''), entry.username.replace('alp002.', ''));
          }
          assert.deepEqual(planOf(sheet, { importEveryLine: true }).lines, made.lines);
        }),
        tries(300),
      );
    });
  }
});
