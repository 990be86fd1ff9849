// email-fictif-code: a fictif address without the establishment's code, as in the guide's own sample for the manual form.

import { soleCode } from '../../document/establishment-code';
import { Row } from '../../document/row';
import { shortened } from '../../i18n/format';
import { fictifAddressOf } from '../../people/emails';
import { matchesPerson } from '../../people/usernames';
import { defineRule } from '../rule';
import { writeCode } from '../write-fix';

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
        `Il manque le code établissement dans ${shortened(email)}\u00a0: ailleurs, un homonyme aurait la même adresse.`,
      why: 'Le guide donne cet exemple pour le formulaire, mais les adresses que la plateforme crée elle-même commencent par le code. Deux agents du même nom, dans deux établissements, auraient la même adresse, et l’un des deux comptes serait refusé.',
      repair: 'Ajouter le code établissement au début, ou vider la cellule\u00a0: la plateforme créera l’adresse.',
    },
    en: {
      title: 'Placeholder address without the establishment’s code',
      message: ({ email }) =>
        `The establishment’s code is missing in ${shortened(email)}: a namesake elsewhere would get the same address.`,
      why: 'The guide gives this sample for the form, but the placeholder (fictif) addresses that the platform creates itself start with the code. Two namesakes in two establishments would share one address, and one of the accounts would be refused.',
      repair: 'Put the establishment’s code in front, or empty the cell: the platform creates the address.',
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
  onCleanRows: 'nothing',
  row(row, report) {
    const { fictif } = row;
    if (
      !fictif ||
      fictif.code ||
      !row.personPart ||
      !matchesPerson(fictif.person, row.personPart, row.sheet.platform.username)
    )
      return;
    // Anything else that is wrong with it is email-fictif's business.
    if (row.email === fictifAddressOf('', fictif.person, row.sheet.platform))
      report(row.place('email'), { email: row.email });
  },
  fixes({ place }, sheet) {
    const row = new Row(sheet, place.record);
    const code = sheet.context.establishment || row.code || soleCode(sheet);
    const person = row.fictif?.person;
    if (!code || !person) return [];
    const address = fictifAddressOf(code, person, sheet.platform);
    return [writeCode(sheet.table, place, address)];
  },
});
