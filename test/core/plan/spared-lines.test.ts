// Which lines share the fate of another one, and so are spared the simulation: new people of one kind, who meet nobody.
import assert from 'node:assert/strict';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { decisionKeys } from '../../../src/core/plan/decisions';
import { importFor } from '../../../src/core/plan/import-job';
import { readLines } from '../../../src/core/plan/known-lines';
import { canSkipLines, holdsForKind, lineKindsOf, representativesOf } from '../../../src/core/plan/row-equivalence';
import type { Message, RowResult } from '../../../src/core/simulation';
import { runToCompletion } from '../../../src/core/task/cooperative-task';
import type { Given } from './harness';

const MOODLE = 'username,firstname,lastname,password,email,cohort1';
const ANNE = 'a.un,Anne,Un,Tk8!graine,anne@ch.fr,';
const CARL = 'c.tri,Carl,Tri,Vb3!mousse,carl@ch.fr,';

/** Of each line (from 0) the one whose fate it shares; undefined where every line is simulated. */
function models(rows: readonly string[], { decisions, options, ...given }: Given = {}): number[] | undefined {
  const sheet = readSheet(rows.join('\n'), contextOf({ platform: 'moodle', fileName: 'x.csv', ...given }));
  const { lines, splice } = runToCompletion(readLines(sheet));
  const choices = { ...(decisions && { decisions }), ...(options && { importOptions: options }) };
  const work = importFor(lines, decisionKeys(lines), choices);
  return canSkipLines(work) ? [...representativesOf(work, runToCompletion(lineKindsOf(work, splice)))] : undefined;
}

const long = (length: number) => 'x'.repeat(length);
const address = (length: number) => `bob@${'abcdefghi.'.repeat(20).slice(0, length - 7)}.fr`;

describe('a line that stands between two lines of one kind', () => {
  const spared: readonly (readonly [what: string, row: string])[] = [
    ['is of their kind', 'b.duo,Bob,Duo,Rv5?moulin,bob@ch.fr,'],
    ['has every sign that a username may have', 'b-0_d@x.y,Bob,Duo,Rv5?moulin,bob@ch.fr,'],
    ['has the shortest username', 'bd,Bob,Duo,Rv5?moulin,bob@ch.fr,'],
    ['has a username of 100 letters', `${long(100)},Bob,Duo,Rv5?moulin,bob@ch.fr,`],
    ['has names of 100 letters', `b.duo,${long(100)},${long(100)},Rv5?moulin,bob@ch.fr,`],
    ['has an address of 100 letters', `b.duo,Bob,Duo,Rv5?moulin,${address(100)},`],
    ['has a password of 42 letters, 126 bytes at most', `b.duo,Bob,Duo,Rv5?${'é'.repeat(38)},bob@ch.fr,`],
  ];
  for (const [what, row] of spared) {
    it(`is spared: it ${what}`, () => assert.deepEqual(models([MOODLE, ANNE, row, CARL]), [0, 0, 0]));
  }

  const simulated: readonly (readonly [what: string, row: string])[] = [
    ['has a capital in its username', 'B.duo,Bob,Duo,Rv5?moulin,bob@ch.fr,'],
    ['has a username of one letter', 'b,Bob,Duo,Rv5?moulin,bob@ch.fr,'],
    ['has no username', ',Bob,Duo,Rv5?moulin,bob@ch.fr,'],
    ['has the username of Moodle’s guest', 'guest,Bob,Duo,Rv5?moulin,bob@ch.fr,'],
    ['has a username of 101 letters', `${long(101)},Bob,Duo,Rv5?moulin,bob@ch.fr,`],
    ['has a first name of 101 letters', `b.duo,${long(101)},Duo,Rv5?moulin,bob@ch.fr,`],
    ['has a last name of 101 letters', `b.duo,Bob,${long(101)},Rv5?moulin,bob@ch.fr,`],
    ['has no first name', 'b.duo,,Duo,Rv5?moulin,bob@ch.fr,'],
    ['has no last name', 'b.duo,Bob,,Rv5?moulin,bob@ch.fr,'],
    ['has markup in a name', 'b.duo,Bob<b>,Duo,Rv5?moulin,bob@ch.fr,'],
    ['has an address that is none', 'b.duo,Bob,Duo,Rv5?moulin,bob,'],
    ['has no address', 'b.duo,Bob,Duo,Rv5?moulin,,'],
    ['has an address of 101 letters', `b.duo,Bob,Duo,Rv5?moulin,${address(101)},`],
    ['has the password 0, which PHP takes for none', 'b.duo,Bob,Duo,0,bob@ch.fr,'],
    ['has a password of 43 letters, perhaps 129 bytes', `b.duo,Bob,Duo,Rv5?${'é'.repeat(39)},bob@ch.fr,`],
    ['has a blank behind a name', 'b.duo,Bob ,Duo,Rv5?moulin,bob@ch.fr,'],
    ['has a blank before its last cell', 'b.duo,Bob,Duo,Rv5?moulin,bob@ch.fr, '],
    ['has a formula for a name', 'b.duo,Bob,=Duo,Rv5?moulin,bob@ch.fr,'],
    ['has a formula for a cohort', 'b.duo,Bob,Duo,Rv5?moulin,bob@ch.fr,-7'],
    ['has a formula for a username', '-duo,Bob,Duo,Rv5?moulin,bob@ch.fr,'],
    ['gives no password', 'b.duo,Bob,Duo,,bob@ch.fr,'],
    ['gives a weak password', 'b.duo,Bob,Duo,faible,bob@ch.fr,'],
    ['names a cohort', 'b.duo,Bob,Duo,Rv5?moulin,bob@ch.fr,C1'],
  ];
  for (const [what, row] of simulated) {
    it(`is simulated: it ${what}`, () => assert.deepEqual(models([MOODLE, ANNE, row, CARL]), [0, 1, 0]));
  }

  it('is simulated where somebody decided on it', () => {
    const decisions = { 'bob|duo||bob@ch.fr': { kind: 'add', username: 'b.duo' } } as const;
    assert.deepEqual(models([MOODLE, ANNE, 'b.duo,Bob,Duo,Rv5?moulin,bob@ch.fr,', CARL], { decisions }), [0, 1, 0]);
  });
});

describe('lines of one kind', () => {
  const cases: readonly (readonly [what: string, rest: readonly [string, string, string], models: number[]])[] = [
    ['no password', [',b@ch.fr,', ',c@ch.fr,', ',d@ch.fr,'], [0, 0, 0]],
    ['a weak and a strong one', ['faible,b@ch.fr,', 'Rv5?moulin,c@ch.fr,', 'court,d@ch.fr,'], [0, 1, 0]],
    ['none and a strong one', [',b@ch.fr,', 'Rv5?moulin,c@ch.fr,', ',d@ch.fr,'], [0, 1, 0]],
    ['one cohort', ['Rv5?moulin,b@ch.fr,C1', 'Vb3!mousse,c@ch.fr,C1', 'Tk8!graine,d@ch.fr,C1'], [0, 0, 0]],
    ['two cohorts', ['Rv5?moulin,b@ch.fr,C1', 'Vb3!mousse,c@ch.fr,C2', 'Tk8!graine,d@ch.fr,C1'], [0, 1, 0]],
  ];
  for (const [what, rest, expected] of cases) {
    it(`have one fate: ${what}`, () => {
      const names = ['b.duo,Bob,Duo', 'c.tri,Carl,Tri', 'd.qua,Dan,Qua'];
      assert.deepEqual(models([MOODLE, ...names.map((name, index) => `${name},${rest[index]}`)]), expected);
    });
  }
});

describe('lines that meet somebody', () => {
  const ACCOUNTS = 'username,firstname,lastname,email\nknown,Zoé,Roy,known@ch.fr';
  const cases: readonly (readonly [what: string, rows: readonly string[], given: Given, models: number[]])[] = [
    ['nobody', ['b.duo,Bob,Duo,,bob@ch.fr,', 'c.tri,Carl,Tri,,carl@ch.fr,'], {}, [0, 0]],
    ['one username', ['b.duo,Bob,Duo,,bob@ch.fr,', 'b.duo,Carl,Tri,,carl@ch.fr,'], {}, [0, 1]],
    ['one username for the database', ['bduo,Bob,Duo,,bob@ch.fr,', 'bdúo,Carl,Tri,,carl@ch.fr,'], {}, [0, 1]],
    ['one address in another case', ['b.duo,Bob,Duo,,bob@ch.fr,', 'c.tri,Carl,Tri,,BOB@ch.fr,'], {}, [0, 1]],
    [
      'a username that Moodle makes of another',
      ['b.duo,Bob,Duo,,bob@ch.fr,', 'B.D?uo,Carl,Tri,,carl@ch.fr,', 'd.qua,Dan,Qua,,dan@ch.fr,', 'e.x,Eve,X,,e@ch.fr,'],
      {},
      [0, 1, 2, 2],
    ],
    [
      'the username of an account',
      ['b.duo,Bob,Duo,,bob@ch.fr,', 'known,Carl,Tri,,carl@ch.fr,'],
      { accounts: ACCOUNTS },
      [0, 1],
    ],
    [
      'the address of an account',
      ['b.duo,Bob,Duo,,bob@ch.fr,', 'c.tri,Carl,Tri,,known@ch.fr,'],
      { accounts: ACCOUNTS },
      [0, 1],
    ],
    [
      'a username that a decision gives to another',
      ['b.duo,Bob,Duo,,bob@ch.fr,', 'c.tri,Carl,Tri,,carl@ch.fr,', 'd.qua,Dan,Qua,,dan@ch.fr,'],
      { decisions: { 'dan|qua||dan@ch.fr': { kind: 'add', username: 'c.tri' } } },
      [0, 1, 2],
    ],
  ];
  for (const [what, rows, given, expected] of cases) {
    it(`are simulated: ${what}`, () => assert.deepEqual(models([MOODLE, ...rows], given), expected));
  }
});

describe('cohorts of two columns', () => {
  const models2 = (bob: string, carl: string) =>
    models([`${MOODLE},cohort2`, `b.duo,Bob,Duo,,bob@ch.fr,${bob}`, `c.tri,Carl,Tri,,carl@ch.fr,${carl}`]);
  it('are one fate where they are the same', () => assert.deepEqual(models2('A,BC', 'A,BC'), [0, 0]));
  it('are two where only their letters are the same', () => assert.deepEqual(models2('A,BC', 'AB,C'), [0, 1]));
});

describe('a file without a spared line', () => {
  const BOB = 'b.duo,Bob,Duo,Rv5?moulin,bob@ch.fr,';
  const WITH = (column: string) => [`${MOODLE},${column}`, `${ANNE},1`, `${BOB},1`];
  const cases: readonly (readonly [what: string, rows: readonly string[], given: Given, isSpared: boolean])[] = [
    ['plain', [MOODLE, ANNE, BOB], {}, true],
    ['imported as “add new”, by number', [MOODLE, ANNE, BOB], { options: { uutype: '0' } }, true],
    ['imported as “add all”', [MOODLE, ANNE, BOB], { options: { uutype: '1' } }, false],
    ['imported as “add and update”', [MOODLE, ANNE, BOB], { options: { uutype: '2' } }, true],
    ['imported as “update”', [MOODLE, ANNE, BOB], { options: { uutype: '3' } }, false],
    ['with a quoted cell', [MOODLE, ANNE, BOB.replace('Bob', '"Bob"')], {}, false],
    ['with a backslash', [MOODLE, ANNE, BOB.replace('Bob', 'B\\b')], {}, false],
    ['with line ends of Windows', [`${MOODLE}\r`, `${ANNE}\r`, BOB], {}, true],
    ['with a line end of old Macs', [`${MOODLE}\r${ANNE}`, BOB], {}, false],
    ['with a line of the wrong length', [MOODLE, ANNE, BOB, 'x'], {}, false],
    ['with a column whose meaning is Moodle’s own', WITH('auth'), {}, false],
    ['with a field of the profile', WITH('profile_field_service'), {}, true],
    ['with a second cohort', WITH('cohort12'), {}, true],
    ['with a column that is nearly a cohort', WITH('cohort1x'), {}, false],
    ['with a column of an unknown name', WITH('service'), {}, false],
    ['with a header in capitals', [MOODLE.replace('email', 'Email'), ANNE, BOB], {}, true],
    ['with a misspelt header', [MOODLE.replace('email', 'e-mail'), ANNE, BOB], {}, false],
  ];
  for (const [what, rows, given, isSpared] of cases) {
    it(`${isSpared ? 'is none' : 'is one'} ${what}`, () => {
      assert.equal(models(rows, given) !== undefined, isSpared);
    });
  }

  it('is none with quoted cells where the platform writes the file anew, but is one with a backslash', () => {
    const header = 'firstname,lastname,password,email,profile_field_matricule';
    const of = (name: string) => models([header, `${name},Un,,a@ch.fr,1`, 'Bob,Duo,,b@ch.fr,2'], { platform: 'anfh' });
    assert.deepEqual(of('"Anne"'), [0, 0]);
    assert.equal(of('An\\ne'), undefined);
  });
});

describe('the answer to a line', () => {
  const NEW = 'moodle/newuser';
  const cases: readonly (readonly [keys: readonly Message['key'][], outcome: RowResult['outcome'], holds: boolean])[] =
    [
      [[NEW], 'created', true],
      [[NEW, 'tool_uploaduser/uupasswordcron', 'error/invalidpasswordpolicy'], 'created', true],
      [[NEW, 'core_cohort/useradded'], 'created', true],
      [[NEW, 'core_cohort/unknowncohort'], 'created', false],
      [[NEW, null], 'created', false],
      [[NEW], 'updated', false],
      [[], 'error', false],
    ];
  for (const [keys, outcome, holds] of cases) {
    it(`${holds ? 'holds for all of its kind' : 'is about that line'}: ${outcome}, ${keys.join(', ')}`, () => {
      const messages = keys.map((key): Message => ({ col: 'status', level: 'info', key }));
      assert.equal(holdsForKind({ line: 2, outcome, messages }), holds);
    });
  }
});
