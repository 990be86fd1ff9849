// email-missing: no address, where the import makes no account without one.
import { defineRule } from '../rule';

export const emailMissing = defineRule<{ emptied: boolean }>({
  id: 'email-missing',
  section: 'account',
  severity: 'error',
  effect: 'line',
  source: 'conformance 33, 39',
  texts: {
    fr: {
      title: 'Adresse de courriel manquante',
      message: ({ emptied }) =>
        `Adresse de courriel manquante\u00a0: ${emptied ? 'celle du compte serait effacée.' : 'le compte ne serait pas créé.'}`,
      why: 'Un Moodle standard ne crée aucun compte sans adresse. La ligne est refusée, et les autres sont importées sans elle.',
      repair:
        'Compléter l’adresse. Si l’agent n’en a pas, demander à l’administrateur de la plateforme quelle adresse écrire.',
    },
    en: {
      title: 'E-mail address missing',
      message: ({ emptied }) =>
        `E-mail address missing: ${emptied ? 'the account’s address would be erased.' : 'the account would not be created.'}`,
      why: 'A stock Moodle creates no account without an address. The line is refused, and the others are imported without it.',
      repair: 'Fill in the address. If the agent has none, ask the platform’s administrator which address to write.',
    },
  },
  examples: [
    {
      platform: 'moodle',
      csv: `username,firstname,lastname,email
mpetit,Marc,Petit,
                  ^ email-missing
lmorel,Lise,Morel,lise.morel@ch.fr`,
    },
    {
      // The guide has the platform make an address.
      platform: 'anfh',
      csv: 'firstname,lastname,password,email,profile_field_matricule\nMarc,Petit,Tk8!graine,,21',
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const { platform, choices } = row.sheet;
    if (!platform.email.required || !row.has('email') || row.email || row.deletes) return;
    if (row.isNew) report(row.place('email'), { emptied: false });
    else if (choices.overwrites)
      report(row.place('email'), { emptied: true }, { severity: 'warning', effect: 'silent' });
  },
});
