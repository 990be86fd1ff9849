// email-fictif-code: a fictif address without the establishment's code, as in the guide's own sample for the manual form.
import { fictifAddressOf } from '../people/emails';
import { isOfPerson } from '../people/usernames';
import { setPlace } from './edits';
import { defineRule } from './rule';
import { soleCode } from './stated-code';

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
    {
      // The other rows tell the code.
      csv: `firstname,lastname,password,email,profile_field_matricule
Valentin,Blondel,Tk9!graine,v.blondel2.fictif@anfh.fr,32
                            ~~~~~~~~~~~~~~~~~~~~~~~~~ email-fictif-code
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31
Omar,Haddad,Tk7!graine,P.Haddad.fictif@anfh.fr,33`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Valentin,Blondel,Tk9!graine,alp002.v.blondel2.fictif@anfh.fr,32
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31
Omar,Haddad,Tk7!graine,P.Haddad.fictif@anfh.fr,33`,
    },
  ],
  row(row, report) {
    const { fictif } = row;
    if (!fictif || fictif.code || !row.personPart || !isOfPerson(fictif.person, row.personPart)) return;
    // Anything else that is wrong with it is email-fictif's business.
    if (row.email === fictifAddressOf('', fictif.person, row.sheet.platform))
      report(row.place('email'), { email: row.email });
  },
  fixes({ place }, sheet) {
    const row = sheet.row(place.record);
    const code = sheet.context.establishment || row.code || soleCode(sheet);
    const person = row.fictif?.person;
    if (!code || !person) return [];
    const address = fictifAddressOf(code, person, sheet.platform);
    return [
      {
        title: { fr: `Écrire ${address}`, en: `Write ${address}` },
        edits: [setPlace(sheet.table, place, address)],
        safe: false,
      },
    ];
  },
});
