// Which .enrolment.json applies to a file, and what a bad one does.
import assert from 'node:assert/strict';
import { enrolmentCsv, folderWith, HEADER } from './harness';

const WARNING = `${HEADER}\nMarc,Petit,,marc.petit@ch.fr,00021\n`;
const severity = (severity: string) => JSON.stringify({ rules: { 'matricule-prefixed': severity } });

async function severities(files: Record<string, string>, args: string[]) {
  const folder = folderWith(files);
  const answer = await enrolmentCsv(['check', '--format', 'json', ...args], { cwd: folder.path });
  const { files: checked } = JSON.parse(answer.stdout) as {
    files: { findings: { rule: string; severity: string }[] }[];
  };
  return {
    ...answer,
    severities: checked.map(({ findings }) => findings.find(({ rule }) => rule === 'matricule-prefixed')?.severity),
  };
}

describe('.enrolment.json', () => {
  const cases: [string, Record<string, string>, string[], (string | undefined)[]][] = [
    ['none', { 'a.csv': WARNING }, ['a.csv'], ['warning']],
    ['beside the file', { 'a.csv': WARNING, '.enrolment.json': severity('error') }, ['a.csv'], ['error']],
    ['above the file', { 'x/y/a.csv': WARNING, '.enrolment.json': severity('error') }, ['x/y/a.csv'], ['error']],
    [
      'the nearest of two',
      { 'x/y/a.csv': WARNING, '.enrolment.json': severity('error'), 'x/.enrolment.json': severity('hint') },
      ['x/y/a.csv'],
      ['hint'],
    ],
    [
      'each file has its own',
      {
        'x/a.csv': WARNING,
        'y/a.csv': WARNING,
        'x/.enrolment.json': severity('error'),
        'y/.enrolment.json': severity('off'),
      },
      ['x/a.csv', 'y/a.csv'],
      ['error', undefined],
    ],
    [
      '--config names another',
      { 'a.csv': WARNING, '.enrolment.json': severity('error'), 'z/other.json': severity('hint') },
      ['--config', 'z/other.json', 'a.csv'],
      ['hint'],
    ],
    ['a byte-order mark', { 'a.csv': WARNING, '.enrolment.json': `\ufeff${severity('error')}` }, ['a.csv'], ['error']],
  ];
  for (const [name, files, args, expected] of cases) {
    it(name, async () => {
      const answer = await severities(files, args);
      assert.deepEqual([answer.severities, answer.stderr], [expected, '']);
      assert.equal(answer.status, expected.includes('error') ? 1 : 0);
    });
  }

  const bad: [string, string, RegExp][] = [
    ['no JSON', '{"platform": ', /^enrolment-csv: \.enrolment\.json:1:\d+ /],
    ['no object', '[1]', /^enrolment-csv: \.enrolment\.json /],
    ['a platform that there is not', '{"platform":"anhf"}', /^enrolment-csv: \.enrolment\.json:1:13 .*anhf/],
    ['a value of a wrong type', '{\n  "establishment": 42\n}', /^enrolment-csv: \.enrolment\.json:2:20 /],
    [
      'a severity that there is not',
      '{"rules":{"matricule-prefixed":"loud"}}',
      /^enrolment-csv: \.enrolment\.json:1:32 /,
    ],
    [
      'a key that there is not',
      '{"establishement":"alp002"}',
      /^enrolment-csv: \.enrolment\.json:1:2 .*establishement/,
    ],
  ];
  for (const [name, config, sentence] of bad) {
    it(`says what is wrong, and checks all the same: ${name}`, async () => {
      const answer = await severities({ 'a.csv': WARNING, 'b.csv': WARNING, '.enrolment.json': config }, [
        'a.csv',
        'b.csv',
      ]);
      assert.deepEqual(answer.severities, ['warning', 'warning']);
      assert.match(answer.stderr, sentence);
      assert.equal(answer.stderr.split('\n').length, 2, 'said once');
    });
  }

  const unreadable: [string, Record<string, string>, string[]][] = [
    ['the configuration that --config names', {}, ['--config', 'nothing.json']],
    ['the export of accounts', { '.enrolment.json': '{"accounts":"nothing.csv"}' }, []],
    ['the catalogue of cohorts', { '.enrolment.json': '{"cohorts":"nothing.csv"}' }, []],
  ];
  for (const [name, files, args] of unreadable) {
    it(`ends with 2 when it cannot read ${name}`, async () => {
      const answer = await severities({ ...files, 'a.csv': WARNING }, [...args, 'a.csv']);
      assert.deepEqual([answer.status, answer.severities], [2, ['warning']]);
      assert.match(answer.stderr, /^enrolment-csv: [^\n]*nothing\.\w+[^\n]*\n$/);
    });
  }
});
