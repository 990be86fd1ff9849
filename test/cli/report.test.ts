// `report`: which format goes where, what is repaired first, and the exit status.
import assert from 'node:assert/strict';
import { enrolmentCsv, folderWith, HEADER } from './harness';

const CLEAN = `${HEADER}\nMarc,Petit,,marc.petit@ch.fr,21\n`;
const ERROR = `${HEADER}\n Marc,Petit,,,21\n`;

describe('report', () => {
  const formats: [string, string[], RegExp][] = [
    ['HTML when nothing is said', [], /^<!doctype html>/],
    ['Markdown', ['--format', 'markdown'], /^# /],
    ['CSV', ['--format', 'csv'], /^\ufeff"Fichier";"Ligne"/],
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
    ['r.csv', [], /^\ufeff"Fichier"/],
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

  const languages: [string, string, string[], RegExp, RegExp][] = [
    ['French, whatever the system speaks', 'en_GB.UTF-8', [], /Correction automatique/, /cannot be read/],
    ['French on a French system', 'fr_FR.UTF-8', [], /Correction automatique/, /lecture impossible/],
    ['English when asked for', 'fr_FR.UTF-8', ['--language', 'en'], /Automatic fix/, /cannot be read/],
  ];
  for (const [name, LANG, args, written, said] of languages) {
    it(`is in ${name}`, async () => {
      const { path: cwd } = folderWith({ 'a.csv': ERROR });
      const report = ['report', '--format', 'markdown', ...args, 'a.csv', 'nothing.csv'];
      const { stdout, stderr } = await enrolmentCsv(report, { cwd, env: { LANG } });
      assert.match(stdout, written);
      assert.match(stderr, said);
    });
  }

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

  it('names what could not be read', async () => {
    const { path: cwd } = folderWith({ 'a.csv': CLEAN });
    const { stdout, status } = await enrolmentCsv(['report', '--format', 'json', 'a.csv', 'nothing.csv'], { cwd });
    assert.deepEqual([JSON.parse(stdout).unread, JSON.parse(stdout).files.length, status], [['nothing.csv'], 1, 2]);
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
    ['an unknown format', ['--format', 'pdf', 'a.csv'], /choose among html, markdown, csv, json, sarif/],
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
