// email-format: what is not an address that Moodle takes, and several addresses in one cell.
import { Row } from '../../document/row';
import { quoted, shortened } from '../../i18n/format';
import { addressBehindSigns, addressesIn, isEmail, meantAddress } from '../../people/emails';
import { isNobodys } from '../../people/name-doubts';
import { defineRule } from '../rule';
import { emptyCell, writeCode } from '../write-fix';

export const emailFormat = defineRule<{ email: string; several: boolean }>({
  id: 'email-format',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (email); conformance 39, 48',
  texts: {
    fr: {
      title: 'Adresse de courriel non valide',
      message: ({ email, several }) =>
        several
          ? `Plusieurs adresses dans une cellule (${shortened(email)})\u00a0: une seule est possible.`
          : `${email ? quoted(email, 'fr') : 'Ceci'} n’est pas une adresse de courriel\u00a0: l’agent ne recevrait aucun message.`,
      why: 'L’import crée le compte malgré une adresse fausse\u00a0: l’agent ne reçoit ni son mot de passe ni aucun message. L’exemple du guide (Bea.trice@xx) n’est pas non plus une adresse.',
      repair:
        'Corriger l’adresse. Si l’agent n’en a pas\u00a0: sur la plateforme ANFH, vider la cellule et saisir un mot de passe\u00a0; ailleurs, demander à l’administrateur quelle adresse écrire.',
    },
    en: {
      title: 'Invalid e-mail address',
      message: ({ email, several }) =>
        several
          ? `Several addresses in one cell (${shortened(email)}): only one is possible.`
          : `${email ? quoted(email, 'en') : 'This'} is not an e-mail address: the agent would receive no message.`,
      why: 'The import creates the account despite a wrong address: the agent receives neither the password nor any message. The guide’s own sample (Bea.trice@xx) is not an address either.',
      repair:
        'Correct the address. If the agent has none: on the ANFH platform, empty the cell and type a password; elsewhere, ask the administrator which address to write.',
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
            ~~~~~~~~~~~~~~~~~~ email-format
Zoé,Roy,Tk8!graine,néant,23
                   ~~~~~ email-format`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,21
Lise,Morel,,"lise.morel@ch.fr",22
Zoé,Roy,Tk8!graine,,23`,
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const { email, fictif, sheet } = row;
    if (!email || isEmail(email) || fictif || row.deletes) return;
    // What only special characters keep from being an address is cell-characters'.
    if (addressBehindSigns(email)) return;
    // A 0 is no address to an import that needs one.
    if (sheet.platform.email.required && row.isNew && row.isNone('email')) return;
    report(row.place('email'), {
      email: row.shown(sheet.column('email')),
      several: addressesIn(email).length > 0,
    });
  },
  fixes({ place }, sheet) {
    const { table } = sheet;
    const { email } = new Row(sheet, place.record);
    const meant = meantAddress(email);
    if (!meant) return isNobodys(email) && !sheet.platform.email.required ? [emptyCell(table, place)] : [];
    const fix = writeCode(table, place, meant);
    return [
      addressesIn(email).length
        ? { ...fix, title: { fr: `Garder la première : ${meant}`, en: `Keep the first one: ${meant}` } }
        : fix,
    ];
  },
});
