// Many files: in threads, the same is told in the same order; a terminal sees how far the work has come.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { makeFile } from '../../bench/data';
import { builtProgram, enrolmentCsv, folderWith, HEADER } from './harness';

const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Array.from({ length: 45 }, (_, n) => [`d${n % 3}/f${n}.csv`, makeFile(40, 'dirty', 10, n, (n % 40) * 37)]),
  ),
  'd0/villes.csv': 'ville,code\nLyon,69000\n',
  'd1/bad.csv': `${HEADER}\nPaul\n`,
  'd1/.enrolment.json': '{ "platform": "anfh", "rules": { "cell-whitespace": "off" } }',
  'd2/.enrolment.json': '{ "platform": "nowhere" }',
};

const inThreads = (args: string[], cwd: string) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [builtProgram(), ...args], {
    cwd,
    env: { ...process.env, LC_ALL: 'en_GB.UTF-8' },
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { stdout, stderr, status };
};

describe('many files', () => {
  const runs: [string, string[]][] = [
    ['check', ['check', '.']],
    ['check as JSON', ['check', '--format', 'json', 'd0', 'd1', 'd2', 'nothing.csv']],
    ['a report', ['report', '--format', 'json', '.']],
    ['a report as SARIF', ['report', '--format', 'sarif', '.']],
  ];
  for (const [name, args] of runs) {
    it(`tells in threads what it tells without: ${name}`, async () => {
      const folder = folderWith(FILES);
      const here = await enrolmentCsv(args, { cwd: folder.path });
      assert.deepEqual(inThreads(args, folder.path), { stdout: here.stdout, stderr: here.stderr, status: here.status });
      assert.match(here.stdout, /files-person/);
      assert.equal(here.stderr.match(/nowhere/g)?.length, 1);
    });
  }

  it('repairs in threads', () => {
    const folder = folderWith(FILES);
    const { status } = inThreads(['report', '--fix', '--out', 'r.html', '.'], folder.path);
    assert.equal(status, 1);
    assert.match(folder.read('r.html'), /Corrigé automatiquement/);
    const again = inThreads(['fix', '--dry-run', 'd0', 'd2'], folder.path);
    assert.doesNotMatch(again.stdout, /repairs? to make/);
  });

  it('shows on a terminal how far it is, and leaves nothing of it', async () => {
    const folder = folderWith(FILES);
    const { stderr } = await enrolmentCsv(['check', '.'], { cwd: folder.path, terminal: true });
    assert.match(stderr, /\r\d+ of \d+ files…/);
    assert.ok(stderr.lastIndexOf('\r\u001b[K') > stderr.lastIndexOf('files…'));
    const silent = await enrolmentCsv(['check', '.'], { cwd: folder.path });
    assert.doesNotMatch(silent.stderr, /files…/);
  });
});
