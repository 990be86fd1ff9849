// email-fictif-code: a fictif address without the establishment's code, as in the guide's own sample for the manual form.
import { fictifAddress, parseFictif } from '../people/emails';
import { setPlace } from './edits';
import { defineRule } from './rule';

export const emailFictifCode = defineRule<{ email: string }>({
  id: 'email-fictif-code',
  section: 'account',
  severity: 'information',
  effect: 'form',
  source: 'guide, étape 1 A (Adresse de courriel); decision 7',
  texts: {
    fr: {
      title: 'Adresse fictive sans code établissement',
      message: ({ email }) =>
        `${email} n’a pas de code établissement : un autre établissement peut faire la même adresse, et l’un des deux comptes serait refusé.`,
      why: 'Le guide donne cet exemple pour le formulaire, mais les adresses que la plateforme fait elle-même commencent par le code. Deux agents du même nom, dans deux établissements, auraient la même adresse.',
      repair: 'Mettre le code de l’établissement devant, ou vider la cellule : la plateforme fera l’adresse.',
    },
    en: {
      title: 'Fictif address without the establishment’s code',
      message: ({ email }) =>
        `${email} has no establishment code: another establishment may make the same address, and one of the two accounts would be refused.`,
      why: 'The guide gives this sample for the form, but the addresses that the platform makes by itself start with the code. Two agents of one name in two establishments would have the same address.',
      repair: 'Put the establishment’s code in front, or empty the cell: the platform makes the address.',
    },
  },
  examples: [
    {
      establishment: 'alp002',
      csv: `firstname,lastname,password,email,profile_field_matricule
Valentin,Blondel,Tk9!graine,v.blondel.fictif@anfh.fr,32
                            ~~~~~~~~~~~~~~~~~~~~~~~~ email-fictif-code
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Valentin,Blondel,Tk9!graine,alp002.v.blondel.fictif@anfh.fr,32
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31`,
    },
  ],
  row(row, report) {
    const { platform } = row.sheet;
    const fictif = parseFictif(row.email, platform);
    if (!fictif || fictif.code || !platform.fictif || !row.personPart) return;
    // Anything else that is wrong with it is email-fictif's business.
    if (row.email === fictifAddress('', row.firstname, row.lastname, platform)) {
      report(row.place('email'), { email: row.email });
    }
  },
  fixes({ place }, sheet) {
    const row = sheet.row(place.record);
    const code = sheet.context.establishment ?? row.code;
    if (!code) return [];
    const address = fictifAddress(code, row.firstname, row.lastname, sheet.platform);
    return [
      {
        title: { fr: `Écrire ${address}`, en: `Write ${address}` },
        edits: [setPlace(sheet.table, place, address)],
        safe: false,
      },
    ];
  },
});
