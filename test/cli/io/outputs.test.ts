// Reports and copies never destroy what they were made from, nor each other.
import assert from 'node:assert/strict';
import { chmodSync, linkSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { enrolmentCsv, type Folder, folderWith, HEADER } from '../harness';

const person = (name: string) => `${HEADER}\n${name},Petit,,${name.toLowerCase()}.petit@ch.fr,21\n`;
const LISTS = {
  'd/a.csv': person('Marc'),
  'd/.enrolment.json': '{"accounts": "comptes.csv", "cohorts": "cohortes.csv", "platform": "chez-nous.json"}',
  'd/comptes.csv': 'username,firstname,lastname,email\nalp002.l.roy,Luc,Roy,l.roy@ch.fr\n',
  'd/cohortes.csv': 'name,idnumber,context,category,source\nA,a,system,,manual\n',
  'd/chez-nous.json': '{"extends": "anfh"}',
};

/** Every file below a folder, with its content. */
function contents(folder: Folder): Record<string, string> {
  const files = readdirSync(folder.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((file) => path.relative(folder.path, path.join(file.parentPath, file.name)));
  return Object.fromEntries(names.map((name) => [name, folder.read(name)]));
}

describe('outputs', () => {
  const ways: [string, string, (folder: Folder) => void][] = [
    ['its own name', 'd/a.csv', () => {}],
    ['another way to its name', 'd/../d/a.csv', () => {}],
    ['a hard link', 'out', (folder) => linkSync(folder.at('d/a.csv'), folder.at('out'))],
    ['a symbolic link', 'out', (folder) => symlinkSync('d/a.csv', folder.at('out'))],
    ['a linked folder', 'e/a.csv', (folder) => symlinkSync('d', folder.at('e'))],
    ['the configuration', 'd/.enrolment.json', () => {}],
    ['another configuration', 'other/.enrolment.json', () => {}],
    ['the export of accounts', 'd/comptes.csv', () => {}],
    ['a link to the list of cohorts', 'out', (folder) => symlinkSync('d/cohortes.csv', folder.at('out'))],
    ['the platform', 'd/chez-nous.json', () => {}],
  ];
  for (const command of ['report', 'anonymise']) {
    for (const [name, out, prepare] of ways) {
      it(`${command} does not write over what it reads: ${name}`, async () => {
        const folder = folderWith({ ...LISTS, 'other/.enrolment.json': '{}' });
        prepare(folder);
        const before = contents(folder);
        const { status, stderr } = await enrolmentCsv([command, '--out', out, 'd/a.csv'], { cwd: folder.path });
        assert.deepEqual([status, contents(folder)], [2, before]);
        assert.match(stderr, /^enrolment-csv: [^\n]* it was not replaced\.\n$/);
      });
    }

    it(`${command} keeps to itself what its original keeps to itself`, async () => {
      const folder = folderWith({ 'a.csv': person('Marc') });
      const modeOf = (file: string) => statSync(folder.at(file)).mode & 0o777;
      folder.write('old', 'for all to read');
      for (const [mode, expected] of [
        [0o600, 0o600],
        [0o640, 0o640],
        [0o444, 0o644],
      ] as const) {
        chmodSync(folder.at('a.csv'), mode);
        for (const out of [`new-${mode}`, 'old']) {
          await enrolmentCsv([command, '--out', out, 'a.csv'], { cwd: folder.path });
          assert.equal(modeOf(out) & ~expected, 0, `${out} of ${mode.toString(8)}: ${modeOf(out).toString(8)}`);
        }
      }
    });

    it(`${command} leaves the earlier file where the new one cannot be finished`, async () => {
      const folder = folderWith({ 'a.csv': person('Marc'), 'full/out': 'earlier' });
      chmodSync(folder.at('full/out'), 0o444);
      const { status, stderr } = await enrolmentCsv([command, '--out', 'full/out', 'a.csv'], { cwd: folder.path });
      assert.deepEqual([status, folder.read('full/out'), readdirSync(folder.at('full'))], [2, 'earlier', ['out']]);
      assert.match(stderr, /nothing was written/);
    });

    it(`${command} takes no empty name`, async () => {
      const folder = folderWith({ 'a.csv': person('Marc') });
      const before = contents(folder);
      const { status } = await enrolmentCsv([command, '--out', '', folder.at('a.csv')], { cwd: folder.path });
      assert.deepEqual([status, contents(folder)], [2, before]);
    });
  }

  const sameNames: [string, string[], (folder: Folder) => void][] = [
    ['absolute folders of one name', ['/x/p/a.csv', '/y/p/a.csv'], () => {}],
    ['the way up', ['../x/p/a.csv', '../y/p/a.csv', '../a.csv'], () => {}],
    ['standard input beside a file of its name', ['-', 'stdin.csv'], () => {}],
    [
      'a link between the copies',
      ['b.csv', 'c.csv'],
      (folder) => {
        mkdirSync(folder.at('here/copies'));
        symlinkSync('c.csv', folder.at('here/copies/b.csv'));
      },
    ],
  ];
  for (const [name, args, prepare] of sameNames) {
    it(`no copy is lost: ${name}`, async () => {
      const files = ['x/p/a.csv', 'y/p/a.csv', 'a.csv', 'here/stdin.csv', 'here/b.csv', 'here/c.csv'];
      const folder = folderWith(
        Object.fromEntries(files.map((file, i) => [file, person('ABCDEFG'[i]!.repeat(i + 3))])),
      );
      prepare(folder);
      const inputs = args.map((arg) => (arg.startsWith('/') ? folder.at(arg.slice(1)) : arg));
      const before = contents(folder);
      const { status, stderr } = await enrolmentCsv(['anonymise', '--out', 'copies', ...inputs], {
        cwd: folder.at('here'),
        stdin: person('Standard'),
      });
      assert.deepEqual([status, stderr], [0, '']);
      const after = contents(folder);
      const copies = Object.keys(after).filter((file) => file.startsWith('here/copies'));
      assert.equal(copies.length, args.length, copies.join());
      assert.equal(new Set(copies.map((file) => after[file])).size, args.length);
      for (const file of copies) delete after[file];
      assert.deepEqual(after, before);
    });
  }

  it('writes to a device, which has nothing to lose', async () => {
    const folder = folderWith({ 'a.csv': person('Marc') });
    const { status } = await enrolmentCsv(['report', '--out', '/dev/null', 'a.csv'], { cwd: folder.path });
    assert.deepEqual(
      [status, statSync('/dev/null').isCharacterDevice(), readFileSync('/dev/null', 'utf8')],
      [0, true, ''],
    );
  });
});
