// A password that slipped into another column, the header or a title: it is in no output, whatever else is wrong with it.
import assert from 'node:assert/strict';
import { REPORT_FORMATS } from '../../src/core/report/formats';
import { enrolmentCsv, folderWith } from './harness';

const SECRET = 'Zq7!Marqueur';

/** What is done to it, so that the rules for cells speak of it. */
const DAMAGES: readonly ((secret: string) => string)[] = [
  (secret) => secret,
  (secret) => ` ${secret} `,
  (secret) => `${secret}\u00a0`,
  (secret) => `${secret}\u0007`,
  (secret) => `${secret}\\`,
  (secret) => `=${secret}`,
  (secret) => `<b>${secret}</b>`,
  (secret) => `${secret}Ã©`,
  (secret) => `alp002.${secret}`,
];

const COLUMNS = [
  'username',
  'firstname',
  'lastname',
  'password',
  'email',
  'profile_field_matricule',
  'cohort1',
  'auth',
];
const PERSON = [
  'alp002.p.dupond',
  'Paul',
  'Dupond',
  'Tk8!graine',
  'p.dupond@ch-lyon.fr',
  '812',
  'Cohorte_Ex25',
  'manual',
];
const HEADER = COLUMNS.join(',');

/** Everybody twice, so that what compares rows speaks of it too. */
const inColumn = (column: number): string => {
  const rows = DAMAGES.flatMap((damage) => {
    const cells = PERSON.map((cell, at) => (at === column ? damage(SECRET) : cell)).join(',');
    return [cells, cells];
  });
  return [HEADER, PERSON.join(','), ...rows, ''].join('\n');
};

const files: readonly (readonly [string, string])[] = [
  ...COLUMNS.map((name, column) => [`the column ${name}`, inColumn(column)] as const),
  ['the header', `${HEADER},${SECRET}\n${PERSON},x\n`],
  ['the header, in the place of a column', `${HEADER.replace('cohort1', SECRET)}\n${PERSON}\n`],
  ['a title above the header', `Liste ${SECRET};;;\n${HEADER.replaceAll(',', ';')}\n${PERSON.join(';')}\n`],
  ['a column that nobody knows', `${HEADER},service\n${PERSON}, ${SECRET} \n`],
];

const PLATFORMS = ['anfh', 'upjv', 'prelude', 'moodle', 'ecampus', 'collegium-sante'];

describe('a password in another place', () => {
  for (const [place, csv] of files) {
    it(`is in no output when it stands in ${place}`, async () => {
      const other = csv.replaceAll(SECRET, 'autre');
      const folder = folderWith({ 'a.csv': csv, 'b.csv': other, 'cohortes.csv': csv, 'export.csv': csv });
      const runs = [
        ...PLATFORMS.map((platform) => ['check', '--platform', platform, 'a.csv', 'b.csv']),
        ['check', '--format', 'json', '--platform', 'anfh', 'a.csv'],
        ['check', '--format', 'json', '--platform', 'upjv', 'a.csv'],
        ['check', '--cohorts', 'cohortes.csv', '--platform', 'anfh', 'b.csv', 'a.csv'],
        ['check', '--accounts', 'export.csv', '--platform', 'anfh', 'b.csv', 'a.csv'],
        ...REPORT_FORMATS.map((format) => ['report', '--format', format, '--platform', 'anfh', 'a.csv']),
        ['fix', '--dry-run', '--platform', 'anfh', 'a.csv'],
        ['compare', 'a.csv', 'b.csv'],
        ['compare', 'b.csv', 'a.csv'],
        ...['text', 'json'].map((format) => ['simulate', '--format', format, 'a.csv']),
        ['verify', '--after', 'export.csv', 'b.csv'],
        ['verify', '--after', 'b.csv', 'a.csv'],
        ['learn', 'export.csv'],
        ['anonymise', '--platform', 'anfh', 'a.csv'],
      ];
      const leaks = [];
      for (const args of runs) {
        const { stdout, stderr } = await enrolmentCsv(args, { cwd: folder.path });
        const leak = `${stdout}${stderr}`.split('\n').find((line) => line.includes(SECRET));
        if (leak !== undefined) leaks.push(`${args.join(' ')}: ${leak.slice(0, 260)}`);
      }
      assert.deepEqual(leaks, []);
    });
  }
});
