// matricule-damaged: a number that a spreadsheet has destroyed or decorated.
import { quoted } from '../messages/show';
import { type Damage, damageOf } from '../people/matricules';
import { setPlace } from './edits';
import { defineRule } from './rule';

export const matriculeDamaged = defineRule<{ matricule: string; kind: Damage['kind']; repaired: string }>({
  id: 'matricule-damaged',
  section: 'account',
  severity: 'error',
  effect: 'silent',
  source: 'guide, étape 1 B 2 (profile_field_matricule)',
  texts: {
    fr: {
      title: 'Matricule abîmé par le tableur',
      message: ({ matricule, repaired }) =>
        repaired
          ? `Le tableur a écrit ${quoted(matricule, 'fr')} pour ${quoted(repaired, 'fr')} : la plateforme garderait cette forme.`
          : `Le tableur a remplacé le matricule par ${quoted(matricule, 'fr')} : le numéro est perdu dans ce fichier. Le reprendre dans le logiciel de paie ou le tableau d’origine, avec la colonne au format Texte.`,
      why: 'Un tableur prend un long matricule pour un nombre et l’arrondit. La plateforme enregistre ce qui est écrit : l’agent n’a plus son matricule, et plusieurs agents peuvent avoir le même.',
      repair:
        'Si le numéro est perdu, le reprendre à sa source. Dans le tableur, mettre la colonne au format Texte avant d’y coller les numéros.',
    },
    en: {
      title: 'Matricule damaged by the spreadsheet',
      message: ({ matricule, repaired }) =>
        repaired
          ? `The spreadsheet wrote ${quoted(matricule, 'en')} for ${quoted(repaired, 'en')}: the platform would keep it so.`
          : `The spreadsheet put ${quoted(matricule, 'en')} in the place of the matricule: the number is lost in this file. Get it again from the payroll program or the original sheet, with the column formatted as text.`,
      why: 'A spreadsheet takes a long matricule for a number and rounds it. The platform stores what is written: the agent has lost the matricule, and several agents may have the same one.',
      repair:
        'If the number is lost, get it again where it came from. In the spreadsheet, format the column as text before numbers are pasted into it.',
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
Omar,Haddad,,omar.haddad@ch.fr,12E4`,
    },
    {
      csv: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,"812,0"
                             ~~~~~~~ matricule-damaged
Lise,Morel,,lise.morel@ch.fr,'813
                             ~~~~ matricule-damaged`,
      fixed: `firstname,lastname,password,email,profile_field_matricule
Marc,Petit,,marc.petit@ch.fr,"812"
Lise,Morel,,lise.morel@ch.fr,813`,
    },
  ],
  row(row, report) {
    const column = row.sheet.platform.matricule?.column;
    const damage = column && row.matricule ? damageOf(row.matricule) : undefined;
    if (!column || !damage) return;
    const { kind, repaired = '' } = damage;
    report(row.place(column), { matricule: row.matricule, kind, repaired });
  },
  fixes({ place, args }, { table }) {
    if (!args.repaired) return [];
    return [
      {
        title: { fr: `Écrire ${quoted(args.repaired, 'fr')}`, en: `Write ${quoted(args.repaired, 'en')}` },
        edits: [setPlace(table, place, args.repaired)],
        safe: false,
      },
    ];
  },
});
