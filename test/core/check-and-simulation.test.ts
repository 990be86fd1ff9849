// What `check` says of a line is what the simulated import does with it, and what the import does that is bad has a finding:
// on the platforms that use stock Moodle's import, with each of its upload types.

import assert from 'node:assert/strict';
import path from 'node:path';
import fc from 'fast-check';
import { readSheet } from '../../src/core/document/read-sheet';
import { Row } from '../../src/core/document/row';
import { contextOf, findingsOf, readExample, readMarks } from '../../src/core/lint/example';
import { PLATFORMS } from '../../src/core/platform';
import { Accounts } from '../../src/core/reference/accounts';
import { Cohorts } from '../../src/core/reference/cohorts';
import { RULES } from '../../src/core/rules';
import type { Rule } from '../../src/core/rules/rule';
import { CORPORA, type ImportCase, inputOf, readCorpus } from '../conformance/corpus';
import { tries } from '../fuzz';
import { disagreements, NOT_SIMULATED, SILENT } from './agreement';

const STOCK = PLATFORMS.filter(({ importOptions }) => importOptions.uutype !== undefined).map(({ id }) => id);
type Options = Readonly<Record<string, string>>;

/** The upload types, with and without what each allows (conformance rule 15). */
const IMPORTS: readonly Options[] = [
  { uutype: '0' },
  { uutype: '1' },
  { uutype: '2' },
  { uutype: '2', uuupdatetype: '1', uuallowrenames: '1', uuallowdeletes: '1' },
  { uutype: '2', uuupdatetype: '2', uumatchemail: '1' },
  { uutype: '3' },
  { uutype: '3', uuupdatetype: '1', uuallowrenames: '1', uuallowdeletes: '1' },
  { uutype: '3', uuupdatetype: '3' },
  { uutype: '2', uuupdatetype: '1', uupasswordold: '1' },
  { uutype: '0', uupasswordnew: '0' },
  { uutype: '0', uustandardusernames: '0' },
];

const ACCOUNTS = `Prénom;Nom;Nom d’utilisateur;Adresse de courriel
Laure;Aroy;la.roy;laroy@ch.fr
Marc;Petit;mpetit;marc.petit@ch.fr
Anne;Noël;anoel;anne.noel@ch.fr`;
const COHORTS = 'name,idnumber\nIFSI 2025,IFSI25\nCadres 2025,CADRES25\nTuteurs,L1CHIM231';
const USERS = 'username,firstname,lastname,email';

/** Files that were once told wrongly, or left without a word. */
const FILES: Readonly<Record<string, string>> = {
  'a username that is cleaned into another person’s': `${USERS}\nléa.roy,Léa,Roy,lea.roy@ch.fr`,
  'usernames that are cleaned into one': `${USERS}\nandré.b,André,B,andre.b@ch.fr\nandrè.b,Andrea,B,andrea.b@ch.fr`,
  'a username that leaves nothing': `${USERS}\nИван,Иван,Иванов,ivan@ch.fr\n0,Zoé,Fay,zoe@ch.fr`,
  'usernames with capitals': `${USERS}\nJean.Roy,Jean,Roy,jean.roy@ch.fr\nzfay,Zoé,Fay,zoe@ch.fr`,
  'an account of Moodle’s own': `${USERS}\nguest,Omar,Haddad,omar@ch.fr`,
  'the same username, another person': `${USERS}\nmpetit,Manon,Petit,manon.petit@ch.fr`,
  'the same person': `${USERS}\nmpetit,Marc,Petit,marc.petit@ch.fr`,
  'another one’s address': `${USERS}\nlfay,Lise,Fay,MARC.PETIT@ch.fr\nanoel,Anne,Noël,marc.petit@ch.fr`,
  'one address twice': `${USERS}\nlfay,Lise,Fay,x@ch.fr\nofay,Omar,Fay,x@ch.fr\nmpetit,Marc,Petit,x@ch.fr`,
  'one address twice, the first of a line that is refused': `${USERS}\n,Lise,Fay,x@ch.fr\nofay,Omar,Fay,x@ch.fr`,
  'one person twice': `${USERS}\nlfay,Lise,Fay,lise@ch.fr\nlfay2,Lise,Fay,lise@ch.fr\nmpetit,Marc,Petit,marc.petit@ch.fr`,
  'one line twice': `${USERS}\nlfay,Lise,Fay,lise@ch.fr\nlfay,Lise,Fay,lise@ch.fr`,
  'passwords that are kept elsewhere': `${USERS},password,auth\nlfay,Lise,Fay,lise@ch.fr,,ldap\nofay,Omar,Fay,omar@ch.fr,,manual\nzfay,Zoé,Fay,zoe@ch.fr,,\nafay,Anna,Fay,anna@ch.fr,,0\n`,
  'empty names, address, username': `${USERS}\nlfay,,Fay,lise@ch.fr\nofay,Omar,Fay,\n,Zoé,Fay,zoe@ch.fr\nanoel,,,`,
  'names and addresses of blanks that it keeps': `${USERS}\nlfay,\u00a0,Fay,lise@ch.fr\nofay,Omar,\u202f ,omar@ch.fr\nzfay,Zoé,Fay,\u00a0\nmpetit,\u00a0,Petit,marc.petit@ch.fr`,
  'a blank that it drops': `${USERS}\nlfay\u00a0,Lise,Fay,lise@ch.fr\n\u202fofay ,Omar,Fay,omar@ch.fr`,
  'names and addresses of blanks that it trims': `${USERS}\nlfay, ,Fay,lise@ch.fr\nofay,Omar,Fay,\t\nzfay,Zoé, \v,zoe@ch.fr`,
  'zeros, as Excel writes them for a link to an empty cell': `${USERS},password\nlfay,0,Fay,0,\nofay,Omar,0,omar@ch.fr,0\nmpetit,Marc,Petit,0,0`,
  'blanks that Moodle trims': `${USERS}\n lfay ,Lise , Fay,lise@ch.fr \n`,
  'a blank that it keeps': `${USERS}\nlfay,Lise\u00a0,Fay,lise@ch.fr`,
  'blanks around names of columns': 'username, firstname,lastname ,email\nlfay,Lise,Fay,lise@ch.fr',
  'names of columns in capitals': 'Username,FIRSTNAME,lastname,Email\nlfay,Lise,Fay,lise@ch.fr',
  'blank last lines': `${USERS}\nlfay,Lise,Fay,lise@ch.fr\n\n\n`,
  'a blank line between': `${USERS}\nlfay,Lise,Fay,lise@ch.fr\n\nofay,Omar,Fay,omar@ch.fr`,
  'a last line of blanks': `${USERS}\nlfay,Lise,Fay,lise@ch.fr\n  `,
  'last lines of a blank that it does not trim': `${USERS}\nlfay,Lise,Fay,lise@ch.fr\n\u00a0\n  \n`,
  'a last line of a mark': `${USERS}\nlfay,Lise,Fay,lise@ch.fr\n\ufeff\n`,
  'a last line of quotes': `${USERS}\nlfay,Lise,Fay,lise@ch.fr\n""\n`,
  'lines of delimiters': `${USERS}\nlfay,Lise,Fay,lise@ch.fr\n,,,\n,,,`,
  'tags and lines in free text': `${USERS},description,address\nlfay,Lise,Fay,lise@ch.fr,<p>Salle 12</p>,"1 rue X\n44000 N"`,
  'tags in names': `${USERS},city\nlfay,<b>Lise</b>,Fay,lise@ch.fr,<i>Caen</i>`,
  'updates without names': 'username,cohort1\nmpetit,IFSI25\nlfay,IFSI25',
  'updates without addresses': 'username,firstname\nmpetit,Marcel\nanoel,Anne',
  deletions: `${USERS},deleted\nmpetit,,,,1\nlfay,,,,1\nanoel,Anne,Noël,anne.noel@ch.fr,0`,
  'deletions with what is wrong in other cells': `${USERS},password,cohort1,deleted\nmpetit,4,Mme Petit,none,x,Cadres 2025,1\nanoel,,,laroy@ch.fr,,,1`,
  'deletions by the username alone': 'username,deleted\nmpetit,1\nmpetit,1\nlfay,1\nanoel,0',
  'accounts suspended': 'username,suspended\nmpetit,1\nlfay,1',
  renamings: `${USERS},oldusername\nm.petit,Marc,Petit,marc.petit@ch.fr,mpetit\nanoel,Lise,Fay,lise@ch.fr,la.roy\nx.y,X,Y,x@ch.fr,lfay`,
  'names of accounts swapped': 'username,oldusername\ntmp,mpetit\nmpetit,anoel\nanoel,tmp',
  'accounts renamed, then changed': 'username,oldusername,firstname\nm.petit,mpetit,Marc\nm.petit,,Marcel',
  'the names of one account, the address of another': `${USERS}\nlfay,Marc,Petit,laroy@ch.fr`,
  'an account renamed to the names of another': `${USERS},oldusername\nlfay,Marc,Petit,x@ch.fr,anoel`,
  'nobody renamed, then an account made': `${USERS},oldusername\nlfay,Lise,Fay,x@ch.fr,inconnu\nlfay,Lise,Fay,y@ch.fr,`,
  'an account renamed, then deleted under its new name':
    'username;oldusername;firstname;deleted\nlfay;anoel;Lise;\nlfay;;Lise;1\nmpetit;;Lise;',
  'an account renamed, then suspended under its new name':
    'username,oldusername,firstname,lastname,suspended\nlfay,anoel,Anne,Noël,\nlfay,,Lise,Fay,1',
  'an account made, then deleted': `${USERS},deleted\nlfay,Lise,Fay,lise@ch.fr,\nlfay,,,,1`,
  'an account changed, then deleted': 'username,firstname,deleted\nmpetit,Marcel,\nmpetit,,1',
  'an account renamed to a name that leaves nothing': 'username,oldusername\nИван,mpetit\nm.petit,mpetit',
  'unknown ways of logging in': `${USERS},auth\nlfay,Lise,Fay,lise@ch.fr,LDAP\nofay,Omar,Fay,omar@ch.fr,ldap\nmpetit,Marc,Petit,marc.petit@ch.fr,sso`,
  'no password': `${USERS},password\nlfay,Lise,Fay,lise@ch.fr,\nmpetit,Marc,Petit,marc.petit@ch.fr,`,
  'a password without end': `${USERS},password\nlfay,Lise,Fay,lise@ch.fr,${'Aa1!é'.repeat(25)}`,
  'a quote in a backslash': `${USERS},city\nlfay,"Lise\\",Fay,lise@ch.fr,Caen\nofay,Omar,Fay,omar@ch.fr,Caen`,
  'a quote in a backslash that leaves the line in step': `${USERS},city\nlfay,"Lise\\",Fay,"x,y",Caen\nofay,Omar,Fay,omar@ch.fr,Caen`,
  'a quote never closed, in the last cell': `${USERS},city\nlfay,Lise,Fay,lise@ch.fr,Caen\nofay,Omar,Fay,omar@ch.fr,"Caen\n`,
  'a quote never closed': `${USERS}\nlfay,"Lise,Fay,lise@ch.fr\nofay,Omar,Fay,omar@ch.fr`,
  'a line too short': `${USERS}\nlfay,Lise,Fay\nofay,Omar,Fay,omar@ch.fr`,
  'the header once more': `${USERS}\nlfay,Lise,Fay,lise@ch.fr\n${USERS}\nofay,Omar,Fay,omar@ch.fr`,
  'an unknown column': `${USERS},service\nlfay,Lise,Fay,lise@ch.fr,Bloc`,
  'a column twice': `${USERS},email\nlfay,Lise,Fay,lise@ch.fr,lise@ch.fr`,
  'no column of usernames': 'firstname,lastname,email,cohort1\nLise,Fay,lise@ch.fr,IFSI25',
  'a header only': `${USERS}\n`,
  'cohorts of all kinds': `${USERS},cohort1\nlfay,Lise,Fay,lise@ch.fr,IFSI25\nofay,Omar,Fay,omar@ch.fr,Cadres 2025\nzfay,Zoé,Fay,zoe@ch.fr,neuve\nafay,Al,Fay,al@ch.fr,`,
  formulas: `${USERS},phone1,city\nlfay,Lise,Fay,lise@ch.fr,+33612345678,=Caen`,
  'the columns of the ANFH template, with usernames': `username,firstname,lastname,password,email,profile_field_matricule
lfay,Lise,Fay,Tk8!graine,lise@ch.fr,812
ofay,Omar,Fay,,omar@ch.fr,000813
mpetit,Marc,Petit,,marc.petit@ch.fr,1
lfay,Lise,Fay,court,lise@ch.fr,812`,
  'cells too long of an account that exists': `${USERS},password,city,phone1\nmpetit,${'x'.repeat(101)},Petit,marc.petit@ch.fr,,,\nanoel,Anne,Noël,${'x'.repeat(95)}@ch.fr,,,\nla.roy,Laure,Aroy,laroy@ch.fr,Tk8!${'x'.repeat(130)},,`,
  'a password too long of an account that exists': `${USERS},password\nla.roy,Laure,Aroy,laroy@ch.fr,Tk8!${'x'.repeat(130)}`,
  'an address too long of an account that exists': `${USERS}\nanoel,Anne,Noël,${'x'.repeat(95)}@ch.fr`,
  'a town too long of an account that exists': `${USERS},city\nanoel,Anne,Noël,anne.noel@ch.fr,${'x'.repeat(130)}`,
  'a name too long': `${USERS}\nlfay,${'x'.repeat(101)},Fay,lise@ch.fr\nofay,Omar,Fay,omar@ch.fr`,
};

/** The file read for a platform whose accounts and cohorts are known. */
const sheetOf = (text: string, platform: string, importOptions: Options) =>
  readSheet(text, { ...contextOf({ platform, accounts: ACCOUNTS, cohorts: COHORTS, importOptions }), forced: true });

function assertAgree(text: string, platform: string, importOptions: Options): void {
  const found = disagreements(sheetOf(text, platform, importOptions));
  assert.deepEqual(found, [], `${platform} ${JSON.stringify(importOptions)}\n${text}`);
}

describe('the check and the simulated import', () => {
  for (const [name, text] of Object.entries(FILES)) {
    it(`agree on ${name}`, () => {
      for (const platform of STOCK) for (const options of IMPORTS) assertAgree(text, platform, options);
    });
  }

  it('agree on one username twice, where accounts are found by their addresses', () => {
    const text = `${USERS}\nlfay,Lise,Fay,marc.petit@ch.fr\nlfay,Lise,Fay,x@ch.fr\nlfay,Luc,Fay,y@ch.fr`;
    for (const uutype of ['2', '3']) {
      for (const platform of STOCK) assertAgree(text, platform, { uutype, uuupdatetype: '1', uumatchemail: '1' });
    }
  });

  it('agree on whom lines delete and rename, where accounts are found by their addresses', () => {
    const cases = [
      `${USERS},deleted\nzfay,Lise,Noël,marc.petit@ch.fr,1\nmpetit,Anne,Noël,anne.noel@ch.fr,1\nlfay,Lise,Fay,x@ch.fr,1`,
      `${USERS},oldusername\nlfay,Anne,Noël,y@ch.fr,anoel`,
    ];
    const options = { uutype: '2', uuupdatetype: '1', uumatchemail: '1', uuallowrenames: '1', uuallowdeletes: '1' };
    for (const text of cases) for (const platform of STOCK) assertAgree(text, platform, options);
  });

  it('each rule that may be silent says whether the simulation must bear it out', () => {
    const isSilent = (rule: Rule) =>
      rule.effect === 'silent' ||
      rule.examples.some((example) =>
        findingsOf(example, readExample(example, readMarks(example.csv).csv), rule).some(
          ({ effect }) => effect === 'silent',
        ),
      );
    for (const rule of RULES.filter(isSilent)) {
      assert.ok(
        rule.id in SILENT !== rule.id in NOT_SIMULATED,
        `${rule.id}: add it to one of the tables of agreement.ts`,
      );
    }
    const ids = RULES.map(({ id }) => id);
    for (const id of Object.keys({ ...SILENT, ...NOT_SIMULATED })) assert.ok(ids.includes(id), `${id} is a rule`);
  });

  for (const directory of CORPORA) {
    it(`agree on the recorded imports of ${path.basename(directory)}`, () => {
      const corpus = readCorpus(directory);
      let files = 0;
      const found = [...corpus.topics].flatMap(([topic, cases]) =>
        cases.flatMap((recorded) => {
          const sheet = recordedSheet(inputOf(corpus, recorded), recorded);
          if (!sheet) return [];
          files++;
          return disagreements(sheet).map((text) => `${topic} ${recorded.id}: ${text}`);
        }),
      );
      assert.deepEqual(found, []);
      assert.ok(files > 30, `${files} files`);
    });
  }

  it('agree on files in which anything may collide', () => {
    const cells: Readonly<Record<string, readonly string[]>> = {
      username: ['mpetit', 'Mpetit', 'léa.roy', 'la.roy', 'lfay', 'l fay', '', 'guest', 'Иван', 'anoel'],
      firstname: ['Lise', 'Marc', ' Marc', '', 'Lise\u00a0', '<b>Zoé</b>', 'Z&eacute;'],
      lastname: ['Fay', 'Petit', '', 'PETIT', 'Roy'],
      email: ['x@ch.fr', 'marc.petit@ch.fr', 'MARC.petit@ch.fr', '', 'bad', 'lise@ch.fr', 'laroy@ch.fr'],
      password: ['', 'Tk8!graine', 'court'],
      cohort1: ['IFSI25', 'ifsi25', 'neuve', '', 'Cadres 2025'],
      oldusername: ['', '', 'anoel', 'mpetit', 'inconnu'],
      deleted: ['', '', '0', '1'],
      auth: ['', 'manual', 'LDAP'],
      city: ['Caen', '', ' Caen ', '=Caen', '<i>Caen</i>'],
    };
    const file = fc
      .record({
        columns: fc.shuffledSubarray(Object.keys(cells), { minLength: 4 }),
        rows: fc.array(fc.array(fc.nat(99), { minLength: 10, maxLength: 10 }), { minLength: 1, maxLength: 5 }),
      })
      .map(({ columns, rows }) => {
        const lines = rows.map((picks) =>
          columns.map((name, at) => cells[name]![picks[at]! % cells[name]!.length]).join(';'),
        );
        return [columns.join(';'), ...lines, ''].join('\n');
      });
    fc.assert(fc.property(file, fc.constantFrom(...STOCK), fc.constantFrom(...IMPORTS), assertAgree), tries(400));
  });
});

/** A recorded file as a person would open it; undefined where the editor would read another text than Moodle did. */
function recordedSheet({ options, site }: ReturnType<typeof inputOf>, { csvText }: ImportCase) {
  const { encoding = 'UTF-8', delimiter_name: _, ...given } = options;
  if (csvText === null || encoding !== 'UTF-8') return undefined;
  // Usernames made by the form's template are the simulation's alone.
  if (typeof given.username === 'string' && !/^.*username/i.test(csvText)) return undefined;
  const accounts = new Accounts();
  for (const { username, firstname = '', lastname = '', email = '', suspended } of site.users) {
    const fullname = `${firstname} ${lastname}`.trim();
    const rest = { matricule: '', establishment: '', status: '', lastAccess: '', suspended: Boolean(suspended) };
    accounts.add({ username, firstname, lastname, email, fullname, ...rest });
  }
  const cohorts = new Cohorts(
    site.cohorts.map(({ idnumber, name }) => ({ idnumber, name, context: 'system', category: '', source: 'manual' })),
  );
  const importOptions = Object.fromEntries(
    Object.entries(given).flatMap(([name, value]) =>
      value === null || value === undefined ? [] : [[name, String(value)]],
    ),
  );
  const context = { ...contextOf({ platform: 'moodle' }), accounts, cohorts, importOptions, forced: true };
  const sheet = readSheet(csvText.replace(/^\ufeff/, ''), context);
  // So are accounts that are found by having no address.
  const rows = Array.from({ length: sheet.rowCount }, (_, nth) => new Row(sheet, sheet.firstRow + nth));
  return sheet.choices.matchesEmail && rows.some(({ email }) => email === '') ? undefined : sheet;
}
