// `check`: the text, the JSON, which files are looked at, and the exit status.
import assert from 'node:assert/strict';
import { enrolmentCsv, folderWith, HEADER } from './harness';

const CLEAN = `${HEADER}\nMarc,Petit,,marc.petit@ch.fr,21\n`;
const ERROR = `${HEADER}\nMarc,Petit,,,21\n`;
const WARNING = `${HEADER}\nMarc,Petit,,marc.petit@ch.fr,00021\n`;
const OTHER = 'ville,code\nLyon,69000\n';

const findingsOf = async (csv: string | Uint8Array, args: string[] = []) => {
  const folder = folderWith({ 'a.csv': csv });
  const { stdout } = await enrolmentCsv(['check', '--format', 'json', ...args, 'a.csv'], { cwd: folder.path });
  return JSON.parse(stdout).files[0].findings;
};

describe('check', () => {
  const statuses: [string, string | Uint8Array, string[], number, RegExp][] = [
    ['a clean file', CLEAN, [], 0, /^$/],
    ['a file with an error', ERROR, [], 1, /^$/],
    ['a file with a warning only', WARNING, [], 0, /^$/],
    ['a file that is none of ours', OTHER, [], 0, /a\.csv: not an import file/],
    ['nothing', '', [], 0, /a\.csv: not an import file/],
    [
      'people without a header',
      'Ana,Silva,,ana.silva@uni.fr,1\n',
      [],
      1,
      /a\.csv: it starts with an agent, without a header/,
    ],
    ['bytes', Uint8Array.from({ length: 300 }, (_, i) => i % 256), [], 1, /^$/],
  ];
  for (const [name, csv, args, status, stderr] of statuses) {
    for (const format of ['text', 'json']) {
      it(`ends with ${status} for ${name}, as ${format}`, async () => {
        const folder = folderWith({ 'a.csv': csv });
        const answer = await enrolmentCsv(['check', '--format', format, ...args, 'a.csv'], { cwd: folder.path });
        assert.equal(answer.status, status);
        assert.match(answer.stderr, stderr);
      });
    }
  }

  it('prints one finding a line, with its position, its cell and its rule', async () => {
    const folder = folderWith({ 'a.csv': ERROR });
    const { stdout } = await enrolmentCsv(['check', 'a.csv'], { cwd: folder.path });
    const findings = stdout.split('\n').filter((line) => line.includes('['));
    assert.equal(findings.length, 1);
    assert.match(findings[0]!, /^a\.csv:2:12 error C2: Type a password: without an address.* \[password-required\]$/);
  });

  it('gives totals for several files', async () => {
    const folder = folderWith({ 'a.csv': ERROR.replace('Marc', 'Lise'), 'b.csv': WARNING });
    const { stdout, status } = await enrolmentCsv(['check', 'a.csv', 'b.csv'], { cwd: folder.path });
    assert.equal(status, 1);
    assert.match(stdout, /2\u00a0files checked: 1\u00a0error and 1\u00a0warning\./);
  });

  it('lets no file name give orders to the terminal', async () => {
    const name = 'a\u001b[31m\nb.csv';
    const folder = folderWith({ [name]: ERROR });
    const { stdout } = await enrolmentCsv(['check', name], { cwd: folder.path });
    assert.match(stdout, /^a¤\[31m¤b\.csv:2:12 error/m);
    assert.doesNotMatch(stdout, /\u001b/);
    const missing = await enrolmentCsv(['check', `x${name}`], { cwd: folder.path });
    assert.match(missing.stderr, /^enrolment-csv: xa¤\[31m¤b\.csv[^\n]*\n$/);
  });

  it('describes a finding as JSON', async () => {
    const csv = `${HEADER}\nMarc,Petit,,marc.petit@ch.fr,21\nLise,Morel,,MARC.PETIT@ch.fr,22\n`;
    const [finding] = await findingsOf(csv);
    assert.deepEqual(finding, {
      rule: 'email-duplicate',
      severity: 'error',
      effect: 'line',
      line: 3,
      column: 13,
      endLine: 3,
      endColumn: 29,
      field: 'email',
      cell: 'D3',
      message: 'Same address as line 2 (MARC.PETIT@ch.fr): this account cannot be created as it is.',
      related: [{ line: 2, column: 13, endLine: 2, endColumn: 29 }],
      fixes: [
        {
          title: 'Empty the cell',
          safe: false,
          edits: [{ start: { line: 3, column: 13 }, end: { line: 3, column: 29 }, text: '' }],
        },
      ],
    });
  });

  it('names the template’s column for a name of the header, and none for a foreign one', async () => {
    const found = await findingsOf('Prénom,lastname,password,email,profile_field_matricule\nMarc,Petit,,m@ch.fr,21\n');
    assert.deepEqual([found[0].rule, found[0].field, found[0].cell], ['header-name', 'firstname', 'A1']);
  });

  it('counts columns in UTF-16 units of the text, without its byte-order mark', async () => {
    const found = await findingsOf(`\ufeff${HEADER}\r\n"😀 É",Petit,,m@ch.fr,00021\r\n`);
    const prefixed = found.find(({ rule }: { rule: string }) => rule === 'matricule-prefixed');
    assert.deepEqual([prefixed.line, prefixed.column, prefixed.cell], [2, 23, 'E2']);
  });

  it('places a finding of a record of several lines on the line where it starts', async () => {
    const csv = `${HEADER}\n"Ma\nrc",Petit,,m@ch.fr,00021\nLise,Morel,,l@ch.fr,00022\n`;
    const prefixed = (await findingsOf(csv)).filter(({ rule }: { rule: string }) => rule === 'matricule-prefixed');
    const places = prefixed.map(({ line, column, endLine, endColumn, cell }: Record<string, unknown>) => [
      [line, column],
      [endLine, endColumn],
      cell,
    ]);
    assert.deepEqual(places, [
      [[2, 1], [3, 25], 'E2'],
      [[4, 21], [4, 26], 'E3'],
    ]);
    assert.deepEqual(prefixed[0].fixes[0].edits[0].start, { line: 3, column: 20 });
  });

  it('prints fixes that repair the file when they are applied', async () => {
    const csv = `${HEADER}\r\nMarc, Petit,,m@ch.fr,00021\r\n`;
    const lines = csv.split('\r\n');
    for (const { fixes } of await findingsOf(csv)) {
      for (const { start, end, text } of fixes[0].edits) {
        const line = lines[start.line - 1]!;
        assert.equal(start.line, end.line);
        lines[start.line - 1] =
          line.slice(0, start.column - 1) + text.padEnd(end.column - start.column) + line.slice(end.column - 1);
      }
    }
    assert.equal(lines.join('\n').replaceAll(/ +(?=,|$|\n)/g, ''), `${HEADER}\nMarc,Petit,,m@ch.fr,21\n`);
  });

  it('is one JSON document for several files, with the paths as given', async () => {
    const folder = folderWith({ 'a.csv': ERROR, 'd/b.csv': OTHER });
    const args = ['./a.csv', 'nothing.csv', folder.at('d/b.csv')];
    const { stdout, status } = await enrolmentCsv(['check', '--format', 'json', ...args], { cwd: folder.path });
    const { files } = JSON.parse(stdout) as { files: { path: string; findings: unknown[] }[] };
    assert.deepEqual(
      files.map(({ path, findings }) => [path, findings.length]),
      [
        ['./a.csv', 1],
        [folder.at('d/b.csv'), 0],
      ],
    );
    assert.equal(status, 2);
  });

  it('prints a JSON document also when there is no file to speak of', async () => {
    const { stdout, status } = await enrolmentCsv(['check', '--format', 'json', 'x.csv'], { cwd: folderWith({}).path });
    assert.deepEqual([JSON.parse(stdout), status], [{ files: [] }, 2]);
  });

  it('checks anything when a platform is named', async () => {
    const folder = folderWith({ 'a.csv': 'Nom,code\nPetit,69000\n' });
    const free = await enrolmentCsv(['check', 'a.csv'], { cwd: folder.path });
    assert.deepEqual([free.stdout, free.status], ['', 0]);
    const forced = await enrolmentCsv(['check', '--platform', 'anfh', 'a.csv'], { cwd: folder.path });
    assert.match(forced.stdout, /\[header-name\]/);
    assert.deepEqual([forced.stderr, forced.status], ['', 1]);
  });

  it('reads standard input', async () => {
    const { stdout, status } = await enrolmentCsv(['check', '-'], { stdin: ERROR });
    assert.match(stdout, /^standard input[\s\S]*^-:2:12 error/m);
    assert.equal(status, 1);
  });

  const FILES = { 'a.csv': ERROR, 'd/b.csv': ERROR, 'd/e/c.txt': ERROR, 'd/notes.txt': 'rien', 'd/x.pdf': 'pdf' };
  const searches: [string, string[], string[]][] = [
    ['a pattern that the shell did not expand', ['d/**/*.{csv,txt}'], ['d/b.csv', 'd/e/c.txt', 'd/notes.txt']],
    ['a folder', ['d'], ['d/b.csv', 'd/e/c.txt', 'd/notes.txt']],
    ['the folder we are in', ['.'], ['a.csv', 'd/b.csv', 'd/e/c.txt', 'd/notes.txt']],
    ['one file by three names', ['d/b.csv', 'd/*.csv', './d/../d/b.csv'], ['d/b.csv']],
  ];
  for (const [name, args, paths] of searches) {
    it(`looks for files: ${name}`, async () => {
      const folder = folderWith(FILES);
      const { stdout, stderr } = await enrolmentCsv(['check', '--format', 'json', ...args], { cwd: folder.path });
      assert.deepEqual(
        JSON.parse(stdout).files.map(({ path }: { path: string }) => path),
        paths,
      );
      const others = paths.includes('d/notes.txt') ? /^enrolment-csv: 1\u00a0other file is not an import file/ : /^$/;
      assert.match(stderr, others);
    });
  }

  it('says that a folder has no file to check', async () => {
    const { stdout, stderr, status } = await enrolmentCsv(['check', 'd'], {
      cwd: folderWith({ 'd/x.pdf': 'pdf' }).path,
    });
    assert.deepEqual([stdout, stderr, status], ['', 'enrolment-csv: no CSV file in the folder “d”.\n', 0]);
  });

  it('compares the files with each other', async () => {
    const folder = folderWith({ 'a.csv': CLEAN, 'd/b.csv': CLEAN, 'c.csv': OTHER });
    const { stdout } = await enrolmentCsv(['check', '--format', 'json', 'a.csv', 'd/b.csv', 'c.csv', 'no.csv'], {
      cwd: folder.path,
    });
    const { files } = JSON.parse(stdout) as {
      files: { findings: { rule: string; line: number; related: unknown }[] }[];
    };
    const found = files.map(({ findings }) => findings.map(({ rule, line, related }) => [rule, line, related]));
    assert.deepEqual(found, [
      [['files-person', 2, [{ path: 'd/b.csv', line: 2 }]]],
      [['files-person', 2, [{ path: 'a.csv', line: 2 }]]],
      [],
    ]);
  });

  it('takes a file for what it is called, when its name looks like a pattern', async () => {
    const folder = folderWith({ 'a[1].csv': ERROR });
    assert.equal((await enrolmentCsv(['check', 'a[1].csv'], { cwd: folder.path })).status, 1);
  });
});

describe('check, of a file for Moodle’s page Upload cohorts', () => {
  const COHORTS = 'name,idnumber,visible\nA,a,1\nB,a,1\nC,c,non\n';

  it('prints what Moodle would say of it', async () => {
    const { stdout, stderr, status } = await enrolmentCsv(['check', 'c.csv'], {
      cwd: folderWith({ 'c.csv': COHORTS }).path,
    });
    assert.deepEqual(stdout.trimEnd().split('\n'), [
      'c.csv — 1\u00a0error and 1\u00a0warning',
      'c.csv:3:3 error B3: The id number “a” is already on line 2: Moodle creates none of this file’s cohorts. [cohort-file]',
      'c.csv:4:5 warning C4: A hidden cohort: it cannot be used for the synchronisation of a course. [cohort-file]',
    ]);
    assert.deepEqual([stderr, status], ['', 1]);
  });

  it('gives its findings and repairs as JSON', async () => {
    const found = await findingsOf(COHORTS);
    const shown = found.map(({ rule, effect, line, field, cell }: Record<string, unknown>) => [
      rule,
      effect,
      line,
      field,
      cell,
    ]);
    assert.deepEqual(shown, [
      ['cohort-file', 'file', 3, 'idnumber', 'B3'],
      ['cohort-file', 'silent', 4, 'visible', 'C4'],
    ]);
    const [, { fixes }] = found;
    const edits = [{ start: { line: 4, column: 5 }, end: { line: 4, column: 8 }, text: '1' }];
    assert.deepEqual(fixes, [{ title: 'Write “1” into visible', safe: false, edits }]);
  });

  it('leaves the folder’s own list of cohorts alone', async () => {
    const files = { 'c.csv': COHORTS, '.enrolment.json': '{ "cohorts": "c.csv" }', 'a.csv': CLEAN };
    const { stdout } = await enrolmentCsv(['check', '--format', 'json', '.'], { cwd: folderWith(files).path });
    const { files: checked } = JSON.parse(stdout);
    assert.deepEqual(checked.find(({ path }: { path: string }) => path === 'c.csv')?.findings, []);
  });
});
