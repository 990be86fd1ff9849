// `fix`: what it repairs, what it leaves, how it writes, and what it says.
import assert from 'node:assert/strict';
import { chmodSync, readFileSync, statSync, utimesSync } from 'node:fs';
import iconv from 'iconv-lite';
import { enrolmentCsv, folderWith, HEADER } from './harness';

const DAMAGED = `Prénom,lastname,password,email,profile_field_matricule\r\nMarc, Petit,,marc.petit@ch.fr,00021\r\n`;
const REPAIRED = `${HEADER}\r\nMarc,Petit,,marc.petit@ch.fr,21\r\n`;
const CLEAN = `${HEADER}\nZoé,Petit,,marc.petit@ch.fr,21\n`;

const bytes = (text: string, encoding: string, addBOM = false) => iconv.encode(text, encoding, { addBOM });

describe('fix', () => {
  const encodings: [string, Uint8Array, Uint8Array][] = [
    ['UTF-8', Buffer.from(DAMAGED), Buffer.from(REPAIRED)],
    ['UTF-8 with a byte-order mark, which stays', bytes(DAMAGED, 'utf8', true), bytes(REPAIRED, 'utf8', true)],
    ['windows-1252, saved as UTF-8', bytes(DAMAGED, 'windows-1252'), Buffer.from(REPAIRED)],
    ['UTF-16 LE, saved as UTF-8', bytes(DAMAGED, 'utf-16le', true), Buffer.from(REPAIRED)],
    ['UTF-16 BE, saved as UTF-8', bytes(DAMAGED, 'utf-16be', true), Buffer.from(REPAIRED)],
    ['clean windows-1252, saved as UTF-8', bytes(CLEAN, 'windows-1252'), Buffer.from(CLEAN)],
  ];
  for (const [name, before, after] of encodings) {
    it(`repairs ${name}`, async () => {
      const folder = folderWith({ 'a.csv': before });
      const { status, stderr } = await enrolmentCsv(['fix', 'a.csv'], { cwd: folder.path });
      assert.deepEqual([status, stderr], [0, '']);
      assert.deepEqual([...readFileSync(folder.at('a.csv'))], [...after]);
    });
  }

  it('says what it did, and what is left', async () => {
    const folder = folderWith({ 'a.csv': `${HEADER}\nMarc, Petit,,,21\n` });
    const { stdout, status } = await enrolmentCsv(['fix', 'a.csv'], { cwd: folder.path });
    assert.equal(status, 1);
    assert.match(stdout, /^a\.csv — .*\n {2}1\u00a0repair made\na\.csv:2:12 error C2: .*\[password-required\]\n$/);
  });

  it('says that it changed the encoding', async () => {
    const folder = folderWith({ 'a.csv': bytes(CLEAN, 'windows-1252') });
    const { stdout } = await enrolmentCsv(['fix', '--dry-run', 'a.csv'], { cwd: folder.path });
    assert.match(stdout, /encoding: windows-1252 → UTF-8/);
  });

  it('leaves the encoding alone when the user turned its rule off', async () => {
    const before = bytes(CLEAN, 'windows-1252');
    const folder = folderWith({ 'a.csv': before, '.enrolment.json': '{"rules":{"file-encoding":"off"}}' });
    await enrolmentCsv(['fix', 'a.csv'], { cwd: folder.path });
    assert.deepEqual([...readFileSync(folder.at('a.csv'))], [...before]);
  });

  const untouched: [string, string, string[]][] = [
    ['a clean file', CLEAN, []],
    ['a file whose errors need a choice', `${HEADER}\nMarc,Petit,,,21\n`, []],
    ['a dry run', DAMAGED, ['--dry-run']],
    ['a file that is none of ours', 'ville, code\nLyon , 69000\n', []],
  ];
  for (const [name, content, args] of untouched) {
    it(`does not write: ${name}`, async () => {
      const folder = folderWith({ 'a.csv': content });
      utimesSync(folder.at('a.csv'), 1000, 1000);
      const inode = statSync(folder.at('a.csv')).ino;
      await enrolmentCsv(['fix', ...args, 'a.csv'], { cwd: folder.path });
      const { ino, mtimeMs } = statSync(folder.at('a.csv'));
      assert.deepEqual([folder.read('a.csv'), ino, mtimeMs], [content, inode, 1_000_000]);
    });
  }

  it('changes nothing the second time', async () => {
    const folder = folderWith({ 'a.csv': DAMAGED });
    await enrolmentCsv(['fix', 'a.csv'], { cwd: folder.path });
    const { stdout } = await enrolmentCsv(['fix', 'a.csv'], { cwd: folder.path });
    assert.match(stdout, /nothing can be repaired/);
    assert.equal(folder.read('a.csv'), REPAIRED);
  });

  it('repairs at once a windows-1252 file that holds UTF-8 as well', async () => {
    const mixed = Buffer.concat([bytes(CLEAN, 'windows-1252'), Buffer.from('Chloé,Morel,,chloe.morel@ch.fr,22\n')]);
    const folder = folderWith({ 'a.csv': mixed });
    await enrolmentCsv(['fix', 'a.csv'], { cwd: folder.path });
    assert.equal(folder.read('a.csv'), `${CLEAN}Chloé,Morel,,chloe.morel@ch.fr,22\n`);
  });

  it('keeps the mode of the file', async () => {
    const folder = folderWith({ 'a.csv': DAMAGED });
    chmodSync(folder.at('a.csv'), 0o640);
    await enrolmentCsv(['fix', 'a.csv'], { cwd: folder.path });
    assert.equal(statSync(folder.at('a.csv')).mode & 0o777, 0o640);
  });

  it('shows in a dry run each cell, before and after', async () => {
    const folder = folderWith({ 'a.csv': DAMAGED });
    const { stdout, status } = await enrolmentCsv(['fix', '--dry-run', 'a.csv'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.deepEqual(stdout.split('\n').slice(1), [
      '  3\u00a0repairs possible, nothing was written',
      '  line 1, firstname: “Prénom” → “firstname”',
      '  line 2, lastname: “ Petit” → “Petit”',
      '  line 2, profile_field_matricule: “00021” → “21”',
      '',
    ]);
  });

  it('shows in a dry run that a password changes, and not the password', async () => {
    const folder = folderWith({ 'a.csv': `${HEADER}\nMarc,Petit, Zq7!secret,m@ch.fr,21\n` });
    const { stdout } = await enrolmentCsv(['fix', '--dry-run', 'a.csv'], { cwd: folder.path });
    assert.match(stdout, /line 2, password: “••••••” → “••••••”/);
    assert.doesNotMatch(stdout, /secret/);
  });

  it('passes standard input on, repaired, and speaks on standard error', async () => {
    const { stdout, stderr, status } = await enrolmentCsv(['fix', '-'], { stdin: DAMAGED });
    assert.deepEqual([stdout, status], [REPAIRED, 0]);
    assert.match(stderr, /3\u00a0repairs made/);
  });

  it('passes standard input on as it is, when it is none of ours', async () => {
    const { stdout, status } = await enrolmentCsv(['fix', '-'], { stdin: 'a,b\n1 , 2\n' });
    assert.deepEqual([stdout, status], ['a,b\n1 , 2\n', 0]);
  });

  it('goes on with the other files after one that it cannot read', async () => {
    const folder = folderWith({ 'a.csv': DAMAGED });
    const { status, stderr } = await enrolmentCsv(['fix', 'nothing.csv', 'a.csv'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.match(stderr, /^enrolment-csv: nothing\.csv: [^\n]+\n$/);
    assert.equal(folder.read('a.csv'), REPAIRED);
  });
});
