// email-format: what is not an address that Moodle takes, and several addresses in one cell.
import { quoted } from '../messages/show';
import { addressesIn, cleanAddress, isEmail } from '../people/emails';
import { setPlace } from './edits';
import { defineRule } from './rule';
import { shownValue } from './shown-value';

export const emailFormat = defineRule<{ email: string; several: number }>({
  id: 'email-format',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (email); conformance 39, 48',
  texts: {
    fr: {
      title: 'Adresse de courriel non valable',
      message: ({ email, several }) =>
        several
          ? `Plusieurs adresses dans une cellule : ${quoted(email, 'fr')}. La plateforme les prend pour une seule, qui n’existe pas.`
          : `${email ? quoted(email, 'fr') : 'Ceci'} n’est pas une adresse de courriel. La plateforme fait le compte sans rien dire, et aucun message n’arrivera.`,
      why: 'L’import accepte une adresse fausse. L’agent ne reçoit ni son mot de passe ni aucun message, et personne n’en est averti. L’exemple du guide (Bea.trice@xx) n’est pas une adresse non plus.',
      repair: 'Corriger l’adresse. Si l’agent n’en a pas, vider la cellule et donner un mot de passe.',
    },
    en: {
      title: 'Not a valid e-mail address',
      message: ({ email, several }) =>
        several
          ? `Several addresses in one cell: ${quoted(email, 'en')}. The platform takes them for a single one, which does not exist.`
          : `${email ? quoted(email, 'en') : 'This'} is no e-mail address. The platform makes the account without a word, and no message will arrive.`,
      why: 'The import accepts a wrong address. The agent gets neither the password nor any message, and nobody is told. The sample of the guide (Bea.trice@xx) is no address either.',
      repair: 'Correct the address. If the agent has none, empty the cell and give a password.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
bea,TRICE,Kf7-tamis,Bea.trice@xx,1234
                    ~~~~~~~~~~~~ email-format
Marc,Petit,,marc.petit@ch.fr m.petit@free.fr,21
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ email-format
Lise,Morel,,mailto:lise.morel@ch.fr,22
            ~~~~~~~~~~~~~~~~~~~~~~~ email-format
Zoé,Roy,,zoé.roy@ch.fr,23
         ~~~~~~~~~~~~~ email-format
Omar,Haddad,,omar.haddad@ch.fr,24
Li,U,Kf8-tamis,,25`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr;m.petit@free.fr,21
            ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ email-format
Lise,Morel,,"lise.morel@ch,fr",22
            ~~~~~~~~~~~~~~~~~~ email-format`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,,"lise.morel@ch.fr",22`,
    },
  ],
  row(row, report) {
    const { email, fictif } = row;
    if (!email || isEmail(email) || fictif) return;
    report(row.place('email'), { email: shownValue(row, 'email'), several: addressesIn(email).length ? 1 : 0 });
  },
  fixes({ place }, sheet) {
    const { table } = sheet;
    const { email } = sheet.row(place.record);
    const several = addressesIn(email).map(cleanAddress).find(Boolean);
    const meant = several ?? cleanAddress(email);
    if (!meant) return [];
    return [
      {
        title: several
          ? { fr: `Garder la première : ${meant}`, en: `Keep the first one: ${meant}` }
          : { fr: `Écrire ${meant}`, en: `Write ${meant}` },
        edits: [setPlace(table, place, meant)],
        safe: false,
      },
    ];
  },
});
