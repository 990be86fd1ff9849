// email-fictif: an address that is meant to be fictif, but is not the one that the platform would make.
import type { Row } from '../file/row';
import { quoted } from '../messages/show';
import { fictifAddressOf, isSlip, parseFictif } from '../people/emails';
import { setPlace } from './edits';
import { defineRule } from './rule';

type Kind = 'domain' | 'real-domain' | 'person' | 'form';

interface Judged {
  readonly kind: Kind;
  readonly expected: string;
}

/** What is wrong with a fictif address, and what it should be; '' where the row's names do not tell. */
function judge(row: Row): Judged | undefined {
  const { platform, context } = row.sheet;
  const fictif = parseFictif(row.email, platform);
  if (!fictif || !platform.fictif) return undefined;
  const { domain } = platform.fictif;
  const person = row.personPart;
  // A second person of that name may have a number.
  const isTheirs =
    fictif.person !== '' && (!person || fictif.person.replace(/\d+$/, '') === person.replace(/\d+$/, ''));
  const code = fictif.code || (context.establishment ?? row.code);
  const expected = fictifAddressOf(code, isTheirs ? fictif.person : person, platform);
  if (!isTheirs) return { kind: 'person', expected };
  if (fictif.domain.toLowerCase() !== domain) {
    return { kind: isSlip(fictif.domain, domain) ? 'domain' : 'real-domain', expected };
  }
  return row.email === fictifAddressOf(fictif.code, fictif.person, platform) ? undefined : { kind: 'form', expected };
}

export const emailFictif = defineRule<{ email: string; kind: Kind; expected: string }>({
  id: 'email-fictif',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étapes 1 A et 1 B 2 (email); decisions 1, 3, 7',
  texts: {
    fr: {
      title: 'Adresse fictive mal faite',
      message({ email, kind, expected }) {
        const texts = {
          domain: 'le domaine est mal écrit.',
          'real-domain': 'elle est à un domaine qui existe : quelqu’un pourrait y lire les messages de cet agent.',
          person: 'elle n’est pas au nom de cet agent.',
          form: 'elle n’a pas la forme que la plateforme donne.',
        };
        const instead = expected ? ` La plateforme ferait ${expected}.` : '';
        return `Adresse fictive ${quoted(email, 'fr')} : ${texts[kind]}${instead}`;
      },
      why: 'Une adresse fictive mal faite n’est pas celle que la plateforme ferait : le compte sera pris pour un autre, ou ses messages partiront chez un inconnu. Le guide lui-même écrit une fois anhf.fr, par erreur.',
      repair: 'Écrire l’adresse que la plateforme ferait, ou vider la cellule : la plateforme la fera elle-même.',
    },
    en: {
      title: 'Fictif address not well made',
      message({ email, kind, expected }) {
        const texts = {
          domain: 'the domain is misspelt.',
          'real-domain': 'it is at a domain that exists: somebody might read this agent’s messages there.',
          person: 'it is not in the name of this agent.',
          form: 'it does not have the form that the platform gives it.',
        };
        const instead = expected ? ` The platform would make ${expected}.` : '';
        return `Fictif address ${quoted(email, 'en')}: ${texts[kind]}${instead}`;
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
  ],
  row(row, report) {
    const judged = row.email ? judge(row) : undefined;
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
    if (!args.expected) return [empty];
    const write = {
      title: { fr: `Écrire ${args.expected}`, en: `Write ${args.expected}` },
      edits: [setPlace(table, place, args.expected)],
      safe: args.kind === 'form' || args.kind === 'domain',
    };
    return [write, empty];
  },
});
