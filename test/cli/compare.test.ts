// `compare`: what differs between two versions, as text and as JSON, and the exit status.
import assert from 'node:assert/strict';
import { enrolmentCsv, folderWith, HEADER } from './harness';

const OLD = `${HEADER}\nPaul,Dupond,Secret-mousse!9,p@ch.fr,1\nAnne,Noël,,a@ch.fr,2\nLuc,Petit,,l@ch.fr,3\n`;
const NEW = `${HEADER}\nLuc,Petit,,l@ch.fr,3\nPaul,Dupond,Secret-neige!9,paul@ch.fr,1\nZoé,Blanc,,z@ch.fr,4\na,b\n`;

describe('compare', () => {
  it('says who was removed, added and changed, and no password', async () => {
    const folder = folderWith({ 'old.csv': OLD, 'new.csv': NEW });
    const { stdout, stderr, status } = await enrolmentCsv(['compare', 'old.csv', 'new.csv'], { cwd: folder.path });
    assert.deepEqual(stdout.split('\n'), [
      '- Anne Noël (line 3)',
      '+ Zoé Blanc (line 4)',
      '~ Paul Dupond (line 3) Password changed; E-mail address “p@ch.fr” → “paul@ch.fr”',
      'new.csv, line 5: cannot be read, its cells are not in their columns',
      '1\u00a0person removed, 1 added, 1 changed, 1 the same.',
      '',
    ]);
    assert.deepEqual([stderr, status], ['', 1]);
  });

  it('parts changes as French does', async () => {
    const folder = folderWith({ 'old.csv': OLD, 'new.csv': NEW });
    const args = ['compare', 'old.csv', 'new.csv'];
    const { stdout } = await enrolmentCsv(args, { cwd: folder.path, env: { LANG: 'fr_FR.UTF-8' } });
    assert.match(stdout, /\S\u00a0; \S/);
    assert.doesNotMatch(stdout, /\S; /);
  });

  it('ends with 0 when nothing differs', async () => {
    const folder = folderWith({ 'old.csv': OLD });
    const { stdout, status } = await enrolmentCsv(['compare', 'old.csv', '-'], { cwd: folder.path, stdin: OLD });
    assert.equal(stdout, '0\u00a0people removed, 0 added, 0 changed, 3 the same.\n');
    assert.equal(status, 0);
  });

  it('is JSON for programs', async () => {
    const folder = folderWith({ 'old.csv': OLD, 'new.csv': NEW });
    const args = ['compare', '--format', 'json', 'old.csv', 'new.csv'];
    const { stdout } = await enrolmentCsv(args, { cwd: folder.path });
    const { added, removed, same } = JSON.parse(stdout);
    assert.deepEqual([added[0].name, removed[0].name, same], ['Zoé Blanc', 'Anne Noël', 1]);
    assert.doesNotMatch(stdout, /mousse|neige/);
  });

  it('ends with 2 when a file is missing', async () => {
    const folder = folderWith({ 'old.csv': OLD });
    for (const args of [['old.csv', 'no.csv'], ['old.csv']]) {
      const { status, stdout } = await enrolmentCsv(['compare', ...args], { cwd: folder.path });
      assert.deepEqual([status, stdout], [2, '']);
    }
  });

  for (const [what, text] of [
    ['has people and no header', 'Paul,Dupond,,p@ch.fr,1\nAnne,Noël,,a@ch.fr,2\n'],
    ['is an export of something else', 'Service;Budget\nSSR;12\n'],
  ] as const) {
    it(`calls nobody removed, or added, where a file ${what}`, async () => {
      const folder = folderWith({ 'old.csv': OLD, 'other.csv': text });
      for (const args of [
        ['old.csv', 'other.csv'],
        ['other.csv', 'old.csv'],
      ]) {
        const { status, stdout, stderr } = await enrolmentCsv(['compare', ...args], { cwd: folder.path });
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, /other\.csv: not an import file; it was not compared/);
      }
    });
  }
});
