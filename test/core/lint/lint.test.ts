// From a finding to its words and its repairs, from a line to its findings, and which repairs go together.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { combineFixes, fixAll } from '../../../src/core/lint/fix-all';
import { fixesOf, lint, messageOf } from '../../../src/core/lint/lint';
import { Snapshot } from '../../../src/core/lint/snapshot';
import { RULES } from '../../../src/core/rules';
import type { Finding, Fix } from '../../../src/core/rules/rule';
import { countingRandom } from '../annotated';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const TOOLS = { random: countingRandom() };

describe('a finding', () => {
  const UNKNOWN: Finding = {
    rule: 'no-such-rule',
    place: { record: 1, column: 0, from: 0, to: 1 },
    args: {},
    related: [],
  };

  it('of a rule that is gone has its id for words, and no repair', () => {
    const sheet = readSheet(`${HEADER}\n Marc,Petit,,m@ch.fr,21`, contextOf({}));
    assert.equal(messageOf(UNKNOWN, sheet, 'fr'), 'no-such-rule');
    assert.deepEqual(fixesOf(UNKNOWN, sheet, TOOLS), []);
  });

  it('has no repair that writes, where nobody can say which letters the file has', () => {
    const text = `${HEADER}\n Marc,Petit,,m@ch.fr,21`;
    const [blank] = lint(readSheet(text, contextOf({})));
    assert.equal(blank?.rule, 'cell-whitespace');
    const repairs = (unreadLetters: 'unknown' | 'recoverable') =>
      fixesOf(blank, readSheet(text, { ...contextOf({}), unreadLetters }), TOOLS).length;
    assert.deepEqual([repairs('unknown'), repairs('recoverable')], [0, 1]);
  });

  /** To Moodle these cells are harmless; without what stands behind the backslash, it would swallow the next ones. */
  const KEPT_APART: readonly (readonly [what: string, row: string])[] = [
    ['a blank', 'Marc\\ ,Petit,,m@ch.fr,21'],
    ['a no-break space in quotes', 'Marc,"Petit\\\u00a0",,m@ch.fr,21'],
    ['a sign that nobody sees', 'Marc,Petit,Tk8!graine\\\u200b,m@ch.fr,21'],
    ['a web page code', 'Marc\\&nbsp;,Petit,,m@ch.fr,21'],
    ['a backslash as a web page code', 'Marc,Petit&#92;,,m@ch.fr,21'],
  ];
  for (const [what, row] of KEPT_APART) {
    it(`is not repaired without asking where a cell would then end in a backslash: ${what}`, () => {
      const sheet = readSheet(`${HEADER}\n${row}`, contextOf({}));
      const safe = lint(sheet).flatMap((finding) => fixesOf(finding, sheet, TOOLS).map((fix) => fix.safe));
      assert.deepEqual([safe, fixAll(sheet, TOOLS)], [[false], []]);
    });
  }

  it('is repaired without asking behind two backslashes: the first makes the second harmless', () => {
    const sheet = readSheet(`${HEADER}\nMarc\\\\ ,Petit,,m@ch.fr,21`, contextOf({}));
    assert.equal(fixAll(sheet, TOOLS).length, 1);
  });

  it('is not repaired with others as long as accents can still be had back', () => {
    const text = `${HEADER}\n Marc,Petit,,m@ch.fr,21`;
    const edits = (unreadLetters?: 'recoverable') =>
      fixAll(readSheet(text, { ...contextOf({}), ...(unreadLetters && { unreadLetters }) }), TOOLS).length;
    assert.deepEqual([edits(), edits('recoverable')], [1, 0]);
  });
});

describe('the findings on some lines', () => {
  const text = [HEADER, ' A,Un,,a@ch.fr,1', 'B,"Duo\n Deux",,b@ch.fr,2', ' C,Tri,,c@ch.fr,3', 'D,Qua,,d@ch.fr,4'].join(
    '\n',
  );
  const checked = () => Snapshot.of(readSheet(text, contextOf({})), RULES);
  const cases: readonly (readonly [first: number, last: number, records: number[]])[] = [
    [0, 0, []],
    [0, 1, [1]],
    [1, 1, [1]],
    [2, 2, [2]],
    [3, 3, [2]],
    [3, 4, [2, 3]],
    [4, 9, [3]],
    [5, 5, []],
    [0, 9, [1, 2, 3]],
  ];
  for (const [first, last, records] of cases) {
    it(`${first} to ${last}, counted from 0, are those of the records that reach there`, () => {
      assert.deepEqual(
        checked()
          .findingsOnLines(first, last)
          .map(({ place }) => place.record),
        records,
      );
    });
  }

  it('stay the same where nothing is edited', () => {
    const snapshot = checked();
    assert.equal(snapshot.edit([]), snapshot);
  });
});

describe('repairs that are made together', () => {
  const fix = (...edits: readonly (readonly [start: number, end: number, text: string])[]): Fix => ({
    title: { fr: '', en: '' },
    edits: edits.map(([start, end, text]) => ({ start, end, text })),
    safe: true,
  });
  const cases: readonly (readonly [what: string, fixes: readonly Fix[], made: readonly string[]])[] = [
    ['apart', [fix([5, 6, 'b']), fix([0, 1, 'a'])], ['0-1 a', '5-6 b']],
    ['one beside the other', [fix([0, 2, 'a']), fix([2, 3, 'b'])], ['0-2 a', '2-3 b']],
    ['one over the other: the first in the file', [fix([1, 3, 'b']), fix([0, 2, 'a'])], ['0-2 a']],
    ['the same twice: once', [fix([0, 2, 'a']), fix([0, 2, 'a'])], ['0-2 a']],
    ['half of one is in the way: all of it is left', [fix([0, 2, 'a']), fix([1, 2, 'b'], [8, 9, 'c'])], ['0-2 a']],
    [
      'one is in the way of what was left already: it is made',
      [fix([0, 2, 'a']), fix([1, 2, 'b'], [8, 9, 'c']), fix([8, 9, 'd'])],
      ['0-2 a', '8-9 d'],
    ],
    ['none', [], []],
  ];
  for (const [what, fixes, made] of cases) {
    it(what, () => {
      assert.deepEqual(
        combineFixes(fixes).map(({ start, end, text }) => `${start}-${end} ${text}`),
        made,
      );
    });
  }
});
