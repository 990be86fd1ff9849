// The user's word applies to files that the user named, never to what a folder or a pattern brought.
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { enrolmentCsv, type Folder, folderWith, HEADER } from './harness';

const DAMAGED = `${HEADER}\nMarc, Petit,,marc.petit@ch.fr,21\n`;
const OTHERS = {
  'LISEZMOI.txt': 'À lire , avant\nde commencer ; merci\n',
  'notes.tsv': 'agent\tservice \n Marc\tUrgences\n',
  'rendez-vous.csv': 'jour, heure\n lundi,9h\n',
  'comptes.csv': 'username,firstname,lastname,email\nalp002.l.roy, Luc ,Roy,l.roy@ch.fr\n',
  'cohortes.csv': 'name,idnumber,context,category,source\n A ,a,system,,manual\n',
};
const CONFIG = JSON.stringify({ template: 'agents', accounts: 'comptes.csv', cohorts: 'cohortes.csv' });

const contents = (folder: Folder) =>
  Object.fromEntries(readdirSync(folder.path).map((file) => [file, folder.read(file)]));

describe('files that a search brought', () => {
  const ways: [string, string[], string[]][] = [
    ['a folder, under a configuration with a template', ['.'], []],
    ['a folder, with a platform', ['.'], ['--platform', 'anfh']],
    ['a pattern, under a configuration with a template', ['*'], []],
    ['a pattern, with a platform', ['*.{csv,txt,tsv}'], ['--platform', 'moodle']],
  ];
  for (const [name, args, options] of ways) {
    it(`are repaired only where they say themselves what they are: ${name}`, async () => {
      const folder = folderWith({ ...OTHERS, 'a.csv': DAMAGED, '.enrolment.json': CONFIG });
      const { stdout } = await enrolmentCsv(['fix', ...options, ...args], { cwd: folder.path });
      assert.match(stdout, /a\.csv/);
      const { 'a.csv': repaired, '.enrolment.json': config, ...others } = contents(folder);
      assert.deepEqual([others, config], [OTHERS, CONFIG]);
      assert.notEqual(repaired, DAMAGED);
    });
  }

  it('are checked as little', async () => {
    const folder = folderWith({ ...OTHERS, '.enrolment.json': CONFIG });
    for (const options of [[], ['--platform', 'anfh']]) {
      const { stdout, status } = await enrolmentCsv(['check', '--format', 'json', ...options, '.'], {
        cwd: folder.path,
      });
      const { files } = JSON.parse(stdout) as { files: { findings: unknown[] }[] };
      assert.deepEqual([status, files.flatMap(({ findings }) => findings)], [0, []]);
    }
  });

  it('are not those that the user named', async () => {
    const folder = folderWith({ ...OTHERS, '.enrolment.json': CONFIG });
    const { stdout } = await enrolmentCsv(['check', 'rendez-vous.csv'], { cwd: folder.path });
    assert.match(stdout, /file-empty/);
  });

  const named: [string, number][] = [
    ['d', 0],
    ['d/people.csv', 1],
  ];
  for (const command of ['check', 'report']) {
    for (const [searched, expected] of named) {
      it(`are named where a header lacks above people: ${command} ${searched}`, async () => {
        const folder = folderWith({ 'd/people.csv': 'Ana,Silva,,ana.silva@uni.fr,1\n', 'd/ours.csv': DAMAGED });
        const { stderr, status } = await enrolmentCsv([command, searched], { cwd: folder.path });
        assert.match(stderr, /^enrolment-csv: \S*people\.csv: it starts with an agent[^\n]*\n$/);
        assert.equal(status, expected);
      });
    }
  }

  for (const command of ['fix', 'check', 'report', 'anonymise']) {
    it(`an empty name is no folder: ${command}`, async () => {
      const folder = folderWith({ 'a.csv': DAMAGED });
      const { status, stderr } = await enrolmentCsv([command, ''], { cwd: folder.path });
      assert.match(stderr, /^enrolment-csv: a file name is empty[^\n]*\n$/);
      assert.deepEqual([status, contents(folder)], [2, { 'a.csv': DAMAGED }]);
    });
  }
});
