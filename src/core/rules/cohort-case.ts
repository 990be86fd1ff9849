// cohort-case: a reference that differs from a known one by case, accents or trailing blanks only. Databases disagree.
import { quoted } from '../messages/show';
import { cohortCells } from './cohort-cells';
import { setPlace } from './edits';
import { defineRule } from './rule';

export const cohortCase = defineRule<{ reference: string; known: string }>({
  id: 'cohort-case',
  section: 'cohort',
  severity: 'warning',
  effect: 'silent',
  source: 'conformance 42, 47',
  texts: {
    fr: {
      title: 'Cohorte à une majuscule près',
      message: ({ reference, known }) =>
        `${quoted(reference, 'fr')} ne diffère de ${quoted(known, 'fr')} que par une majuscule, un accent ou une espace à la fin\u00a0: selon sa base de données, Moodle trouve la cohorte (MariaDB) ou en crée une autre sans rien dire (PostgreSQL).`,
      why: 'Le même fichier marche sur une plateforme et crée une cohorte en double sur une autre. Le nom doit être recopié exactement comme il a été noté à la création.',
      repair: 'Écrire la cohorte exactement comme dans le catalogue.',
    },
    en: {
      title: 'Cohort but for a capital letter',
      message: ({ reference, known }) =>
        `${quoted(reference, 'en')} differs from ${quoted(known, 'en')} by case, an accent or a trailing blank only: depending on its database, Moodle finds the cohort (MariaDB) or silently creates another one (PostgreSQL).`,
      why: 'The same file works on one platform and makes a second cohort on another. The name has to be copied exactly as it was noted when the cohort was created.',
      repair: 'Write the cohort exactly as in the catalogue.',
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
  row(row, report) {
    const { by } = row.sheet.platform.cohorts;
    for (const { column, reference, judgement } of cohortCells(row)) {
      if (judgement.kind !== 'case') continue;
      report(row.sheet.table.place(row.record, column), { reference, known: judgement.cohorts[0]![by] });
    }
  },
  fixes({ place, args }, { table, platform, context }) {
    const { by } = platform.cohorts;
    const known = [...new Set(context.cohorts?.findAlike(args.reference, by).map((cohort) => cohort[by]))];
    return known.map((value) => ({
      title: { fr: `Écrire ${quoted(value, 'fr')}`, en: `Write ${quoted(value, 'en')}` },
      edits: [setPlace(table, place, value)],
      safe: known.length === 1,
    }));
  },
});
