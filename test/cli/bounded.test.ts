// What is told is bounded, and one file's failure is that file's alone.
import assert from 'node:assert/strict';
import { enrolmentCsv, folderWith, HEADER } from './harness';

const AGENTS = `${HEADER}\nMarc,Petit,,marc.petit@ch.fr,21\n`;

const manyNames = (count: number, value: string): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, nth) => [`name-${nth}`, value]));

describe('what is told', () => {
  it('is at most 20 problems of a configuration, and how many there are besides', async () => {
    const rules = Object.fromEntries(Array.from({ length: 200 }, (_, n) => [`rule-${n}`, 'off']));
    const folder = folderWith({ 'a.csv': AGENTS, '.enrolment.json': JSON.stringify({ rules }) });
    const { stderr } = await enrolmentCsv(['check', 'a.csv'], { cwd: folder.path });
    const lines = stderr.trimEnd().split('\n');
    assert.equal(lines.length, 21);
    assert.match(lines.at(-1)!, /and 180\sother problems/);
  });

  it('is at most ten findings of one rule in a file, and how many there are besides', async () => {
    const folder = folderWith({ 'a.csv': `${HEADER}\n${'Marc,Petit\n'.repeat(500)}` });
    const { stdout } = await enrolmentCsv(['check', 'a.csv'], { cwd: folder.path });
    const lines = stdout.split('\n').filter((line) => line.endsWith('[row-fields]'));
    assert.equal(lines.length, 11);
    assert.match(lines.at(-1)!, /and 490\sothers of this rule/);
    const json = await enrolmentCsv(['check', '--format', 'json', 'a.csv'], { cwd: folder.path });
    assert.equal(json.stdout.match(/"rule":"row-fields"/g)?.length, 500);
  });

  it('is at most 100,000 findings as JSON, the gravest ones, and how many others each rule has', async () => {
    const text = `${HEADER}\n Anne,Roy,,anne.roy@ch.fr,21\n${'Marc\n'.repeat(100_005)}`;
    const { stdout } = await enrolmentCsv(['check', '--format', 'json', '-'], { stdin: text });
    const [file] = JSON.parse(stdout).files;
    assert.equal(file.findings.length, 100_000);
    assert.deepEqual(new Set(file.findings.map(({ severity }: { severity: string }) => severity)), new Set(['error']));
    assert.deepEqual(file.omitted, { 'cell-whitespace': 1, 'row-fields': 5 });
  });

  /** A blank in front of each first name is a warning that has a safe repair; of a line of one cell, nobody is made out. */
  const blanks = (count: number) => `${HEADER}\n${' Marc,Petit,,m@ch.fr,21\n'.repeat(count)}`;
  const unread = (count: number) => `${HEADER}\nMarc,Petit,,m@ch.fr,21\n${'x\n'.repeat(count)}`;

  it('is at most 10,000 changes of a dry run, and how many others there are', async () => {
    const { stdout } = await enrolmentCsv(['fix', '--dry-run', '--language', 'en', '-'], { stdin: blanks(10_005) });
    const lines = stdout.trimEnd().split('\n');
    assert.match(lines[1]!, /10,005\srepairs possible/);
    assert.equal(lines.filter((line) => line.includes(', firstname: ')).length, 10_000);
    assert.match(lines.at(-1)!, /and 5\sother repairs/);
  });

  it('is at most 10,000 lines of each kind that a comparison has, and how many others there are', async () => {
    const folder = folderWith({ 'a.csv': unread(10_005), 'b.csv': unread(3) });
    const { stdout } = await enrolmentCsv(['compare', '--language', 'en', 'a.csv', 'b.csv'], { cwd: folder.path });
    const lines = stdout.trimEnd().split('\n');
    assert.equal(lines.filter((line) => line.startsWith('a.csv, line')).length, 10_000);
    assert.match(lines[10_000]!, /and 5\sothers/);
    assert.equal(lines.filter((line) => line.startsWith('b.csv, line')).length, 3);
  });

  it('is no more than a line of a value that fills a cell', async () => {
    const folder = folderWith({ 'a.csv': `${HEADER}\n"${'a\n'.repeat(50_000)}",Petit,,m@ch.fr,21\n` });
    const { stdout } = await enrolmentCsv(['check', '--platform', 'anfh', 'a.csv'], { cwd: folder.path });
    for (const line of stdout.split('\n')) assert.ok(line.length < 1000, line.slice(0, 80));
  });

  const deep = (open: string, close: string) => open.repeat(4000) + close.repeat(4000);
  const odd: readonly (readonly [string, Record<string, string>])[] = [
    ['objects 4,000 deep', { '.enrolment.json': `{"import":${deep('{"a":', '}')}}`.replace(':}', ':1}') }],
    ['lists 4,000 deep', { '.enrolment.json': `{"cohorts":${deep('[', ']')}}` }],
    [
      'a platform file 4,000 deep',
      { '.enrolment.json': '{"platform":"p.json"}', 'p.json': `{"id":${deep('[', ']')}}` },
    ],
    [
      '200,000 equal cohorts',
      { '.enrolment.json': '{"cohorts":"c.csv"}', 'c.csv': `name,idnumber\n${'A,B\n'.repeat(200_000)}` },
    ],
    ['5,000 unknown columns', { '.enrolment.json': JSON.stringify({ mapping: manyNames(5000, 'no-column') }) }],
    ['5,000 unknown rules', { '.enrolment.json': JSON.stringify({ rules: manyNames(5000, 'off') }) }],
  ];
  for (const [name, files] of odd) {
    it(`is a sentence or a few of a configuration with ${name}; the file is checked all the same`, async () => {
      const folder = folderWith({ 'a.csv': AGENTS, ...files });
      const { status, stdout, stderr } = await enrolmentCsv(['check', 'a.csv'], { cwd: folder.path });
      assert.deepEqual([status, stdout], [0, 'a.csv — no problem\n'], stderr.slice(0, 300));
      const lines = stderr.trimEnd().split('\n');
      assert.ok(lines.length >= 1 && lines.length <= 21, `${lines.length} lines`);
    });
  }

  it('counts the edits of a fix that rewrites the file, and lists those of the others', async () => {
    const rows = Array.from({ length: 1200 }, (_, n) => `Marc,Petit,,m${n}@ch.fr,${n + 1000},x\n`).join('');
    const folder = folderWith({ 'a.csv': `${HEADER},service\n Anne,Roy,,anne.roy@ch.fr,21,x\n${rows}` });
    const { stdout } = await enrolmentCsv(['check', '--format', 'json', 'a.csv'], { cwd: folder.path });
    const { files } = JSON.parse(stdout) as {
      files: { findings: { rule: string; fixes: { edits: unknown[] | null; editCount?: number }[] }[] }[];
    };
    const fixesOf = (id: string) => files[0]!.findings.find(({ rule }) => rule === id)!.fixes[0]!;
    assert.deepEqual([fixesOf('header-extra').edits, fixesOf('header-extra').editCount], [null, 1202]);
    assert.equal(fixesOf('cell-whitespace').edits?.length, 1);
  });
});
