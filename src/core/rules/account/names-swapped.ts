// names-swapped: a first and a last name that stand in each other's column, as the address says.
import { countPeople } from '../../document/person-counts';
import { personRows } from '../../document/person-rows';
import { Row } from '../../document/row';
import { shortened } from '../../i18n/format';
import { ADDRESS_ORDERS, addressOrder } from '../../people/address-names';
import { capitalsIn } from '../../people/capitals';
import { isOfProvider, MOST_DOMAINS } from '../../people/domains';
import { localPart } from '../../people/emails';
import { defineRule } from '../rule';
import { swaps } from './swap-names';

/** The domains at which nearly all addresses begin with the first name: of a hospital, which writes all of them alike. */
type Usual = readonly string[];

/** Four of five. */
const TIMES_NEEDED = 4;

export const namesSwapped = defineRule<{ email: string }, Usual>({
  id: 'names-swapped',
  section: 'account',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (firstname, lastname)',
  doubtsNames: true,
  texts: {
    fr: {
      title: 'Prénom et nom inversés',
      message: ({ email }) => `Prénom et nom inversés\u00a0? L’adresse ${shortened(email)} les donne à l’envers.`,
      why: 'Le nom d’utilisateur est fait du prénom et du nom\u00a0: inversés, ils donnent un compte que l’agent ne reconnaît pas, et on en crée un second plus tard.',
      repair: 'Intervertir le prénom et le nom, ou vérifier l’adresse.',
    },
    en: {
      title: 'First and last name swapped',
      message: ({ email }) =>
        `First and last name swapped? The address ${shortened(email)} has them the other way round.`,
      why: 'The username is built from the first and the last name. When they are swapped, the agent does not recognise the account, and a second one is created later.',
      repair: 'Swap the first and the last name, or check the address.',
    },
  },
  examples: [
    {
      // At this hospital, all other addresses begin with the first name.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch-buis.fr,21
Morel,Lise,,lise.morel@ch-buis.fr,22
~~~~~ names-swapped
Omar,Haddad,,o.haddad@ch-buis.fr,23
Chloé,Le Goff,,chloe.legoff@ch-buis.fr,24
Anne,Roy,,anne.martin@ch-buis.fr,25
Roux,Zoé,,zoe.roux@gmail.com,26`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch-buis.fr,21
Lise,Morel,,lise.morel@ch-buis.fr,22
Omar,Haddad,,o.haddad@ch-buis.fr,23
Chloé,Le Goff,,chloe.legoff@ch-buis.fr,24
Anne,Roy,,anne.martin@ch-buis.fr,25
Roux,Zoé,,zoe.roux@gmail.com,26`,
    },
    {
      // Nobody writes an initial of the last name before the first name.
      csv: `firstname,lastname,password,email,profile_field_matricule
Petit,Marc,,m.petit@ch-buis.fr,21
~~~~~ names-swapped
Le Goff,Chloé,,c.legoff@free.fr,22
~~~~~~~ names-swapped`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,m.petit@ch-buis.fr,21
Chloé,Le Goff,,c.legoff@free.fr,22`,
    },
    {
      // A hospital that writes all of its addresses so; capitals are name-suspicious's.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,petit.marc@ch-buis.fr,21
Lise,Morel,,morel.lise@ch-buis.fr,22
Omar,Haddad,,haddad.o@ch-buis.fr,23
Anne,Roy,,anne.roy@ch-buis.fr,24
PETIT,Luc,,l.petit@ch-buis.fr,25`,
    },
  ],
  majority: {
    byClass: true,
    valueOf: domainAndOrder,
    pick: usualOf,
    check(row, usual, report) {
      if (isSwapped(row, usual)) report(row.place('firstname'), { email: row.email });
    },
  },
  fixes({ place }, sheet) {
    const usual = usualOf(countPeople(sheet, domainAndOrder));
    const rows = usual ? [...personRows(sheet)].filter((row) => isSwapped(row, usual)) : [];
    return swaps(new Row(sheet, place.record), rows);
  },
});

/** @param counts how many addresses there are of each domain and order; undefined where nobody's names are swapped */
function usualOf(counts: ReadonlyMap<string, number>): Usual | undefined {
  const values = [...counts.keys()];
  const all = [...new Set(values.map((value) => value.replace(/ .*/, '')))];
  // Where there are so many, the prefilter does not tell them apart.
  const domains = (all.length > MOST_DOMAINS ? [] : all).filter((domain) => {
    const [fore = 0, ...others] = ADDRESS_ORDERS.map((order) => counts.get(`${domain} ${order}`) ?? 0);
    const rest = others.reduce((sum, count) => sum + count, 0);
    return counts.has(`${domain} back`) && fore >= TIMES_NEEDED * rest && !isOfProvider(domain);
  });
  return domains.length || values.some((value) => value.endsWith(' turned')) ? domains : undefined;
}

/** What is counted of a row. */
function domainAndOrder(row: Row): string {
  return row.ownDomain && `${row.ownDomain} ${orderOf(row)}`;
}

/** Where capitals say so, name-suspicious does. */
function isSwapped(row: Row, domains: Usual): boolean {
  if (!row.ownDomain || capitalsIn(row.firstname, row.lastname) === 'firstname') return false;
  const order = orderOf(row);
  return order === 'turned' || (order === 'back' && domains.includes(row.ownDomain));
}

const orderOf = ({ email, firstname, lastname }: Row) => addressOrder(localPart(email), firstname, lastname);
