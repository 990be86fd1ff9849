// A file is never lost: read-only, links, no room, a kill in the middle, two runs at once.
import assert from 'node:assert/strict';
import { execFile, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  watch,
} from 'node:fs';
import { promisify } from 'node:util';
import { replaceFile } from '../../src/cli/io/replace-file';
import { builtProgram, enrolmentCsv, folderWith, HEADER } from './harness';

const DAMAGED = `${HEADER}\nMarc, Petit,,marc.petit@ch.fr,21\n`;
const REPAIRED = `${HEADER}\nMarc,Petit,,marc.petit@ch.fr,21\n`;

/** Enough that a write takes a while, and is cut short by a limit. */
const ROWS = 8_000;
/** A name for each number, so that nobody is a homonym. */
const letters = (number: number) => number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
/** One row in a hundred has the name as it is given. */
const large = (lastname: string) =>
  `${HEADER}\n${Array.from({ length: ROWS }, (_, i) => `Marc,${i % 100 ? 'Petit' : lastname}${letters(i)},,m${i}@ch.fr,${i + 10_000}\n`).join('')}`;

const refused = async (folder: { path: string }, file: string) => {
  const { status, stderr } = await enrolmentCsv(['fix', file], { cwd: folder.path });
  assert.equal(status, 2);
  assert.match(stderr, /^enrolment-csv: [^\n]*nothing was written[^\n]*\n$/);
  return stderr;
};

describe('fix never loses a file', () => {
  it('leaves a read-only file alone, for a superuser too', async () => {
    const folder = folderWith({ 'a.csv': DAMAGED });
    chmodSync(folder.at('a.csv'), 0o444);
    assert.match(await refused(folder, 'a.csv'), /read-only/);
    assert.equal(folder.read('a.csv'), DAMAGED);
  });

  it('does not write through a link out of the folder', async () => {
    const elsewhere = folderWith({ 'a.csv': DAMAGED });
    const folder = folderWith({});
    symlinkSync(elsewhere.at('a.csv'), folder.at('a.csv'));
    assert.match(await refused(folder, 'a.csv'), /link to a file of another folder/);
    assert.equal(elsewhere.read('a.csv'), DAMAGED);
  });

  it('does not write through a linked folder out of the folder', async () => {
    const elsewhere = folderWith({ 'a.csv': DAMAGED });
    const folder = folderWith({});
    symlinkSync(elsewhere.path, folder.at('linked'));
    assert.match(await refused(folder, 'linked/a.csv'), /link to a file of another folder/);
    assert.equal(elsewhere.read('a.csv'), DAMAGED);
  });

  it('leaves a file with a second name alone, for that one would keep the old text', async () => {
    const folder = folderWith({ 'a.csv': DAMAGED });
    linkSync(folder.at('a.csv'), folder.at('b.csv'));
    assert.match(await refused(folder, 'a.csv'), /second name/);
    assert.deepEqual([folder.read('a.csv'), folder.read('b.csv')], [DAMAGED, DAMAGED]);
  });

  it('keeps what the file system notes besides the content', async function () {
    const python = (code: string) => spawnSync('python3', ['-c', code], { cwd: folder.path, encoding: 'utf8' });
    const folder = folderWith({ 'a.csv': DAMAGED });
    if (python('import os; os.setxattr("a.csv", "user.note", b"from Lille")').status !== 0) this.skip();
    assert.equal((await enrolmentCsv(['fix', 'a.csv'], { cwd: folder.path })).status, 0);
    assert.equal(folder.read('a.csv'), REPAIRED);
    assert.equal(python('import os; print(os.getxattr("a.csv", "user.note").decode())').stdout, 'from Lille\n');
  });

  it('leaves a file to its owner', async function () {
    // Only a superuser can make somebody else's file, and then work as a third person.
    if (process.getuid?.() !== 0) this.skip();
    const folder = folderWith({ 'a.csv': DAMAGED, 'cli.js': readFileSync(builtProgram()) });
    chmodSync(folder.path, 0o777);
    chownSync(folder.at('a.csv'), 1234, 1234);
    chmodSync(folder.at('a.csv'), 0o666);
    const { status, stderr } = spawnSync(process.execPath, ['cli.js', 'fix', '--language', 'en', 'a.csv'], {
      cwd: folder.path,
      uid: 2345,
      gid: 2345,
      encoding: 'utf8',
    });
    assert.equal(status, 2, stderr);
    assert.match(stderr, /^enrolment-csv: a\.csv: nothing was written, the file belongs to another user[^\n]*\n$/);
    assert.deepEqual([folder.read('a.csv'), statSync(folder.at('a.csv')).uid], [DAMAGED, 1234]);
  });

  it('writes the file behind a link inside the folder, and keeps the link', async () => {
    const folder = folderWith({ 'real/a.csv': DAMAGED });
    symlinkSync('real/a.csv', folder.at('a.csv'));
    assert.equal((await enrolmentCsv(['fix', 'a.csv'], { cwd: folder.path })).status, 0);
    assert.equal(folder.read('real/a.csv'), REPAIRED);
    assert.ok(readdirSync(folder.path, { withFileTypes: true }).some((entry) => entry.isSymbolicLink()));
  });

  it('repairs a file that is not under the current folder', async () => {
    const folder = folderWith({ 'a.csv': DAMAGED });
    assert.equal((await enrolmentCsv(['fix', folder.at('a.csv')], { cwd: folderWith({}).path })).status, 0);
    assert.equal(folder.read('a.csv'), REPAIRED);
  });

  it('keeps what another program wrote since the file was read', async () => {
    const folder = folderWith({ 'a.csv': 'newer' });
    const replaced = replaceFile('a.csv', Buffer.from('older'), Buffer.from('repaired'), folder.path);
    await assert.rejects(replaced, { code: 'CHANGED' });
    assert.deepEqual([folder.read('a.csv'), readdirSync(folder.path)], ['newer', ['a.csv']]);
  });

  it('refuses what is no file', async () => {
    const folder = folderWith({});
    mkdirSync(folder.at('a.csv'));
    const replaced = replaceFile('a.csv', Buffer.from(''), Buffer.from(''), folder.path);
    await assert.rejects(replaced, { code: 'NOT-A-FILE' });
  });

  // A limit on the size of files cuts a write short as a full disk does, and needs no disk of its own. Windows has none.
  if (process.platform !== 'win32') {
    it('keeps the original when there is no room for the new one', () => {
      const before = large(' Petit');
      const folder = folderWith({ 'a.csv': before });
      const limited = `ulimit -f 64; exec "${process.execPath}" "${builtProgram()}" fix a.csv`;
      const { status, stderr } = spawnSync('sh', ['-c', limited], { cwd: folder.path, encoding: 'utf8' });
      assert.equal(status, 2);
      assert.match(stderr, /^enrolment-csv: a\.csv: [^\n]+\n$/);
      assert.ok(folder.read('a.csv') === before, 'the original is intact');
      assert.deepEqual(readdirSync(folder.path), ['a.csv']);
    });

    for (const command of ['report', 'anonymise']) {
      it(`keeps what ${command} --out made before when there is no room for the new one`, () => {
        const folder = folderWith({ 'a.csv': large(' Petit'), out: 'as it was' });
        const limited = `ulimit -f 1; exec "${process.execPath}" "${builtProgram()}" ${command} --out out a.csv`;
        const { status, stderr } = spawnSync('sh', ['-c', limited], { cwd: folder.path, encoding: 'utf8' });
        assert.equal(status, 2);
        assert.match(stderr, /nothing was written/);
        assert.equal(folder.read('out'), 'as it was');
        assert.deepEqual(readdirSync(folder.path).sort(), ['a.csv', 'out']);
      });
    }
  }

  const moments: [when: string, isThen: (name: string | null) => boolean][] = [
    ['the new file appears beside it', (name) => name !== 'a.csv'],
    ['the file itself changes', (name) => name === 'a.csv'],
  ];
  for (const [when, isThen] of moments) {
    it(`leaves the old file or the new one when it is killed as ${when}`, async () => {
      const [before, after] = [large(' Petit'), large('Petit')];
      let reached = 0;
      for (let run = 0; run < 3; run++) {
        const folder = folderWith({ 'a.csv': before });
        const watcher = watch(folder.path);
        const child = spawn(process.execPath, [builtProgram(), 'fix', 'a.csv'], { cwd: folder.path, stdio: 'ignore' });
        watcher.on('change', (_, name) => {
          if (!isThen(name as string | null)) return;
          child.kill('SIGKILL');
          reached++;
        });
        await once(child, 'close');
        watcher.close();
        const content = folder.read('a.csv');
        assert.ok(content === before || content === after, `run ${run}: ${content.length} characters are left`);
        await enrolmentCsv(['fix', 'a.csv'], { cwd: folder.path });
        assert.ok(folder.read('a.csv') === after, 'the next run repairs the file');
      }
      assert.ok(reached > 0, 'it never came to that: the test tested nothing');
    }).timeout(120_000); // several whole runs over a large file
  }

  it('lets two runs repair one file at once', async () => {
    const folder = folderWith({ 'a.csv': large(' Petit') });
    const fix = () => promisify(execFile)(process.execPath, [builtProgram(), 'fix', 'a.csv'], { cwd: folder.path });
    await Promise.all([fix(), fix(), fix()]);
    assert.ok(folder.read('a.csv') === large('Petit'));
    assert.deepEqual(readdirSync(folder.path), ['a.csv']);
  }).timeout(60_000);
});
