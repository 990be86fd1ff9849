// `simulate`: the table a person reads, the schema, and no password anywhere.
import assert from 'node:assert/strict';
import { type SimulateOptions, simulate } from '../../src/cli/commands/simulate';
import { languagesOf, openSession } from '../../src/cli/io/run';
import { folderWith } from './harness';

const PEOPLE = [
  'username,firstname,lastname,email,password,cohort1',
  'dam023.l.ollivet,Laure,Ollivet,l.ollivet@ch.fr,Ortie-2031,Cohorte_Ex25',
  'admin,Paul,Dupond,p.dupond@ch.fr,Orage-2032,Cohorte_Ex25',
  'dam023.z.ayari,,Ayari,z.ayari@ch.fr,Ombre-2033,2025',
  '',
].join('\n');

async function run(csv: string, options: Partial<SimulateOptions> = {}, language = 'en', others = {}) {
  const folder = folderWith({ 'agents.csv': csv, ...others });
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
      'Simulated with Moodle 4.5.6: the site’s version is not known.',
      '',
    ]);
  });

  describe('in a folder that is described', () => {
    const config = { platform: 'moodle', moodleVersion: '4.5.8', accounts: 'a.csv', import: { uutype: '3' } };
    const described = {
      '.enrolment.json': JSON.stringify(config),
      'a.csv': 'username,firstname,lastname,email\nana,Ana,Silva,ana@uni.example\n',
    };
    const csv = 'username;cohort1;profile_field_campus\nana;GRAD26;Nord\nbob;GRAD26;Nord\n';
    const cases: [what: string, options: Partial<SimulateOptions>, line: RegExp][] = [
      [
        'has its accounts, options, version and delimiter',
        {},
        /^2 +up to date +ana +added to cohort GRAD26[\s\S]*4\.5\.8/m,
      ],
      ['takes other options', { options: '{"delimiter_name": "comma"}' }, /refuses the whole file/],
      ['takes another site', { site: '{"profileFields": []}' }, /unknown column name: “profile_field_campus”/],
      ['takes another version', { moodle: '4.1.2' }, /^2 +up to date +ana[\s\S]*4\.1\.2/m],
    ];
    for (const [what, options, line] of cases) {
      it(what, async () => assert.match((await run(csv, options, 'en', described)).stdout, line));
    }

    it('is another import where the platform makes the usernames', async () => {
      const people = 'firstname;lastname;password;email;profile_field_matricule\nAna;Silva;;ana@ch.fr;1\n';
      const anfh = { '.enrolment.json': JSON.stringify({ establishment: 'alp002' }) };
      assert.match((await run(people, {}, 'en', anfh)).stdout, /refuses the whole file: only one column/i);
    });
  });

  it('speaks French', async () => {
    const { stdout } = await run(PEOPLE, {}, 'fr');
    assert.match(stdout, /^3 {6}ignoré {4}admin {13}non ajouté\u00a0: un compte a déjà ce nom d’utilisateur$/m);
    assert.match(stdout, /^Comptes créés\u00a0: 1$/m);
  });

  it('says in French who is suspended', async () => {
    const csv = 'username,suspended\nmpetit,1\n';
    const user = { username: 'mpetit', firstname: 'Marc', lastname: 'Petit', email: 'm@ch.fr', suspended: 0 };
    const given = { options: '{ "uutype": "3" }', site: JSON.stringify({ users: [user] }) };
    assert.match((await run(csv, given, 'fr')).stdout, /suspended modifié\u00a0: Non → Oui/);
    assert.match((await run(csv, given, 'en')).stdout, /suspended changed: No → Yes/);
  });

  it('gives the schema as JSON', async () => {
    const result = JSON.parse((await run(PEOPLE, { format: 'json' })).stdout);
    assert.equal(result.stage, 'import');
    assert.deepEqual(
      result.rows.map((row: { outcome: string }) => row.outcome),
      ['created', 'skipped', 'error'],
    );
    assert.equal(result.users[0].password, 'set: ••••••');
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

  describe('shows no password that Moodle takes for a part of another cell', () => {
    const HEADER = 'username,firstname,lastname,password,email,city';
    const SITE = JSON.stringify({
      users: [{ username: 'mpetit', firstname: 'Marc', lastname: 'Petit', email: 'm@ch.fr' }],
    });
    const UPDATE = '{"uutype":"2","uuupdatetype":"1"}';
    const cases: [what: string, csv: string, secrets: string[]][] = [
      ['a strong one', `${HEADER}\nmpetit,Marc,Petit\\,Tk8!graine,m@ch.fr,Le Mans`, ['graine']],
      ['a weak one', `${HEADER}\nmpetit,Marc,Petit\\,graine,m@ch.fr,Le Mans`, ['graine']],
      ['one of two words', `${HEADER}\nmpetit,Marc,Petit\\,ma graine,m@ch.fr,Le Mans`, ['ma graine']],
      [
        'one that the delimiter cuts',
        `${HEADER}\nmpetit,Marc,Petit\\,"pois,graine",m@ch.fr,Le Mans`,
        ['pois', 'graine'],
      ],
      [
        'a weak one that comes into the cell of another column',
        'username,firstname,lastname,city,email,password\nmpetit,Marc,Petit\\,Le Mans,graine,graine',
        ['graine'],
      ],
      [
        'that of another line',
        `${HEADER}\nmpetit,Marc,Petit,,m@ch.fr,Caen\\\nlfay,Lise,Fay,graine,l@ch.fr,Le Mans`,
        ['graine'],
      ],
      ['one in the place of the header', 'Tk8!graine,Paul,Dupond', ['graine']],
    ];
    for (const [what, csv, secrets] of cases) {
      it(what, async () => {
        for (const format of ['text', 'json'] as const) {
          const { stdout, stderr } = await run(`${csv}\n`, { format, site: SITE, options: UPDATE });
          if (format === 'json') assert.match(stdout, /••••/);
          for (const secret of secrets) assert.ok(!(stdout + stderr).includes(secret), `${secret} in ${stdout}`);
        }
      });
    }
  });

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

  describe('plays the version of Moodle that is asked for, else the site’s', () => {
    const PASSWORD = PEOPLE.replace('Ortie-2031', '@Ortie-2031');
    const unchecked = 'To be checked: cells begin with =, +, - or @.';
    const unique = 'To be checked: this version checks unique profile fields';
    const cases: [what: string, csv: string, Partial<SimulateOptions>, version: string, doubts: string[]][] = [
      ['none', PEOPLE, {}, '4.5.6: the site’s version is not known', []],
      ['none, for what differs', PASSWORD, {}, '4.5.6: the site’s version is not known', [unchecked]],
      ['unknown', PASSWORD, { moodle: 'unknown' }, '4.5.6: the site’s version is not known', [unchecked]],
      ['asked for', PASSWORD, { moodle: '4.5.8' }, '4.5.8', []],
      ['the site’s', PASSWORD, { site: '{"moodle":"5.1.3+ (Build: 20260227)"}' }, '5.1.3', []],
      ['both', PASSWORD, { moodle: '4.5.7', site: '{"moodle":"5.1.3"}' }, '4.5.7', []],
      ['a site with a newer reader', PASSWORD, { site: '{"reader":"newer","moodle":"4.5.6"}' }, '5.1.3', []],
      ['over a newer reader', PASSWORD, { moodle: '4.5.6', site: '{"reader":"newer"}' }, '4.5.6', []],
      ['inferred', PASSWORD, { moodle: '4.5.14' }, '4.5.14', [unchecked]],
      ['inferred, for nothing that differs', PEOPLE, { moodle: '4.5.14' }, '4.5.14', []],
      [
        'not verified on unique fields',
        'username,firstname,lastname,email,profile_field_matricule\na,A,B,a@ch.fr,1\n',
        {
          moodle: '5.1.6',
          site: '{"profileFields":[{"shortname":"matricule","type":"text","param2":"20","forceunique":1}]}',
        },
        '5.1.6',
        [unique],
      ],
      ['not verified, without such a field', PEOPLE, { moodle: '5.1.6' }, '5.1.6', []],
    ];
    for (const [what, csv, options, version, doubts] of cases) {
      it(what, async () => {
        const lines = (await run(csv, options)).stdout.trimEnd().split('\n');
        const played = lines.indexOf(`Simulated with Moodle ${version}.`);
        assert.ok(played > 0, lines.join('\n'));
        const said = lines.slice(played + 1).map((line, index) => line.slice(0, doubts[index]?.length));
        assert.deepEqual(said, doubts);
      });
    }

    it('says so as JSON', async () => {
      const played = async (options: Partial<SimulateOptions>) =>
        JSON.parse((await run(PASSWORD, { format: 'json', ...options })).stdout).played;
      assert.deepEqual(await played({}), { version: '4.5.6', known: false, doubts: ['apostrophe'] });
      assert.deepEqual(await played({ moodle: '4.5.8' }), { version: '4.5.8', known: true, doubts: [] });
    });

    it('and puts its apostrophe', async () => {
      const cohort = PEOPLE.replaceAll('Cohorte_Ex25', '-5');
      const created = async (moodle: string) =>
        /^Cohorts created: (.*)$/m.exec((await run(cohort, { moodle })).stdout)?.[1];
      assert.deepEqual([await created('4.5.7'), await created('4.5.8')], [undefined, "'-5"]);
    });
  });

  const wrong: [string, Partial<SimulateOptions>, RegExp][] = [
    ['no JSON', { options: '{' }, /not readable JSON/],
    ['a wrong value', { site: '{"users":[{"username":3}]}' }, /users\.0\.username/],
    ['a branch for a version', { moodle: '4.5' }, /“4\.5” is not a full version/],
    ['a branch for the site’s version', { site: '{"moodle":"4.5"}' }, /“4\.5” is not a full version/],
    ['a number for the site’s version', { site: '{"moodle":4.5}' }, /“moodle” will not do/],
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

  it('says of an option that Moodle does not have which one was meant', async () => {
    const { stderr, status } = await run('username,firstname,lastname,email\nana,Ana,Silva,ana@uni.example\n', {
      options: '{"utype":"1","uutype":"0","city":"Caen"}',
    });
    assert.match(stderr, /Moodle’s import has no option “utype”\. .*uutype/);
    assert.equal(stderr.trim().split('\n').length, 1);
    assert.equal(status, 0);
  });
});
