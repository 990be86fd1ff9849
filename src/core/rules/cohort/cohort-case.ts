// cohort-case: a reference that differs from a known one by case, accents or trailing blanks only. Databases disagree.
import { quoted } from '../../i18n/format';
import { defineRule } from '../rule';
import { writeValue } from '../write-fix';
import { cohortCells } from './cohort-cells';

export const cohortCase = defineRule<{ reference: string; known: string }>({
  id: 'cohort-case',
  section: 'cohort',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 42, 47',
  step: 'cohort',
  texts: {
    fr: {
      title: 'Cohorte presque identique à une autre',
      message: ({ reference, known }) =>
        `${quoted(reference, 'fr')} au lieu de ${quoted(known, 'fr')} (majuscule, accent ou espace)\u00a0: une seconde cohorte pourrait être créée.`,
      why: 'Le même fichier fonctionne sur une plateforme et crée une cohorte en double sur une autre. Le nom doit être recopié exactement tel qu’il a été donné à la création de la cohorte.',
      repair: 'Écrire la cohorte exactement comme dans la liste des cohortes.',
      repairInExcel:
        'Écrire la cohorte exactement comme sur la plateforme\u00a0: majuscules, accents et espaces compris.',
    },
    en: {
      title: 'Cohort almost identical to another',
      message: ({ reference, known }) =>
        `${quoted(reference, 'en')} instead of ${quoted(known, 'en')} (case, accent or space): a second cohort might be created.`,
      why: 'The same file works on one platform and creates a second cohort on another. The name must be copied exactly as it was given when the cohort was created.',
      repair: 'Write the cohort exactly as in the cohort list.',
      repairInExcel: 'Write the cohort exactly as on the platform: case, accents and spaces included.',
    },
  },
  examples: [
    {
      platform: 'moodle',
      cohorts: 'name,idnumber,context,category,source\nÉtudiants,ÉTU25,system,,manual',
      csv: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,etu25
                                   ~~~~~ cohort-case
lmorel,Lise,Morel,lise.morel@ch.fr,ÉTU25
oroy,Omar,Roy,omar.roy@ch.fr,ÉTU25\u00a0
                             ~~~~~~ cohort-case`,
      fixed: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,ÉTU25
lmorel,Lise,Morel,lise.morel@ch.fr,ÉTU25
oroy,Omar,Roy,omar.roy@ch.fr,ÉTU25`,
    },
  ],
  onCleanRows: 'by-cohort',
  row(row, report) {
    const { by } = row.sheet.platform.cohorts;
    for (const { column, reference, resolution } of cohortCells(row)) {
      if (resolution.kind !== 'case') continue;
      report(row.sheet.table.place(row.record, column), { reference, known: resolution.cohorts[0]![by] });
    }
  },
  fixes({ place, args }, { table, platform, context }) {
    const { by } = platform.cohorts;
    const known = [...new Set(context.cohorts?.findAlike(args.reference, by).map((cohort) => cohort[by]))];
    return known.map((value) => writeValue(table, place, value, known.length === 1));
  },
});
