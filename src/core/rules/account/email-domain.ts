// email-domain: an address whose domain looks like a slip of a provider's, or of one that the file has more often.
import { Row } from '../../document/row';
import { quoted } from '../../i18n/format';
import { mistypedDomains } from '../../people/domains';
import { localPart } from '../../people/emails';
import { defineRule } from '../rule';
import { writeCode } from '../write-fix';

export const emailDomain = defineRule<{ domain: string; meant: string }, Readonly<Record<string, string>>>({
  id: 'email-domain',
  section: 'account',
  severity: 'warning',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (email)',
  texts: {
    fr: {
      title: 'Domaine de courriel à vérifier',
      message: ({ domain, meant }) =>
        `Adresse à vérifier\u00a0: ${quoted(domain, 'fr')} au lieu de ${quoted(meant, 'fr')}\u00a0? Un inconnu aurait ses messages, ou personne.`,
      why: 'Une lettre de trop, ou deux lettres inversées, et le mot de passe part chez un inconnu\u00a0: beaucoup de domaines presque identiques à ceux des messageries sont pris. Sinon, le message se perd, et l’agent n’a pas ses identifiants.',
      repair: 'Vérifier l’adresse auprès de l’agent ou du service, puis corriger ce qui suit le «\u00a0@\u00a0».',
    },
    en: {
      title: 'E-mail domain to check',
      message: ({ domain, meant }) =>
        `Check the address: ${quoted(domain, 'en')} instead of ${quoted(meant, 'en')}? A stranger would receive the messages, or nobody.`,
      why: 'With one letter too many, or two letters exchanged, the password goes to a stranger: many domains that are almost those of the providers are taken. Otherwise the message is lost, and the agent has no credentials.',
      repair: 'Ask the agent or the ward for the address, then correct what stands behind the “@”.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Anne,Roy,,anne.roy@gmial.com,21
          ~~~~~~~~~~~~~~~~~~ email-domain
Marc,Petit,,marc.petit@GMAIL.con,22
            ~~~~~~~~~~~~~~~~~~~~ email-domain
Lise,Morel,,lise.morel@gmail.fr,23
            ~~~~~~~~~~~~~~~~~~~ email-domain
Zoé,Fay,,zoe.fay@oranges.fr,24
         ~~~~~~~~~~~~~~~~~~ email-domain
Omar,Haddad,,omar.haddad@hotmail.be,25
Luc,Bay,,luc.bay@orange.com,26
Ida,Hay,,ida.hay@laposte.fr,27`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Anne,Roy,,anne.roy@gmail.com,21
Marc,Petit,,marc.petit@gmail.com,22
Lise,Morel,,lise.morel@gmail.com,23
Zoé,Fay,,zoe.fay@orange.fr,24
Omar,Haddad,,omar.haddad@hotmail.be,25
Luc,Bay,,luc.bay@orange.com,26
Ida,Hay,,ida.hay@laposte.fr,27`,
    },
    {
      // A slip of what the file has three times as often; a digit is another hospital.
      csv: `firstname,lastname,password,email,profile_field_matricule
Anne,Roy,,anne.roy@ch-buis.fr,21
Marc,Petit,,marc.petit@ch-buis.fr,22
Lise,Morel,,lise.morel@ch-biis.fr,23
            ~~~~~~~~~~~~~~~~~~~~~ email-domain
Omar,Haddad,,omar.haddad@ch-buis.fr,24
Luc,Bay,,luc.bay@ch-buis.fr,25
Ida,Hay,,ida.hay@ch-buis.f,26
         ~~~~~~~~~~~~~~~~~ email-domain
Eva,Gay,,eva.gay@ch-buis.fr,27
Zoé,Fay,,zoe.fay@ch-buis2.fr,28
Tom,May,,tom.may@chu-buis.fr,29
         ~~~~~~~~~~~~~~~~~~~ email-domain
Jo,Ray,,jo.ray@ch-nyons.fr,30`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Anne,Roy,,anne.roy@ch-buis.fr,21
Marc,Petit,,marc.petit@ch-buis.fr,22
Lise,Morel,,lise.morel@ch-buis.fr,23
Omar,Haddad,,omar.haddad@ch-buis.fr,24
Luc,Bay,,luc.bay@ch-buis.fr,25
Ida,Hay,,ida.hay@ch-buis.fr,26
Eva,Gay,,eva.gay@ch-buis.fr,27
Zoé,Fay,,zoe.fay@ch-buis2.fr,28
Tom,May,,tom.may@ch-buis.fr,29
Jo,Ray,,jo.ray@ch-nyons.fr,30`,
    },
    {
      // Two hospitals of similar names, as a region has them.
      csv: `firstname,lastname,password,email,profile_field_matricule
Anne,Roy,,anne.roy@ch-ales.fr,21
Marc,Petit,,marc.petit@ch-arles.fr,22
Lise,Morel,,lise.morel@ch-ales.fr,23`,
    },
  ],
  majority: {
    byClass: true,
    valueOf: (row) => row.ownDomain,
    pick(counts) {
      const mistyped = mistypedDomains(counts);
      return Object.keys(mistyped).length ? mistyped : undefined;
    },
    check(row, mistyped, report) {
      const domain = row.ownDomain;
      if (Object.hasOwn(mistyped, domain)) report(row.place('email'), { domain, meant: mistyped[domain]! });
    },
  },
  fixes({ place, args }, sheet) {
    const { email } = new Row(sheet, place.record);
    return [writeCode(sheet.table, place, `${localPart(email)}@${args.meant}`)];
  },
});
