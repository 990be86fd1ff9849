// username-homonym: two people for whom the platform makes one username (Pierre and Paul Dupond).
import { shortened } from '../../i18n/format';
import { comparePeople, isTwice, type WhoIsWhoRow } from '../../people/identity';
import { isSpelledAsUsual } from '../../platform/naming';
import { decideInPreview } from '../row-fixes';
import { defineRule } from '../rule';
import { shownName } from '../shown-name';

/** What two lines share and differ in that may be one person; '' for two people. */
type Alike = '' | keyof (typeof ALIKE)['fr'];

const ALIKE = {
  fr: {
    names: 'mêmes noms, autre adresse',
    address: 'même adresse, autre matricule',
    matricule: 'même matricule, autre nom',
    mailbox: 'même adresse, autre nom',
  },
  en: {
    names: 'same names, another address',
    address: 'same address, another staff number',
    matricule: 'same staff number, another name',
    mailbox: 'same address, another name',
  },
} as const;

/** The rows of the table of people that leave it open. */
const OPEN: Partial<Record<WhoIsWhoRow, Alike>> = { 3: 'address', 5: 'names', 7: 'matricule', 8: 'mailbox' };

export const usernameHomonym = defineRule<{ username: string; other: string; alike: Alike }>({
  id: 'username-homonym',
  section: 'account',
  severity: 'warning',
  effect: 'line',
  source: 'guide, étape 1 (nomenclature) et 1 B 7; conformance 30',
  step: 'duplicates',
  texts: {
    fr: {
      title: 'Homonymes\u00a0: même nom d’utilisateur',
      message: ({ username, other, alike }, [line]) =>
        alike
          ? `La même personne qu’à la ligne ${line}\u00a0? Même nom d’utilisateur${username && ` (${shortened(username)})`}, ${ALIKE.fr[alike]}.`
          : `Même nom d’utilisateur que ${other ? `${shortened(other)}, ligne ${line}` : `la ligne ${line}`}${username && ` (${shortened(username)})`}\u00a0: la plateforme demanderait quoi faire.`,
      why: 'La plateforme crée le nom d’utilisateur avec la première lettre du prénom et le nom. Deux agents différents peuvent avoir le même\u00a0: un seul compte serait créé, ou les données du premier seraient remplacées.',
      repair:
        'Trancher dans l’aperçu\u00a0: le plus souvent, créer le second compte à la main, sous un nom d’utilisateur libre.',
      repairInExcel:
        'Supprimer la seconde ligne du fichier, et créer ce compte à la main sur la plateforme, sous un nom d’utilisateur libre.',
    },
    en: {
      title: 'Namesakes: same username',
      message: ({ username, other, alike }, [line]) =>
        alike
          ? `The same person as on line ${line}? Same username${username && ` (${shortened(username)})`}, ${ALIKE.en[alike]}.`
          : `Same username as ${other ? `${shortened(other)}, line ${line}` : `line ${line}`}${username && ` (${shortened(username)})`}: the platform would ask what to do.`,
      why: 'The platform derives the username from the first letter of the first name and the last name. Two different agents can end up with the same one: only one gets an account, or the second overwrites the first.',
      repair: 'Decide in the preview: usually, create the second account by hand, with a free username.',
      repairInExcel:
        'Delete the second line from the file, and create that account by hand on the platform, with a free username.',
    },
  },
  examples: [
    {
      establishment: 'alp002',
      csv: `firstname,lastname,password,email,profile_field_matricule
Pierre,Dupond,,pierre.dupond@ch.fr,41
Paul,Dupond,,paul.dupond@ch.fr,42
     ~~~~~~ username-homonym
Lise,Morel,,lise.morel@ch.fr,43
Pierre,DUPOND,,pierre.dupond@ch.fr,41`,
    },
    {
      // The second account is created by hand.
      establishment: 'alp002',
      csv: `firstname,lastname,password,email,profile_field_matricule
Pierre,Dupond,,pierre.dupond@ch.fr,41
Lise,Morel,,lise.morel@ch.fr,43`,
    },
    {
      // What is known does not tell whether these are one person.
      establishment: 'alp002',
      csv: `firstname,lastname,password,email,profile_field_matricule
Pierre,Dupond,,pierre.dupond@ch.fr,
Pierre,Dupond,,p.dupond@chu.fr,
       ~~~~~~ username-homonym
Lise,Morel,,lise.morel@ch.fr,43
Lise,Morel,,lise.morel@ch.fr,44
     ~~~~~ username-homonym`,
    },
    {
      // Only one of the two rows states the code.
      csv: `firstname,lastname,password,email,profile_field_matricule
Pierre,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,41
Paul,Dupond,,paul.dupond@ch.fr,42
     ~~~~~~ username-homonym`,
    },
    {
      // With a column for usernames nothing is derived.
      csv: `username,firstname,lastname,password,email,profile_field_matricule
alp002.p.dupond,Pierre,Dupond,,pierre.dupond@ch.fr,41
alp002.p.dupond2,Paul,Dupond,,paul.dupond@ch.fr,42`,
    },
  ],
  duplicates: {
    // The code is that of the establishment where the file is imported: the same for all, whether a row states it or not.
    key: (row) => (row.sheet.platform.username.derived && !row.has('username') ? row.personPart : ''),
    // A hash of names knows no accents; and a code of one letter would read like an initial.
    sharedKey({ context, platform: { username } }) {
      const code = username.nomenclature?.code;
      const isTold = context.establishment !== undefined || !code || code.letters + code.digits > 1;
      return isSpelledAsUsual(username) && isTold ? 'person' : undefined;
    },
    compare(row, first, report) {
      const comparison = comparePeople(row.identity, first.identity);
      if (isTwice(comparison)) return;
      const alike = OPEN[comparison.row] ?? '';
      const username = shownName(row) && (row.username || first.username || row.personPart);
      const other = shownName(first);
      report(row.place('lastname'), { username, other, alike }, { related: [first.place('lastname')] });
    },
  },
  fixes: ({ place }) => [decideInPreview(place)],
});
