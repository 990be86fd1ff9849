// account-person-known: the person has an account already, under another username or in another establishment.
import type { Row } from '../file/row';
import { emailKey, isFictif } from '../people/emails';
import { type Account, codeOf } from '../reference/accounts';
import { decideInPreview, deleteLine } from './line-fixes';
import { defineRule } from './rule';

export const accountPersonKnown = defineRule<{
  name: string;
  username: string;
  where: string;
  suspended: number;
  address: number;
}>({
  id: 'account-person-known',
  section: 'existing',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étapes 1 B 7 et 2',
  texts: {
    fr: {
      title: 'Personne déjà connue',
      message: ({ name, username, where, suspended, address }) =>
        `${name} a déjà un compte, ${username}${where ? ` (${where})` : ''}${suspended ? ', suspendu' : ''}\u00a0: ${address ? 'c’est la même adresse, donc sans doute la même personne.' : 'l’import en ferait un second.'}`,
      why: 'Avec deux comptes, les formations et les attestations d’un agent se partagent entre les deux. C’est fréquent après un changement d’établissement ou de nom.',
      repair:
        'Si c’est la même personne, enlever la ligne et demander le rattachement du compte existant. Si c’est un homonyme, laisser la ligne et mettre l’adresse de l’agent.',
    },
    en: {
      title: 'Person known already',
      message: ({ name, username, where, suspended, address }) =>
        `${name} already has an account, ${username}${where ? ` (${where})` : ''}${suspended ? ', suspended' : ''}: ${address ? 'it has this very address, so it most likely is the same person.' : 'the import would make a second one.'}`,
      why: 'With two accounts, an agent’s courses and certificates are split between them. It often happens after a change of establishment or of name.',
      repair:
        'If it is the same person, delete the line and have the existing account moved. If it is a namesake, keep the line and put in the agent’s address.',
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
Anne,Roy,,anne.roy@ch-alpes.fr,43`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Omar,Haddad,,omar.haddad@ch-alpes.fr,42
Anne,Roy,,anne.roy@ch-alpes.fr,43`,
    },
  ],
  row(row, report) {
    const { accounts } = row.sheet.context;
    if (!accounts) return;
    // An account under the very username is account-exists's business.
    if (row.username && accounts.byUsername(row.username)) return;
    const known = accounts.byName(row.firstname, row.lastname).find((account) => mayBeOne(row, account));
    if (!known) return;
    report(row.sheet.table.place(row.record), {
      name: known.fullname,
      username: known.username,
      where: known.establishment || codeOf(known, row.sheet.platform.username.nomenclature),
      suspended: known.suspended ? 1 : 0,
      address: row.email && emailKey(row.email) === emailKey(known.email) ? 1 : 0,
    });
  },
  fixes: ({ place }, { table }) => [deleteLine(table, place), decideInPreview(place)],
});

/** Two real addresses that differ are two people; an address that the platform made tells nothing. */
function mayBeOne(row: Row, account: Account): boolean {
  const { platform } = row.sheet;
  const emails = [row.email, account.email].filter((email) => email && !isFictif(email, platform)).map(emailKey);
  return emails.length < 2 || emails[0] === emails[1];
}
