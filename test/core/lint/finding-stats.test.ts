// The numbers of a check: how much of each severity and effect, where the import would stop, and how grave a finding is.
import assert from 'node:assert/strict';
import type { Context, Severity } from '../../../src/core/document/context';
import { readSheet } from '../../../src/core/document/read-sheet';
import { contextOf } from '../../../src/core/lint/example';
import { countFilledRows, countFindings, FindingCounts } from '../../../src/core/lint/finding-stats';
import { byPlace, effectOf, isFromOtherFiles, quotaOf, severityOf } from '../../../src/core/lint/severity';
import type { Finding } from '../../../src/core/rules/rule';

const HEADER = 'firstname,lastname,password,email,profile_field_matricule';
const sheetOf = (...rows: string[]) => readSheet([HEADER, ...rows].join('\n'), contextOf({}));

const finding = (rule: string, record = 1, more: Partial<Finding> = {}): Finding => ({
  rule,
  place: { record, column: 0, from: 0, to: 1 },
  args: {},
  related: [],
  ...more,
});

describe('how grave a finding is', () => {
  const cases: readonly (readonly [
    what: string,
    rule: string,
    own: Severity | undefined,
    Context['rules'],
    expected: Severity,
  ])[] = [
    ['the rule’s', 'email-format', undefined, undefined, 'error'],
    ['the rule’s', 'name-suspicious', undefined, {}, 'warning'],
    ['the finding’s own', 'email-format', 'hint', {}, 'hint'],
    ['the user’s', 'email-format', 'hint', { 'email-format': 'information' }, 'information'],
    ['what the user says of another rule', 'email-format', undefined, { 'name-missing': 'hint' }, 'error'],
    ['a rule that is off says nothing of it', 'email-format', 'warning', { 'email-format': 'off' }, 'warning'],
    ['a rule that is not known', 'no-such-rule', undefined, {}, 'error'],
  ];
  for (const [what, rule, severity, rules, expected] of cases) {
    it(`${what}: ${rule}`, () =>
      assert.equal(severityOf({ rule, ...(severity && { severity }) }, { ...(rules && { rules }) }), expected));
  }

  it('what it does to the import: its own word, else the rule’s', () => {
    assert.equal(effectOf({ rule: 'row-fields' }), 'file');
    assert.equal(effectOf({ rule: 'row-fields', effect: 'line' }), 'line');
    assert.equal(effectOf({ rule: 'no-such-rule' }), 'form');
  });

  it('is told from other files by a place elsewhere', () => {
    const { place } = finding('x');
    assert.equal(isFromOtherFiles({ related: [] }), false);
    assert.equal(isFromOtherFiles({ related: [{ place }] }), false);
    assert.equal(isFromOtherFiles({ related: [{ place }, { place, elsewhere: { file: 'b', line: 2 } }] }), true);
  });

  const quotas: readonly (readonly [most: number, kept: readonly [number, number, number, number]])[] = [
    [0, [0, 0, 0, 0]],
    [2, [2, 0, 0, 0]],
    [3, [3, 0, 0, 0]],
    [5, [3, 2, 0, 0]],
    [9, [3, 2, 4, 0]],
    [100, [3, 2, 4, 1]],
  ];
  for (const [most, [error, warning, information, hint]] of quotas) {
    it(`the gravest are kept where there is room for ${most}`, () => {
      const counts = { error: 3, warning: 2, information: 4, hint: 1 };
      assert.deepEqual(quotaOf(counts, most), { error, warning, information, hint });
    });
  }

  it('findings are told by record, by place, and in the order of the catalogue', () => {
    const at = (rule: string, record: number, from: number) =>
      finding(rule, record, { place: { record, column: 0, from, to: from + 1 } });
    const told = [
      at('email-format', 1, 5),
      at('name-missing', 2, 0),
      at('username-format', 2, 0),
      at('username-format', 2, 3),
      at('file-empty', 3, 0),
    ];
    assert.deepEqual(told.toReversed().sort(byPlace), told);
    assert.deepEqual(told.toSorted(byPlace), told);
  });
});

describe('the numbers of a check', () => {
  const counted = (findings: readonly Finding[], rules?: Context['rules']) =>
    countFindings(findings, { ...(rules && { rules }) }).of(sheetOf('A,B,,a@ch.fr,1', 'C,D,,c@ch.fr,2').table, 2);

  it('count each rule, each severity, and each effect of an error', () => {
    const stats = counted([
      finding('email-format'),
      finding('email-format', 2),
      finding('row-fields', 2),
      finding('name-suspicious', 1),
      finding('name-missing', 1, { severity: 'hint' }),
      finding('matricule-zeros', 2),
    ]);
    assert.deepEqual(Object.fromEntries(stats.counts), {
      'email-format': 2,
      'row-fields': 1,
      'name-suspicious': 1,
      'name-missing': 1,
      'matricule-zeros': 1,
    });
    assert.deepEqual(stats.severities, { error: 3, warning: 1, information: 1, hint: 1 });
    assert.deepEqual(stats.errors, { file: 1, line: 0, silent: 2, form: 0 });
    assert.deepEqual([stats.stopping, stats.stopsAt, stats.filled], [0, undefined, 2]);
  });

  const stops: readonly (readonly [
    what: string,
    findings: readonly Finding[],
    stopping: number,
    stopsAt: number | undefined,
  ])[] = [
    ['nothing', [], 0, undefined],
    ['a value that is too long', [finding('cell-length', 1)], 1, 2],
    ['the first of two', [finding('cell-length', 2), finding('cell-length', 1)], 2, 2],
    ['one that refuses the file does not stop it', [finding('row-fields', 1)], 0, undefined],
    ['one of a rule that stops, but only its line is refused', [finding('username-format', 1)], 0, undefined],
    ['the same, where it stops', [finding('username-format', 2, { effect: 'file' })], 1, 3],
    ['no error', [finding('cell-length', 1, { severity: 'warning' })], 0, undefined],
  ];
  for (const [what, findings, stopping, stopsAt] of stops) {
    it(`say where the import would stop: ${what}`, () => {
      const stats = counted(findings);
      assert.deepEqual([stats.stopping, stats.stopsAt], [stopping, stopsAt]);
    });
  }

  it('take a finding where it stands now', () => {
    const counts = new FindingCounts({});
    counts.add(finding('cell-length', 1), 2);
    assert.equal(counts.of(sheetOf('A,B,,,1', 'C,D,,,2').table, 2).stopsAt, 3);
  });

  it('of other files are counts alone', () => {
    const { elsewhere } = countFindings([finding('files-person')], {});
    assert.deepEqual(Object.keys(elsewhere), ['counts', 'severities', 'errors']);
    assert.equal(elsewhere.severities.warning, 1);
  });

  it('leave empty rows out, and all rows of a file that is none of ours', () => {
    assert.equal(countFilledRows(sheetOf('A,B,,a@ch.fr,1', ',,,,', 'short', '')), 2);
    const foreign = readSheet('a,b\n1,2\n3,4', contextOf({ fileName: 'stock.csv' }));
    assert.equal(foreign.recognition, undefined);
    assert.equal(countFilledRows(foreign), 0);
  });
});
