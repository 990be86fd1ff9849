// Before a commit and in CI: what the documentation says to install is installed, and refuses what it should.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../../scripts/project';
import { builtProgram, folderWith, HEADER } from './harness';

const WRONG = `${HEADER}\nPaul,Dupond,,paul.dupond@ch.fr\n`;
const RIGHT = `${HEADER}\nPaul,Dupond,,paul.dupond@ch.fr,812\n`;

const manual = readFileSync(inProject('docs/command-line.md'), 'utf8');
const hooks = readFileSync(inProject('.pre-commit-hooks.yaml'), 'utf8');

/** The code blocks of a section of the manual. */
function blocksOf(section: string): string[] {
  const [, text = ''] = manual.split(`\n## ${section}\n`);
  return [...text.split('\n## ')[0]!.matchAll(/```\w+\n(.*?)```/gs)].map(([, block]) => block!);
}

/** A repository with the command line on its path, as on the machine of somebody who has installed it. */
function repository() {
  const folder = folderWith({
    'bin/enrolment-csv': `#!/bin/sh\nexec "${process.execPath}" "${builtProgram()}" "$@"\n`,
    'work/liste.csv': WRONG,
    'work/villes.csv': 'ville,code\nLyon\n',
  });
  chmodSync(folder.at('bin/enrolment-csv'), 0o755);
  const run = (command: string, ...args: string[]) => {
    const env = {
      PATH: `${folder.at('bin')}${path.delimiter}${process.env.PATH}`,
      HOME: folder.path,
      GIT_CONFIG_NOSYSTEM: '1',
      LC_ALL: 'C.UTF-8',
    };
    return spawnSync(command, args, { cwd: folder.at('work'), env, encoding: 'utf8' });
  };
  const git = (...args: string[]) => run('git', '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args);
  assert.equal(git('init', '--quiet').status, 0);
  return { folder, run, git };
}

describe('a hook of git, as the manual has it', () => {
  const [script = ''] = blocksOf('In a pre-commit hook');

  it('refuses a commit with a wrong file, says why in French, and lets a right one through', () => {
    const { folder, git } = repository();
    folder.write('work/.git/hooks/pre-commit', script);
    chmodSync(folder.at('work/.git/hooks/pre-commit'), 0o755);
    const commit = () => git('commit', '--message', 'liste');
    const commits = () => git('rev-list', '--all').stdout.split('\n').length - 1;

    git('add', '.');
    const refused = commit();
    assert.notEqual(refused.status, 0);
    const said = refused.stdout + refused.stderr;
    assert.match(said, /^liste\.csv:2:1 erreur .*4\s+cellules.* \[row-fields\]$/m);
    assert.match(said, /villes\.csv.*n’est pas/);
    assert.equal(commits(), 0);

    // Only what is committed counts: repaired in the folder is not yet repaired in the commit.
    folder.write('work/liste.csv', RIGHT);
    assert.notEqual(commit().status, 0);
    git('add', '.');
    assert.equal(commit().status, 0);
    assert.equal(commits(), 1);

    // Nor does a fault stop a commit that has no part in it.
    folder.write('work/liste.csv', WRONG);
    folder.write('work/lisez-moi.txt', 'Bonjour\n');
    git('add', 'lisez-moi.txt');
    assert.equal(commit().status, 0);
    git('add', '.');
    assert.notEqual(commit().status, 0);
    assert.equal(commits(), 2);
  });
});

describe('the hook of pre-commit', () => {
  const written = (key: string) => hooks.match(new RegExp(`^ *(?:- )?${key}: '?(.*?)'?$`, 'm'))?.[1] ?? '';

  it('is the one that the manual names', () => {
    assert.match(blocksOf('In a pre-commit hook').join(''), new RegExp(`- id: ${written('id')}\n`));
  });

  it('is given what may be an enrolment file', () => {
    const files = new RegExp(written('files').replace('(?i)', ''), 'i');
    assert.deepEqual(
      ['liste.csv', 'nord/LISTE.CSV', 'csv.md', 'liste.csv.txt'].filter((file) => files.test(file)),
      ['liste.csv', 'nord/LISTE.CSV'],
    );
  });

  for (const [text, status] of [[WRONG, 1] as const, [RIGHT, 0] as const]) {
    it(`ends with ${status}`, () => {
      const { folder, run } = repository();
      folder.write('work/liste.csv', text);
      const [command = '', ...args] = written('entry').split(' ');
      assert.equal(run(command, ...args, '--language', 'fr', 'liste.csv', 'villes.csv').status, status);
    });
  }
});

describe('a job of CI, as the manual has it', () => {
  const commands = blocksOf('In CI').flatMap((block) => block.match(/(?<=- (run: )?)enrolment-csv .*/g) ?? []);

  it('is there for two services', () => assert.equal(commands.length, 2));

  for (const command of commands) {
    it(`fails on an error, and keeps its report: ${command}`, () => {
      const { folder, run } = repository();
      const [, out = ''] = command.match(/--out (\S+)/) ?? [];
      assert.equal(run('sh', '-c', command).status, 1);
      assert.ok(existsSync(folder.at(`work/${out}`)));
      folder.write('work/liste.csv', RIGHT);
      assert.equal(run('sh', '-c', command).status, 0);
    });
  }
});
