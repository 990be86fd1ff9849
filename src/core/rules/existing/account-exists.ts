// account-exists: the username is taken on the platform. What happens to the line depends on the import's options.
import type { Row } from '../../document/row';
import { shortened } from '../../i18n/format';
import { comparePeople, emailKey, isNamed } from '../../people/identity';
import { nameKey } from '../../people/names';
import { type Account, accountIdentity } from '../../reference/account';
import { cohortCells } from '../cohort/cohort-cells';
import { decideInPreview, deleteLine } from '../row-fixes';
import { defineRule, type Effect, type Report } from '../rule';
import { inTurn, type UsernamesInTurn } from './usernames-in-turn';

/**
 * `asked`: the platform asks. `skipped`: the line is ignored. `numbered`: it makes a second account. `changed`, `kept`:
 * it is for this account, whose values it replaces or not. `deleted`. `elsewhere`: the address, by which accounts are
 * found, is not this one's. `refused`: the second account would have the address of the first.
 */
type Outcome = 'asked' | 'skipped' | 'numbered' | 'changed' | 'kept' | 'deleted' | 'elsewhere' | 'refused';

/** What the import does with a line whose account exists (conformance rules 22, 24, 27, 30, 32, 42). */
function outcomeOf(row: Row): Outcome | undefined {
  const { promptsUser, type, overwrites, fillsIn, matchesEmail, deletes } = row.sheet.choices;
  if (promptsUser) return 'asked';
  // What the import's options do not allow is import-option's business.
  if (row.deletes) return deletes ? 'deleted' : undefined;
  if (type === 'add-new') return 'skipped';
  if (type === 'add-all') return hasAddressOf(row, holderOf(row)) ? 'refused' : 'numbered';
  if (matchesEmail && holderOf(row) !== row.account) return type === 'add-and-update' ? 'elsewhere' : undefined;
  // Neither are renamings: account-rename reports them.
  if (row.renames) return undefined;
  return overwrites || fillsIn ? 'changed' : 'kept';
}

/** Whose username it is; of a deletion, whom it deletes. */
function holderOf({ sheet, username, deletes, account }: Row): Account | undefined {
  if (deletes) return account;
  return username ? sheet.context.accounts?.byUsername(username) : undefined;
}

/** Whether its address is the account's own; those of others are for account-email-taken. */
function hasAddressOf({ sheet, email }: Row, account: Account | undefined): boolean {
  return email !== '' && !sheet.platform.email.shared && emailKey(email) === emailKey(account?.email ?? '');
}

type Args = Readonly<Record<'username' | 'who' | 'cohort', string>> & {
  readonly outcome: Outcome;
  /** Whether the account may be another person's. */
  readonly other: boolean;
  readonly suspended: boolean;
};

const FR: Readonly<Record<Outcome, (args: Args) => string>> = {
  asked: () => 'La plateforme demanderait quoi faire.',
  skipped: ({ cohort }) => (cohort ? 'Ligne ignorée, sans ajout à la cohorte.' : 'Cette ligne serait ignorée.'),
  numbered: () => 'Un second compte serait créé.',
  changed: ({ cohort }) =>
    cohort ? 'Il serait modifié et ajouté à la cohorte.' : 'Il serait modifié avec cette ligne.',
  kept: ({ cohort }) => (cohort ? 'Il serait seulement ajouté à la cohorte.' : 'Il resterait tel quel.'),
  deleted: () => 'Il serait supprimé.',
  elsewhere: () => 'Son adresse est autre\u00a0: ligne ignorée.',
  refused: () => 'Il a cette adresse\u00a0: ligne refusée.',
};

const EN: Readonly<Record<Outcome, (args: Args) => string>> = {
  asked: () => 'The platform would ask what to do.',
  skipped: ({ cohort }) => (cohort ? 'Line ignored, not added to the cohort.' : 'This line would be ignored.'),
  numbered: () => 'A second account would be created.',
  changed: ({ cohort }) =>
    cohort ? 'It would be changed and added to the cohort.' : 'It would be changed by this line.',
  kept: ({ cohort }) => (cohort ? 'It would only be added to the cohort.' : 'It would stay as it is.'),
  deleted: () => 'It would be deleted.',
  elsewhere: () => 'Its address differs: line ignored.',
  refused: () => 'It has this address: line refused.',
};

function look(row: Row, report: Report<Args>, usernames?: UsernamesInTurn): void {
  // A line above may have deleted or renamed it.
  if (usernames?.has(row.username) === false) return;
  const account = holderOf(row);
  const outcome = account && outcomeOf(row);
  if (!outcome) return;
  const other = mayBeAnother(row, account);
  // An import that only changes accounts is about accounts that exist.
  if (row.sheet.choices.type === 'update-only' && SAME.has(outcome) && !other) return;
  const args = {
    username: account.username,
    who: account.fullname || account.email,
    cohort: cohortCells(row)[0]?.reference ?? '',
    outcome,
    other,
    suspended: account.suspended,
  };
  report(row.place('username'), args, MORE[outcome]);
}

export const accountExists = defineRule<Args>({
  id: 'account-exists',
  section: 'existing',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 1 B 7; conformance 22, 24, 27, 30, 32, 42',
  step: 'duplicates',
  texts: {
    fr: {
      title: 'Ce compte existe déjà',
      message: (args) => {
        const { username, who, outcome, other, suspended } = args;
        const account = `Compte déjà existant${suspended ? ', suspendu' : ''}\u00a0: ${shortened(username)} (${shortened(who)}).`;
        return `${account}${other ? ' Est-ce le même agent\u00a0?' : ''} ${FR[outcome](args)}`;
      },
      why: 'Selon la plateforme et ses réglages, une ligne dont le compte existe déjà est ignorée (l’agent n’entre pas dans la cohorte), crée un second compte, ou modifie le compte d’un homonyme.',
      repair:
        'Si c’est le même agent, supprimer la ligne et ajouter le compte existant à la cohorte. Sinon, choisir dans l’aperçu que faire de cette ligne.',
      repairInExcel:
        'Si c’est le même agent, supprimer la ligne et ajouter le compte existant à la cohorte. Sinon, créer le compte à la main sur la plateforme, sous un nom d’utilisateur libre.',
    },
    en: {
      title: 'This account already exists',
      message: (args) => {
        const { username, who, outcome, other, suspended } = args;
        const account = `Account already exists${suspended ? ', suspended' : ''}: ${shortened(username)} (${shortened(who)}).`;
        return `${account}${other ? ' Is it the same agent?' : ''} ${EN[outcome](args)}`;
      },
      why: 'Depending on the platform and its options, a line whose account already exists is ignored (the agent is not added to the cohort), creates a second account, or changes the account of a namesake.',
      repair:
        'If it is the same agent, delete the line and add the existing account to the cohort. Otherwise, choose in the preview what to do with this line.',
      repairInExcel:
        'If it is the same agent, delete the line and add the existing account to the cohort. Otherwise, create the account by hand on the platform, with a free username.',
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
    {
      // An import that changes and deletes accounts.
      platform: 'moodle',
      importOptions: { uutype: '3', uuupdatetype: '1', uuallowdeletes: '1' },
      accounts:
        'Prénom;Nom;Nom d’utilisateur;Adresse de courriel\nMarc;Petit;mpetit;marc.petit@ch.fr\nLise;Morel;lmorel;lise.morel@ch.fr',
      csv: `username,firstname,lastname,email,deleted
mpetit,Marc,Petit,marc.petit@ch.fr,
lmorel,Lise,Morel,,1
~~~~~~ account-exists`,
    },
  ],
  onCleanRows: 'nothing-without-accounts',
  ...inTurn(look),
  fixes: ({ place }, { table }) => [deleteLine(table, place), decideInPreview(place)],
});

/** What an import that only changes accounts is meant to do. */
const SAME: ReadonlySet<Outcome> = new Set(['changed', 'kept']);

const MORE: Readonly<Partial<Record<Outcome, { readonly effect: Effect }>>> = {
  skipped: { effect: 'line' },
  elsewhere: { effect: 'line' },
  refused: { effect: 'line' },
};

/** Another name, matricule or address: the account need not be this person's. */
function mayBeAnother(row: Row, account: Account): boolean {
  const compared = comparePeople(row.identity, accountIdentity(account, row.sheet.platform));
  const { relation, names, matricule, address } = compared;
  if (relation === 'same') return false;
  if (address === 'different' || matricule === 'different') return true;
  if (isNamed(row.identity)) return names !== 'same';
  // A file that changes one of the names only.
  return (['firstname', 'lastname'] as const).some(
    (name) => row[name] && account[name] && nameKey(row[name]) !== nameKey(account[name]),
  );
}
