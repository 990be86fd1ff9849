// `simulate`: the table a person reads, the schema, and no password anywhere.
import assert from 'node:assert/strict';
import { languagesOf, openSession } from '../../src/cli/session';
import { type SimulateOptions, simulate } from '../../src/cli/simulate';
import { folderWith } from './harness';

const PEOPLE = [
  'username,firstname,lastname,email,password,cohort1',
  'dam023.l.ollivet,Laure,Ollivet,l.ollivet@ch.fr,Ortie-2031,Cohorte_Ex25',
  'admin,Paul,Dupond,p.dupond@ch.fr,Orage-2032,Cohorte_Ex25',
  'dam023.z.ayari,,Ayari,z.ayari@ch.fr,Ombre-2033,2025',
  '',
].join('\n');

async function run(csv: string, options: Partial<SimulateOptions> = {}, language = 'en') {
  const folder = folderWith({ 'agents.csv': csv });
  let stdout = '';
  let stderr = '';
  const session = openSession(languagesOf(['--language', language], {}), {
    cwd: folder.path,
    env: {},
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: async () => new Uint8Array(),
  });
  await simulate('agents.csv', { format: 'text', ...options }, session);
  return { stdout, stderr, status: session.status };
}

describe('simulate', () => {
  it('shows a line of the file a line, and the totals', async () => {
    const { stdout, status } = await run(PEOPLE);
    assert.equal(status, 1);
    assert.deepEqual(stdout.split('\n'), [
      'line  outcome  account           reason',
      '2     created  dam023.l.ollivet  added to cohort Cohorte_Ex25',
      '3     skipped  admin             not added: an account already has this username',
      '4     refused                    “firstname” is missing',
      '',
      'Accounts created: 1',
      'Lines skipped: 1',
      'Errors: 1',
      'Cohorts created: Cohorte_Ex25',
      '',
    ]);
  });

  it('speaks French', async () => {
    const { stdout } = await run(PEOPLE, {}, 'fr');
    assert.match(stdout, /^3 {6}ignoré {4}admin {13}non ajouté\u00a0: un compte a déjà cet identifiant$/m);
    assert.match(stdout, /^Comptes créés\u00a0: 1$/m);
  });

  it('gives the schema as JSON', async () => {
    const result = JSON.parse((await run(PEOPLE, { format: 'json' })).stdout);
    assert.equal(result.stage, 'import');
    assert.deepEqual(
      result.rows.map((row: { outcome: string }) => row.outcome),
      ['created', 'skipped', 'error'],
    );
    assert.equal(result.users[0].password, 'set: ••••');
  });

  const shown: [string, string, Partial<SimulateOptions>][] = [
    ['text', PEOPLE, {}],
    ['JSON', PEOPLE, { format: 'json' }],
    [
      'an update',
      PEOPLE.replace('admin,', 'guest2,'),
      { format: 'json', options: '{"uutype":"2","uuupdatetype":"1","uupasswordold":"1"}' },
    ],
    ['a file without a header', PEOPLE.split('\n').slice(1).join('\n'), { format: 'json' }],
    ['an import that stops', PEOPLE.replace('dam023.l', 'DAM023.l'), { options: '{"uustandardusernames":"0"}' }],
  ];
  for (const [name, csv, options] of shown) {
    it(`shows no password: ${name}`, async () => {
      const { stdout, stderr } = await run(csv, options);
      assert.ok(stdout.length > 0);
      for (const password of ['Ortie-2031', 'Orage-2032', 'Ombre-2033']) {
        assert.ok(!(stdout + stderr).includes(password), `${password} in ${stdout}`);
      }
    });
  }

  const refusals: [string, string, Partial<SimulateOptions>, RegExp][] = [
    ['another separator', 'username;firstname\na;b\n', {}, /only one column found/],
    ['lines of several lengths', 'username,firstname\na\n', {}, /different numbers of columns/],
    ['an option', PEOPLE, { options: '{"uutype": 7}' }, /--uutype/],
    ['options for this file', 'username,firstname\na,b\n', {}, /lastname/],
    [
      'the rest of the file',
      PEOPLE.replace('dam023.l', 'DAM023.l'),
      { options: '{"uustandardusernames":0}' },
      /stops at line 2/,
    ],
  ];
  for (const [name, csv, options, expected] of refusals) {
    it(`says that Moodle refuses ${name}`, async () => {
      const { stdout, status } = await run(csv, options);
      assert.match(stdout, expected);
      assert.equal(status, 1);
    });
  }

  it('takes a site that says only what differs', async () => {
    const site =
      '{"users":[{"username":"dam023.l.ollivet"}],"cohorts":[{"id":4,"idnumber":"Cohorte_Ex25","name":"Ex"}]}';
    const { stdout } = await run(PEOPLE, { site });
    assert.match(stdout, /^2 {5}skipped/m);
    assert.match(stdout, /^3 {5}created.*added to cohort Ex$/m);
  });

  const wrong: [string, Partial<SimulateOptions>, RegExp][] = [
    ['no JSON', { options: '{' }, /not readable JSON/],
    ['a wrong value', { site: '{"users":[{"username":3}]}' }, /users\.0\.username/],
    ['no such file', { site: 'nowhere.json' }, /nowhere\.json/],
  ];
  for (const [name, options, expected] of wrong) {
    it(`complains of ${name}`, async () => {
      const { stdout, stderr, status } = await run(PEOPLE, options);
      assert.equal(stdout, '');
      assert.match(stderr, expected);
      assert.equal(status, 2);
    });
  }
});
