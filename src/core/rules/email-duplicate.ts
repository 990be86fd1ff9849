// email-duplicate: one address on several lines. Only one of them can have the account.
import { emailKey } from '../people/emails';
import { samePerson } from '../people/same-person';
import { setPlace } from './edits';
import { defineRule } from './rule';
import { shownValue } from './shown-value';

export const emailDuplicate = defineRule<{ email: string }>({
  id: 'email-duplicate',
  section: 'account',
  severity: 'error',
  effect: 'line',
  source: 'conformance 34, 39',
  texts: {
    fr: {
      title: 'Adresse en double',
      message: ({ email }, [line]) =>
        `${email ? `L’adresse ${email}` : 'Cette adresse'} est déjà celle de la ligne ${line} : la plateforme ne fera pas ce compte.`,
      why: 'Une adresse ne sert qu’à un compte. L’adresse d’un service ou d’un collègue prêtée à plusieurs agents fait refuser tous les comptes sauf le premier, ou envoie les mots de passe à la mauvaise personne.',
      repair: 'Mettre l’adresse de l’agent. S’il n’en a pas, vider la cellule et donner un mot de passe.',
    },
    en: {
      title: 'Address used twice',
      message: ({ email }, [line]) =>
        `${email ? `The address ${email}` : 'This address'} already is that of line ${line}: the platform will not make this account.`,
      why: 'An address serves one account. A ward’s or a colleague’s address lent to several agents has all their accounts but the first refused, or mails the passwords to the wrong person.',
      repair: 'Put in the agent’s own address. Without one, empty the cell and give a password.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,Tk8!graine,MARC.PETIT@ch.fr,22
                      ~~~~~~~~~~~~~~~~ email-duplicate`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,Tk8!graine,,22`,
    },
    {
      // The same person twice is person-duplicate's business.
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Marc,PETIT,,marc.petit@ch.fr,21`,
    },
  ],
  groups: {
    key: (row) => emailKey(row.email),
    compare(row, first, report) {
      if (row.sheet.platform.email.shared || samePerson(row, first)) return;
      report(row.place('email'), { email: shownValue(row, 'email') }, { related: [first.place('email')] });
    },
  },
  fixes({ place }, { table, platform }) {
    // Where an account needs an address, nobody but the user knows another one.
    if (platform.email.required) return [];
    const title = { fr: 'Vider l’adresse', en: 'Empty the address' };
    return [{ title, edits: [setPlace(table, place, '')], safe: false }];
  },
});
