// What account-exists announces is what the simulated import does, for every upload type.
import assert from 'node:assert/strict';
import { readSheet } from '../../../../src/core/document/read-sheet';
import { lint, messageOf } from '../../../../src/core/lint/lint';
import { platformOf } from '../../../../src/core/platform';
import { readAccounts } from '../../../../src/core/reference/read-accounts';
import { accountExists } from '../../../../src/core/rules/existing/account-exists';
import { simulateImport } from '../../../../src/core/simulation';

const MOODLE = platformOf('moodle')!;
const ACCOUNTS = 'Nom complet;Nom d’utilisateur;Adresse de courriel\nMarc Petit;mpetit;marc.petit@ch.fr';
const FILE = 'username,firstname,lastname,email,cohort1\nmpetit,Marc,Petit,marc@ch.fr,IFSI25';

interface Case {
  readonly options: Readonly<Record<string, string>>;
  readonly message: RegExp;
  readonly outcome: string;
  readonly username: string;
  readonly joins: boolean;
  readonly email?: string;
}

const CASES: readonly Case[] = [
  {
    options: {},
    message: /Ligne ignorée, sans ajout à la cohorte/,
    outcome: 'skipped',
    username: 'mpetit',
    joins: false,
  },
  { options: { uutype: '1' }, message: /Un second compte/, outcome: 'created', username: 'mpetit2', joins: true },
  {
    options: { uutype: '1' },
    message: /Il a cette adresse\u00a0: ligne refusée/,
    outcome: 'error',
    username: 'mpetit',
    joins: false,
    email: 'MARC.petit@ch.fr',
  },
  {
    options: { uutype: '2' },
    message: /Il serait seulement ajouté à la cohorte/,
    outcome: 'uptodate',
    username: 'mpetit',
    joins: true,
  },
  {
    options: { uutype: '2', uuupdatetype: '1' },
    message: /Il serait modifié et ajouté à la cohorte/,
    outcome: 'updated',
    username: 'mpetit',
    joins: true,
  },
  {
    options: { uutype: '3', uuupdatetype: '1' },
    message: /Il serait modifié et ajouté à la cohorte/,
    outcome: 'updated',
    username: 'mpetit',
    joins: true,
  },
];

describe('account-exists and the simulated import', () => {
  for (const { options, message, outcome, username, joins, email = 'marc@ch.fr' } of CASES) {
    it(`${JSON.stringify(options)}, ${email}`, () => {
      const file = FILE.replace('marc@ch.fr', email);
      const { accounts } = readAccounts(ACCOUNTS);
      const sheet = readSheet(file, { fileName: 'f.csv', platform: MOODLE, accounts, importOptions: options });
      const [finding] = lint(sheet, [accountExists]);
      assert.match(messageOf(finding!, sheet, 'fr'), message);
      // With another address than the account's, it may be another person's.
      assert.equal(/Est-ce le même agent/.test(messageOf(finding!, sheet, 'fr')), email === 'marc@ch.fr');

      const users = accounts.list.map(({ username: name, email }) => ({
        username: name,
        firstname: 'Marc',
        lastname: 'Petit',
        email,
      }));
      const cohorts = [{ id: 1, idnumber: 'IFSI25', name: 'IFSI' }];
      const { rows } = simulateImport(file, { ...MOODLE.importOptions, ...options }, { users, cohorts });
      assert.equal(rows?.[0]?.outcome, outcome);
      assert.deepEqual(rows?.[0]?.joined?.length ?? 0, joins ? 1 : 0);
      assert.ok(rows?.[0]?.user === undefined || rows[0].user === username);
    });
  }

  it('the platform that asks says so', () => {
    const sheet = readSheet(
      'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,,marc.petit@ch.fr,1',
      {
        fileName: 'f.csv',
        platform: platformOf('anfh')!,
        establishment: 'alp002',
        accounts: readAccounts('Nom complet;Nom d’utilisateur;État du compte\nMarc Petit;ALP002.m.petit;Suspendu')
          .accounts,
      },
    );
    const [finding] = lint(sheet, [accountExists]);
    assert.match(
      messageOf(finding!, sheet, 'fr'),
      /^Compte déjà existant, suspendu.*\(Marc Petit\)\. La plateforme demanderait quoi faire\.$/,
    );
  });
});
