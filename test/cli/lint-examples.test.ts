// The examples of test/fixtures/lint-examples and the situations from the field beside them, each a folder with a file and
// what has to be found in it (case.json).
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Answer, enrolmentCsv } from './harness';

const FIXTURES = path.join(__dirname, '../fixtures');
const SUITES = ['lint-examples', 'field-cases'];

/** `line` counts from 1 and is where the record starts; null where any will do, as for `field`. */
type Wanted = readonly [line: number | null, field: string | null, rule: string];

interface Case {
  readonly description: string;
  readonly file: string;
  readonly must: readonly Wanted[];
  /** Lines without an error and without a warning. */
  readonly clean: readonly number[];
  /** Rules that must not appear at all. */
  readonly never: readonly string[];
}

interface Found {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly line: number;
  readonly field: string | null;
}

const fits = <T>(wanted: T | null, actual: T | null) => wanted === null || wanted === actual;
const show = ({ rule, line, field }: Found) => `${rule} on line ${line}${field ? `, ${field}` : ''}`;

/** Everything in which an answer differs from what the case asks. */
function faultsOf(wanted: Case, answer: Answer): string[] {
  const findings = (JSON.parse(answer.stdout) as { files: { findings: Found[] }[] }).files.flatMap(
    (file) => file.findings,
  );
  const missing = wanted.must
    .filter(
      ([line, field, rule]) => !findings.some((f) => f.rule === rule && fits(line, f.line) && fits(field, f.field)),
    )
    .map(([line, field, rule]) => `missing: ${rule} on line ${line ?? 'any'}${field ? `, ${field}` : ''}`);
  const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
  const unclean = loud.filter(({ line }) => wanted.clean.includes(line)).map((f) => `the line is clean: ${show(f)}`);
  const banned = findings.filter(({ rule }) => wanted.never.includes(rule)).map((f) => `must not appear: ${show(f)}`);
  const status = findings.some(({ severity }) => severity === 'error') ? 1 : 0;
  const wrongStatus = answer.status === status ? [] : [`exit status ${answer.status}, not ${status}`];
  return [...missing, ...unclean, ...banned, ...wrongStatus];
}

/** The folders of a suite that hold a case; the others are for the conversion. */
const casesOf = (suite: string) =>
  readdirSync(path.join(FIXTURES, suite)).filter((name) => existsSync(path.join(FIXTURES, suite, name, 'case.json')));

for (const suite of SUITES) {
  describe(suite, () => {
    for (const name of casesOf(suite)) checkCase(path.join(FIXTURES, suite, name), name);
  });
}

function checkCase(folder: string, name: string): void {
  const wanted = JSON.parse(readFileSync(path.join(folder, 'case.json'), 'utf8')) as Case;

  it(`${name}: ${wanted.description}`, async () => {
    const config = path.join(folder, '.enrolment.json');
    const options = existsSync(config) ? ['--config', config] : [];
    const args = ['check', '--format', 'json', ...options, path.join(folder, wanted.file)];
    assert.deepEqual(faultsOf(wanted, await enrolmentCsv(args)), []);
  });
}

describe('a case', () => {
  it('tells every way in which an answer can be wrong', () => {
    const wanted: Case = {
      description: '',
      file: '',
      must: [
        [2, 'email', 'email-format'],
        [3, null, 'row-fields'],
      ],
      clean: [4],
      never: ['cell-html'],
    };
    const found = [
      { rule: 'email-format', severity: 'error', line: 5, field: 'email' },
      { rule: 'row-fields', severity: 'error', line: 3, field: 'email' },
      { rule: 'cell-html', severity: 'hint', line: 4, field: null },
      { rule: 'name-missing', severity: 'warning', line: 4, field: 'lastname' },
    ];
    const stdout = JSON.stringify({ files: [{ findings: found }] });
    assert.deepEqual(faultsOf(wanted, { status: 0, stdout, stderr: '' }), [
      'missing: email-format on line 2, email',
      'the line is clean: name-missing on line 4, lastname',
      'must not appear: cell-html on line 4',
      'exit status 0, not 1',
    ]);
  });
});
