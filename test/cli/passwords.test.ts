// No password is ever printed: files with a marker for a password and every sort of damage, through every output.
import assert from 'node:assert/strict';
import { REPORT_FORMATS } from '../../src/core/report/formats';
import { enrolmentCsv, folderWith, HEADER } from './harness';

const SECRET = 'Zq7!Marqueur';
const ANFH = ['--platform', 'anfh', 'a.csv'];

const files: [string, string][] = [
  ['blanks around it', `${HEADER}\nMarc,Petit, ${SECRET} ,m@ch.fr,21`],
  ['a no-break space after it', `${HEADER}\nMarc,Petit,${SECRET}\u00a0,m@ch.fr,21`],
  ['a control character in it', `${HEADER}\nMarc,Petit,${SECRET}\u0007x,m@ch.fr,21`],
  ['a line break in it', `${HEADER}\nMarc,Petit,"${SECRET}\nx",m@ch.fr,21`],
  ['a backslash after it', `${HEADER}\nMarc,Petit,${SECRET}\\,m@ch.fr,21`],
  ['a tag in it', `${HEADER}\nMarc,Petit,<b>${SECRET}</b>,m@ch.fr,21`],
  ['a sign before it', `${HEADER}\nMarc,Petit,=${SECRET},m@ch.fr,21`],
  ['mojibake in it', `${HEADER}\nMarc,Petit,${SECRET}Ã©,m@ch.fr,21`],
  ['a replacement character in it', `${HEADER}\nMarc,Petit,${SECRET}\ufffd,m@ch.fr,21`],
  ['too long', `${HEADER}\nMarc,Petit,${SECRET.repeat(40)},m@ch.fr,21`],
  ['too weak', `${HEADER}\nMarc,Petit,zqmarqueur,m@ch.fr,21`],
  ['used twice', `${HEADER}\nMarc,Petit,${SECRET},m@ch.fr,21\nLise,Morel,${SECRET},l@ch.fr,22`],
  ['in a row with a field too many', `${HEADER}\nMarc,Petit,X,${SECRET},m@ch.fr,21`],
  ['in a row with empty fields too many', `${HEADER}\nMarc,Petit,${SECRET},m@ch.fr,21,,`],
  ['cut in two by the delimiter', `${HEADER}\nMarc,Petit,${SECRET},x,m@ch.fr,21`],
  ['in a short row', `${HEADER}\nMarc,Petit,${SECRET}`],
  ['in a row without the names', `${HEADER}\n${SECRET},m@ch.fr,21`],
  ['after a quote that is never closed', `${HEADER}\nMarc,"Petit,${SECRET},m@ch.fr,21`],
  [
    'columns in another order',
    `password,firstname,lastname,email,profile_field_matricule\n${SECRET},Marc,Petit,m@ch.fr,21`,
  ],
  ['a translated header', `Prénom,Nom,Mot de passe,Courriel,Matricule\nMarc,Petit, ${SECRET},m@ch.fr,21`],
  ['another delimiter', `${HEADER.replaceAll(',', '|')}\nMarc|Petit| ${SECRET}|m@ch.fr|21`],
  ['rows of another delimiter', `${HEADER}\nMarc;Petit; ${SECRET};m@ch.fr;21`],
  ['a title row', `Liste;;;;\n${HEADER.replaceAll(',', ';')}\nMarc;Petit; ${SECRET};m@ch.fr;21`],
  ['no column for the matricule', `firstname,lastname,password,email\nMarc,Petit, ${SECRET},m@ch.fr`],
  ['one column too many', `${HEADER},service\nMarc,Petit, ${SECRET},m@ch.fr,21,URG`],
  ['the same person twice', `${HEADER}\nMarc,Petit,${SECRET},m@ch.fr,21\nMarc,Petit,${SECRET},m@ch.fr,21`],
  ['a row that is all password', `${HEADER}\n,, ${SECRET},,`],
  ['two password columns', `firstname,lastname,password,password,email\nMarc,Petit, ${SECRET}, ${SECRET},m@ch.fr`],
];

describe('passwords', () => {
  for (const [name, csv] of files) {
    it(`prints none: ${name}`, async () => {
      const folder = folderWith({ 'a.csv': csv, 'b.csv': `${HEADER}\nMarc,Petit,,m@ch.fr,21` });
      const secret = csv.includes(SECRET) ? SECRET : 'zqmarqueur';
      const half = secret.slice(0, 8);
      const runs = [
        ...['text', 'json'].map((format) => ['check', '--format', format, ...ANFH]),
        ['check', '--language', 'fr', ...ANFH],
        ...REPORT_FORMATS.map((format) => ['report', '--format', format, ...ANFH]),
        ['report', '--fix', '--format', 'json', ...ANFH],
        ['fix', '--dry-run', ...ANFH],
        ['fix', '--dry-run', '--language', 'fr', ...ANFH],
        ['anonymise', ...ANFH],
        ['compare', ...ANFH, 'b.csv'],
        ['compare', 'b.csv', ...ANFH],
        ...['text', 'json'].map((format) => ['simulate', '--format', format, 'a.csv']),
        ['fix', ...ANFH],
      ];
      for (const args of runs) {
        const { stdout, stderr } = await enrolmentCsv(args, { cwd: folder.path });
        const leak = `${stdout}${stderr}`.split('\n').find((line) => line.includes(half));
        assert.equal(leak, undefined, `${args.join(' ')} printed the password`);
      }
      assert.ok(folder.read('a.csv').includes(half), 'the password is still in the file');
    });
  }

  it('prints no password that a fix makes up, and says that there is one', async () => {
    const folder = folderWith({ 'a.csv': `${HEADER}\nMarc,Petit,,,21\n` });
    const { stdout } = await enrolmentCsv(['check', '--format', 'json', 'a.csv'], { cwd: folder.path });
    const [finding] = JSON.parse(stdout).files[0].findings;
    const { title, edits, secret } = finding.fixes[0];
    assert.deepEqual([title, edits, secret], ['Generate a compliant password', [], true]);
  });
});
