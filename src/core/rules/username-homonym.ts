// username-homonym: two people for whom the platform makes one username (Pierre and Paul Dupond).
import { samePerson } from '../people/same-person';
import { decideInPreview } from './line-fixes';
import { defineRule } from './rule';
import { shownName } from './shown-value';

export const usernameHomonym = defineRule<{ username: string; other: string }>({
  id: 'username-homonym',
  section: 'account',
  severity: 'warning',
  effect: 'line',
  source: 'guide, étape 1 (nomenclature) et 1 B 7; conformance 30',
  texts: {
    fr: {
      title: 'Homonymes',
      message: ({ username, other }, [line]) =>
        `Même nom d’utilisateur que ${other ? `${other}, ligne ${line}` : `la ligne ${line}`} : la plateforme ferait ${username || 'le même'} pour les deux, et demandera quoi faire du second.`,
      why: 'La plateforme fait le nom d’utilisateur de la première lettre du prénom et du nom. Deux agents différents peuvent ainsi tomber sur le même : un seul aura son compte, ou le second écrira sur celui du premier.',
      repair:
        'Décider dans l’aperçu : le plus souvent, créer le second compte à la main, sous un nom d’utilisateur libre.',
    },
    en: {
      title: 'Homonyms',
      message: ({ username, other }, [line]) =>
        `The same username as ${other ? `${other}, line ${line}` : `line ${line}`}: the platform would make ${username || 'the same one'} for both, and will ask what to do with the second.`,
      why: 'The platform makes the username of the first letter of the first name and of the last name. Two different agents may so fall on the same one: only one gets the account, or the second writes over the first.',
      repair: 'Decide in the preview: mostly, make the second account by hand, under a username that is free.',
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
  groups: {
    // The code is that of the establishment where the file is imported: the same for all, whether a row states it or not.
    key: (row) => (row.sheet.platform.username.derived && !row.has('username') ? row.personPart : ''),
    compare(row, first, report) {
      if (samePerson(row, first)) return;
      const username = shownName(row) && (row.username || first.username || row.personPart);
      const other = shownName(first);
      report(row.place('lastname'), { username, other }, { related: [first.place('lastname')] });
    },
  },
  fixes: ({ place }) => [decideInPreview(place)],
});
