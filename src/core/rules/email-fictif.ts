// email-fictif: an address that is meant to be fictif, but is not the one that the platform would make.
import { quoted } from '../messages/show';
import { type FictifFault, judgeFictif } from '../people/fictif';
import { setPlace } from './edits';
import { defineRule } from './rule';

export const emailFictif = defineRule<{ email: string; fault: FictifFault; expected: string; wellWritten: string }>({
  id: 'email-fictif',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étapes 1 A et 1 B 2 (email); decisions 1, 3, 7',
  texts: {
    fr: {
      title: 'Adresse fictive mal faite',
      message({ email, fault, expected }) {
        const texts = {
          part: 'il en manque une partie.',
          domain: 'le domaine est mal écrit.',
          'other-domain':
            'ce domaine n’est pas celui de la plateforme, et quelqu’un pourrait y lire les messages de cet agent.',
          person: 'elle ne va pas avec le prénom et le nom de cette ligne.',
          form: 'elle n’est pas écrite comme la plateforme le fait.',
        };
        const instead = expected ? ` Ce devrait être ${expected}.` : '';
        return `Adresse fictive ${quoted(email, 'fr')} : ${texts[fault]}${instead}`;
      },
      why: 'Une adresse fictive mal faite n’est pas celle que la plateforme ferait : le compte sera pris pour un autre, ou ses messages partiront chez un inconnu. Le guide lui-même écrit une fois anhf.fr, par erreur.',
      repair: 'Écrire l’adresse que la plateforme ferait, ou vider la cellule : la plateforme la fera elle-même.',
    },
    en: {
      title: 'Fictif address not well made',
      message({ email, fault, expected }) {
        const texts = {
          part: 'a part of it is missing.',
          domain: 'the domain is misspelt.',
          'other-domain': 'this domain is not the platform’s, and somebody might read this agent’s messages there.',
          person: 'it does not go with the first and last name of this line.',
          form: 'it is not written as the platform writes it.',
        };
        const instead = expected ? ` It should be ${expected}.` : '';
        return `Fictif address ${quoted(email, 'en')}: ${texts[fault]}${instead}`;
      },
      why: 'A fictif address that is not well made is not the one that the platform would make: the account is taken for another one, or its messages go to a stranger. The guide itself once prints anhf.fr, by a slip.',
      repair: 'Write the address that the platform would make, or empty the cell: the platform makes it by itself.',
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
  row(row, report) {
    const { fictif, sheet } = row;
    const code = sheet.context.establishment || row.code;
    const judged = fictif && judgeFictif(row.email, fictif, row.personPart, code, sheet.platform);
    if (judged) report(row.place('email'), { email: row.email, ...judged });
  },
  fixes({ place, args }, { table }) {
    const empty = {
      title: {
        fr: 'Vider la cellule : la plateforme fera l’adresse',
        en: 'Empty the cell: the platform makes the address',
      },
      edits: [setPlace(table, place, '')],
      safe: false,
    };
    const write = (address: string) => ({
      title: { fr: `Écrire ${address}`, en: `Write ${address}` },
      edits: [setPlace(table, place, address)],
      safe: address === args.wellWritten,
    });
    const addresses = new Set([args.expected, args.wellWritten].filter(Boolean));
    return [...[...addresses].map(write), empty];
  },
});
