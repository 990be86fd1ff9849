// cohort-mixed: a cell that names another cohort than most rows; empty ones are cohort-missing's.
import { quoted } from '../../i18n/format';
import type { CohortResolution } from '../../reference/resolve-cohort';
import { defineRule } from '../rule';
import { writeValue } from '../write-fix';
import { asOneValue, cohortCells, filledOnly, isMajority, mostFrequent, referencesOf, tally } from './cohort-cells';

export const cohortMixed = defineRule<{ reference: string; most: string }, readonly string[]>({
  id: 'cohort-mixed',
  section: 'cohort',
  severity: 'information',
  effect: 'silent',
  source: 'guide, étape 4 (2)',
  texts: {
    fr: {
      title: 'Plusieurs cohortes dans le fichier',
      message: ({ reference, most }) =>
        `${quoted(reference, 'fr')} ici, ${quoted(most, 'fr')} sur la plupart des lignes\u00a0: est-ce voulu\u00a0?`,
      why: 'Un fichier sert le plus souvent à remplir une seule cohorte. Une cellule restée d’un ancien fichier, et l’agent n’est pas inscrit avec les autres.',
      repair: 'Vérifier que la différence est voulue. Sinon, écrire la même cohorte que les autres lignes.',
    },
    en: {
      title: 'Several cohorts in the file',
      message: ({ reference, most }) =>
        `${quoted(reference, 'en')} here, ${quoted(most, 'en')} on most lines: is this intended?`,
      why: 'A file usually fills one cohort. With a cell left from an older file, the agent is not enrolled with the others.',
      repair: 'Check that the difference is intended. Otherwise, write the cohort of the other lines.',
    },
  },
  examples: [
    {
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_Ex24
                                ~~~~~~~~~~~~ cohort-mixed
Omar,Roy,,omar.roy@ch.fr,23,
Anne,Roy,,anne.roy@ch.fr,24,Cohorte_Ex25`,
      fixed: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_Ex25
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_Ex25
Omar,Roy,,omar.roy@ch.fr,23,
Anne,Roy,,anne.roy@ch.fr,24,Cohorte_Ex25`,
    },
    {
      // Two groups of one size are two groups, and no slip.
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_A
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_B`,
    },
    {
      // Nor is the largest of many groups what most lines have.
      fileName: 'csv_ImportAvecCohorte25.csv',
      csv: `firstname,lastname,password,email,profile_field_matricule,cohort1
Marc,Petit,,marc.petit@ch.fr,21,Cohorte_A
Lise,Morel,,lise.morel@ch.fr,22,Cohorte_A
Omar,Roy,,omar.roy@ch.fr,23,Cohorte_B
Anne,Roy,,anne.roy@ch.fr,24,Cohorte_C`,
    },
    {
      // A cell that writes the cohort otherwise counts as that cohort; `0` names none.
      platform: 'moodle',
      cohorts: 'name,idnumber\nIFSI 2025,IFSI25\nTuteurs,TUT',
      csv: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,IFSI25
lmorel,Lise,Morel,lise.morel@ch.fr,ifsi25
oroy,Omar,Roy,omar.roy@ch.fr,TUT
                             ~~~ cohort-mixed
aroy,Anne,Roy,anne.roy@ch.fr,0`,
      fixed: `username,firstname,lastname,email,cohort1
mpetit,Marc,Petit,marc.petit@ch.fr,IFSI25
lmorel,Lise,Morel,lise.morel@ch.fr,ifsi25
oroy,Omar,Roy,omar.roy@ch.fr,IFSI25
aroy,Anne,Roy,anne.roy@ch.fr,0`,
    },
  ],
  majority: {
    byClass: true,
    valueOf: asOneValue,
    pick(counts, sheet) {
      const most = sheet.cohortColumns.map((_, nth) => {
        const totals = tally(counts, nth);
        const reference = mostFrequent(totals);
        return isMajority(reference, filledOnly(totals)) ? reference : '';
      });
      return most.some((value) => value !== '') ? most : undefined;
    },
    check(row, most, report) {
      const { cohortColumns, table } = row.sheet;
      referencesOf(row).forEach((reference, nth) => {
        const column = cohortColumns[nth]?.index;
        if (column === undefined || !reference || !most[nth] || reference === most[nth]) return;
        const cell = cohortCells(row).find((one) => one.column === column);
        // A cell that writes its cohort wrongly is reported by the rule that puts it right.
        if (!cell || !WRONG.has(cell.resolution.kind))
          report(table.place(row.record, column), { reference, most: most[nth] });
      });
    },
  },
  fixes: ({ place, args }, { table }) => [writeValue(table, place, args.most)],
});

const WRONG: ReadonlySet<CohortResolution['kind']> = new Set(['case', 'by-name', 'code', 'unknown']);
