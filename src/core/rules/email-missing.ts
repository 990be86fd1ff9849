// email-missing: no address, where the import makes no account without one.
import { defineRule } from './rule';

export const emailMissing = defineRule({
  id: 'email-missing',
  section: 'account',
  severity: 'error',
  effect: 'line',
  source: 'conformance 39',
  texts: {
    fr: {
      title: 'Adresse de courriel manquante',
      message: () => 'Il manque l’adresse de courriel\u00a0: la plateforme ne fera pas ce compte.',
      why: 'Un Moodle standard ne crée aucun compte sans adresse. La ligne est refusée, et les autres sont importées sans elle.',
      repair: 'Compléter l’adresse. Si l’agent n’en a pas, demander à l’administrateur laquelle écrire.',
    },
    en: {
      title: 'E-mail address missing',
      message: () => 'The e-mail address is missing: the platform will not make this account.',
      why: 'A stock Moodle makes no account without an address. The line is refused, and the others are imported without it.',
      repair: 'Fill in the address. If the agent has none, ask the administrator which one to write.',
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
  row(row, report) {
    const { platform, context } = row.sheet;
    if (!platform.email.required || !row.has('email') || row.email) return;
    // An update of an account only empties its address.
    const { uutype } = { ...platform.importOptions, ...context.importOptions };
    const exists = uutype === '2' && context.accounts?.byUsername(row.username) !== undefined;
    if (uutype !== '3' && !exists) report(row.place('email'), {});
  },
});
