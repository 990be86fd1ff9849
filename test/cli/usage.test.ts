// Arguments: what is refused, in which language, with which exit status, and the help.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { version } from '../../package.json';
import { builtProgram, enrolmentCsv, folderWith, HEADER } from './harness';

const french = { LANG: 'fr_FR.UTF-8' };

describe('usage', () => {
  const refused: [string, RegExp][] = [
    ['check', /name a file/],
    ['fix', /name a file/],
    ['chek file.csv', /unknown command “chek”/],
    ['check --fromat json file.csv', /unknown option --fromat/],
    ['check --format xml file.csv', /--format <text\|json>; choose among text, json\./],
    ['check --platform anhf file.csv', /--platform <name>; choose among anfh, .*moodle/],
    ['check --language de file.csv', /--language <fr\|en>; choose among fr, en/],
    ['check file.csv --config', /--config <file> needs a value/],
    ['schema agent', /unknown template; this platform has agents, agents-cohort/],
    ['fix --format json file.csv', /unknown option --format/],
    ['check nothing.csv', /nothing\.csv: cannot be read, no such file/],
    ['check nothing-*.csv', /no file matches “nothing-\*\.csv”/],
  ];
  for (const [args, sentence] of refused) {
    it(`refuses: ${args}`, async () => {
      const { status, stdout, stderr } = await enrolmentCsv(args.split(' '), { cwd: folderWith({}).path });
      assert.equal(status, 2);
      assert.equal(stdout, '');
      assert.match(stderr, /^enrolment-csv: [^\n]+\n$/);
      assert.match(stderr, sentence);
    });
  }

  it('prints the help, and fails, without a command', async () => {
    const { status, stdout, stderr } = await enrolmentCsv([]);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /^Usage: enrolment-csv/);
  });

  for (const args of [
    ['--help'],
    ['check', '--help'],
    ['fix', '--help'],
    ['simulate', '--help'],
    ['schema', '--help'],
  ]) {
    it(`helps in French and in English: ${args.join(' ')}`, async () => {
      const en = await enrolmentCsv(args);
      const fr = await enrolmentCsv(args, { env: french });
      assert.deepEqual([en.status, fr.status, en.stderr, fr.stderr], [0, 0, '', '']);
      assert.match(en.stdout, /^Usage: enrolment-csv[\s\S]*(Exit status|standard output)/);
      assert.match(fr.stdout, /^Utilisation\u00a0: enrolment-csv[\s\S]*(Code de retour|sortie standard)/);
      const englishWords = /\b(Usage|Options:|Commands|Global|default|choices|display)\b/;
      assert.doesNotMatch(fr.stdout, englishWords);
      for (const line of [...en.stdout.split('\n'), ...fr.stdout.split('\n')]) assert.ok(line.length <= 120, line);
    });
  }

  const schemas: [string[], number][] = [
    [[], 5],
    [['agents-cohort'], 6],
    [['--platform', 'moodle'], 4],
  ];
  for (const [args, columns] of schemas) {
    it(`prints the schema of a template: ${args.join(' ') || 'the first'}`, async () => {
      const { status, stdout } = await enrolmentCsv(['schema', ...args]);
      assert.deepEqual([status, JSON.parse(stdout).fields.length], [0, columns]);
    });
  }

  it('prints the version of the package', async () => {
    assert.deepEqual(await enrolmentCsv(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  const languages: [string, string[], Record<string, string>, RegExp][] = [
    ['the system is French', [], { LANG: 'fr_FR.UTF-8' }, /lecture impossible/],
    ['the system is Canadian French', [], { LC_ALL: 'fr_CA', LANG: 'en_GB' }, /lecture impossible/],
    ['the system is German', [], { LANG: 'de_DE.UTF-8' }, /cannot be read/],
    ['the user says so', ['--language', 'fr'], {}, /lecture impossible/],
    ['the user says so against the system', ['--language=en'], french, /cannot be read/],
  ];
  for (const [name, args, env, sentence] of languages) {
    it(`speaks the language that it should: ${name}`, async () => {
      assert.match((await enrolmentCsv(['check', ...args, '/nowhere.csv'], { env })).stderr, sentence);
    });
  }

  it('is a program: reads files, standard input and a configuration, and ends with the status', () => {
    const folder = folderWith({
      'a.csv': `${HEADER}\nMarc,Petit,,m@ch.fr,00021\n`,
      '.enrolment.json': '{ "rules": { "matricule-prefixed": "error" } }',
    });
    const runs: [string[], number, RegExp][] = [
      [['check', 'a.csv'], 1, /a\.csv:2:21 error E2: .*\[matricule-prefixed\]/],
      [['check', '--format', 'json', '-'], 1, /"path":"-"/],
      [['fix', 'a.csv'], 0, /1\u00a0repair made/],
      [['check', 'a.csv'], 0, /no problem/],
      [['--version'], 0, new RegExp(version)],
    ];
    for (const [args, expected, stdout] of runs) {
      const ran = spawnSync(process.execPath, [builtProgram(), ...args], {
        cwd: folder.path,
        env: { LANG: 'en_GB.UTF-8' },
        input: folder.read('a.csv'),
        encoding: 'utf8',
      });
      assert.deepEqual([ran.status, ran.stderr], [expected, ''], args.join(' '));
      assert.match(ran.stdout, stdout);
    }
  });

  it('shows colours on a terminal only, and not against NO_COLOR', async () => {
    const { path } = folderWith({ 'a.csv': `${HEADER}\nMarc,Petit,,,21\n` });
    const shown = async (terminal: boolean, env = {}) =>
      (await enrolmentCsv(['check', 'a.csv'], { cwd: path, terminal, env })).stdout.includes('\u001b[');
    assert.deepEqual(
      [
        await shown(true),
        await shown(false),
        await shown(true, { NO_COLOR: '1' }),
        await shown(true, { TERM: 'dumb' }),
      ],
      [true, false, false, false],
    );
  });
});
