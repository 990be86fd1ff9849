// `verify` and `learn`: their JSON, their exit status, and what they answer to files that do not serve.
import assert from 'node:assert/strict';
import { utimesSync } from 'node:fs';
import { drawFrom, peopleOf, platformOf, SCHEMES } from '../core/aftermath/naming-schemes';
import { enrolmentCsv, folderWith } from './harness';

const FILE = `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,Tk8!graine,,1
Lise,Morel,Tk9!graine,l.morel@ch.fr,2
Zoé,Petit,Tk7!graine,z.petit@ch.fr,3
`;
const CONFIG = '{ "establishment": "alp002" }';
const EXPORT = 'Prénom / Nom de famille;Nom d’utilisateur;Adresse de courriel\n';
const BEFORE = `${EXPORT}Marc Petit;alp002.m.petit;m.petit@ch.fr\n`;
const AFTER = `${BEFORE}Paul Dupond;alp002.p.dupond;alp002.p.dupond.fictif@anfh.fr
Lise Morel;alp002.l.morel2;l.morel@ch.fr
Léa Blanc;alp002.l.blanc;lea@ch.fr
`;

const folderOf = (files: Readonly<Record<string, string>>) =>
  folderWith({ '.enrolment.json': CONFIG, 'agents.csv': FILE, 'before.csv': BEFORE, 'after.csv': AFTER, ...files })
    .path;

const inFolder = (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  enrolmentCsv(args, { cwd: folderOf(files) });

const inFrench = (files: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  enrolmentCsv(args, { cwd: folderOf(files), env: { LANG: 'fr_FR.UTF-8' } });

describe('verify', () => {
  it('says of each line what came of it, and which new accounts are in no file', async () => {
    const args = ['verify', '--format', 'json', '--before', 'before.csv', '--after', 'after.csv', 'agents.csv'];
    const { stdout, stderr, status } = await inFolder({}, ...args);
    const { files, unexplained } = JSON.parse(stdout);
    const lines = files[0].lines.map(({ line, outcome, username, foreseen }: Record<string, unknown>) => [
      line,
      outcome,
      username,
      foreseen,
    ]);
    assert.deepEqual(lines, [
      [2, 'as-foreseen', 'alp002.p.dupond', 'alp002.p.dupond'],
      [3, 'other-username', 'alp002.l.morel2', 'alp002.l.morel'],
      [4, 'missing', '', 'alp002.z.petit'],
    ]);
    assert.deepEqual([files[0].path, unexplained[0].username, unexplained.length], ['agents.csv', 'alp002.l.blanc', 1]);
    assert.deepEqual([stderr, status], ['', 1]);
    assert.ok(!stdout.includes('graine'));
  });

  it('says it in words, the verdict first', async () => {
    const { stdout } = await inFolder({}, 'verify', '--before', 'before.csv', '--after', 'after.csv', 'agents.csv');
    assert.equal(stdout.split('\n')[0], '2 of 3\u00a0accounts are there; 1 is missing.');
    assert.match(stdout, /^4: Zoé Petit · Missing · expected: alp002.z.petit$/m);
  });

  it('claims no new accounts without an export from before', async () => {
    const { stdout } = await inFolder({}, 'verify', '--format', 'json', '--after', 'after.csv', 'agents.csv');
    const { files, unexplained } = JSON.parse(stdout);
    assert.equal(unexplained, null);
    assert.deepEqual(
      files[0].lines.map(({ outcome }: { outcome: string }) => outcome),
      ['as-foreseen', 'unsure', 'missing'],
    );
  });

  const answers: readonly (readonly [title: string, after: string, answer: RegExp, status: number])[] = [
    ['an export without usernames', 'Prénom;Nom\nPaul;Dupond\n', /lacks the columns/, 2],
    ['an empty export', '', /is empty/, 2],
    ['an export without accounts', EXPORT, /has no account/, 1],
    [
      'an export of another platform',
      `${EXPORT}Paul Dupond;pdupond;p@x.fr\n`,
      /seems to come from another platform/,
      1,
    ],
    [
      'one of another establishment',
      `${EXPORT}Luc Brun;dam023.l.brun;l@x.fr\n`,
      /belongs to the establishment alp002/,
      1,
    ],
  ];
  for (const [title, after, answer, expected] of answers) {
    it(`answers in a sentence: ${title}`, async () => {
      const { stderr, status } = await inFolder({ 'after.csv': after }, 'verify', '--after', 'after.csv', 'agents.csv');
      assert.match(stderr, answer);
      assert.equal(status, expected);
      const french = await inFrench({ 'after.csv': after }, 'verify', '--after', 'after.csv', 'agents.csv');
      assert.match(french.stderr, /^enrolment-csv: after\.csv\u00a0: /);
    });
  }

  it('says that the export is older than the file', async () => {
    const folder = folderWith({ '.enrolment.json': CONFIG, 'agents.csv': FILE, 'after.csv': AFTER });
    const yesterday = new Date(Date.now() - 86_400_000);
    utimesSync(folder.at('after.csv'), yesterday, yesterday);
    const { stderr } = await enrolmentCsv(['verify', '--after', 'after.csv', 'agents.csv'], { cwd: folder.path });
    assert.match(stderr, /after\.csv: This export is older than the file/);
  });

  it('asks for the export', async () => {
    const { stderr, status } = await inFolder({}, 'verify', 'agents.csv');
    assert.match(stderr, /--after/);
    assert.equal(status, 2);
  });
});

describe('learn', () => {
  const draw = drawFrom(9);
  const make = platformOf(SCHEMES.find(({ title }) => title === 'everything otherwise')!);
  const rows = peopleOf(2000, draw).map((one) => `${one.firstname} ${one.lastname};${make(one)};`);
  const newcomers = peopleOf(30, draw);
  const files = {
    'export.csv': `${EXPORT}${rows.join('\n')}\n`,
    'names.csv': ['code,firstname,lastname', ...newcomers.map((one) => Object.values(one).join(','))].join('\n'),
  };

  it('gives the description, and a username for each name', async () => {
    const { stdout, stderr, status } = await inFolder(
      files,
      ...['learn', '--format', 'json', '--names', 'names.csv', 'export.csv'],
    );
    const { accounts, explained, platform, predicted } = JSON.parse(stdout);
    assert.deepEqual([accounts, explained, stderr, status], [2000, 2000, '', 0]);
    assert.deepEqual([platform.extends, platform.username.hyphen, platform.username.space], ['anfh', 'drop', '_']);
    assert.deepEqual(predicted, newcomers.map(make));
  });

  it('says it in words', async () => {
    const { stdout } = await inFolder(files, 'learn', 'export.csv');
    assert.match(stdout, /^2000 of 2,000\u00a0usernames \(100%\) follow the rules found\.$/m);
    assert.match(stdout, /^Hyphens: dropped · \d+ of \d+\u00a0names show it$/m);
  });

  it('says it in French as French is written', async () => {
    const world = { cwd: folderWith(files).path, env: { LANG: 'fr_FR.UTF-8' } };
    const { stdout } = await enrolmentCsv(['learn', 'export.csv'], world);
    assert.match(stdout, /^Majuscules\u00a0: /m);
    assert.doesNotMatch(stdout, /\w: /);
  });

  it('claims nothing from too few names', async () => {
    const few = `${EXPORT}Zoé Lefèvre;alp002.z.lefvre;\nPaul Dupond;alp002.p.dupond;\n`;
    const { stdout } = await inFolder({ 'export.csv': few }, 'learn', '--format', 'json', 'export.csv');
    const { choices, platform } = JSON.parse(stdout);
    assert.ok(choices.every(({ told }: { told: boolean }) => !told));
    assert.equal(platform.username.transliterate, true);
  });

  const answers: readonly (readonly [title: string, text: string, answer: RegExp, status: number])[] = [
    ['no usernames', 'Prénom;Nom\nPaul;Dupond\n', /lacks the columns/, 2],
    ['no accounts', EXPORT, /nothing to learn/, 2],
    ['another platform', `${EXPORT}Paul Dupond;pdupond;\nLise Morel;lmorel;\n`, /another platform/, 0],
  ];
  for (const [title, text, answer, expected] of answers) {
    it(`answers in a sentence: ${title}`, async () => {
      const { stderr, status } = await inFolder({ 'export.csv': text }, 'learn', 'export.csv');
      assert.match(stderr, answer);
      assert.equal(status, expected);
      const french = await inFrench({ 'export.csv': text }, 'learn', 'export.csv');
      assert.match(french.stderr, /^enrolment-csv: export\.csv\u00a0: /);
    });
  }
});
