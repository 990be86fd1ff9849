// email-missing: no address, where the import makes no account without one.
import { defineRule } from '../rule';

/** `refused`: no account is made. `unreachable`: one is made, with blanks for an address. `emptied`: the account loses it. */
type Outcome = 'refused' | 'unreachable' | 'emptied';

export const emailMissing = defineRule<{ outcome: Outcome }>({
  id: 'email-missing',
  section: 'account',
  severity: 'error',
  effect: 'line',
  source: 'conformance 33, 39',
  texts: {
    fr: {
      title: 'Adresse de courriel manquante',
      message({ outcome }) {
        const texts = {
          refused: 'le compte ne serait pas créé.',
          unreachable: 'l’agent ne recevrait aucun message.',
          emptied: 'celle du compte serait effacée.',
        };
        return `Adresse de courriel manquante\u00a0: ${texts[outcome]}`;
      },
      why: 'Un Moodle standard ne crée aucun compte sans adresse. La ligne est refusée, et les autres sont importées sans elle.',
      repair:
        'Compléter l’adresse. Si l’agent n’en a pas, demander à l’administrateur de la plateforme quelle adresse écrire.',
    },
    en: {
      title: 'E-mail address missing',
      message({ outcome }) {
        const texts = {
          refused: 'the account would not be created.',
          unreachable: 'the agent would receive no message.',
          emptied: 'the account’s address would be erased.',
        };
        return `E-mail address missing: ${texts[outcome]}`;
      },
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
lmorel,Lise,Morel,lise.morel@ch.fr
lfay,Lise,Fay,0
              ~ email-missing`,
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
    if (!platform.email.required || !row.has('email') || row.deletes) return;
    const isBlank = row.email === '' && !row.lacks('email');
    if (row.isNew && isBlank) report(row.place('email'), { outcome: 'unreachable' }, { effect: 'silent' });
    else if (row.isNew && row.isNone('email')) report(row.place('email'), { outcome: 'refused' });
    else if (row.email === '' && choices.overwrites)
      report(row.place('email'), { outcome: 'emptied' }, { severity: 'warning', effect: 'silent' });
  },
});
