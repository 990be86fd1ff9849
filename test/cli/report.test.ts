// `report`: which format goes where, what is repaired first, and the exit status.
import assert from 'node:assert/strict';
import { enrolmentCsv, folderWith, HEADER } from './harness';

const CLEAN = `${HEADER}\nMarc,Petit,,marc.petit@ch.fr,21\n`;
const ERROR = `${HEADER}\n Marc,Petit,,,21\n`;

describe('report', () => {
  const formats: [string, string[], RegExp][] = [
    ['HTML when nothing is said', [], /^<!doctype html>/],
    ['Markdown', ['--format', 'markdown'], /^# /],
    ['CSV', ['--format', 'csv'], /^\ufeff"File","Line"/],
    ['JSON', ['--format', 'json'], /^\{"version":"\d/],
    ['SARIF', ['--format', 'sarif'], /^\{"\$schema"/],
  ];
  for (const [name, args, expected] of formats) {
    it(`goes to standard output: ${name}`, async () => {
      const folder = folderWith({ 'a.csv': ERROR });
      const { stdout, stderr, status } = await enrolmentCsv(['report', ...args, 'a.csv'], { cwd: folder.path });
      assert.match(stdout, expected);
      assert.deepEqual([stderr, status], ['', 1]);
    });
  }

  const endings: [string, string[], RegExp][] = [
    ['r.html', [], /^<!doctype html>/],
    ['r.md', [], /^# /],
    ['r.csv', [], /^\ufeff"File"/],
    ['r.sarif', [], /^\{"\$schema"/],
    ['r.txt', [], /^<!doctype html>/],
    ['r.html', ['--format', 'json'], /^\{"version"/],
  ];
  for (const [out, args, expected] of endings) {
    it(`is written as the ending says: ${[out, ...args].join(' ')}`, async () => {
      const folder = folderWith({ 'd/a.csv': CLEAN });
      const { stdout, status } = await enrolmentCsv(['report', '--out', out, ...args, 'd'], { cwd: folder.path });
      assert.match(folder.read(out), expected);
      assert.deepEqual([stdout, status], ['', 0]);
    });
  }

  it('is in French where the system is', async () => {
    const folder = folderWith({ 'a.csv': ERROR });
    const world = { cwd: folder.path, env: { LANG: 'fr_FR.UTF-8' } };
    const { stdout } = await enrolmentCsv(['report', '--format', 'markdown', 'a.csv'], world);
    assert.match(stdout, /Se répare d’office/);
  });

  it('repairs first when asked to, and says what', async () => {
    const folder = folderWith({ 'a.csv': ERROR });
    const { stdout, status } = await enrolmentCsv(['report', '--fix', '--format', 'json', 'a.csv'], {
      cwd: folder.path,
    });
    const [file] = JSON.parse(stdout).files;
    assert.deepEqual(file.repaired, [{ rule: 'cell-whitespace', title: file.repaired[0].title, lines: [2] }]);
    assert.deepEqual(
      file.causes.map(({ rule }: { rule: string }) => rule),
      ['password-required'],
    );
    assert.equal(folder.read('a.csv'), ERROR.replace(' Marc', 'Marc'));
    assert.equal(status, 1);
  });

  it('leaves the file alone when not asked', async () => {
    const folder = folderWith({ 'a.csv': ERROR });
    await enrolmentCsv(['report', 'a.csv'], { cwd: folder.path });
    assert.equal(folder.read('a.csv'), ERROR);
  });

  it('has what the files say of each other', async () => {
    const folder = folderWith({ 'a.csv': CLEAN, 'b.csv': CLEAN });
    const { stdout } = await enrolmentCsv(['report', '--format', 'sarif', '.'], { cwd: folder.path });
    const { results } = JSON.parse(stdout).runs[0];
    assert.deepEqual(
      results.map(({ ruleId }: { ruleId: string }) => ruleId),
      ['files-person', 'files-person'],
    );
  });

  const refusals: [string, string[], RegExp][] = [
    ['a file that is not there', ['x.csv'], /x\.csv: cannot be read/],
    ['a place that cannot be written', ['--out', 'no/r.html', 'a.csv'], /no\/r\.html: nothing was written/],
    ['to replace a file that it is about', ['--out', './a.csv', 'a.csv'], /this is the original/],
    ['an unknown format', ['--format', 'pdf', 'a.csv'], /takes html, markdown, csv, json, sarif/],
  ];
  for (const [name, args, expected] of refusals) {
    it(`refuses ${name}`, async () => {
      const folder = folderWith({ 'a.csv': CLEAN });
      const { stderr, status } = await enrolmentCsv(['report', ...args], { cwd: folder.path });
      assert.match(stderr, expected);
      assert.equal(status, 2);
    });
  }
});
