// matricule-damaged: a number that a spreadsheet has destroyed or decorated.
import { quoted } from '../../i18n/format';
import { type SpreadsheetDamage, spreadsheetDamage } from '../../people/matricules';
import { defineRule } from '../rule';
import { writeValue } from '../write-fix';

export const matriculeDamaged = defineRule<{ matricule: string; kind: SpreadsheetDamage['kind']; repaired: string }>({
  id: 'matricule-damaged',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (profile_field_matricule)',
  texts: {
    fr: {
      title: 'Matricule abîmé par Excel',
      message: ({ matricule, repaired }) =>
        repaired
          ? `Excel a écrit ${quoted(matricule, 'fr')} au lieu de ${quoted(repaired, 'fr')}.`
          : `Matricule perdu\u00a0: Excel l’a remplacé par ${quoted(matricule, 'fr')}. À reprendre dans le logiciel de paie.`,
      why: 'Excel prend un long matricule pour un nombre et l’arrondit. La plateforme enregistre ce qui est écrit\u00a0: l’agent n’a plus son matricule, et plusieurs agents peuvent avoir le même.',
      repair:
        'Si le numéro est perdu, le reprendre à sa source. Dans Excel, mettre la colonne au format Texte avant d’y coller les numéros.',
    },
    en: {
      title: 'Staff number damaged by Excel',
      message: ({ matricule, repaired }) =>
        repaired
          ? `Excel wrote ${quoted(matricule, 'en')} instead of ${quoted(repaired, 'en')}.`
          : `Staff number lost: Excel replaced it with ${quoted(matricule, 'en')}. Get it again from the payroll software.`,
      why: 'Excel takes a long staff number for a number and rounds it. The platform stores what is written: the agent’s number is lost, and several agents may get the same one.',
      repair:
        'If the number is lost, get it again from its source. In Excel, format the column as text before pasting numbers into it.',
    },
  },
  examples: [
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,"1,23E+11"
                             ~~~~~~~~~~ matricule-damaged
Lise,Morel,,lise.morel@ch.fr,#####
                             ~~~~~ matricule-damaged
Anne,Roy,,anne.roy@ch.fr,812
Omar,Haddad,,omar.haddad@ch.fr,12E4
Zoé,Fay,,zoe.fay@ch.fr,01/02/2012
                       ~~~~~~~~~~ matricule-damaged
Eve,Bay,,eve.bay@ch.fr,févr-12
                       ~~~~~~~ matricule-damaged
Luc,Sol,,luc.sol@ch.fr,12-812`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,"812,0"
                             ~~~~~~~ matricule-damaged
Lise,Morel,,lise.morel@ch.fr,'813
                             ~~~~ matricule-damaged
Omar,Haddad,,omar.haddad@ch.fr,"=""0814"""
                               ~~~~~~~~~~~ matricule-damaged`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,"812"
Lise,Morel,,lise.morel@ch.fr,813
Omar,Haddad,,omar.haddad@ch.fr,"0814"`,
    },
  ],
  onCleanRows: 'nothing',
  row(row, report) {
    const column = row.sheet.platform.matricule?.column;
    const damage = column && row.matricule ? spreadsheetDamage(row.matricule) : undefined;
    if (!column || !damage) return;
    const { kind, repaired = '' } = damage;
    report(row.place(column), { matricule: row.matricule, kind, repaired });
  },
  fixes({ place, args }, { table }) {
    return args.repaired ? [writeValue(table, place, args.repaired)] : [];
  },
});
