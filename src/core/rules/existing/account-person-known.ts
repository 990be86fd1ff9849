// account-person-known: the person has an account already, under another username or in another establishment.

import type { Row } from '../../document/row';
import { shortened } from '../../i18n/format';
import { comparePeople, type WhoIsWhoRow } from '../../people/identity';
import { type Account, accountIdentity, codeOf } from '../../reference/account';
import type { Accounts } from '../../reference/accounts';
import { decideInPreview, deleteLine } from '../row-fixes';
import { defineRule } from '../rule';

type By = 'matricule' | 'address' | '';

export const accountPersonKnown = defineRule<{
  name: string;
  username: string;
  where: string;
  suspended: boolean;
  by: By;
}>({
  id: 'account-person-known',
  section: 'existing',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étapes 1 B 7 et 2',
  step: 'duplicates',
  texts: {
    fr: {
      title: 'L’agent a déjà un compte',
      message: ({ name, username, where, suspended, by }) =>
        `${shortened(name)} a déjà un compte${suspended ? ' suspendu' : ''}, ${shortened(username)}${where && ` (${shortened(where)})`}\u00a0: ${by ? `${by === 'address' ? 'même adresse' : 'même matricule'}, donc sans doute le même agent.` : 'homonyme, ou second compte\u00a0?'}`,
      why: 'Avec deux comptes, les formations et les attestations d’un agent sont réparties entre les deux comptes. C’est fréquent après un changement d’établissement ou de nom.',
      repair:
        'Si c’est la même personne, supprimer la ligne et demander au support de rattacher le compte existant. Si c’est un homonyme, laisser la ligne et écrire l’adresse de l’agent.',
    },
    en: {
      title: 'The agent already has an account',
      message: ({ name, username, where, suspended, by }) =>
        `${shortened(name)} already has ${suspended ? 'a suspended' : 'an'} account, ${shortened(username)}${where && ` (${shortened(where)})`}: ${by ? `${by === 'address' ? 'same address' : 'same staff number'}, so probably the same agent.` : 'a namesake, or a second account?'}`,
      why: 'With two accounts, an agent’s courses and certificates are split between them. It often happens after a change of establishment or of name.',
      repair:
        'If it is the same person, delete the line and ask support to move the existing account. If it is a namesake, keep the line and write the agent’s address.',
    },
  },
  examples: [
    {
      establishment: 'alp002',
      accounts: `Prénom / Nom de famille;Nom d’utilisateur;Adresse de courriel;Établissement
Lucie Ollivet;dam023.l.ollivet;lucie.ollivet@ch-exemple.fr;CH EXEMPLE DAM023
Omar Haddad;dam023.o.haddad;omar.haddad@ch-exemple.fr;CH EXEMPLE DAM023`,
      csv: `firstname,lastname,password,email,profile_field_matricule
Lucie,OLLIVET,Tk8!graine,,41
~~~~~~~~~~~~~~~~~~~~~~~~~~~~ account-person-known
Omar,Haddad,,omar.haddad@ch-alpes.fr,42
~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ account-person-known
Anne,Roy,,anne.roy@ch-alpes.fr,43`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Anne,Roy,,anne.roy@ch-alpes.fr,43`,
    },
  ],
  onCleanRows: 'nothing-without-accounts',
  row(row, report) {
    const { accounts } = row.sheet.context;
    // Where the import takes the line for an account, by its address or its old name, it makes no second one.
    if (!accounts || row.account) return;
    // An account under the very username is account-exists's business.
    if (row.username && accounts.byUsername(row.username)) return;
    const known = accountOf(row, accounts);
    if (!known) return;
    const { account, by } = known;
    report(row.sheet.table.place(row.record), {
      name: account.fullname,
      username: account.username,
      where: account.establishment || codeOf(account, row.sheet.platform.username.nomenclature),
      suspended: account.suspended,
      by,
    });
  },
  fixes: ({ place }, { table }) => [deleteLine(table, place), decideInPreview(place)],
});

/** More namesakes than anybody has: each line is compared with each of them. */
const MOST_NAMESAKES = 50;

/** What tells that an account is this person's, by the rows of *Who is who*; '' where it only may be. */
const BY: Partial<Record<WhoIsWhoRow, By>> = { 1: 'matricule', 4: 'address', 5: '', 6: '' };

/** The account that is this person's, or the first that may be. */
function accountOf(row: Row, accounts: Accounts): { readonly account: Account; readonly by: By } | undefined {
  const { identity, sheet } = row;
  const sharing = identity.address ? accounts.byEmail(identity.address) : undefined;
  let possible: Account | undefined;
  for (const account of [...(sharing ? [sharing] : []), ...accounts.namesakesOf(identity).slice(0, MOST_NAMESAKES)]) {
    const by = BY[comparePeople(identity, accountIdentity(account, sheet.platform)).row];
    if (by) return { account, by };
    if (by === '') possible ??= account;
  }
  return possible && { account: possible, by: '' };
}
