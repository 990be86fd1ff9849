// email-fictif: an address that is meant to be fictif, but is not the one that the platform would make.
import { soleCode } from '../../document/establishment-code';
import { Row } from '../../document/row';
import { quoted, shortened } from '../../i18n/format';
import { addressBehindSigns, domainOf, isEmail } from '../../people/emails';
import { type FictifFault, judgeFictif } from '../../people/fictif';
import { replaceCell } from '../../text/cell-edits';
import { defineRule } from '../rule';
import { writeCode } from '../write-fix';

export const emailFictif = defineRule<{ email: string; fault: FictifFault; expected: string }>({
  id: 'email-fictif',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étapes 1 A et 1 B 2 (email); decisions 1, 3, 7',
  texts: {
    fr: {
      title: 'Adresse fictive mal formée',
      message({ email, fault, expected }) {
        const texts = {
          part: 'il en manque une partie',
          code: 'code établissement mal écrit',
          domain: 'domaine mal écrit',
          'other-domain': `${shortened(domainOf(email))} n’est pas le domaine de la plateforme`,
          person: 'ne correspond pas au prénom et au nom',
          form: 'forme incorrecte',
        };
        return `Adresse fictive à corriger\u00a0: ${expected || quoted(email, 'fr')} (${texts[fault]}).`;
      },
      why: 'La plateforme ne reconnaît pas une adresse fictive mal formée, et ses messages peuvent arriver chez un inconnu. Le guide lui-même écrit une fois anhf.fr, par erreur.',
      repair: 'Écrire l’adresse que la plateforme créerait, ou vider la cellule\u00a0: elle la créera elle-même.',
    },
    en: {
      title: 'Malformed placeholder address',
      message({ email, fault, expected }) {
        const texts = {
          part: 'a part of it is missing',
          code: 'misspelt establishment code',
          domain: 'misspelt domain',
          'other-domain': `${shortened(domainOf(email))} is not the platform’s domain`,
          person: 'does not match first and last name',
          form: 'malformed',
        };
        return `Placeholder address to fix: ${expected || quoted(email, 'en')} (${texts[fault]}).`;
      },
      why: 'The platform does not recognise a malformed placeholder (fictif) address, and its messages may reach a stranger. The guide itself once prints anhf.fr by mistake.',
      repair: 'Write the address that the platform would create, or empty the cell: the platform creates it itself.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Lise,Morel,Tk9!graine,alp002.l.morel.fictif@anhf.fr,32
                      ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ email-fictif
Zoé,Roy,Tk6!graine,ALP002.z.roy.fictif@anfh.fr,34
                   ~~~~~~~~~~~~~~~~~~~~~~~~~~~ email-fictif
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31
Paule,Dupond,Tk5!graine,alp002.p.dupond2.fictif@anfh.fr,35`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Lise,Morel,Tk9!graine,alp002.l.morel.fictif@anfh.fr,32
Zoé,Roy,Tk6!graine,alp002.z.roy.fictif@anfh.fr,34
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31
Paule,Dupond,Tk5!graine,alp002.p.dupond2.fictif@anfh.fr,35`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Omar,Haddad,Tk7!graine,alp002.x.haddad.fictif@anfh.fr,33
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ email-fictif
Anne,Le Goff,Tk4!graine,alp002.a.legoff.fictif@gmail.com,36
                        ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ email-fictif
Jean-Pierre,N'Diaye,Tk3!graine,alp002.j.ndiaye.fictiff@anfh.fr,37
                               ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ email-fictif
Cécile,Œdipe,Tk2!graine,alp002.c.oedipe.fictif@anfh.fr,38
Marc,Petit,,marc.petit@anfh.fr,39`,
    },
    {
      // The other lines tell the code.
      csv: `firstname,lastname,password,email,profile_field_matricule
Valentin,Blondel,Tk9!graine,v.blondel.fictif@gmail.com,32
                            ~~~~~~~~~~~~~~~~~~~~~~~~~~ email-fictif
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Valentin,Blondel,Tk9!graine,alp002.v.blondel.fictif@anfh.fr,32
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,31`,
    },
    {
      // Parts that are missing; in the guide's own table, the cell is cut off.
      establishment: 'alp002',
      csv: `firstname,lastname,password,email,profile_field_matricule
Valentin,Blondel,Tk7!graine,v.blondel.fict,33
                            ~~~~~~~~~~~~~~ email-fictif
Paul,Dupond,Tk8!graine,alp002.dupond.fictif@anfh.fr,34
                       ~~~~~~~~~~~~~~~~~~~~~~~~~~~~ email-fictif
Lise,Morel,Tk9!graine,alp002.l.morel@anfh.fr,35
                      ~~~~~~~~~~~~~~~~~~~~~~ email-fictif
Zoé,Roy,Tk6!graine,z.roy.fictif@anfh.fr,36
Ephad,Vert Bois,Tk5!graine,alp002.ephadvertbois.test.fictif@anfh.fr,37`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Valentin,Blondel,Tk7!graine,alp002.v.blondel.fictif@anfh.fr,33
Paul,Dupond,Tk8!graine,alp002.p.dupond.fictif@anfh.fr,34
Lise,Morel,Tk9!graine,alp002.l.morel.fictif@anfh.fr,35
Zoé,Roy,Tk6!graine,z.roy.fictif@anfh.fr,36
Ephad,Vert Bois,Tk5!graine,alp002.ephadvertbois.test.fictif@anfh.fr,37`,
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const { fictif, sheet } = row;
    // Special characters are cell-characters'; the rest is judged once they are gone.
    if (!fictif || addressBehindSigns(row.email)) return;
    const code = sheet.context.establishment || row.code || sheet.fileCode;
    const judged = judgeFictif(row.email, fictif, row.personPart, code, sheet.platform);
    // Which code other lines state, one line does not tell: without one, the message names no address to write.
    if (judged)
      report(row.place('email'), { email: row.email, fault: judged.fault, expected: code && judged.expected });
  },
  fixes({ place }, sheet) {
    const { table, platform, context } = sheet;
    const row = new Row(sheet, place.record);
    const code = context.establishment || row.code || soleCode(sheet);
    const judged = row.fictif && judgeFictif(row.email, row.fictif, row.personPart, code, platform);
    const empty = {
      title: {
        fr: 'Vider la cellule (la plateforme créera l’adresse)',
        en: 'Empty the cell (the platform creates the address)',
      },
      edits: [replaceCell(table, place, '')],
      safe: false,
    };
    const write = (address: string) => writeCode(table, place, address, address === judged?.wellWritten);
    const addresses = new Set([judged?.expected ?? '', judged?.wellWritten ?? ''].filter(isEmail));
    return [...[...addresses].map(write), ...(platform.email.required ? [] : [empty])];
  },
});
