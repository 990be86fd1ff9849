// `anonymise`: where the copies go, in which encoding, and that no original is touched.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { enrolmentCsv, folderWith, HEADER } from './harness';

const AGENTS = `${HEADER}\nChloé,Dupond,Secret-mousse!9,c.dupond@ch-annonay.fr,81234\n,,,,\n`;
const PERSONAL = /Chlo|Dupond|mousse|annonay|81234/i;

const rules = async (cwd: string, ...files: string[]) => {
  const { stdout } = await enrolmentCsv(['check', '--format', 'json', ...files], { cwd });
  const { files: found } = JSON.parse(stdout) as { files: { findings: { rule: string; line: number }[] }[] };
  return found.map(({ findings }) => findings.map(({ rule, line }) => `${rule}:${line}`));
};

describe('anonymise', () => {
  it('prints a copy of one file', async () => {
    const folder = folderWith({ 'a.csv': AGENTS });
    const { stdout, stderr, status } = await enrolmentCsv(['anonymise', 'a.csv'], { cwd: folder.path });
    assert.doesNotMatch(stdout, PERSONAL);
    assert.equal(stdout.split('\n')[0], HEADER);
    assert.deepEqual([stderr, status], ['', 0]);
    assert.equal(folder.read('a.csv'), AGENTS);
  });

  it('writes a copy in which the same is found, and another one each time', async () => {
    const folder = folderWith({ 'a.csv': AGENTS });
    for (const out of ['b.csv', 'c.csv'])
      await enrolmentCsv(['anonymise', '--out', out, 'a.csv'], { cwd: folder.path });
    const [original, ...copies] = await Promise.all(
      ['a.csv', 'b.csv', 'c.csv'].map((file) => rules(folder.path, file)),
    );
    assert.deepEqual(copies, [original, original]);
    assert.notEqual(folder.read('b.csv'), folder.read('c.csv'));
  });

  it('copies a folder, with who is in two files in two copies', async () => {
    const folder = folderWith({ 'd/a.csv': AGENTS, 'd/e/b.csv': AGENTS, 'd/villes.csv': 'ville,code\nLyon,69000\n' });
    const { status, stderr } = await enrolmentCsv(['anonymise', '--out', 'copies', 'd'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.match(stderr, /1\u00a0other file/);
    assert.equal(existsSync(folder.at('copies/d/villes.csv')), false);
    assert.doesNotMatch(folder.read('copies/d/e/b.csv'), PERSONAL);
    assert.deepEqual(
      await rules(folder.path, 'copies/d/a.csv', 'copies/d/e/b.csv'),
      await rules(folder.path, 'd/a.csv', 'd/e/b.csv'),
    );
  });

  const named: [string, (folder: string) => string[]][] = [
    ['two folders', () => ['x/a.csv', 'y/a.csv']],
    ['an absolute path', (folder) => [`${folder}/x/a.csv`, 'y/a.csv']],
    ['a path that goes out and back in', (folder) => ['x/a.csv', `../${path.basename(folder)}/y/a.csv`]],
    ['one file named in three ways', (folder) => ['x/a.csv', './x/../x/a.csv', `${folder}/y/a.csv`]],
  ];
  for (const [name, files] of named) {
    it(`puts a copy of each file into the folder of the copies: ${name}`, async () => {
      const folder = folderWith({ 'x/a.csv': AGENTS, 'y/a.csv': AGENTS });
      const { status } = await enrolmentCsv(['anonymise', '--out', 'copies/', ...files(folder.path)], {
        cwd: folder.path,
      });
      const copies = readdirSync(folder.at('copies'), { recursive: true, withFileTypes: true });
      assert.deepEqual([status, copies.filter((entry) => entry.isFile()).length], [0, 2]);
      assert.deepEqual(readdirSync(folder.path).sort(), ['copies', 'x', 'y']);
    });
  }

  for (const encoding of ['windows-1252', 'utf16le', 'utf8']) {
    it(`keeps the encoding, for that is found too: ${encoding}`, async () => {
      const folder = folderWith({ 'a.csv': iconv.encode(AGENTS, encoding, { addBOM: encoding !== 'windows-1252' }) });
      await enrolmentCsv(['anonymise', '--out', 'b.csv', 'a.csv'], { cwd: folder.path });
      assert.deepEqual(await rules(folder.path, 'b.csv'), await rules(folder.path, 'a.csv'));
      assert.match(iconv.decode(readFileSync(folder.at('b.csv')), encoding), /^firstname/);
    });
  }

  const refusals: [string, string[], RegExp][] = [
    ['to replace the original', ['--out', 'a.csv', 'a.csv'], /a\.csv: this is the original/],
    ['to print several copies', ['a.csv', 'b.csv'], /several files.*--out/],
    ['a file with nothing known', ['--out', 'c.csv', 'villes.csv'], /its personal data cannot be recognised/],
    ['a file that is not there', ['x.csv'], /x\.csv: cannot be read/],
  ];
  for (const [name, args, expected] of refusals) {
    it(`refuses ${name}`, async () => {
      const files = { 'a.csv': AGENTS, 'b.csv': AGENTS, 'villes.csv': 'ville,code\nLyon,69000\n' };
      const folder = folderWith(files);
      const { stderr, stdout, status } = await enrolmentCsv(['anonymise', ...args], { cwd: folder.path });
      assert.match(stderr, expected);
      assert.deepEqual([stdout, status], ['', 2]);
      for (const [file, content] of Object.entries(files)) assert.equal(folder.read(file), content);
    });
  }
});
