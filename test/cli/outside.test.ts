// What a run reads: ordinary files, and of those that a configuration names, only what is below its own folder.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { symlinkSync, truncateSync } from 'node:fs';
import { enrolmentCsv, type Folder, folderWith, HEADER } from './harness';

const AGENTS = `${HEADER}\nMarc,Petit,,marc.petit@ch.fr,21\n`;
const ACCOUNTS = 'username,firstname,lastname,email\nalp002.m.petit,Marc,Petit,marc.petit@ch.fr\n';

describe('a configuration that names files outside its folder', () => {
  const checked = async (folder: Folder, ...options: string[]) => {
    const { stdout, ...answer } = await enrolmentCsv(['check', '--format', 'json', ...options, 'in/a.csv'], {
      cwd: folder.path,
    });
    return { ...answer, known: stdout.includes('account-') };
  };
  const ways: [string, (folder: Folder) => string][] = [
    ['one level up', () => '../comptes.csv'],
    ['an absolute path', (folder) => folder.at('comptes.csv')],
    [
      'a link',
      (folder) => {
        symlinkSync('../comptes.csv', folder.at('in/lien.csv'));
        return 'lien.csv';
      },
    ],
    [
      'a linked folder',
      (folder) => {
        symlinkSync('..', folder.at('in/dossier'));
        return 'dossier/comptes.csv';
      },
    ],
  ];
  for (const [name, path] of ways) {
    it(`is not followed without a word: ${name}`, async () => {
      const folder = folderWith({ 'in/a.csv': AGENTS, 'comptes.csv': ACCOUNTS });
      folder.write('in/.enrolment.json', JSON.stringify({ accounts: path(folder) }));
      const refused = await checked(folder);
      assert.deepEqual([refused.status, refused.known], [2, false]);
      assert.match(refused.stderr, /^enrolment-csv: [^\n]*--allow-outside[^\n]*\n$/);
      const allowed = await checked(folder, '--allow-outside');
      assert.deepEqual([allowed.status, allowed.known, allowed.stderr], [0, true, '']);
    });
  }

  for (const path of ['\\\\srv-fichiers\\commun\\comptes.csv', '//srv-fichiers/commun/comptes.csv']) {
    it(`names the server: ${path}`, async () => {
      const folder = folderWith({ 'in/a.csv': AGENTS, 'in/.enrolment.json': JSON.stringify({ accounts: path }) });
      const { stderr, status } = await checked(folder);
      assert.equal(status, 2);
      assert.match(stderr, /“srv-fichiers”/);
    });
  }
});

describe('files that cannot be read', () => {
  const ways: [string, RegExp, (folder: Folder) => string][] = [
    ['a device without an end', /not a regular file/, () => '/dev/zero'],
    [
      'a pipe that nobody fills',
      /not a regular file/,
      (folder) => {
        spawnSync('mkfifo', [folder.at('pipe.csv')]);
        return 'pipe.csv';
      },
    ],
    [
      '600 MB',
      /larger than 100/,
      (folder) => {
        folder.write('huge.csv', AGENTS);
        truncateSync(folder.at('huge.csv'), 600_000_000);
        return 'huge.csv';
      },
    ],
  ];
  for (const command of ['check', 'fix', 'report', 'anonymise', 'simulate']) {
    for (const [name, reason, make] of ways) {
      it(`are told in one line by ${command}, and the others are read: ${name}`, async () => {
        const folder = folderWith({ 'a.csv': AGENTS });
        const others = command === 'simulate' ? [] : ['a.csv'];
        const { status, stdout, stderr } = await enrolmentCsv([command, make(folder), ...others], { cwd: folder.path });
        assert.equal(status, 2);
        assert.match(stderr, /^enrolment-csv: [^\n]*\n$/);
        assert.match(stderr, reason);
        assert.equal(stdout !== '', others.length > 0);
      });
    }
  }
});
