// account-exists: the username is taken on the platform. What happens to the line depends on the import's options.
import type { Row } from '../file/row';
import { quoted } from '../messages/show';
import { emailKey } from '../people/emails';
import { type Account, personKey } from '../reference/accounts';
import { cohortCells } from './cohort-cells';
import { decideInPreview, deleteLine } from './line-fixes';
import { defineRule } from './rule';

type Args = Readonly<Record<'username' | 'who' | 'type' | 'update' | 'cohort', string>> & {
  /** 1 when the account may well be somebody else's. */
  readonly other: number;
  readonly suspended: number;
};

/** What stock Moodle does with the line, by upload type (conformance rules 24, 30, 32, 42). */
const FR = {
  ask: () => 'à l’import, la plateforme demandera s’il faut ajouter, supprimer ou modifier ce compte.',
  '0': ({ cohort }: Args) =>
    cohort
      ? `l’import passera cette ligne, et n’ajoutera pas ce compte à ${quoted(cohort, 'fr')}.`
      : 'l’import passera cette ligne sans rien changer.',
  '1': () => 'l’import fera un second compte, avec un numéro à la fin du nom d’utilisateur.',
  changes: ({ cohort }: Args) =>
    cohort
      ? `l’import modifiera ce compte et l’ajoutera à ${quoted(cohort, 'fr')}.`
      : 'l’import modifiera ce compte avec les valeurs de cette ligne.',
  keeps: ({ cohort }: Args) =>
    cohort
      ? `l’import laissera ce compte tel quel, mais l’ajoutera à ${quoted(cohort, 'fr')}.`
      : 'l’import laissera ce compte tel quel.',
};

const EN = {
  ask: () => 'at the import, the platform will ask whether to add, delete or modify this account.',
  '0': ({ cohort }: Args) =>
    cohort
      ? `the import will skip this line, and not add the account to ${quoted(cohort, 'en')}.`
      : 'the import will skip this line and change nothing.',
  '1': () => 'the import will make a second account, with a number at the end of its username.',
  changes: ({ cohort }: Args) =>
    cohort
      ? `the import will change this account and add it to ${quoted(cohort, 'en')}.`
      : 'the import will change this account to the values of this line.',
  keeps: ({ cohort }: Args) =>
    cohort
      ? `the import will leave this account as it is, but add it to ${quoted(cohort, 'en')}.`
      : 'the import will leave this account as it is.',
};

function outcome(texts: typeof FR, args: Args): string {
  if (args.type === '0' || args.type === '1') return texts[args.type](args);
  if (args.type !== '2' && args.type !== '3') return texts.ask();
  return args.update === '0' ? texts.keeps(args) : texts.changes(args);
}

export const accountExists = defineRule<Args>({
  id: 'account-exists',
  section: 'existing',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 1 B 7; conformance 24, 30, 32, 42',
  texts: {
    fr: {
      title: 'Compte déjà existant',
      message: (args) => {
        const { username, who, other, suspended } = args;
        const account = `Le nom d’utilisateur ${username} existe déjà (${who}${suspended ? ', compte suspendu' : ''})`;
        return `${account}\u00a0: ${outcome(FR, args)}${other ? ' Ce compte est peut-être celui d’une autre personne du même nom.' : ''}`;
      },
      why: 'L’import ne dit rien d’un compte qui existe déjà\u00a0: l’agent reste hors de sa cohorte, a deux comptes, ou une autre personne du même nom est modifiée ou inscrite à sa place.',
      repair:
        'Si c’est la même personne, enlever la ligne et inscrire le compte existant. Sinon, choisir dans l’aperçu ce que la plateforme doit faire.',
    },
    en: {
      title: 'Account exists already',
      message: (args) => {
        const { username, who, other, suspended } = args;
        const account = `The username ${username} exists already (${who}${suspended ? ', suspended' : ''})`;
        return `${account}: ${outcome(EN, args)}${other ? ' This account may be another person’s of that name.' : ''}`;
      },
      why: 'The import says nothing of an account that exists: the agent stays out of the cohort, has two accounts, or another person of that name is changed or enrolled instead.',
      repair:
        'If it is the same person, remove the line and enrol the existing account. Otherwise choose in the preview what the platform is to do.',
    },
  },
  examples: [
    {
      establishment: 'alp002',
      accounts:
        'Prénom;Nom de famille;Nom d’utilisateur;Adresse de courriel\nPierre;Dupond;alp002.p.dupond;pierre.dupond@ch-alpes.fr',
      csv: `firstname,lastname,password,email,profile_field_matricule
Paul,Dupond,,paul.dupond@ch-alpes.fr,41
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ account-exists
Lise,Morel,,lise.morel@ch-alpes.fr,43`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Lise,Morel,,lise.morel@ch-alpes.fr,43`,
    },
    {
      platform: 'moodle',
      accounts:
        'Nom complet;Nom d’utilisateur;Adresse de courriel;État du compte\nMarc Petit;mpetit;marc.petit@ch.fr;Suspendu',
      csv: `username,firstname,lastname,email,cohort1
MPetit,Marc,Petit,marc.petit@ch.fr,IFSI25
~~~~~~ account-exists
lmorel,Lise,Morel,lise.morel@ch.fr,IFSI25`,
    },
  ],
  row(row, report) {
    const { accounts, importOptions } = row.sheet.context;
    const account = row.username ? accounts?.byUsername(row.username) : undefined;
    if (!account) return;
    const options = { ...row.sheet.platform.importOptions, ...importOptions };
    report(row.place('username'), {
      username: account.username,
      who: [account.fullname, account.email].filter(Boolean).join(', '),
      type: options.uutype ?? '',
      update: options.uuupdatetype ?? '0',
      cohort: cohortCells(row)[0]?.reference ?? '',
      other: mayBeAnother(row, account) ? 1 : 0,
      suspended: account.suspended ? 1 : 0,
    });
  },
  fixes: ({ place }, { table }) => [deleteLine(table, place), decideInPreview(place)],
});

/** Another name or another address: the account need not be this person's. */
function mayBeAnother(row: Row, account: Account): boolean {
  const { accounts } = row.sheet.context;
  const sameName = accounts?.byName(row.firstname, row.lastname).includes(account) ?? false;
  if (personKey(row.firstname, row.lastname) && !sameName) return true;
  return row.email !== '' && account.email !== '' && emailKey(row.email) !== emailKey(account.email);
}
