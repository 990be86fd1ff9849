// account-person-known: the person has an account already, under another username or in another establishment.

import type { Row } from '../../document/row';
import { shortened } from '../../i18n/format';
import { comparePeople } from '../../people/identity';
import { type Account, type Accounts, accountIdentity, codeOf } from '../../reference/accounts';
import { decideInPreview, deleteLine } from '../row-fixes';
import { defineRule } from '../rule';

export const accountPersonKnown = defineRule<{
  name: string;
  username: string;
  where: string;
  suspended: boolean;
  address: boolean;
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
      message: ({ name, username, where, suspended, address }) =>
        `${shortened(name)} a déjà un compte${suspended ? ' suspendu' : ''}, ${shortened(username)}${where && ` (${shortened(where)})`}\u00a0: ${address ? 'même adresse, donc sans doute le même agent.' : 'homonyme, ou second compte\u00a0?'}`,
      why: 'Avec deux comptes, les formations et les attestations d’un agent sont réparties entre les deux comptes. C’est fréquent après un changement d’établissement ou de nom.',
      repair:
        'Si c’est la même personne, supprimer la ligne et demander au support de rattacher le compte existant. Si c’est un homonyme, laisser la ligne et écrire l’adresse de l’agent.',
    },
    en: {
      title: 'The agent already has an account',
      message: ({ name, username, where, suspended, address }) =>
        `${shortened(name)} already has ${suspended ? 'a suspended' : 'an'} account, ${shortened(username)}${where && ` (${shortened(where)})`}: ${address ? 'same address, so probably the same agent.' : 'a namesake, or a second account?'}`,
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
    if (!accounts) return;
    // An account under the very username is account-exists's business.
    if (row.username && accounts.byUsername(row.username)) return;
    const known = accountOf(row, accounts);
    // The import takes the line for that very account, by its address.
    if (!known || known.account === row.account) return;
    const { account, sure } = known;
    report(row.sheet.table.place(row.record), {
      name: account.fullname,
      username: account.username,
      where: account.establishment || codeOf(account, row.sheet.platform.username.nomenclature),
      suspended: account.suspended,
      address: sure,
    });
  },
  fixes: ({ place }, { table }) => [deleteLine(table, place), decideInPreview(place)],
});

/** The account that is this person's (row 4 of *Who is who*), or the first that may be (rows 5 and 6). */
function accountOf(row: Row, accounts: Accounts): { readonly account: Account; readonly sure: boolean } | undefined {
  const { identity, sheet } = row;
  const sharing = identity.address ? accounts.byEmail(identity.address) : undefined;
  if (sharing && comparePeople(identity, accountIdentity(sharing, sheet.platform)).row === 4) {
    return { account: sharing, sure: true };
  }
  const [namesake] = accounts.namesakesOf(identity);
  return namesake && { account: namesake, sure: false };
}
